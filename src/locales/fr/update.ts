import type { UpdateTexts } from '../update-texts';

export const update: UpdateTexts = {
  apart: 'Conservé',
  done: '{partner} : {count} {count|dépense|dépenses}, {declared} déclarés, désormais dans la version {version} de l’accord.',
  fresh: '{partner} : un nouveau classeur de la version {version} de l’accord.',
  codeGone:
    '{code} ({list}) n’est plus dans l’accord : {lines}, {declared} déclarés. Choisissez un autre code pour {count|cette dépense|ces dépenses}.',
  codeLike:
    '{code} ({list}) n’est plus dans l’accord : {lines}, {declared} déclarés. {like} semble être le même sous un autre code : si c’est le cas, inscrivez-le dans {count|cette dépense|ces dépenses}.',
  budgetGone:
    'Il n’y a plus de ligne budgétaire {place} : {lines}, {declared} déclarés. Demandez au chef de file où {count|l’inscrire|les inscrire}.',
  declared:
    'Le montant déclaré est de {after} sous la nouvelle version, contre {before} auparavant. Vérifiez les devises et les taux des dépenses.',
  renamed: '{code} ({list}) est désormais écrit {to} : {lines}.',
  rate: 'Le chef de file a inscrit un autre taux de {currency} pour {month}, qui remplace le vôtre.',
  rates: 'Les taux de change illisibles ont été laissés de côté : {rows}. Saisissez-les à nouveau.',
  formulas: '{sheet} : {count} {count|formule remplacée par son résultat|formules remplacées par leurs résultats}.',
  columns: 'Vos propres colonnes se trouvent à la fin de la liste : {headers}.',
  sheets: 'Vos propres feuilles sont là avec leurs valeurs, sans couleurs, images ni graphiques : {sheets}.',
  account:
    'Ce qui a été certifié et versé ne figure pas dans le nouveau classeur : seul le classeur du projet le sait.',
  cells: '{count} {count|cellule|cellules} à côté de la liste {count|se trouve|se trouvent} sur la feuille {sheet}.',
  line: 'n° {line}',
  row: 'ligne {row} de la feuille',
  linesOf: '{count|dépense|dépenses} {list}',
  more: 'et {count} de plus',
};
