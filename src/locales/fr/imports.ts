/** What is said of a list of expenses before it is taken over. */
import type { ImportTexts } from '../import-texts';

export const imports: ImportTexts = {
  found: '{count} {count|dépense|dépenses} à ajouter depuis {sheets}, {total} au total',
  known: '{count} {count|dépense déjà présente|dépenses déjà présentes} dans le classeur, non {count|reprise|reprises}',
  ofOthers: '{count} {count|ligne d’un autre partenaire|lignes d’autres partenaires}, non {count|reprise|reprises}',
  skipped: 'Lignes qui ne sont pas des dépenses, comme les totaux : {rows}',
  unknown: 'Colonnes non lues : {headers}',
  missing: 'La liste n’a pas de colonne pour {columns}. À compléter ensuite dans chaque dépense.',
  hidden: 'Les feuilles masquées ne sont pas lues : {sheets}',
  none: 'Aucune liste de dépenses n’a été trouvée. Il faut une ligne d’en-têtes avec un montant et au moins deux autres colonnes, par exemple fournisseur et date.',
  nothing: 'Il n’y a rien à ajouter.',
  opening:
    '{amount} de ce partenaire comptent comme déclarés avant Accord. Retirez de la liste ce que ce montant contient déjà, sinon cela compte deux fois.',
  at: '{sheet}, ligne {row} : {text}',
  toLookAt: '{count} {count|point|points} à vérifier :',
  completed: {
    'net-from-gross': 'Le montant HT est calculé : TTC moins TVA.',
    'only-amount': 'Le seul montant est repris comme éligible et comme HT.',
    'declared-amount': 'Le montant déclaré est repris comme éligible.',
    documentType:
      'La liste n’indique pas le type de pièce : bulletin de paie pour le personnel, avoir pour les montants négatifs, facture pour le reste.',
    period: 'La liste n’indique pas la période : c’est celle du paiement, sinon de la pièce.',
  },
};
