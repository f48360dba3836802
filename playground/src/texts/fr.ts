/** French. */
import type { PlaygroundTexts } from './en';

export const fr: PlaygroundTexts = {
  title: 'Accord dans un tableur d’essai',
  honest:
    'Ce tableur fonctionne dans votre navigateur et tient le rôle d’Excel, pour essayer Accord sans lui. Ce n’est pas Excel : il calcule, met en forme et imprime moins. Rien de ce que vous faites ici ne quitte cet ordinateur.',
  honestShort: 'Tableur d’essai, pas Excel',
  byKeyboard:
    'Au clavier : F6 passe d’une partie à l’autre (classeurs, ruban, tableur, volet) ; Alt et la flèche vers le bas ouvrent la liste d’une cellule.',
  language: 'Langue',
  file: 'Fichier',
  start: 'Accueil',
  open: 'Ouvrir un classeur…',
  save: 'Enregistrer en .xlsx',
  undo: 'Annuler',
  redo: 'Rétablir',
  close: (name) => `Fermer ${name}`,
  workbooks: 'Classeurs ouverts',
  pane: 'Volet Accord',
  hidePane: 'Masquer le volet',
  ribbon: 'Ruban',
  spreadsheet: 'Tableur',
  selected: 'Sélection',
  grid: {
    nameBox: 'Cellule sélectionnée : saisissez une adresse pour y aller',
    names: 'Noms',
    formula: 'Contenu de la cellule',
    addSheet: 'Ajouter une feuille',
    allSheets: 'Toutes les feuilles',
    earlier: 'Feuilles précédentes',
    later: 'Feuilles suivantes',
    smaller: 'Zoom arrière',
    larger: 'Zoom avant',
  },
  loading: 'Ouverture…',
  welcome: 'Que voulez-vous essayer ?',
  samples: {
    'saveurs-partagees': {
      title: 'Saveurs partagées',
      text: 'Coopération LEADER de trois groupes d’action locale, en euros. Un petit budget, idéal pour commencer.',
    },
    'minor-med': {
      title: 'MINOR-MED',
      text: 'Projet Interreg de cinq partenaires et deux devises, avec des dépenses communes et des erreurs à trouver.',
    },
  },
  samplePartners: (count) => `Le classeur du projet s’ouvre\u202f; les fichiers de ${count} partenaires sont fournis.`,
  empty: {
    title: 'Classeur vide',
    text: 'Décrivez votre propre projet, ou déposez un fichier d’accord dans le volet.',
  },
  own: { title: 'Votre propre fichier', text: 'Tout classeur .xlsx : fichier d’un partenaire, projet ou autre.' },
  drop: 'Déposez ici des fichiers .xlsx pour les ouvrir',
  partnerFiles: 'Fichiers des partenaires de cet exemple',
  partnerFilesHelp: 'Tels que les partenaires les ont envoyés : dans leur langue, certains avec des erreurs.',
  openFile: (name) => `Ouvrir ${name}`,
  tour: {
    name: 'Visite guidée',
    begin: 'Suivre la visite',
    skip: 'Passer la visite',
    next: 'Suivant',
    back: 'Précédent',
    done: 'Terminer',
    step: (at, of) => `Étape ${at} sur ${of}`,
    steps: [
      {
        title: 'Un classeur pour le projet',
        text: 'Accord l’a tiré de l’accord de coopération : budget, partenaires, règles et calendrier. Le volet de droite dit ce qu’est le classeur et ce qu’il y a à faire.',
      },
      {
        title: 'Le fichier d’un partenaire',
        text: 'Ouvrez l’un des fichiers de partenaires dans la barre du bas ; chacun est dans la langue de son partenaire. Les dépenses se saisissent dans un seul tableau ; le volet montre le reste de chaque ligne budgétaire.',
      },
      {
        title: 'Les erreurs sont signalées dès la saisie',
        text: 'Modifiez un montant ou une date dans le tableau, ou cliquez sur Vérifier dans le ruban. Un clic sur un constat mène à sa cellule ; beaucoup se corrigent d’un bouton.',
      },
      {
        title: 'Consolider',
        text: 'Revenez au projet et cliquez sur Consolider. Choisissez dans le volet les fichiers de l’exemple : chacun reçoit un résultat avant que rien ne soit écrit.',
      },
      {
        title: 'Rapport et tableaux du financeur',
        text: 'Le rapport s’ouvre dans son propre classeur : chaque centime renvoie au fichier, à la feuille et à la ligne. Le menu des tableaux du financeur y insère un tableau.',
      },
    ],
  },
  refused: {
    locked: (sheet) =>
      `Cette cellule est protégée\u202f: la feuille «\u202f${sheet}\u202f» la calcule ou conserve l’accord. Les cellules à remplir sont jaunes.`,
    unavailable: 'Ce tableur d’essai ne sait pas le faire. Excel, oui.',
    unsaved: (name) => `${name} a été modifié. Le fermer sans enregistrer\u202f?`,
    files: {
      empty: 'Le fichier est vide.',
      truncated: 'Le fichier est incomplet : la fin manque. Demandez-le de nouveau.',
      'not-a-workbook': 'Ce n’est pas un classeur Excel (.xlsx).',
      encrypted:
        'Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe dans Excel, puis rouvrez-le.',
      'old-format': 'C’est un ancien fichier .xls. Enregistrez-le en .xlsx dans Excel, puis rouvrez-le.',
      'open-document': 'C’est un fichier OpenDocument. Enregistrez-le en .xlsx, puis rouvrez-le.',
      'too-large': 'Le fichier est trop volumineux pour ce tableur.',
      damaged: 'Le fichier est endommagé et illisible.',
      failed: 'Le fichier n’a pas pu être ouvert.',
    },
    file: (name, why) => `${name}\u202f: ${why} Rien n’a été modifié.`,
  },
  dismiss: 'Fermer',
  chart: (title) => `Graphique\u202f: ${title}`,
  choose: 'Choisir dans la liste',
  filter: {
    title: (column) => `Filtrer et trier\u202f: ${column}`,
    ascending: 'Trier du plus petit au plus grand',
    descending: 'Trier du plus grand au plus petit',
    all: 'Tout sélectionner',
    apply: 'Appliquer',
    clear: 'Effacer le filtre',
    blank: '(vide)',
    cancel: 'Annuler',
  },
};
