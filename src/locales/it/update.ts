import type { UpdateTexts } from '../update-texts';

export const update: UpdateTexts = {
  apart: 'Conservato',
  done: '{partner}: {count} {count|spesa|spese}, {declared} rendicontati, ora nella versione {version} dell’accordo.',
  fresh: '{partner}: una nuova cartella di lavoro della versione {version} dell’accordo.',
  codeGone:
    '{code} ({list}) non è più nell’accordo: {lines}, {declared} rendicontati. Scegliere un altro codice per {count|questa spesa|queste spese}.',
  codeLike:
    '{code} ({list}) non è più nell’accordo: {lines}, {declared} rendicontati. {like} sembra essere lo stesso con un altro codice: se è così, inserirlo in {count|questa spesa|queste spese}.',
  budgetGone:
    'Non c’è più la voce di budget {place}: {lines}, {declared} rendicontati. Chiedere al capofila dove {count|collocarla|collocarle}.',
  declared:
    'L’importo rendicontato è di {after} nella nuova versione, ed era di {before}. Verificare le valute e i tassi delle spese.',
  renamed: '{code} ({list}) ora è scritto {to}: {lines}.',
  rate: 'Il capofila ha indicato un altro tasso di {currency} per {month}, che sostituisce quello presente.',
  rates: 'I tassi di cambio illeggibili sono stati tralasciati: {rows}. Inserirli di nuovo.',
  formulas: '{sheet}: {count} {count|formula sostituita dal suo risultato|formule sostituite dai loro risultati}.',
  columns: 'Le colonne proprie si trovano alla fine dell’elenco: {headers}.',
  sheets: 'I fogli propri ci sono con i loro valori, senza colori, immagini né grafici: {sheets}.',
  account: 'Quanto è stato certificato e versato non è nella nuova cartella: lo sa solo quella del progetto.',
  cells: '{count} {count|cella|celle} accanto all’elenco {count|si trova|si trovano} sul foglio {sheet}.',
  line: 'n. {line}',
  row: 'riga {row} del foglio',
  linesOf: '{count|spesa|spese} {list}',
  more: 'e altre {count}',
};
