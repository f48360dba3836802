import type { Facts } from '../facts';

export const facts: Facts = {
  name: 'Français',
  locale: 'fr-FR',
  office: 'fr-FR',
  country: 'FR',
  day: { day: '2-digit', month: '2-digit', year: 'numeric' },
  guide: {
    sign: 'À vérifier',
    counted: 'Comptée dans',
    left: 'Reste sur la ligne',
    typed: 'Lu comme',
    type: 'Type lu',
    document: 'Même pièce',
  },
  leadSheets: {
    acceptances: 'Décisions',
    approvals: 'Approbations',
    handIns: 'Remises',
    control: 'Contrôles',
    claims: 'Demandes de paiement',
    payments: 'Paiements reçus',
    transfers: 'Reversements',
    keptLines: 'Dépenses des périodes closes',
    journal: 'Journal',
    rates: 'Taux de change',
    holidays: 'Jours fériés',
    attendance: 'Présences',
    decisions: 'Décisions des comités',
    toDo: 'À faire',
  },
};
