/** Columns of a list whose heading says nothing, by what is in them. Only what can hardly be anything else is taken. */
import type { BooksColumn } from '../../core/books/columns';
import { isCurrency } from '../../core/currencies';
import type { CodeReader } from '../../core/native/codes';
import type { CellRead, SheetRead } from '../../workbooks/sheets-read';

/** So many rows tell. */
const rowsTried = 200;
const fewestCells = 3;

type Test = (text: string) => boolean;

/** In this order: a column is the first that fits and that the list does not have yet. */
const tests = (codeOf: CodeReader): readonly { key: BooksColumn; share: number; is: Test }[] => [
  { key: 'category', share: 0.6, is: (text) => codeOf('categories', text) !== undefined },
  { key: 'action', share: 0.6, is: (text) => codeOf('actions', text) !== undefined },
  { key: 'supplierTaxNo', share: 0.6, is: isTaxNumber },
  { key: 'account', share: 0.9, is: (text) => /^[26]\d{2,9}$/.test(text) },
  { key: 'currency', share: 0.9, is: (text) => isCurrency(text) },
];

export function columnsByContent(
  { rows }: SheetRead,
  header: number,
  { named, left }: { named: ReadonlyMap<BooksColumn, number>; left: ReadonlySet<number> },
  codeOf: CodeReader,
): Map<BooksColumn, number> {
  const below = rows.filter(({ row }) => row > header).slice(0, rowsTried);
  const taken = new Set([...named.values(), ...left]);
  const width = below.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const found = new Map<BooksColumn, number>();
  for (let column = 0; column < width; column += 1) {
    if (taken.has(column)) continue;
    const texts = below.flatMap(({ cells }) => textOf(cells[column] ?? null) ?? []);
    if (texts.length < fewestCells) continue;
    const fits = tests(codeOf).find(
      ({ key, share, is }) => !named.has(key) && !found.has(key) && texts.filter(is).length >= share * texts.length,
    );
    if (fits) found.set(fits.key, column);
  }
  return found;
}

function textOf(cell: CellRead): string | undefined {
  if (typeof cell !== 'string' && typeof cell !== 'number') return undefined;
  const text = String(cell).trim();
  return text === '' || text.length > 60 ? undefined : text;
}

/** With the letters of a country, or French ones of 9 or 14 digits (SIREN, SIRET), which pass their own check. */
function isTaxNumber(text: string): boolean {
  const bare = text.replace(/[\s.-]/g, '');
  if (/^[A-Z]{2}[0-9A-Z]{8,12}$/.test(bare)) return /\d{6}/.test(bare);
  return /^(?:\d{9}|\d{14})$/.test(bare) && passesLuhn(bare);
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
