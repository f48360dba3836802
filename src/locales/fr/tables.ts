import type { TableTexts } from '../table-texts';

export const tables: TableTexts = {
  titles: {
    'budget-by-category': {
      title: 'Budget par catégorie de dépenses et par partenaire',
      sheet: 'Budget par catégorie',
    },
    'budget-by-action': { title: 'Budget par action et par partenaire', sheet: 'Budget par action' },
    'financing-plan': { title: 'Plan de financement', sheet: 'Plan de financement' },
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
  },
};
