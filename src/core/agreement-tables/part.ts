/**
 * Parts of the agreement as native tables that people fill in: each is declared once, with how rows follow from an
 * agreement. Sheets, reader and pane derive from the declaration; headers are the agreement's own words.
 */
import type { Draft } from './draft';
import { defineTable, type ColumnDefinition, type OnlyKnown, type TableDefinition } from '../native/table';
import type { Day } from '../days';

/** A cell as the agreement has it: decimals as text, days as ISO text, codes alone. */
export type CellValue = string | number | boolean | undefined;

/** What a row holds: blank cells are absent, columns of several codes hold a list. */
export type RowValues = Readonly<Record<string, CellValue | Day | readonly string[]>>;

/** A value as text; '' where it is blank. */
export function cellText(value: RowValues[string]): string {
  return Array.isArray(value) ? value.join(', ') : value === undefined ? '' : String(value);
}

export type AgreementTableName = `Agreement${string}`;

export interface Part<Name extends AgreementTableName = AgreementTableName> {
  table: TableDefinition<Name>;
  /** A form has one row, whose cells stand below each other. */
  isForm: boolean;
  /** The keys under which the agreement holds it, outermost first; '' for the texts and values of other parts. */
  of: string;
  /** Columns of which no two rows may say the same. */
  unique: readonly string[];
  /** The column that names the entry to which a row belongs; a blank one belongs to the whole where `orNone`. */
  owner?: Owner;
  rowsOf: (draft: Draft) => readonly RowValues[];
}

export interface Owner {
  column: string;
  list: 'partners' | 'actions' | 'tasks' | 'sharedCosts' | 'committees';
  orNone?: true;
}

type Columns = Readonly<Record<string, ColumnDefinition>>;

/** A table of the agreement. `rows`: prepared ones, and those beyond that names cover. */
export function definePart<const Name extends AgreementTableName, const Own extends Columns>(part: {
  name: Name;
  of: string;
  prepared?: number;
  columns: Own & OnlyKnown<Own>;
  unique?: readonly (keyof Own & string)[];
  owner?: Owner & { column: keyof Own };
  rowsOf: (draft: Draft) => readonly RowsOf<Own>[];
}): Part<Name> {
  const { name, of, prepared = 20, columns, unique = [], owner, rowsOf } = part;
  const table = defineTable({
    name,
    filledBy: 'people',
    readBy: 'jobs',
    preparedRows: prepared,
    coveredRows: 2_000,
    columns,
  });
  return {
    table: table,
    isForm: false,
    of,
    unique,
    ...(owner ? { owner } : {}),
    rowsOf,
  };
}

export function defineForm<const Name extends AgreementTableName, const Own extends Columns>(part: {
  name: Name;
  of: string;
  columns: Own & OnlyKnown<Own>;
  rowOf: (draft: Draft) => RowsOf<Own>;
}): Part<Name> {
  const { rowOf, ...rest } = part;
  return { ...definePart({ ...rest, rowsOf: (draft) => [rowOf(draft)] }), isForm: true };
}

type RowsOf<Own> = { readonly [Key in keyof Own]?: RowValues[string] };
