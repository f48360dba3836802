/** Les phrases françaises sur ce qui ne va pas dans le texte d’un accord. */
import { problemTexts } from '../define';
import { places } from './places';

export const problems = problemTexts({
  ...places,
  at: '{place} : ',
  whole: 'Le fichier',
  kinds: {
    'not-json':
      'ce n’est pas un fichier d’accord lisible ; la première erreur est à la ligne {found}. Demandez-en une nouvelle copie à son auteur, ou vérifiez-y les virgules, les crochets et les guillemets.',
    'file-too-long':
      'le fichier est plus long qu’un accord ne peut l’être : au plus {expected} caractères. Vérifiez que c’est le bon fichier.',
    encoding:
      'la ligne {found} contient des lettres illisibles. Enregistrez de nouveau le fichier avec l’encodage UTF-8.',
    'too-deep': 'plus de {expected} crochets ou accolades sont ouverts ici les uns dans les autres. Vérifiez-les.',
    'too-many':
      'il y a {found} entrées, et {expected} sont possibles. Regroupez des entrées, ou vérifiez si quelque chose a été collé deux fois.',
    'repeated-key':
      '« {found} » est indiqué deux fois dans une même entrée, et un seul peut compter. Supprimez l’un des deux.',
    'more-faults': 'il y a d’autres points ; ils seront indiqués une fois les précédents corrigés.',
    missing: 'cette entrée est obligatoire. Ajoutez-la.',
    'unknown-key': '« {found} » ne fait pas partie d’un fichier d’accord. Vérifiez son orthographe, ou supprimez-la.',
    'wrong-type': '{found} ne convient pas ici ; attendu : {expected}.',
    'not-an-option': '« {found} » n’est pas possible ici. Choisissez parmi : {expected}.',
    'too-short': 'ajoutez au moins une entrée.',
    code: '« {found} » n’est pas un code. Utilisez au plus 40 lettres, chiffres, points et traits d’union.',
    amount:
      '« {found} » n’est pas un montant. Écrivez-le avec un point décimal et sans autre signe, par exemple 444.64.',
    'amount-too-large':
      '« {found} » est trop grand : onze chiffres au plus sont possibles avant le point décimal. Vérifiez les chiffres.',
    'sum-too-large':
      'la somme des montants dépasse ce qui peut être compté au centime près. Cherchez un montant qui a trop de chiffres.',
    'too-large': '{found} est trop grand ; {expected} au plus est possible. Vérifiez les chiffres.',
    rate: '« {found} » n’est pas un taux. Écrivez-le avec un point décimal, par exemple 0.15 pour 15 %.',
    share:
      '« {found} » dépasse {expected}. Écrivez une part du tout avec un point décimal, par exemple 0.15 pour 15 %.',
    'exchange-rate':
      '« {found} » ne peut pas être un taux de change. Écrivez ce que vaut une unité de la devise du projet dans cette devise, au-dessus de 0 et avec un point décimal, par exemple 24.31.',
    'rate-twice': 'il y a deux taux de {found} pour {expected}, et un seul peut compter. Supprimez l’un des deux.',
    day: '« {found} » n’est pas une date. Écrivez l’année, le mois et le jour, par exemple 2026-02-13.',
    month: '« {found} » n’est pas un mois. Écrivez l’année et le mois, par exemple 2026-02.',
    year: '{found} n’est pas entre 1990 et 2099. Vérifiez l’année.',
    currency:
      '« {found} » n’est pas une devise. Utilisez les trois lettres majuscules de son code international, par exemple EUR.',
    country: '« {found} » n’est pas un pays. Utilisez ses deux lettres majuscules, par exemple FR.',
    language: '« {found} » n’est pas une langue. Utilisez ses deux ou trois lettres minuscules, par exemple fr.',
    filled: 'le texte est vide. Remplissez-le, ou supprimez-le.',
    text: 'ce n’est pas un texte. Écrivez un seul texte, ou un texte sous chaque langue (fr, en, etc.).',
    'text-too-long': 'le texte est trop long ; {expected} caractères au plus sont possibles. Raccourcissez-le.',
    'rate-or-amount': 'une source de financement a soit un taux, soit un montant. Donnez l’un des deux seulement.',
    'increase-or-amount': 'une règle de flexibilité a une part, un montant ou les deux. Donnez au moins l’un des deux.',
    'cap-on-one':
      'un plafond porte sur des catégories, des partenaires ou une source de financement. Donnez l’un des trois seulement.',
    'unknown-reference':
      '« {found} » ne figure pas dans la liste « {expected} ». Vérifiez son orthographe, ou ajoutez-le à cette liste.',
    repeated: 'le code « {found} » est utilisé deux fois. Donnez à chacun le sien.',
    'one-lead': 'il faut exactement un chef de file, et il y en a {found}. Vérifiez les rôles.',
    'dates-reversed': '{found} précède {expected}, qui doit venir avant. Vérifiez les deux dates.',
    'not-in-order':
      '{found} ne vient pas après {expected}. Mettez les dates des valeurs dans l’ordre, chacune une seule fois.',
    'period-not-after':
      'la période commence le {found}, mais la précédente dans la liste finit le {expected}. Corrigez les dates pour qu’aucun jour ne soit dans deux périodes, et mettez les périodes dans l’ordre.',
    'links-in-circle': 'ces tâches s’attendent les unes les autres en boucle : {found}. Supprimez l’un des liens.',
    'outside-project':
      'la période n’a aucun jour en commun avec le projet, qui va du {found} à la dernière demande de paiement, le {expected}. Vérifiez les années.',
    'too-many-decimals': '{found} a plus de décimales que la devise, qui en a {expected}.',
    'weights-missing': 'la clé de répartition « {found} » demande des poids. Ajoutez-en un par partenaire.',
  },
});
