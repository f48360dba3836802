/** What is said of a list of expenses before it is taken over. */
import type { ImportTexts } from '../import-texts';

export const imports: ImportTexts = {
  found: '{count} {count|spesa|spese} da aggiungere da {sheets}, {total} in tutto',
  known: '{count} {count|spesa già presente|spese già presenti} nel file, non {count|aggiunta|aggiunte}',
  ofOthers: '{count} {count|riga di un altro partner|righe di altri partner}, non {count|aggiunta|aggiunte}',
  skipped: 'Righe che non sono spese, come i totali: {rows}',
  unknown: 'Colonne non lette: {headers}',
  missing: 'L’elenco non ha una colonna per {columns}. Da completare poi in ogni spesa.',
  hidden: 'I fogli nascosti non vengono letti: {sheets}',
  none: 'Non è stato trovato alcun elenco di spese. Serve una riga di intestazioni con un importo e almeno altre due colonne, per esempio fornitore e data.',
  nothing: 'Non c’è nulla da aggiungere.',
  opening:
    '{amount} di questo partner contano come rendicontati prima di Accord. Tolga dall’elenco ciò che questo importo già contiene, altrimenti conta due volte.',
  at: '{sheet}, riga {row}: {text}',
  changed:
    '{count} {count|spesa segue|spese seguono} la contabilità, che ora ha altri importi; l’importo rendicontato varia di {amount}:',
  differing: '{count} {count|spesa resta|spese restano} {count|com’è|come sono}, benché la contabilità dica altro:',
  claimed:
    '{count} {count|spesa è già stata richiesta|spese sono già state richieste} e {count|resta|restano} com’{count|era|erano}. Inserire la differenza come rettifica nel periodo aperto:',
  deducted: '{place}: un controllo ne ha tolto {amount}. Verificare se è ancora esatto.',
  late: '{count} {count|spesa è|spese sono} di un periodo già richiesto e {count|è rendicontata|sono rendicontate} in {period}.',
  change: '{place}: {column} {before} → {after}',
  lineAt: 'Riga {row} del foglio',
  gone: 'Non più in contabilità; decidere se ritirarle: {lines}',
  elsewhere: '{count} {count|costo di altre attività|costi di altre attività}, non {count|ripreso|ripresi}',
  notTaken: {
    'no-counterpart':
      'Le scritture del progetto in cui nessuno è pagato, come accantonamenti e ammortamenti, non sono riprese: {rows}',
    skipped: 'Escluse, come indica la tabella di corrispondenza: {rows}',
  },
  partlyPaid: 'Pagate solo in parte e contate come non pagate: {rows}',
  unread: 'Scritture con importo o data illeggibile: {rows}',
  byContent: 'Colonne riconosciute dal contenuto: {headers}',
  map: {
    given: 'Letto secondo la tabella di corrispondenza indicata. Il file la conserva per la prossima volta.',
    kept: 'Letto secondo la tabella di corrispondenza che il file conserva dall’ultima volta.',
    proposed:
      'Letto secondo ciò che il contenuto suggerisce. Il file conserva questa tabella di corrispondenza: va verificata.',
  },
  noCentre:
    'Nulla indica quali scritture sono del progetto. Indicare quale parola delle scritture o quale conto corrisponde a quale azione (in una tabella di corrispondenza: costCentres).',
  toLookAt: '{count} {count|punto|punti} da verificare:',
  completed: {
    'net-from-gross': 'L’imponibile è calcolato: importo lordo meno IVA.',
    'only-amount': 'L’unico importo vale come ammissibile e come imponibile.',
    'declared-amount': 'L’importo rendicontato vale come ammissibile.',
    'category-from-account': 'La categoria è quella del conto, secondo la tabella di corrispondenza.',
    'action-from-centre': 'L’azione è quella del centro di costo, secondo la tabella di corrispondenza.',
    documentType:
      'L’elenco non indica il tipo di documento: busta paga per il personale, nota di credito per importi negativi, fattura per il resto.',
    period: 'L’elenco non indica il periodo: è quello del pagamento, altrimenti del documento.',
  },
  editor: {
    columns: 'Colonne',
    columnsHint: 'Che cosa si suppone che ogni colonna dell’elenco contenga.',
    takenFor: 'Colonna «{column}»',
    notRead: 'Non letta',
    byContent: 'riconosciuta dal contenuto',
    sample: 'per esempio {text}',
    others: { partner: 'Partner', amount: 'Importo, l’unico', account: 'Conto', costCentre: 'Centro di costo' },
    accounts: 'Conti e la loro categoria',
    labels: 'Parole e la loro categoria',
    centres: 'Centri di costo e la loro azione',
    centresHint: 'Appena uno ha un’azione, le spese degli altri sono escluse.',
    words: 'Parole che indicano le scritture del progetto',
    wordsHint:
      'Un FEC non ha una colonna per il progetto: lo dice una parola della descrizione, del numero del documento, del conto o del giornale, per esempio il nome del progetto.',
    word: 'Parola',
    add: 'Aggiungi',
    rows: '{count} {count|riga|righe}',
    open: 'Ancora nulla',
    elsewhere: 'Non del progetto',
    lines: 'Spesa per spesa',
    linesHint: 'Se una spesa è diversa da ciò che dicono il suo conto o il suo centro di costo.',
    asMap: 'Secondo la tabella',
    leaveOut: 'Escludi',
    leftOut: 'Escluse',
    takeAgain: 'Riprendi comunque',
    changed: 'segue la contabilità',
    total: '{count} {count|spesa|spese} da aggiungere, {amount}; {changed} da modificare, di {changedBy}.',
    write: 'Scrivi in questo file',
    make: 'Crea un nuovo file',
    noRoom: 'L’elenco ha posto solo per {count} {count|spesa|spese} in più: un nuovo file ha posto per tutte.',
    written: '{added} {added|spesa aggiunta|spese aggiunte}, {changed} {changed|modificata|modificate}.',
    occupied: 'Qualcuno ha riempito nel frattempo queste righe: non è stato scritto nulla. Guardare di nuovo.',
    mapNotKept:
      'Non è stato possibile conservare la tabella di corrispondenza nel file: il suo foglio nascosto non può essere modificato.',
  },
};
