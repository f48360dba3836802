/**
 * Declaration of a native table: one that people or Accord fill in and that is read back. Its sheet, dropdowns,
 * validation, widths and defined names, the reader, the row type and the pane's labels derive from it; each language
 * has headers under the same keys.
 */
import type { Day, Month } from '../days';
import type { Decimal, Money } from '../money';
import type { OptionalColumn, unknown } from '../names';
import type { CodeIn, ListName } from './lists';

export interface ColumnDefinition {
  /**
   * `number` is a positive integer, `decimal` any number; `money` is in the project currency, `amount` in the currency
   * named by the row; `share` is a decimal shown in percent. A month may be entered as any day in it. `codes` are several,
   * with commas between them.
   */
  readonly kind: 'text' | 'code' | 'codes' | 'day' | 'month' | 'number' | 'decimal' | 'share' | 'amount' | 'money';
  /** The list of a column of codes. */
  readonly list?: ListName;
  /** Rows without it are not read. */
  readonly required?: true;
  /** Whether it may be filled in beforehand: such a value alone does not make a row. */
  readonly prefilled?: true;
  /** Whether numbers up to 0 are unreadable. */
  readonly positive?: true;
  /** Column width in characters; money columns may be wider, to fit the project's amounts. */
  readonly width: number;
  /** Whether cells wrap long text. */
  readonly wraps?: true;
  /** Maximum length of a text. */
  readonly maxLength?: number;
  /** Whether formulas elsewhere use the column by a defined name such as "ExpensesNet". */
  readonly named?: true;
  /** Whether the table has it only where the agreement says so. */
  readonly optional?: true;
  /** Headers in workbooks of earlier versions. */
  readonly formerHeaders?: readonly string[];
  /** Formula of a calculated column; `cell` gives the reference to another cell of the same row. */
  readonly formula?: (cell: (key: string) => string, context: FormulaContext) => string;
}

/** The project currency with its number of decimals, and the optional columns that `Expenses` has. */
export interface FormulaContext {
  currency: string;
  decimals: number;
  columns: readonly OptionalColumn[];
}

export interface TableDefinition<
  Name extends string = string,
  Columns extends Readonly<Record<string, ColumnDefinition>> = Readonly<Record<string, ColumnDefinition>>,
> {
  /** The Excel table's name, the same in every language. */
  readonly name: Name;
  /** Tables filled by people have dropdowns and validation; those filled by Accord are only displayed. */
  readonly filledBy: 'people' | 'accord';
  /** Whether jobs read it back, or only formulas use it. */
  readonly readBy: 'jobs' | 'formulas';
  /** Number of empty rows in a new table. */
  readonly preparedRows: number;
  /** Number of rows that defined names cover, so that lines typed below the table count too. */
  readonly coveredRows: number;
  readonly columns: Columns;
}

/** A property that no column has, such as a misspelt one, does not compile. */
export type OnlyKnown<Columns> = {
  readonly [Key in keyof Columns]: Columns[Key] & {
    readonly [Property in Exclude<keyof Columns[Key], keyof ColumnDefinition>]: never;
  };
};

export function defineTable<
  const Name extends string,
  const Columns extends Readonly<Record<string, ColumnDefinition>>,
>(definition: TableDefinition<Name, Columns & OnlyKnown<Columns>>): TableDefinition<Name, Columns> {
  return definition;
}

/** Prepared rows in all, so that typing ends far below what is filled. */
export function preparedRows(table: TableDefinition, filled: number): number {
  return Math.max(table.preparedRows, filled + Math.ceil(table.preparedRows / 2));
}

export type KeyOf<Table extends TableDefinition> = keyof Table['columns'] & string;

export type ColumnOf<Table extends TableDefinition> = ColumnDefinition & { readonly key: KeyOf<Table> };

/** A definition never changes, and every row is read by its columns. */
const columnLists = new WeakMap<TableDefinition['columns'], readonly ColumnOf<TableDefinition>[]>();
const keyLists = new WeakMap<TableDefinition['columns'], readonly string[]>();

/** The columns in order, each with its key. */
export function columnsOf<Table extends TableDefinition>({ columns }: Table): readonly ColumnOf<Table>[] {
  let list = columnLists.get(columns);
  if (!list) {
    list = Object.entries(columns).map(([key, column]) => ({ key, ...column }));
    columnLists.set(columns, list);
  }
  return list;
}

export function keysOf<Table extends TableDefinition>({ columns }: Table): readonly KeyOf<Table>[] {
  let list = keyLists.get(columns);
  if (!list) {
    list = Object.keys(columns);
    keyLists.set(columns, list);
  }
  return list;
}

/** Whether people fill the column in: a value in it makes a row. */
export function isInput({ prefilled, formula }: ColumnDefinition): boolean {
  return !prefilled && !formula;
}

type NamedKeyOf<Table extends TableDefinition> = {
  [Key in KeyOf<Table>]: Table['columns'][Key] extends { named: true } ? Key : never;
}[KeyOf<Table>];

/** Defined names of the columns that formulas elsewhere use, such as "ExpensesDocumentDate". */
export function definedNamesOf<Table extends TableDefinition>(
  table: Table,
): Readonly<Record<NamedKeyOf<Table>, string>> {
  const named = columnsOf(table).filter((column) => column.named);
  return Object.fromEntries(named.map(({ key }) => [key, columnDefinedName(table, key)])) as Record<
    NamedKeyOf<Table>,
    string
  >;
}

export function columnDefinedName({ name }: Pick<TableDefinition, 'name'>, key: string): string {
  return `${name}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

type ValueOf<Column extends ColumnDefinition> = Column extends { kind: 'code'; list: infer List extends ListName }
  ? CodeIn<List>
  : Column['kind'] extends 'day'
    ? Day
    : Column['kind'] extends 'month'
      ? Month
      : Column['kind'] extends 'number'
        ? number
        : Column['kind'] extends 'decimal' | 'share' | 'amount'
          ? Decimal
          : Column['kind'] extends 'money'
            ? Money
            : string;

type Optional<Column extends ColumnDefinition> = Column['kind'] extends 'text'
  ? string
  : Column['kind'] extends 'code'
    ? ValueOf<Column> | typeof unknown | undefined
    : ValueOf<Column> | undefined;

/** A row as read: a blank text is '', any other blank undefined, an unknown code "?". */
export type RowOf<Table extends TableDefinition> = {
  readonly [Key in keyof Table['columns']]: Table['columns'][Key] extends { required: true }
    ? ValueOf<Table['columns'][Key]>
    : Optional<Table['columns'][Key]>;
} & {
  /** 1-based, as in the sheet. */
  readonly row: number;
};
