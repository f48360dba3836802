import type { Recognition } from '../recognition';

export const recognition: Recognition = {
  headers: {
    fillers: 'montant montants de du des la le les l d en euro euros nom',
    spellings: { numero: 'no', facture: 'piece' },
  },
  totals: { before: ['sous', 's/'], words: ['total', 'totaux', 'somme'] },
  figures: {},
};
