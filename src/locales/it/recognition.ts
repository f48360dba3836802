import type { Recognition } from '../recognition';

export const recognition: Recognition = {
  headers: {
    fillers: 'importo importi di del della delle dei degli in il lo la i gli le l d euro eur nome',
    spellings: { numero: 'no', fattura: 'documento' },
  },
  totals: { before: ['sub'], words: ['totale', 'totali', 'somma'] },
  costs: {
    STAFF: ['stipendio', 'stipendi', 'retribuzione', 'retribuzioni', 'busta paga', 'buste paga'],
    TRAVEL: [
      'albergo',
      'alberghi',
      'pernottamento',
      'pernottamenti',
      'biglietto aereo',
      'biglietti aerei',
      'biglietto del treno',
      'biglietti del treno',
      'rimborso chilometrico',
      'rimborsi chilometrici',
    ],
    EQUIPMENT: ['computer portatile', 'computer portatili', 'stampante', 'stampanti'],
  },
  persons: {
    'social-security': ['numero di previdenza sociale', 'numero previdenziale'],
    health: ['tessera sanitaria'],
  },
  decisions: {
    accept: [
      'accettare',
      'accettata',
      'accettato',
      'ammettere',
      'ammessa',
      'ammesso',
      'mantenere',
      'mantenuta',
      'mantenuto',
    ],
    exclude: [
      'escludere',
      'esclusa',
      'escluso',
      'respingere',
      'respinta',
      'respinto',
      'rifiutare',
      'rifiutata',
      'rifiutato',
    ],
  },
  formerly: { headings: { row: 'Riga' } },
  figures: { flatRate: ['tasso forfettario', 'tassi forfettari'] },
};
