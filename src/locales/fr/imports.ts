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
  changed:
    '{count} {count|dépense suit|dépenses suivent} la comptabilité, qui a d’autres chiffres à présent ; le montant déclaré varie de {amount} :',
  differing: '{count} {count|dépense reste|dépenses restent} en l’état, bien que la comptabilité dise autre chose :',
  claimed:
    '{count} {count|dépense a|dépenses ont} déjà fait l’objet d’une demande et {count|reste|restent} en l’état. Saisissez l’écart comme régularisation dans la période ouverte :',
  deducted: '{place} : un contrôle en a retiré {amount}. Vérifiez si c’est encore exact.',
  late: '{count} {count|dépense date|dépenses datent} d’une période qui a déjà fait l’objet d’une demande et {count|est déclarée|sont déclarées} en {period}.',
  change: '{place} : {column} {before} → {after}',
  lineAt: 'Ligne {row} de la feuille',
  gone: 'Absentes de la comptabilité à présent ; à retirer ou non, à vous de décider : {lines}',
  elsewhere: '{count} {count|charge d’une autre activité|charges d’autres activités}, non {count|reprise|reprises}',
  notTaken: {
    'no-counterpart':
      'Les écritures du projet où personne n’est payé, comme les provisions et les amortissements, ne sont pas reprises : {rows}',
    skipped: 'Laissées de côté, comme l’indique la table de correspondance : {rows}',
  },
  partlyPaid: 'Payées en partie seulement, et comptées comme impayées : {rows}',
  unread: 'Écritures dont le montant ou la date est illisible : {rows}',
  byContent: 'Colonnes reconnues à leur contenu : {headers}',
  map: {
    given: 'Lu selon la table de correspondance fournie. Le classeur la conserve pour la prochaine fois.',
    kept: 'Lu selon la table de correspondance que le classeur conserve depuis la dernière fois.',
    proposed: 'Lu selon ce que le contenu suggère. Le classeur conserve cette table de correspondance : vérifiez-la.',
  },
  noCentre:
    'Rien n’indique quelles écritures concernent le projet. Indiquez quel mot des écritures ou quel compte correspond à quelle action (dans une table de correspondance : costCentres).',
  toLookAt: '{count} {count|point|points} à vérifier :',
  completed: {
    'net-from-gross': 'Le montant HT est calculé : TTC moins TVA.',
    'only-amount': 'Le seul montant est repris comme éligible et comme HT.',
    'declared-amount': 'Le montant déclaré est repris comme éligible.',
    'category-from-account': 'La catégorie est celle du compte, selon la table de correspondance.',
    'action-from-centre': 'L’action est celle du centre de coûts, selon la table de correspondance.',
    documentType:
      'La liste n’indique pas le type de pièce : bulletin de paie pour le personnel, avoir pour les montants négatifs, facture pour le reste.',
    period: 'La liste n’indique pas la période : c’est celle du paiement, sinon de la pièce.',
  },
  editor: {
    columns: 'Colonnes',
    columnsHint: 'Ce que chaque colonne de la liste est supposée contenir.',
    takenFor: 'Colonne « {column} »',
    notRead: 'Non lue',
    byContent: 'reconnue à son contenu',
    sample: 'par exemple {text}',
    others: { partner: 'Partenaire', amount: 'Montant, le seul', account: 'Compte', costCentre: 'Centre de coûts' },
    accounts: 'Comptes et leur catégorie',
    labels: 'Mots et leur catégorie',
    centres: 'Centres de coûts et leur action',
    centresHint: 'Dès que l’un a une action, les dépenses des autres sont laissées de côté.',
    words: 'Mots qui désignent les écritures du projet',
    wordsHint:
      'Un FEC n’a pas de colonne pour le projet : un mot du libellé, du numéro de pièce, du compte ou du journal le dit, par exemple le nom du projet.',
    word: 'Mot',
    add: 'Ajouter',
    rows: '{count} {count|ligne|lignes}',
    open: 'Rien encore',
    elsewhere: 'Pas du projet',
    lines: 'Dépense par dépense',
    linesHint: 'Si une dépense est autre que ce que disent son compte ou son centre de coûts.',
    asMap: 'Selon la table',
    leaveOut: 'Laisser de côté',
    leftOut: 'Laissées de côté',
    takeAgain: 'Reprendre tout de même',
    changed: 'suit la comptabilité',
    total: '{count} {count|dépense|dépenses} à ajouter, {amount} ; {changed} à modifier, de {changedBy}.',
    write: 'Écrire dans ce classeur',
    make: 'Créer un nouveau classeur',
    noRoom:
      'La liste n’a de place que pour {count} {count|dépense|dépenses} de plus : un nouveau classeur a de la place pour toutes.',
    written: '{added} {added|dépense ajoutée|dépenses ajoutées}, {changed} {changed|modifiée|modifiées}.',
    occupied: 'Quelqu’un a rempli ces lignes entre-temps : rien n’a été écrit. Regardez à nouveau.',
    mapNotKept:
      'La table de correspondance n’a pas pu être enregistrée dans le classeur : sa feuille masquée ne peut pas être modifiée.',
  },
};
