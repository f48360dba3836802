/** Amounts of a budget table with what their row, column and titles say of them; what became of each. */
import type { Money } from '../money';
import type { CategoryCode } from '../names';
import type { LinePart } from './names';

/** Where an amount stands, as people name it. */
export interface Place {
  sheet: string;
  /** 1-based. */
  row: number;
  /** Letters. */
  column: string;
}

/** Figures of a project under way. */
export const figures = ['declared', 'certified', 'paid'] as const;
export type BudgetFigure = (typeof figures)[number];

export type Coordinates = Partial<Record<LinePart, string>>;

/** What a line of a list says besides. */
export interface Beside {
  period?: string;
  deliverable?: string;
  label?: string;
}

/** Why an amount could not be placed. */
export const unplacedReasons = [
  /** A part of the budget line is named nowhere. */
  'missing',
  /** It is named by a text that nothing in the agreement matches, or two things. */
  'unknown',
  /** It has a place that the agreement lacks: a category without a method. */
  'not-agreed',
  /** Row and column name different ones. */
  'contradiction',
  /** The amount has two readings, such as 1.234. */
  'ambiguous',
  'unreadable',
  'not-calculated',
  'too-large',
  'other-currency',
  'in-thousands',
  /** Several columns may be the amount. */
  'several-amounts',
  /** Another table of the file states another amount for the same line. */
  'stated-otherwise',
] as const;
export type UnplacedReason = (typeof unplacedReasons)[number];

/** An amount of the table, before it is known what becomes of it. */
export interface Located {
  place: Place;
  /** The tables of the file are numbered. */
  table: number;
  /** What the cell shows. */
  found: string;
  /** Absent where the amount cannot be read. */
  amount?: Money;
  trouble?: UnplacedReason;
  /** The currency of another one, the readings of an ambiguous one. */
  detail?: string;
  /** The parts that two labels contradict each other on. */
  parts?: readonly LinePart[];
  coordinates: Coordinates;
  /** Those of the coordinates that stand in the row or column, not in titles. */
  own: Coordinates;
  /** Texts in the place of a part that none was recognised in. */
  unread: Partial<Record<LinePart, string>>;
  /** Whether a label calls it a total: of its row, of its column, or of both. */
  total?: 'row' | 'column' | 'all';
  beside: Beside;
  figure?: BudgetFigure;
  /** Years that titles name: tables of different years are different parts of one budget. */
  years: string;
  /** Other words of titles, such as the name of an activity. */
  words: string;
}

export interface BudgetRow extends Required<Coordinates>, Beside {
  category: CategoryCode;
  amount: Money;
  figure?: BudgetFigure;
  source: Place;
}

export interface Unplaced {
  source: Place;
  found: string;
  amount?: Money;
  reason: UnplacedReason;
  /** What is missing, unknown or contradictory. */
  parts: readonly LinePart[];
  /** The text that was not understood; a currency, or readings. */
  text: string;
  /** Codes that the text may mean. */
  near: readonly string[];
  coordinates: Coordinates;
}

/** A total that the table states, beside the sum of what was placed in its row, column or whole. */
export interface Announced {
  source: Place;
  amount: Money;
  counted: Money;
  agrees: boolean;
  of: 'row' | 'column' | 'all';
  coordinates: Coordinates;
}

/** What became of all amounts: each is in exactly one list. */
export interface Placed {
  rows: readonly BudgetRow[];
  unplaced: readonly Unplaced[];
  announced: readonly Announced[];
  /** Amounts of tables that repeat what another table of the file says. */
  repeated: readonly Place[];
}
