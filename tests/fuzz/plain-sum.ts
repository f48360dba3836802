/** The sum of Declared by other means than the product's: cells of the damaged XML, divided and added. */
import type { Base } from './bases';
import { cellAt, columnOf, numberIn, parseSheet, type PlainCell } from './sheet-xml';

/** In cents; undefined where no such sheet, table or header can be found. What is no number counts nothing. */
export function plainSum(parts: ReadonlyMap<string, string>, base: Base): number | undefined {
  const [, from, top, , bottom] = /ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(parts.get(base.table) ?? '') ?? [];
  const { rows } = parseSheet(parts.get(base.sheet) ?? '');
  const texts = sharedTexts(parts.get('xl/sharedStrings.xml') ?? '');
  const header = rows.find(({ number }) => number === Number(top));
  if (!header || from === undefined) return undefined;
  const named = headersOf(base);
  const at = (key: string): number | undefined =>
    header.cells.find((cell) => cell.column >= columnOf(from) && textIn(cell, texts) === named.get(key))?.column;
  const [eligible, rate] = [at('eligible'), at('rate')];
  if (eligible === undefined || rate === undefined) return undefined;
  return rows
    .filter(({ number }) => number > Number(top) && number <= Number(bottom))
    .reduce((sum, row) => {
      const amount = numberIn(cellAt(row, eligible)) ?? 0;
      const units = numberIn(cellAt(row, rate)) ?? 1;
      return Number.isFinite(amount) && units > 0 ? sum + cents(amount / units) : sum;
    }, 0);
}

/** The headers of the file as it was made: Eligible is its fifteenth column, Exchange rate its seventeenth. */
function headersOf({ parts, sheet, table }: Base): Map<string, string> {
  const top = Number(/ref="[A-Z]+(\d+):/.exec(parts.get(table) ?? '')?.[1]);
  const header = parseSheet(parts.get(sheet) ?? '').rows.find(({ number }) => number === top);
  const texts = sharedTexts(parts.get('xl/sharedStrings.xml') ?? '');
  return new Map([
    ['eligible', textIn(cellAt(header, 14), texts)],
    ['rate', textIn(cellAt(header, 16), texts)],
  ]);
}

function sharedTexts(xml: string): string[] {
  return [...xml.matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(([, inside = '']) =>
    [...inside.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join(''),
  );
}

function textIn(cell: PlainCell | undefined, texts: readonly string[]): string {
  if (!cell) return '';
  if (cell.attributes.includes('t="s"')) return texts[Number(/<v>(\d+)<\/v>/.exec(cell.inside)?.[1])] ?? '';
  return /<(?:t|v)\b[^>]*>([^<]*)</.exec(cell.inside)?.[1] ?? '';
}

/** Half away from zero, on fifteen digits, as spreadsheet programs round. */
function cents(amount: number): number {
  const size = Number((Math.abs(amount) * 100).toPrecision(15));
  return Math.sign(amount) * Math.floor(size + 0.5);
}
