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
  toLookAt: '{count} {count|punto|punti} da verificare:',
  completed: {
    'net-from-gross': 'L’imponibile è calcolato: importo lordo meno IVA.',
    'only-amount': 'L’unico importo vale come ammissibile e come imponibile.',
    'declared-amount': 'L’importo rendicontato vale come ammissibile.',
    documentType:
      'L’elenco non indica il tipo di documento: busta paga per il personale, nota di credito per importi negativi, fattura per il resto.',
    period: 'L’elenco non indica il periodo: è quello del pagamento, altrimenti del documento.',
  },
};
