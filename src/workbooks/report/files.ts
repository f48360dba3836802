/** The input files with their verdicts. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { standingOf } from '../../core/consolidation/standing';
import { fileStatusText, standingText } from '../../locales';
import type { Highlight, Sheet } from '../blocks';
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
      status === 'read' ? standingText(standingOf(consolidation, partner ?? ''), texts) : fileStatusText(status, texts),
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
        highlights: standingHighlights(context),
      },
    ],
  };
}

/** The signs of how a file stands, in a column with its words. */
export function standingHighlights({ texts }: Context): Highlight[] {
  const { good, over } = texts.vocabulary.standings;
  const is = (text: string, style: Highlight['style']): Highlight => ({
    columns: ['status'],
    formula: (here) => `${here.cell('status')}=${quoted(text)}`,
    style,
    stop: true,
  });
  return [
    is(good, 'good'),
    is(over, 'caution'),
    { columns: ['status'], formula: (here) => `LEN(${here.cell('status')})>0`, style: 'problem' },
  ];
}
