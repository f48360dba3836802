import type { Recognition } from '../recognition';

export const recognition: Recognition = {
  headers: {
    fillers: 'importo importi di del della delle dei degli in il lo la i gli le l d euro eur nome',
    spellings: { numero: 'no', fattura: 'documento' },
  },
  totals: { before: ['sub'], words: ['totale', 'totali', 'somma'] },
  figures: {},
};
