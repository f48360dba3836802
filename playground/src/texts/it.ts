/** Italian. */
import type { PlaygroundTexts } from './en';

export const it: PlaygroundTexts = {
  title: 'Accord in un foglio di prova',
  honest:
    'Questo foglio di prova funziona nel browser e fa le veci di Excel, per provare Accord senza Excel. Non è Excel: calcola, formatta e stampa meno. Nulla di ciò che si fa qui lascia questo computer.',
  honestShort: 'Foglio di prova, non Excel',
  byKeyboard:
    'Da tastiera: F6 passa da una parte all’altra (cartelle di lavoro, barra multifunzione, foglio, riquadro); Alt e freccia giù aprono l’elenco di una cella.',
  language: 'Lingua',
  file: 'File',
  start: 'Inizio',
  open: 'Apri una cartella di lavoro…',
  save: 'Salva come .xlsx',
  undo: 'Annulla',
  redo: 'Ripristina',
  close: (name) => `Chiudi ${name}`,
  workbooks: 'Cartelle di lavoro aperte',
  pane: 'Riquadro Accord',
  hidePane: 'Nascondi il riquadro',
  ribbon: 'Barra multifunzione',
  spreadsheet: 'Foglio di calcolo',
  selected: 'Selezione',
  grid: {
    nameBox: 'Cella selezionata: inserire un indirizzo per andarci',
    names: 'Nomi',
    formula: 'Contenuto della cella',
    addSheet: 'Aggiungi un foglio',
    allSheets: 'Tutti i fogli',
    earlier: 'Fogli precedenti',
    later: 'Fogli successivi',
    smaller: 'Zoom indietro',
    larger: 'Zoom avanti',
  },
  loading: 'Apertura…',
  welcome: 'Che cosa provare?',
  samples: {
    'saveurs-partagees': {
      title: 'Saveurs partagées',
      text: 'Cooperazione LEADER di tre gruppi di azione locale, in euro. Un budget piccolo, ideale per cominciare.',
    },
    'minor-med': {
      title: 'MINOR-MED',
      text: 'Progetto Interreg di cinque partner in due valute, con spese comuni ed errori da trovare.',
    },
  },
  samplePartners: (count) =>
    `Si apre la cartella di lavoro del progetto; i file di ${count} partner sono pronti lì accanto.`,
  empty: {
    title: 'Cartella di lavoro vuota',
    text: 'Descrivere un proprio progetto, o trascinare un file di accordo nel riquadro.',
  },
  own: {
    title: 'Un proprio file',
    text: 'Qualsiasi cartella di lavoro .xlsx: il file di un partner, un progetto o altro.',
  },
  drop: 'Trascinare qui i file .xlsx per aprirli',
  partnerFiles: 'File dei partner di questo esempio',
  partnerFilesHelp: 'Come li hanno inviati i partner: nella loro lingua, alcuni con errori.',
  openFile: (name) => `Apri ${name}`,
  tour: {
    name: 'Visita guidata',
    begin: 'Inizia la visita',
    skip: 'Salta la visita',
    next: 'Avanti',
    back: 'Indietro',
    done: 'Fine',
    step: (at, of) => `Passo ${at} di ${of}`,
    steps: [
      {
        title: 'Una cartella di lavoro per il progetto',
        text: 'Accord l’ha creata dall’accordo di cooperazione: budget, partner, regole e calendario. Il riquadro a destra dice che cos’è la cartella di lavoro e che cosa resta da fare.',
      },
      {
        title: 'Il file di un partner',
        text: 'Aprire uno dei file dei partner nella barra in basso; ognuno è nella lingua del suo partner. Le spese si inseriscono in una sola tabella; il riquadro mostra il residuo di ogni voce di budget.',
      },
      {
        title: 'Gli errori si vedono durante l’inserimento',
        text: 'Modificare un importo o una data nella tabella, o premere Verifica sulla barra multifunzione. Un clic su una segnalazione porta alla sua cella; molte si correggono con un pulsante.',
      },
      {
        title: 'Consolidare',
        text: 'Tornare al progetto e premere Consolida. Scegliere nel riquadro i file dell’esempio: ogni file riceve un esito prima che si scriva qualcosa.',
      },
      {
        title: 'Rapporto e prospetti',
        text: 'Il rapporto si apre in una sua cartella di lavoro: ogni centesimo rimanda a file, foglio e riga. Il menu dei prospetti per l’ente finanziatore vi inserisce un prospetto.',
      },
    ],
  },
  refused: {
    locked: (sheet) =>
      `Questa cella è protetta: il foglio «${sheet}» la calcola o conserva l’accordo. Le celle da compilare sono gialle.`,
    unavailable: 'Questo foglio di prova non può farlo. Excel sì.',
    unsaved: (name) => `${name} è stato modificato. Chiudere senza salvare?`,
    files: {
      empty: 'Il file è vuoto.',
      truncated: 'Il file è incompleto: manca la fine. Chiederlo di nuovo.',
      'not-a-workbook': 'Non è una cartella di lavoro di Excel (.xlsx).',
      encrypted: 'Il file è protetto da password. Salvarlo senza password in Excel, poi riaprirlo.',
      'old-format': 'È un vecchio file .xls. Salvarlo come .xlsx in Excel, poi riaprirlo.',
      'open-document': 'È un file OpenDocument. Salvarlo come .xlsx, poi riaprirlo.',
      'too-large': 'Il file è troppo grande per questo foglio di prova.',
      damaged: 'Il file è danneggiato e non si può leggere.',
      failed: 'Non è stato possibile aprire il file.',
    },
    file: (name, why) => `${name}: ${why} Nulla è stato modificato.`,
  },
  dismiss: 'Chiudi',
  chart: (title) => `Grafico: ${title}`,
  choose: 'Scegli dall’elenco',
  filter: {
    title: (column) => `Filtra e ordina: ${column}`,
    ascending: 'Ordina dal più piccolo al più grande',
    descending: 'Ordina dal più grande al più piccolo',
    all: 'Seleziona tutto',
    apply: 'Applica',
    clear: 'Cancella il filtro',
    blank: '(vuoto)',
    cancel: 'Annulla',
  },
};
