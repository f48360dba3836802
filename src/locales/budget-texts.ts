/** What is said of a budget table that was read: what could not be placed, and totals. */
import type { Announced, Unplaced, UnplacedReason } from '../core/budget-import/located';
import type { LinePart } from '../core/budget-import/names';
import { fill } from './fill';
import { labelIn } from './labels';
import type { Texts, Words } from './texts';

export interface BudgetTexts {
  /** {found}: the cell; {text}: what was not understood, readings, a currency; {parts}; {currency} */
  unplaced: Record<UnplacedReason, string>;
  /** Behind a sentence, with the space in front: {near} */
  near: string;
  /** {cell}, {text} */
  at: string;
  /** {count} amounts, {total} */
  read: string;
  /** {stated} */
  agrees: string;
  /** {stated}, {difference} */
  differs: string;
  /** {amount}, {counted} */
  totalDiffers: string;
  /** Heads the list of {count} amounts. */
  notPlaced: string;
  /** Counts of budget lines: {added}, {changed}, {removed}, {same} */
  merge: string;
  /** {line}, {before}, {after} */
  change: string;
  /** {sheets} */
  hidden: string;
  /** Where several of those not placed lack their action alone: {count}; and where there is none to name. */
  withoutAction: string;
  noActions: string;
  /** {sheets}, {count} of columns */
  tooWide: string;
}

/** What a part of a budget line is called where people fill it in. */
export function partText(part: LinePart, { vocabulary }: Words): string {
  return part === 'partner' ? vocabulary.tables.Consolidated.partner : vocabulary.columns[part];
}

/** Why an amount was not placed, and what to do. */
export function unplacedText({ reason, found, text, parts, near }: Unplaced, currency: string, texts: Texts): string {
  const label = reason === 'not-agreed' ? (labelIn(texts.vocabulary, 'categories', text) ?? text) : text;
  const values = { found, text: label, parts: parts.map((part) => partText(part, texts)).join(', '), currency };
  const sentence = fill(texts.budget.unplaced[reason], values, texts);
  return near.length === 0 ? sentence : sentence + fill(texts.budget.near, { near: near.join(', ') }, texts);
}

/** What a total that does not agree says. */
export function totalText({ amount, counted }: Announced, currency: string, texts: Texts): string {
  const money = (value: number) => ({ money: value, currency });
  return fill(texts.budget.totalDiffers, { amount: money(amount), counted: money(counted) }, texts);
}
