/** The input files with their verdicts. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { fileStatusText } from '../../locales';
import type { Sheet } from '../blocks';
import { cellMoney, withCurrency, type Context } from '../context';
import { filesTableName } from '../names';
import type { CellContent } from '../plan';
import { quoted } from '../references';

/** Partners with a budget but no file. */
export function missingPartnerNames({ findings }: Consolidation): string[] {
  return findings.flatMap(({ rule, where }) =>
    rule === 'partner-missing' && where.partner !== undefined ? [where.partner] : [],
  );
}

/** "4 / 5": files read, out of those submitted. */
export function filesReadText({ files }: Pick<Consolidation, 'files'>): string {
  return `${files.filter(({ status }) => status === 'read').length} / ${files.length}`;
}

export function filesSheet(context: Context, consolidation: Consolidation): Sheet {
  const { t, terms, texts, plain, amountWidth } = context;
  const nameOf = (code: string | undefined): string => terms.partners.get(code ?? '')?.partner.name ?? '';
  const rows: CellContent[][] = [
    ...consolidation.files.map(({ partner, path, status, lines, declared }) => [
      partner ?? null,
      nameOf(partner) || null,
      path,
      fileStatusText(status, texts),
      lines,
      cellMoney(context, declared),
    ]),
    ...missingPartnerNames(consolidation).map((code) => [
      code,
      nameOf(code),
      null,
      fileStatusText('partner-missing', texts),
      0,
      0,
    ]),
  ];
  return {
    key: 'files',
    name: t.sheets.files,
    freeze: { block: 'files', columns: 0 },
    blocks: [
      { kind: 'title', serves: 'both', text: t.report.filesTitle, subtitle: withCurrency(context, t.report.filesNote) },
      {
        kind: 'table',
        serves: 'both',
        key: 'files',
        name: filesTableName,
        description: t.report.filesNote,
        filter: true,
        columns: [
          { key: 'partner', header: t.headings.partner, style: 'text', width: 12, name: 'FilesPartner' },
          { key: 'name', header: t.headings.name, style: 'textWrap', width: 34 },
          { key: 'file', header: t.headings.file, style: 'textWrap', width: 44 },
          { key: 'status', header: t.headings.status, style: 'textWrap', width: 30 },
          { key: 'lines', header: t.headings.lines, style: 'integer', width: 10, name: 'FilesLines' },
          {
            key: 'declared',
            header: t.headings.declared,
            style: 'amount',
            format: plain,
            width: amountWidth,
            name: 'FilesDeclared',
          },
        ],
        rows,
        highlights: [
          {
            columns: ['status'],
            formula: (here) => `${here.cell('status')}=${quoted(fileStatusText('read', texts))}`,
            style: 'good',
            stop: true,
          },
          { columns: ['status'], formula: (here) => `LEN(${here.cell('status')})>0`, style: 'problem' },
        ],
      },
    ],
  };
}
