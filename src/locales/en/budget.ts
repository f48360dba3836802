/** What is said of a budget table that was read. */
import type { BudgetTexts } from '../budget-texts';

export const budget: BudgetTexts = {
  unplaced: {
    missing:
      'Nothing in the row, in the column or above the table says “{parts}”. Write it there, or give each a table of its own.',
    unknown:
      '“{text}” is not among the entries of the agreement for “{parts}”. Write it as in the agreement, or add it there.',
    'not-agreed': 'The agreement has no category “{text}”. Add it there, or put the amount in another one.',
    contradiction: 'Two labels disagree about “{parts}”. Keep the right one.',
    ambiguous: '“{found}” can be read as {text}. Enter it as a number.',
    unreadable: '“{found}” is not an amount. Enter a number, or leave the cell blank.',
    'not-calculated': 'The formula was never calculated. Open the file in Excel and save it.',
    'too-large': '“{found}” is more than can be counted. Check the amount.',
    'other-currency':
      'The amount is in {text}, the budget in {currency}. Enter it in {currency}: nothing is converted.',
    'in-thousands': 'The amounts are in thousands. Enter them in full: rounded amounts would not add up.',
    'several-amounts': 'Several columns may hold the amount. Keep the one that is meant, with the heading “Amount”.',
    'stated-otherwise': 'Another table of the file states another amount for this budget line. Keep the valid one.',
  },
  near: ' Probably {near}.',
  at: '{cell}: {text}',
  read: '{count} {count|amount|amounts} placed, {total} in all',
  agrees: 'The table states {stated}, which agrees.',
  differs: 'The table states {stated}: the difference is {difference}.',
  totalDiffers: 'The table states a total of {amount}, its amounts make {counted}.',
  notPlaced: '{count} {count|amount was not placed|amounts were not placed}:',
  merge: 'Budget lines: {added} added, {changed} changed, {removed} removed, {same} unchanged',
  change: '{line}: {before} → {after}',
  hidden: 'Hidden sheets are not read: {sheets}',
  withoutAction:
    'Of these, {count} name partner and category, but no action. Add a column “Action”, or make a table for each action, with the action in its title.',
  noActions: 'The agreement has no actions yet. Write them on their sheet first, then take the budget over again.',
  tooWide: 'Columns after the {count}th were not read on: {sheets}. Move the budget further to the left.',
};
