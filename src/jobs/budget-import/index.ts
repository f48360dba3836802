/**
 * Budget tables as partners and portals have them: lists, matrices, one table or sheet for each partner, in any of our
 * languages. Each amount becomes a budget line, a total that is compared, or is listed with the reason why it could not be
 * placed: nothing is lost, and nothing guessed.
 */
import type { Draft } from '../../core/agreement-tables';
import { labelReader } from '../../core/budget-import/label-reader';
import type { Announced, Located, Placed } from '../../core/budget-import/located';
import { budgetNames, type Told } from '../../core/budget-import/names';
import { placeAmounts } from '../../core/budget-import/place';
import type { Money } from '../../core/money';
import { labelsOf } from '../../locales';
import { budgetLabelWords } from '../../locales/budget-words';
import { everydayWords } from '../../locales/recognition';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { gridOf, isTooWide } from './grid';
import { tablesOf } from './segment';
import { senseReader } from './senses';
import { walkSheet, type Aside } from './walk';

export interface BudgetTableRead extends Placed {
  /** Sum of the rows. */
  total: Money;
  byPartner: ReadonlyMap<string, Money>;
  /** What the file states as the total of all. */
  stated: Announced | undefined;
  /** Numbers that are no amounts of the budget, by heading. */
  aside: readonly Aside[];
  /** How many cells say 0 or nothing. */
  zeros: number;
  /** Hidden sheets, which are not read. */
  hidden: readonly string[];
  /** Sheets with something in columns beyond those that are read. */
  tooWide: readonly string[];
}

export interface ReadOptions {
  wanted: 'budget' | 'opening';
  /** What somebody said that texts mean. */
  told?: readonly Told[];
}

export function readBudgetTables(book: SheetsRead, terms: Draft, { wanted, told }: ReadOptions): BudgetTableRead {
  const names = budgetNames(terms, { labelsOf, everyday: everydayWords }, told);
  const reader = labelReader(names, budgetLabelWords);
  const senseOf = senseReader(reader, names);
  const options = { reader, senseOf, currency: names.currency, wanted };
  const located: Located[] = [];
  const aside: Aside[] = [];
  let zeros = 0;
  let tables = 0;
  for (const sheet of book.sheets) {
    if (sheet.hidden) continue;
    const found = tablesOf(gridOf(sheet, names.currency, senseOf), wanted, reader);
    const walked = walkSheet(sheet, found, tables, options);
    tables += found.length;
    for (const one of walked.located) located.push(one);
    aside.push(...walked.aside);
    zeros += walked.zeros;
  }
  const placed = placeAmounts(located, names, (part, text) => reader.near(part, text));
  const byPartner = new Map<string, Money>();
  for (const { partner, amount } of placed.rows) byPartner.set(partner, (byPartner.get(partner) ?? 0) + amount);
  return {
    ...placed,
    total: placed.rows.reduce((sum, { amount }) => sum + amount, 0),
    byPartner,
    stated: statedTotal(placed.announced),
    aside,
    zeros,
    hidden: book.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    tooWide: book.sheets.filter((sheet) => !sheet.hidden && isTooWide(sheet)).map(({ name }) => name),
  };
}

/** The largest total of nothing in particular. */
function statedTotal(announced: readonly Announced[]): Announced | undefined {
  const [first] = announced
    .filter(({ coordinates, of }) => of !== 'row' && Object.keys(coordinates).length === 0)
    .sort((a, b) => b.amount - a.amount);
  return first;
}
