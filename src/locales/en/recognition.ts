import type { Recognition } from '../recognition';

export const recognition: Recognition = {
  headers: {
    fillers: 'amount amounts value of the in eur euro euros name',
    spellings: { number: 'no', num: 'no', nr: 'no', n: 'no', invoice: 'document', doc: 'document' },
  },
  totals: { before: ['grand', 'sub'], words: ['total', 'totals', 'sum'] },
  figures: {
    declared: ['read'],
    used: ['claimable'],
    remaining: ['left'],
    flatRate: ['flat-rate', 'flat-rates', 'flat rates'],
  },
};
