/** What is said of a list of expenses before it is taken over. */
import type { ImportTexts } from '../import-texts';

export const imports: ImportTexts = {
  found: '{count} {count|expense|expenses} to add from {sheets}, {total} in all',
  known: '{count} {count|expense is|expenses are} in the workbook already and {count|is|are} left out',
  ofOthers: '{count} {count|row is|rows are} of other partners and {count|is|are} left out',
  skipped: 'Rows that are no expenses, such as totals: {rows}',
  unknown: 'Columns that are not read: {headers}',
  missing: 'The list has no column for {columns}. Fill it in afterwards, in every expense.',
  hidden: 'Hidden sheets are not read: {sheets}',
  none: 'No list of expenses was found. It needs a row of headings with an amount and at least two more columns, such as supplier and date.',
  nothing: 'There is nothing to add.',
  opening:
    '{amount} of this partner stands in the opening balances. Leave out what that amount contains, or it counts twice.',
  at: '{sheet}, row {row}: {text}',
  changed:
    '{count} {count|expense follows|expenses follow} the books, which have other figures now; declared changes by {amount}:',
  differing: '{count} {count|expense stays|expenses stay} as {count|it is|they are}, although the books say otherwise:',
  change: '{place}: {column} {before} → {after}',
  lineAt: 'Row {row}',
  gone: 'No longer in the books; decide whether they are to be withdrawn: {lines}',
  elsewhere: '{count} {count|cost|costs} of other activities, not taken over',
  notTaken: {
    'no-counterpart':
      'Entries of the project in which nobody is paid, such as provisions and depreciation, are not taken over: {rows}',
    skipped: 'Left out, as the map says: {rows}',
  },
  partlyPaid: 'Paid only in part, and counted as unpaid: {rows}',
  unread: 'Entries whose amount or date cannot be read: {rows}',
  byContent: 'Recognised by what the column holds: {headers}',
  map: {
    given: 'Read as the map says. The workbook keeps it for the next time.',
    kept: 'Read as the map says that the workbook keeps from the last time.',
    proposed: 'Read as the content suggests. The workbook keeps this map for the next time: look whether it is right.',
  },
  noCentre:
    'Nothing tells which entries are the project’s. Say in the map, under costCentres, which word of the entries or which account stands for which action.',
  toLookAt: '{count} {count|point|points} to check:',
  completed: {
    'net-from-gross': 'Net is worked out: gross less VAT.',
    'only-amount': 'The only amount stands as eligible, and as net.',
    'declared-amount': 'The declared amount stands as eligible.',
    'category-from-account': 'The category is that of the account, as the map says.',
    'action-from-centre': 'The action is that of the cost centre, as the map says.',
    documentType:
      'The list does not say the type of document: staff costs are payslips, what is negative credit notes, the rest invoices.',
    period: 'The list does not say the period: it is that of the payment, else of the document.',
  },
};
