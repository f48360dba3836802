import type { Recognition } from '../recognition';

export const recognition: Recognition = {
  headers: {
    fillers: 'montant montants de du des la le les l d en euro euros nom',
    spellings: { numero: 'no', facture: 'piece' },
  },
  totals: { before: ['sous', 's/'], words: ['total', 'totaux', 'somme'] },
  costs: {
    STAFF: ['salaire', 'salaires', 'bulletin de paie'],
    TRAVEL: [
      'billet de train',
      'billets de train',
      'billet d’avion',
      'billets d’avion',
      'nuitée',
      'nuitées',
      'frais kilométriques',
    ],
    EQUIPMENT: ['ordinateur', 'ordinateurs', 'imprimante', 'imprimantes'],
  },
  persons: { 'social-security': ['sécurité sociale'], health: ['carte vitale'] },
  decisions: {
    accept: [
      'retenir',
      'retenu',
      'retenue',
      'accepter',
      'accepté',
      'acceptée',
      'garder',
      'gardé',
      'gardée',
      'maintenir',
      'maintenu',
      'maintenue',
      'conserver',
      'conservée',
    ],
    exclude: [
      'exclure',
      'exclu',
      'exclue',
      'écarter',
      'écarté',
      'écartée',
      'rejeter',
      'rejeté',
      'rejetée',
      'refuser',
      'refusé',
      'refusée',
    ],
  },
  formerly: {
    labels: {
      categories: {
        EXTERNAL: ['Compétences et services externes'],
        EQUIPMENT: ['Équipement'],
        WORKS: ['Infrastructures et travaux'],
      },
      statuses: { justified: ['Justifiée'] },
      decisions: { accept: ['Garder la ligne'], exclude: ['Écarter la ligne'] },
    },
    headings: { row: 'Rang', verdict: 'Verdict', flatRate: 'Forfait' },
    verdicts: { accepted: 'Acceptée', excluded: 'Exclue' },
  },
  figures: {
    accepted: ['accepté'],
    excluded: ['exclu'],
    flatRate: ['forfait', 'taux forfaitaire', 'taux forfaitaires'],
  },
};
