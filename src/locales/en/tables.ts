import type { TableTexts } from '../table-texts';

export const tables: TableTexts = {
  titles: {
    'budget-by-category': { title: 'Budget by cost category and partner', sheet: 'Budget by category' },
    'budget-by-action': { title: 'Budget by action and partner', sheet: 'Budget by action' },
    'financing-plan': { title: 'Financing plan', sheet: 'Financing plan' },
    'expense-statement': { title: 'Expense statement', sheet: 'Expense statement' },
  },
  words: {
    category: 'Cost category',
    action: 'Action',
    partner: 'Partner',
    total: 'Total',
    share: 'Share',
    budget: 'Budget',
    euRate: 'EU share',
    number: 'Line',
    paymentDate: 'Paid on',
    documentNo: 'Document no.',
    issuer: 'Issuer',
    net: 'Net',
    vat: 'VAT',
    gross: 'Gross',
    description: 'Description',
    eligible: 'Eligible',
    currency: 'Currency',
    declared: 'Declared',
    flatRate: 'Flat-rate costs',
  },
  notes: {
    'amounts-in': 'Amounts in {currency} unless another currency is shown.',
    'as-agreed': 'As agreed in version {version} of the cooperation agreement, {date}.',
    rounding:
      'Each source is rounded to the cent; the last own contribution takes the rest, so that every row adds up to its budget.',
    'accepted-only': 'Accepted lines only: excluded and withdrawn lines are in the consolidated report.',
    'flat-rates-included': 'Flat-rate costs are calculated on the accepted expenses and are listed after them.',
    'one-period': 'Period {period} only.',
  },
};
