import type { Recognition } from '../recognition';

export const recognition: Recognition = {
  headers: {
    fillers: 'valor valores de da do em euro euros nome',
    spellings: { numero: 'no', fatura: 'documento' },
  },
  totals: { before: ['sub'], words: ['total', 'totais', 'soma'] },
  figures: {},
};
