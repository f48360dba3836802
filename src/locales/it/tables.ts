import type { TableTexts } from '../table-texts';

export const tables: TableTexts = {
  titles: {
    'budget-by-category': {
      title: 'Budget per categoria di spesa e per partner',
      sheet: 'Budget per categoria',
    },
    'budget-by-action': { title: 'Budget per azione e per partner', sheet: 'Budget per azione' },
    'financing-plan': { title: 'Piano finanziario', sheet: 'Piano finanziario' },
    'shared-costs': { title: 'Spese comuni', sheet: 'Spese comuni' },
    'shared-cost-notes': { title: 'Note di spese comuni', sheet: 'Note di spese comuni' },
    'expense-statement': { title: 'Riepilogo delle spese', sheet: 'Riepilogo delle spese' },
  },
  words: {
    category: 'Categoria di spesa',
    action: 'Azione',
    partner: 'Partner',
    total: 'Totale',
    share: 'Quota',
    budget: 'Budget',
    euRate: 'Quota UE',
    number: 'N. spesa',
    paymentDate: 'Pagata il',
    documentNo: 'N. documento',
    issuer: 'Emittente',
    net: 'Imponibile',
    vat: 'IVA',
    gross: 'Importo lordo',
    description: 'Descrizione',
    eligible: 'Ammissibile',
    currency: 'Valuta',
    declared: 'Rendicontato',
    sharedCost: 'Spesa comune',
    payer: 'Pagata da',
    key: 'Chiave',
    amount: 'Importo',
    accepted: 'Ammesso finora',
    owes: 'Deve agli altri',
    to: 'Nota a',
    payTo: 'Da pagare a',
    inAdvance: 'In anticipo',
    afterPayment: 'Dopo il pagamento',
    refunded: 'Rimborsato finora',
    open: 'Ancora da pagare',
    byLead: 'O trattenuto dal capofila',
    none: 'Nulla da regolare',
    flatRate: 'A tasso forfettario',
  },
  notes: {
    'amounts-in': 'Importi in {currency}, salvo diversa valuta indicata.',
    'as-agreed': 'Secondo la versione {version} dell’accordo di cooperazione, {date}.',
    rounding:
      'Ogni fonte è arrotondata al centesimo; l’ultimo autofinanziamento prende il resto, così ogni riga è pari al suo budget.',
    'accepted-only': 'Solo spese ammesse; le spese escluse o ritirate sono nel rapporto consolidato.',
    'flat-rates-included':
      'Le spese a tasso forfettario sono calcolate sulle spese ammesse e seguono l’elenco delle spese.',
    'one-period': 'Solo periodo {period}.',
    cents:
      'Ogni quota è arrotondata al centesimo inferiore; i centesimi rimasti vanno ai resti maggiori, a parità al primo partner.',
    'moves-nothing':
      '«Deve agli altri» è quanto i partner regolano tra loro secondo l’accordo; un importo negativo spetta al partner. Le domande di pagamento non cambiano.',
    'note-kinds':
      'Un solo debito, chiesto in uno di tre modi: la quota dell’importo concordato in anticipo, la quota di quanto è stato pagato e ammesso, oppure quanto il capofila trattiene dal contributo del partner. Non si sommano.',
  },
};
