import type { TableTexts } from '../table-texts';

export const tables: TableTexts = {
  titles: {
    'budget-by-category': {
      title: 'Budget par catégorie de dépenses et par partenaire',
      sheet: 'Budget par catégorie',
    },
    'budget-by-action': { title: 'Budget par action et par partenaire', sheet: 'Budget par action' },
    'financing-plan': { title: 'Plan de financement', sheet: 'Plan de financement' },
    'shared-costs': { title: 'Dépenses communes', sheet: 'Dépenses communes' },
    'shared-cost-notes': { title: 'Notes de dépenses communes', sheet: 'Notes dépenses communes' },
    'expense-statement': { title: 'État récapitulatif des dépenses', sheet: 'État des dépenses' },
  },
  words: {
    category: 'Catégorie de dépenses',
    action: 'Action',
    partner: 'Partenaire',
    total: 'Total',
    share: 'Part',
    budget: 'Budget',
    euRate: 'Part UE',
    number: 'Ligne',
    paymentDate: 'Payée le',
    documentNo: 'N° de pièce',
    issuer: 'Émetteur',
    net: 'Montant HT',
    vat: 'TVA',
    gross: 'Montant TTC',
    description: 'Description',
    eligible: 'Éligible',
    currency: 'Devise',
    declared: 'Déclaré',
    sharedCost: 'Dépense commune',
    payer: 'Payée par',
    key: 'Clé',
    amount: 'Montant',
    accepted: 'Retenu à ce jour',
    owes: 'Doit aux autres',
    to: 'Note à',
    payTo: 'À payer à',
    inAdvance: 'À l’avance',
    afterPayment: 'Après paiement',
    refunded: 'Remboursé à ce jour',
    open: 'Reste à payer',
    byLead: 'Ou retenu par le chef de file',
    none: 'Rien à régler',
    flatRate: 'À taux forfaitaire',
  },
  notes: {
    'amounts-in': 'Montants en {currency}, sauf devise indiquée.',
    'as-agreed': 'Selon la version {version} de l’accord de coopération, {date}.',
    rounding:
      'Chaque source est arrondie au centime ; le dernier autofinancement prend le reste, si bien que chaque ligne égale son budget.',
    'accepted-only': 'Dépenses retenues uniquement ; les dépenses écartées ou retirées figurent au rapport consolidé.',
    'flat-rates-included':
      'Les dépenses à taux forfaitaire sont calculées sur les dépenses retenues et figurent à la suite.',
    'one-period': 'Période {period} uniquement.',
    cents:
      'Chaque part est arrondie au centime inférieur ; les centimes restants vont aux plus grands restes, à égalité au premier partenaire.',
    'moves-nothing':
      '« Doit aux autres » est ce que les partenaires règlent entre eux selon l’accord ; un montant négatif revient au partenaire. Les demandes de paiement n’en sont pas changées.',
    'note-kinds':
      'Une seule dette, demandée de l’une des trois façons : la part du montant convenu à l’avance, la part de ce qui a été payé et retenu, ou ce que le chef de file retient sur la subvention du partenaire. Elles ne s’additionnent pas.',
  },
};
