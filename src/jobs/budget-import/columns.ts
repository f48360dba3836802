/** What the columns of a table hold, by its header rows. */
import type { BudgetFigure, Coordinates } from '../../core/budget-import/located';
import { figures } from '../../core/budget-import/located';
import { lineParts, type LinePart } from '../../core/budget-import/names';
import type { GridCell, GridRow } from './grid';
import { axisCounts, partOf, type AxisCounts, type PartReader } from './parts';

/** Columns that name something in each row. */
export type NamingField = LinePart | 'period' | 'deliverable' | 'currency' | 'label';

export type ColumnRole =
  | { kind: 'names'; field: NamingField }
  | {
      kind: 'amount' | 'total';
      coordinates: Coordinates;
      /** Of a total: those that stand further to the left, and may or may not reach so far. */
      reached: Coordinates;
      figure?: BudgetFigure;
      period?: string;
      years: string;
      /** A heading that was not understood, among others that were. */
      unread?: string;
      currency?: string;
      isThousands: boolean;
      /** Whether other columns may as well be the amount. */
      isOneOfSeveral?: true;
    }
  | { kind: 'aside'; header: string };

export interface Columns {
  /** Columns without a role are absent: nothing stands above them, or nothing that is known. */
  roles: ReadonlyMap<number, ColumnRole>;
  headers: ReadonlyMap<number, string>;
  /** The parts of a line that headings of amounts name. */
  named: ReadonlySet<LinePart>;
  isWide: boolean;
}

interface Heading {
  texts: string[];
  fields: Set<string>;
  coordinates: Coordinates;
  reached: Coordinates;
  isTotal: boolean;
  years: readonly string[];
  currency?: string;
  isThousands: boolean;
  /** A period of the agreement. */
  period?: string;
  lowest?: GridCell;
}

const namingFields: readonly string[] = [...lineParts, 'period', 'deliverable', 'currency', 'label'];
const isNaming = (field: string): field is NamingField => namingFields.includes(field);
const isFigure = (field: string): field is BudgetFigure => figures.some((one) => one === field);

/** `filled`: the columns with numbers, where the rows are known: an amount stands in one of them. */
export function columnsOf(
  rows: readonly GridRow[],
  wanted: 'budget' | 'opening',
  reader: PartReader,
  filled?: ReadonlySet<number>,
): Columns {
  const headings = headingsOf(rows, reader);
  for (const heading of headings.values())
    if (!heading.isTotal) heading.coordinates = { ...heading.reached, ...heading.coordinates };
  const named = new Set<LinePart>();
  for (const { coordinates } of headings.values())
    for (const part of lineParts) if (coordinates[part] !== undefined) named.add(part);
  const years = [...headings].filter(([, heading]) => isYear(heading));
  const hasPeriods = [...headings.values()].some(({ period }) => period !== undefined);
  const isWide = named.size > 0 || years.length > 1 || hasPeriods;
  const isFilled = (column: number): boolean => filled?.has(column) ?? true;
  const best = isWide ? [] : bestAmounts(headings, wanted).filter(isFilled);
  const firstNamed = Math.min(...[...headings].filter(([, one]) => hasNames(one)).map(([column]) => column));
  const roles = new Map<number, ColumnRole>();
  for (const [column, heading] of headings) {
    const role = roleOf(heading, wanted, {
      isWide,
      isYear: years.length > 1 && isYear(heading),
      isBest: best.includes(column),
      isAlone: best.length === 1,
      isAmong: column > firstNamed,
      isFilled: isFilled(column),
    });
    if (role) roles.set(column, role);
  }
  // "Total eligible costs" above all columns calls none of them a total.
  if (![...roles.values()].some(({ kind }) => kind === 'amount'))
    for (const [column, role] of roles)
      if (role.kind === 'total' && Object.keys(role.coordinates).length > 0)
        roles.set(column, { ...role, kind: 'amount' });
  return {
    roles,
    headers: new Map([...headings].map(([column, { texts }]) => [column, texts.join(' ')])),
    named,
    isWide,
  };
}

/** What stands above each column; an upper heading reaches to the right, as far as there are lower ones. */
function headingsOf(rows: readonly GridRow[], reader: PartReader): Map<number, Heading> {
  const headings = new Map<number, Heading>();
  rows.forEach(({ cells }, level) => {
    const counts = axisCounts(cells);
    const below = new Set(rows.slice(level + 1).flatMap((row) => row.cells.map(({ column }) => column)));
    cells.forEach((cell, index) => {
      // "Partner" in front of partners names the row, not the column below.
      if (cell.sense.field && (counts.get(cell.sense.field) ?? 0) > 1) return;
      note(headings, cell.column, cell, reader, counts, 'coordinates');
      const reaches = !cell.sense.field || !isNaming(cell.sense.field) || hasMeaning(cell);
      const end = cells[index + 1]?.column ?? Infinity;
      if (!reaches || below.size === 0) return;
      for (let column = cell.column + 1; column < end && below.has(column); column += 1)
        note(headings, column, cell, reader, counts, 'reached');
    });
  });
  return headings;
}

const hasMeaning = ({ sense }: GridCell): boolean => sense.meanings.length > 0;

function note(
  headings: Map<number, Heading>,
  column: number,
  cell: GridCell,
  reader: PartReader,
  counts: AxisCounts,
  where: 'coordinates' | 'reached',
): void {
  const { sense, text } = cell;
  const known = headings.get(column) ?? {
    texts: [],
    fields: new Set<string>(),
    coordinates: {},
    reached: {},
    isTotal: false,
    years: [],
    isThousands: false,
  };
  headings.set(column, known);
  known.texts.push(text);
  if (sense.field) known.fields.add(sense.field);
  known.isTotal ||= sense.isTotal;
  known.isThousands ||= sense.isThousands;
  known.years = [...known.years, ...(cell.amount ? [text] : sense.years)];
  if (sense.currency !== undefined) known.currency = sense.currency;
  const part = cell.amount ? undefined : partOf(cell, lineParts, reader, counts);
  if (part) known[where] = { ...known[where], [part.part]: part.code };
  const period = part || sense.field ? undefined : reader.read(text, ['period'])[0]?.code;
  if (period !== undefined) known.period = period;
  known.lowest = cell;
}

const hasNames = (heading: Heading): boolean =>
  heading.period !== undefined || Object.keys(heading.coordinates).length > 0 || isYear(heading);

/** "2026", "Budget 2026": one year, and no other meaning. */
function isYear({ years, coordinates, fields, isTotal }: Heading): boolean {
  return new Set(years).size === 1 && Object.keys(coordinates).length === 0 && !isTotal && !fields.has('aside');
}

const ranks = ['eligible', 'amount', 'total'] as const;

/** In a list: the columns that hold the amount. One is expected; of several, nothing tells which is meant. */
function bestAmounts(headings: ReadonlyMap<number, Heading>, wanted: 'budget' | 'opening'): number[] {
  if (wanted === 'opening') return [];
  for (const rank of ranks) {
    const found = [...headings].filter(
      ([, { fields, isTotal }]) =>
        (fields.has(rank) || (rank === 'total' && isTotal)) && ![...fields].some((field) => isFigure(field)),
    );
    if (found.length > 0) return found.map(([column]) => column);
  }
  return [];
}

function roleOf(
  { fields, coordinates, reached, period, isTotal, years, currency, isThousands, texts, lowest }: Heading,
  wanted: 'budget' | 'opening',
  at: { isWide: boolean; isYear: boolean; isBest: boolean; isAlone: boolean; isAmong: boolean; isFilled: boolean },
): ColumnRole | undefined {
  const header = texts.join(' ');
  const amount = (kind: 'amount' | 'total', more: Partial<ColumnRole & { kind: 'amount' }> = {}): ColumnRole => ({
    coordinates,
    reached: isTotal ? reached : {},
    years: at.isYear ? (years[0] ?? '') : '',
    isThousands,
    ...(currency === undefined ? {} : { currency }),
    ...(period === undefined ? {} : { period }),
    ...more,
    kind,
  });
  const all = [...fields];
  if (all.some((field) => field === 'aside' || field === 'funding')) return { kind: 'aside', header };
  const figure = all.find(isFigure);
  if (figure !== undefined)
    return wanted === 'opening' ? amount(isTotal ? 'total' : 'amount', { figure }) : { kind: 'aside', header };
  if (Object.keys(coordinates).length > 0 || at.isYear || period !== undefined)
    return amount(isTotal ? 'total' : 'amount');
  const naming = lowest?.sense.field;
  if (naming !== undefined && isNaming(naming)) return { kind: 'names', field: naming };
  if (at.isBest) return amount('amount', at.isAlone ? {} : { isOneOfSeveral: true });
  if (isTotal || all.some((field) => field === 'amount' || field === 'eligible')) {
    // "Costs" above words, not numbers.
    if (!at.isFilled || (at.isWide && !at.isAmong)) return undefined;
    return at.isWide ? amount('total') : { kind: 'aside', header };
  }
  return at.isWide && at.isAmong ? amount('amount', { unread: header }) : undefined;
}
