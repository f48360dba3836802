/** All findings, most severe first, each linked to its line. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { weightOf } from '../../core/findings';
import { decisionOn, message } from '../../locales';
import type { Sheet, TableBlock } from '../blocks';
import type { Context } from '../context';
import { findingsTableName } from '../names';
import { quoted } from '../references';

/** Excel allows at most 65,530 links per sheet. */
const maxLinks = 65_000;
/** With more findings, row heights are not adjusted; messages can be read in the pane or by resizing the row. */
const maxAdjustedRows = 5_000;

export function findingsSheet(context: Context, { findings, lines }: Consolidation): Sheet {
  const { t, texts } = context;
  const { vocabulary } = texts;
  const rowOf = new Map(lines.map(({ line }, index) => [`${line.file}|${line.sheet}|${line.row}`, index]));
  const links: NonNullable<TableBlock['links']>[number][] = [];
  const rows = findings.map((found, index) => {
    const { where } = found;
    const at = where.row === undefined ? undefined : rowOf.get(`${where.file ?? ''}|${where.sheet ?? ''}|${where.row}`);
    if (at !== undefined && links.length < maxLinks)
      links.push({ row: index, column: 'goTo', to: { sheet: 'lines', block: 'lines', row: at } });
    return [
      vocabulary.severities[weightOf(found)],
      at === undefined ? null : `→ ${where.partner ?? ''} ${where.line ?? ''}`,
      where.partner ?? null,
      where.line ?? null,
      texts.rules[found.rule].title,
      message(found, texts),
      decisionOn(found, texts) ?? null,
      where.file ?? null,
      where.sheet ?? null,
      where.row ?? null,
      where.column === undefined ? null : vocabulary.columns[where.column],
    ];
  });
  const table: TableBlock = {
    kind: 'table',
    serves: 'both',
    key: 'findings',
    name: findingsTableName,
    description: t.report.findingsDescription,
    filter: true,
    columns: [
      { key: 'severity', header: t.headings.severity, style: 'text', width: 15, name: 'FindingsSeverity' },
      { key: 'goTo', header: t.headings.goTo, style: 'linkCell', width: 12 },
      { key: 'partner', header: t.headings.partner, style: 'center', width: 10 },
      { key: 'line', header: t.headings.line, style: 'integer', width: 8 },
      { key: 'rule', header: t.headings.rule, style: 'textWrap', width: 30, name: 'FindingsRule' },
      {
        key: 'message',
        header: t.headings.message,
        style: findings.length > maxAdjustedRows ? 'text' : 'textWrap',
        width: 70,
      },
      { key: 'decision', header: t.headings.leadDecision, style: 'textWrap', width: 28, name: 'FindingsDecision' },
      { key: 'file', header: t.headings.file, style: 'text', width: 24 },
      { key: 'sheet', header: t.headings.sheet, style: 'text', width: 14 },
      { key: 'row', header: t.headings.row, style: 'integer', width: 10 },
      { key: 'column', header: t.headings.column, style: 'text', width: 16 },
    ],
    rows,
    links,
    highlights: [
      {
        columns: ['severity'],
        formula: (here) => `${here.cell('severity')}=${quoted(vocabulary.severities.error)}`,
        style: 'problem',
      },
      {
        columns: ['severity'],
        formula: (here) => `${here.cell('severity')}=${quoted(vocabulary.severities.warning)}`,
        style: 'caution',
      },
    ],
  };
  return {
    key: 'findings',
    name: t.sheets.findings,
    freeze: { block: 'findings', columns: 0 },
    // Prints the line and the problem; the exact origin is on the sheet of lines.
    print: { last: 'decision' },
    blocks: [{ kind: 'title', serves: 'both', text: t.sheets.findings, subtitle: t.report.findingsNote }, table],
  };
}
