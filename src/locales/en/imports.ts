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
  toLookAt: '{count} {count|point|points} to check:',
  completed: {
    'net-from-gross': 'Net is worked out: gross less VAT.',
    'only-amount': 'The only amount stands as eligible, and as net.',
    'declared-amount': 'The declared amount stands as eligible.',
    documentType:
      'The list does not say the type of document: staff costs are payslips, what is negative credit notes, the rest invoices.',
    period: 'The list does not say the period: it is that of the payment, else of the document.',
  },
};
