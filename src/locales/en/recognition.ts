import type { Recognition } from '../recognition';

export const recognition: Recognition = {
  headers: {
    fillers: 'amount amounts value of the in eur euro euros name',
    spellings: { number: 'no', num: 'no', nr: 'no', n: 'no', invoice: 'document', doc: 'document' },
  },
  totals: { before: ['grand', 'sub'], words: ['total', 'totals', 'sum'] },
  costs: {
    STAFF: ['salary', 'salaries', 'wage', 'wages'],
    TRAVEL: ['hotel', 'hotels', 'flight', 'flights', 'train ticket', 'train tickets', 'per diem'],
    EQUIPMENT: ['laptop', 'laptops', 'desktop computer', 'desktop computers'],
  },
  persons: {
    'social-security': ['SSN', 'NINO', 'social security'],
    health: ['NHS', 'health card', 'health insurance'],
  },
  decisions: {
    accept: ['accepted', 'keep', 'kept'],
    exclude: ['excluded', 'reject', 'rejected', 'refuse', 'refused'],
  },
  formerly: {
    labels: { statuses: { justified: ['Justified'] } },
    headings: { verdict: 'Verdict', flatRate: 'Flat rate' },
  },
  figures: {
    declared: ['read'],
    used: ['claimable'],
    remaining: ['left'],
    flatRate: ['flat-rate', 'flat-rates', 'flat rates'],
  },
};
