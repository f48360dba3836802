/**
 * A native table that people or Accord fill and that is read back, declared once: its fixed name and its columns, in
 * their order. The sheet, its dropdowns, checks, widths and workbook names, the reader, the type of a row and the pane's
 * labels are derived from it; headers stand under the same keys in each language.
 */
import type { Day } from '../days';
import type { Decimal, Money } from '../money';
import type { unknown } from '../names';
import type { CodeIn, ListName } from './lists';

export interface ColumnDefinition {
  /**
   * `number` is a whole number from 1, `decimal` any number; `money` is in the project's currency, `amount` in the one
   * that the row itself names.
   */
  readonly kind: 'text' | 'code' | 'day' | 'number' | 'decimal' | 'amount' | 'money';
  /** Which codes a code column takes. */
  readonly list?: ListName;
  /** Without it the row says nothing. */
  readonly required?: true;
  /** Whether it may be filled in beforehand: alone, a value here makes no row. */
  readonly prefilled?: true;
  /** Width of the sheet's column in characters; columns of money are as wide as the project's amounts ask for. */
  readonly width: number;
  /** Whether its cells break long entries over several lines. */
  readonly wraps?: true;
  /** How many characters a text should have at most. */
  readonly most?: number;
  /** Whether formulas elsewhere use the column, by a workbook name: "ExpensesNet". */
  readonly named?: true;
  /** Headers that the column had in workbooks made by earlier versions. */
  readonly formerly?: readonly string[];
  /** A calculated column's formula, given how a cell of the same row is written. */
  readonly formula?: (cell: (key: string) => string, context: FormulaContext) => string;
}

/** The project's currency, and how many decimals it has. */
export interface FormulaContext {
  currency: string;
  decimals: number;
}

export interface TableDefinition<
  Name extends string = string,
  Columns extends Readonly<Record<string, ColumnDefinition>> = Readonly<Record<string, ColumnDefinition>>,
> {
  /** The table's name, the same in every language. */
  readonly name: Name;
  /** People choose from lists and are told what a cell takes; what Accord writes is only shown. */
  readonly filledBy: 'people' | 'accord';
  /** Whether jobs read it back, or only formulas look at it. */
  readonly readBy: 'jobs' | 'formulas';
  /** Empty rows that the table is made with. */
  readonly prepared: number;
  /** How many rows names, checks and highlights cover, so that lines typed below the table count too. */
  readonly reach: number;
  readonly columns: Columns;
}

export function defineTable<
  const Name extends string,
  const Columns extends Readonly<Record<string, ColumnDefinition>>,
>(definition: TableDefinition<Name, Columns>): TableDefinition<Name, Columns> {
  return definition;
}

export type KeyOf<Table extends TableDefinition> = keyof Table['columns'] & string;

export type ColumnOf<Table extends TableDefinition> = ColumnDefinition & { readonly key: KeyOf<Table> };

/** The columns in their order, each with its key. */
export function columnsOf<Table extends TableDefinition>(table: Table): readonly ColumnOf<Table>[] {
  return keysOf(table).map((key) => ({ key, ...(table.columns[key] as ColumnDefinition) }));
}

export function keysOf<Table extends TableDefinition>(table: Table): readonly KeyOf<Table>[] {
  return Object.keys(table.columns);
}

/** Whether somebody has to fill the column in: a value in it makes a row. */
export function isInput({ prefilled, formula }: ColumnDefinition): boolean {
  return !prefilled && !formula;
}

type NamedKeyOf<Table extends TableDefinition> = {
  [Key in KeyOf<Table>]: Table['columns'][Key] extends { named: true } ? Key : never;
}[KeyOf<Table>];

/** Workbook names of the columns that formulas elsewhere use, far beyond the prepared rows: "ExpensesDocumentDate". */
export function namesOf<Table extends TableDefinition>(table: Table): Readonly<Record<NamedKeyOf<Table>, string>> {
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
    : Column['kind'] extends 'number'
      ? number
      : Column['kind'] extends 'decimal' | 'amount'
        ? Decimal
        : Column['kind'] extends 'money'
          ? Money
          : string;

type Optional<Column extends ColumnDefinition> = Column['kind'] extends 'text'
  ? string
  : Column['kind'] extends 'code'
    ? ValueOf<Column> | typeof unknown | undefined
    : ValueOf<Column> | undefined;

/** A row as it was read. A blank text is '', another blank undefined, a code that no list holds "?". */
export type RowOf<Table extends TableDefinition> = {
  readonly [Key in keyof Table['columns']]: Table['columns'][Key] extends { required: true }
    ? ValueOf<Table['columns'][Key]>
    : Optional<Table['columns'][Key]>;
} & {
  /** As the sheet counts, from 1. */
  readonly row: number;
};
