/** Ce que dit le terminal en français. */
import type { CliTexts } from '../cli-texts';

export const cli: CliTexts = {
  help: [
    'Accord : accords de coopération, budgets et dépenses des projets en partenariat',
    '',
    'Utilisation, après npm run --silent accord -- :',
    '  new AGREEMENT.json --out DIR [--lang xx]',
    '      Écrire dans DIR le classeur du projet et un classeur par partenaire.',
    '  check WORKBOOK.xlsx [--json]',
    '      Vérifier un classeur de partenaire et signaler ce que le financeur refuserait.',
    '  consolidate PROJECT.xlsx PARTNER.xlsx… --out REPORT.xlsx [--period CODE] [--json]',
    '      Consolider les classeurs des partenaires dans un seul rapport, juste au centime.',
    '  table NAME WORKBOOK.xlsx --out FILE.xlsx [--lang xx]',
    '      Écrire un des tableaux du financeur à partir d’un rapport (ou du classeur du projet, si l’accord suffit).',
    '  explain REPORT.xlsx LINE|CELL|FIGURE [--lang xx]',
    '      Dire d’où vient une dépense (P1 54), une cellule (Fichiers!G5) ou un montant (category STAFF).',
    '',
    'Options :',
    '  --out PATH      où écrire',
    '  --lang xx       langue de ce qui est écrit : {languages} (sinon celle du projet, de chaque partenaire)',
    '  --period CODE   ne présenter qu’une période (sinon toutes)',
    '  --json          afficher le résultat en JSON',
    '  --help          afficher cette aide',
    '',
    'Code de retour :',
    '  0  aucune erreur',
    '  1  fait, mais avec des erreurs constatées ou des fichiers de partenaires illisibles',
    '  2  rien n’a pu être fait, rien n’a été écrit',
  ].join('\n'),
  seeHelp: 'Voir : accord --help',
  reading: 'Lecture de {file}',
  checking: 'Vérification de {count} {count|dépense|dépenses}',
  writing: 'Écriture de {file}',
  created: '{count} {count|classeur écrit|classeurs écrits} dans {folder}',
  nothingWritten: 'Rien n’a été écrit.',
  checked: '{partner} : {count} {count|dépense|dépenses}, montant déclaré : {declared}',
  fileRead:
    '{file} : {partner}, {count} {count|dépense|dépenses}, déclaré : {declared}, retenu : {accepted}, budget : {budget}. {standing}',
  fileRefused: '{file} : {status}',
  at: { cell: '{file}, ligne {row}, {column} : ', row: '{file}, ligne {row} : ', file: '{file} : ' },
  explain: {
    refused: {
      unclear:
        '« {asked} » ne désigne ni une dépense ni un montant. Demandez une dépense (P1 54), une ligne ou une cellule d’une feuille (Dépenses lues 12, Fichiers!G5) ou un montant (catégorie STAFF, partenaire P1 écarté, total retenu).',
      'no-line': 'Le rapport n’a pas de dépense « {asked} ». Ses dépenses sont dans la feuille Dépenses lues.',
      'no-figure': '« {asked} » ne contient aucun montant formé de dépenses, de taux forfaitaires ou de budget.',
    },
    line: '{partner}, dépense n° {line} : {file}, feuille {sheet}, ligne {row}',
    lineWithoutNumber: '{partner} : {file}, feuille {sheet}, ligne {row}',
    converted:
      '{eligible} ÷ {rate} = {declared}, arrondi au centime le plus proche, le demi-centime en s’éloignant de zéro.',
    verdict: '{verdict}.',
    excludedBy: '{verdict} : {rules}.',
    nothingFound: 'Aucun constat.',
    everything: 'Rapport entier',
    linesSum: '{count} {count|dépense|dépenses}',
    from: '{file}, {sheet}, ligne {row}',
    flatRate:
      '{rate} de {base} à ce jour : {amountOfBase} × {rate} = {exact}. {rounding} : {toDate}. Moins {earlier} des périodes précédentes : {amount}.',
    split:
      '{whole} au prorata du budget de chaque action ; chaque part est d’abord arrondie vers le bas, les centimes restants vont aux plus forts restes, à égalité au premier : {list}. Ici : {part}.',
    share: '{action} {amount} (budget {weight})',
    together: 'Somme',
    none: 'Rien n’est compté ici.',
    agrees: 'Le rapport affiche le même montant en {cell}.',
    differs:
      'Le rapport affiche {shown} en {cell}, soit un écart de {difference} : des cellules ont été modifiées depuis. Consolidez de nouveau.',
  },
  findings: {
    none: 'Rien à signaler.',
    summary: '{errors}, {warnings}, {infos}',
    errors: '{count} {count|erreur|erreurs}',
    warnings: '{count} {count|avertissement|avertissements}',
    infos: '{count} {count|remarque|remarques}',
  },
  reconciliation: {
    title: 'Rapprochement',
    read: 'Total lu',
    accepted: 'Retenu',
    excluded: 'Écarté',
    flatRates: 'Dépenses à taux forfaitaire',
    claimable: 'À demander',
    agrees: 'Total lu = retenu + écarté, et à demander = retenu + dépenses à taux forfaitaire : écart de {difference}.',
    differs:
      'Les sommes ne concordent pas : écart de {difference}. Transmettez ce message et les fichiers à la personne qui assure le support d’Accord.',
  },
};
