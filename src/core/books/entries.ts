/**
 * The entries of an accounting file. The columns are those of the French FEC (livre des procédures fiscales, article
 * A47 A-1, VII): 18 with fixed names, amounts in Debit and Credit or in Montant and Sens.
 */
import { dayFromParts, dayFromSerial, type Day } from '../days';
import { decimalFromNumber, parseDecimal, toMoney, type Decimal, type Money } from '../money';
import { displayText, isBlank, isCountable, visible, type Cell } from '../native/cell';
import { folded } from '../native/codes';
import { amountFromText, dayFromText } from '../native/texts';

export interface Entry {
  /** 1-based, in the file. */
  row: number;
  journal: string;
  number: string;
  day: Day | undefined;
  account: string;
  accountLabel: string;
  /** The third party's account and name. */
  third: string;
  thirdName: string;
  /** Number and date of the document. */
  piece: string;
  pieceDay: Day | undefined;
  label: string;
  /** Debit less credit, in minor units of the books' currency. */
  amount: Money;
  /** What settles each other has the same letters; blank while nothing does. */
  letter: string;
  /** The text of a column that says to which project it belongs, where one was named. */
  costCentre: string;
}

const names = {
  journal: 'JournalCode',
  number: 'EcritureNum',
  day: 'EcritureDate',
  account: 'CompteNum',
  accountLabel: 'CompteLib',
  third: 'CompAuxNum',
  thirdName: 'CompAuxLib',
  piece: 'PieceRef',
  pieceDay: 'PieceDate',
  label: 'EcritureLib',
  debit: 'Debit',
  credit: 'Credit',
  letter: 'EcritureLet',
  amount: 'Montant',
  side: 'Sens',
} as const;
type EntryColumn = keyof typeof names;
const byName = new Map(Object.entries(names).map(([key, name]) => [folded(name), key as EntryColumn]));
const needed: readonly EntryColumn[] = ['journal', 'number', 'day', 'account', 'piece', 'label'];

export type EntryColumns = ReadonlyMap<EntryColumn | 'costCentre', number>;

/** Which column is which, by the cells of a row of headings; undefined where they are none of a FEC. */
export function entryColumns(headings: readonly Cell[], costCentre?: string): EntryColumns | undefined {
  const at = new Map<EntryColumn | 'costCentre', number>();
  headings.forEach((cell, index) => {
    if (typeof cell !== 'string') return;
    const key = byName.get(folded(cell));
    if (key !== undefined && !at.has(key)) at.set(key, index);
    if (costCentre !== undefined && folded(cell) === folded(costCentre)) at.set('costCentre', index);
  });
  const has = (...keys: EntryColumn[]): boolean => keys.every((key) => at.has(key));
  return has(...needed) && (has('debit', 'credit') || has('amount', 'side')) ? at : undefined;
}

export interface EntriesRead {
  entries: readonly Entry[];
  /** Rows whose amount or date cannot be read, 1-based. */
  unread: readonly number[];
}

/** `rows`: below the headings, with their 0-based positions. */
export function readEntries(
  rows: readonly { row: number; cells: readonly Cell[] }[],
  at: EntryColumns,
  currency: string,
): EntriesRead {
  const unread: number[] = [];
  // The same few days come again and again.
  const days = new Map<Cell, Day | undefined>();
  const dayOf = (cell: Cell): Day | undefined => {
    if (!days.has(cell)) days.set(cell, dayIn(cell));
    return days.get(cell);
  };
  const entries = rows.map(({ row, cells }): Entry => {
    const cell = (key: EntryColumn | 'costCentre'): Cell => cells[at.get(key) ?? -1] ?? null;
    const text = (key: EntryColumn | 'costCentre'): string => {
      const value = cell(key);
      return isBlank(value) ? '' : visible(displayText(value)).trim();
    };
    const amount = amountIn(cell);
    const [day, pieceDay] = [dayOf(cell('day')), dayOf(cell('pieceDay'))];
    if (!amount || !day) unread.push(row + 1);
    return {
      row: row + 1,
      journal: text('journal'),
      number: text('number'),
      day,
      account: text('account'),
      accountLabel: text('accountLabel'),
      third: text('third'),
      thirdName: text('thirdName'),
      piece: text('piece'),
      pieceDay,
      label: text('label'),
      amount: amount ? toMoney(amount, currency) : 0,
      letter: text('letter'),
      costCentre: text('costCentre'),
    };
  });
  return { entries, unread };
}

const nothing: Decimal = { units: 0n, scale: 0 };
const minus = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });

function amountIn(cell: (key: EntryColumn) => Cell): Decimal | undefined {
  const [debit, credit, amount] = [numberIn(cell('debit')), numberIn(cell('credit')), numberIn(cell('amount'))];
  if (!debit || !credit || !amount) return undefined;
  const side = cell('side');
  if (isBlank(side))
    return credit.units === 0n ? debit : debit.units === 0n ? minus(credit) : difference(debit, credit);
  return /^(?:c|-1?)/i.test(displayText(side).trim()) ? minus(amount) : amount;
}

function difference(debit: Decimal, credit: Decimal): Decimal {
  const scale = Math.max(debit.scale, credit.scale);
  const units = ({ units, scale: own }: Decimal): bigint => units * 10n ** BigInt(scale - own);
  return { units: units(debit) - units(credit), scale };
}

/** One sign in a number of the books is always the decimal sign: they write no groups of thousands. */
const plain = /^[+-]?\d+(?:[.,]\d+)?$/;

function numberIn(cell: Cell): Decimal | undefined {
  if (isBlank(cell)) return nothing;
  const read =
    typeof cell === 'number' ? decimalFromNumber(cell) : typeof cell === 'string' ? written(cell) : undefined;
  return read && isCountable(read) ? read : undefined;
}

function written(text: string): Decimal | undefined {
  const bare = visible(text).trim();
  if (bare === '') return nothing;
  if (plain.test(bare)) return parseDecimal(bare.replace(',', '.').replace(/^\+/, ''));
  const read = amountFromText(bare, { decimal: undefined, monthFirst: false });
  return read && 'value' in read ? read.value : undefined;
}

const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

/** A day as AAAAMMJJ, as text or number, or in any other way that has one meaning. */
function dayIn(cell: Cell): Day | undefined {
  if (isBlank(cell) || (typeof cell !== 'string' && typeof cell !== 'number')) return undefined;
  const parts = compact.exec(String(cell).trim());
  if (parts) return dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (typeof cell === 'number') return dayFromSerial(cell);
  const read = dayFromText(cell, { decimal: undefined, monthFirst: false });
  return read && 'value' in read ? read.value : undefined;
}
