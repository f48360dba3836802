/** Ce qui est dit d’un tableau de budget qui a été lu. */
import type { BudgetTexts } from '../budget-texts';

export const budget: BudgetTexts = {
  unplaced: {
    missing:
      'Rien dans la ligne, dans la colonne ni au-dessus du tableau n’indique « {parts} ». Indiquez-le là, ou faites un tableau pour chacun.',
    unknown:
      '« {text} » ne figure pas parmi les entrées de l’accord pour « {parts} ». Écrivez-le comme dans l’accord, ou ajoutez-le dans l’accord.',
    'not-agreed':
      'L’accord n’a pas la catégorie « {text} ». Ajoutez-la dans l’accord, ou inscrivez le montant dans une autre.',
    contradiction: 'Deux libellés se contredisent pour « {parts} ». Gardez le bon.',
    ambiguous: '« {found} » peut se lire {text}. Saisissez un nombre.',
    unreadable: '« {found} » n’est pas un montant. Saisissez un nombre, ou laissez la cellule vide.',
    'not-calculated': 'La formule n’a jamais été calculée. Ouvrez le fichier dans Excel et enregistrez-le.',
    'too-large': '« {found} » dépasse ce qui peut être compté. Vérifiez le montant.',
    'other-currency':
      'Le montant est en {text}, le budget en {currency}. Saisissez-le en {currency} : rien n’est converti.',
    'in-thousands':
      'Les montants sont en milliers. Saisissez-les en entier : des montants arrondis ne donneraient pas le bon total.',
    'several-amounts': 'Plusieurs colonnes peuvent être le montant. Gardez la bonne, avec l’en-tête « Montant ».',
    'stated-otherwise':
      'Un autre tableau du fichier donne un autre montant pour cette ligne budgétaire. Gardez celui qui est valable.',
  },
  near: ' Probablement {near}.',
  at: '{cell} : {text}',
  read: '{count} {count|montant placé|montants placés}, {total} en tout',
  agrees: 'Le tableau annonce {stated}, ce qui concorde.',
  differs: 'Le tableau annonce {stated} : l’écart est de {difference}.',
  totalDiffers: 'Le tableau annonce un total de {amount}, ses montants font {counted}.',
  notPlaced: '{count} {count|montant n’a pas été placé|montants n’ont pas été placés} :',
  merge:
    'Lignes budgétaires : {added} {added|ajoutée|ajoutées}, {changed} {changed|modifiée|modifiées}, {removed} {removed|supprimée|supprimées}, {same} {same|inchangée|inchangées}',
  change: '{line} : {before} → {after}',
  hidden: 'Les feuilles masquées ne sont pas lues : {sheets}',
  withoutAction:
    'Parmi eux, {count} indiquent le partenaire et la catégorie, mais pas l’action. Ajoutez une colonne « Action », ou faites un tableau pour chaque action, avec l’action dans son titre.',
  noActions:
    'L’accord n’a pas encore d’action. Saisissez d’abord les actions sur leur feuille, puis reprenez ce budget.',
  tooWide: 'Les colonnes au-delà de la {count}e n’ont pas été lues : {sheets}. Rapprochez le budget du bord gauche.',
};
