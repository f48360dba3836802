import type { UpdateTexts } from '../update-texts';

export const update: UpdateTexts = {
  apart: 'Kept',
  done: '{partner}: {count} {count|expense|expenses}, {declared} declared, now in version {version} of the agreement.',
  fresh: '{partner}: a new workbook of version {version} of the agreement.',
  codeGone:
    '{code} ({list}) is no longer in the agreement: {lines}, {declared} declared. Choose another code for {count|this expense|these expenses}.',
  codeLike:
    '{code} ({list}) is no longer in the agreement: {lines}, {declared} declared. {like} seems to be the same under another code: if so, write it in {count|this expense|these expenses}.',
  budgetGone:
    'There is no budget line {place} any more: {lines}, {declared} declared. Ask the lead partner where {count|it belongs|they belong}.',
  declared:
    'Declared is {after} under the new version, and was {before}. Check the currencies and rates of the expenses.',
  renamed: '{code} ({list}) is now written as {to}: {lines}.',
  rate: 'The lead partner has listed another rate of {currency} for {month}, which replaces yours.',
  rates: 'Exchange rates that could not be read are left out: {rows}. Enter them again.',
  formulas: '{sheet}: {count} {count|formula is|formulas are} now {count|its result|their results}.',
  columns: 'Your own columns stand at the end of the list: {headers}.',
  sheets: 'Your own sheets are there with their values, without colours, pictures and charts: {sheets}.',
  account: 'What was certified and paid of yours is not in the new workbook: only the project’s workbook knows it.',
  cells: '{count} {count|cell|cells} beside the list {count|stands|stand} on the sheet {sheet}.',
  line: 'no. {line}',
  row: 'row {row}',
  linesOf: '{count|expense|expenses} {list}',
  more: 'and {count} more',
};
