/** Grids of our sheets as tables of a document: the same figures, as text. */
import { dayFromSerial } from '../core/days';
import { decimalFromNumber, toMoney } from '../core/money';
import { formatAmount, formatDay, formatPercent } from '../locales';
import { isCell, type BlockCell, type Content, type GridBlock, type GridColumn } from '../workbooks/blocks';
import type { Context } from '../workbooks/context';
import type { DocumentBlock, DocumentColumn, TableBlock } from './blocks';

/** With its heading above and its note below. */
export function gridBlocks(grid: GridBlock, context: Context): DocumentBlock[] {
  return [
    ...(grid.heading === undefined ? [] : [{ kind: 'heading', level: 2, text: grid.heading } as const]),
    gridTable(grid, context),
    ...(grid.note === undefined ? [] : [{ kind: 'paragraph', text: grid.note, quiet: true } as const]),
  ];
}

export function gridTable({ columns, rows }: GridBlock, context: Context): TableBlock {
  return {
    kind: 'table',
    columns: columns.map(documentColumn),
    rows: rows.map(({ cells, total }) => ({
      cells: columns.map((column) => shown(cells[column.key] ?? null, column, context)),
      ...(total ? { total } : {}),
    })),
  };
}

/** Texts get more of the width than figures, which have to stay on one line. */
function documentColumn({ header, style, width }: GridColumn): DocumentColumn {
  const kind = kindOf(style);
  const align = kind === 'amount' || kind === 'percent' ? 'end' : kind === 'text' ? 'start' : 'center';
  return { header, align, width: kind === 'text' ? Math.max(width ?? 0, 24) : 15 };
}

type Kind = 'amount' | 'percent' | 'date' | 'center' | 'text';

/** What a style is for; see `styles`. */
function kindOf(style: string): Kind {
  if (/amount|integer/i.test(style)) return 'amount';
  if (/percent/i.test(style)) return 'percent';
  if (/date/i.test(style)) return 'date';
  return /center/i.test(style) ? 'center' : 'text';
}

function shown(content: Content, column: GridColumn, { terms, texts }: Context): string {
  const cell: BlockCell = isCell(content) ? content : { value: content };
  const { value } = cell;
  if (typeof value !== 'number') return value === null ? '' : String(value);
  // Shares come as quotients; what is shown of them has two decimals of a percent.
  const decimal = decimalFromNumber(Math.round(value * 1_000_000) / 1_000_000);
  const day = dayFromSerial(value);
  const format = cell.format ?? column.format ?? '';
  const kind = format.endsWith('%') ? 'percent' : kindOf(cell.style ?? column.style);
  if (kind === 'date' && day) return formatDay(day, texts.language);
  if (kind === 'percent' && decimal) return formatPercent(decimal, texts.language);
  if (kind === 'amount' && decimal)
    return formatAmount(toMoney(decimal, terms.currency), terms.currency, texts.language);
  return String(value);
}
