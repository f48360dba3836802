/** Ciò che si dice di una tabella di budget che è stata letta. */
import type { BudgetTexts } from '../budget-texts';

export const budget: BudgetTexts = {
  unplaced: {
    missing:
      'Nulla nella riga, nella colonna o sopra la tabella indica «{parts}». Scriverlo lì, o fare una tabella per ciascuno.',
    unknown:
      '«{text}» non è tra le voci dell’accordo per «{parts}». Scriverlo come nell’accordo, o aggiungerlo all’accordo.',
    'not-agreed': 'L’accordo non ha la categoria «{text}». Aggiungerla all’accordo, o inserire l’importo in un’altra.',
    contradiction: 'Due diciture si contraddicono per «{parts}». Tenere quella giusta.',
    ambiguous: '«{found}» si può leggere {text}. Inserire un numero.',
    unreadable: '«{found}» non è un importo. Inserire un numero, o lasciare vuota la cella.',
    'not-calculated': 'La formula non è mai stata calcolata. Aprire il file in Excel e salvarlo.',
    'too-large': '«{found}» è più di quanto si possa contare. Verificare l’importo.',
    'other-currency':
      'L’importo è in {text}, il budget in {currency}. Inserirlo in {currency}: nulla viene convertito.',
    'in-thousands':
      'Gli importi sono in migliaia. Inserirli per intero: importi arrotondati non darebbero il totale giusto.',
    'several-amounts': 'Più colonne possono essere l’importo. Tenere quella giusta, con l’intestazione «Importo».',
    'stated-otherwise':
      'Un’altra tabella del file indica un altro importo per questa voce di budget. Tenere quello valido.',
  },
  near: ' Probabilmente {near}.',
  at: '{cell}: {text}',
  read: '{count} {count|importo collocato|importi collocati}, {total} in tutto',
  agrees: 'La tabella indica {stated}, che corrisponde.',
  differs: 'La tabella indica {stated}: la differenza è di {difference}.',
  totalDiffers: 'La tabella indica un totale di {amount}, i suoi importi fanno {counted}.',
  notPlaced: '{count} {count|importo non è stato collocato|importi non sono stati collocati}:',
  merge:
    'Voci di budget: {added} {added|aggiunta|aggiunte}, {changed} {changed|modificata|modificate}, {removed} {removed|eliminata|eliminate}, {same} {same|invariata|invariate}',
  change: '{line}: {before} → {after}',
  hidden: 'I fogli nascosti non vengono letti: {sheets}',
  withoutAction:
    'Di questi, {count} indicano il partner e la categoria, ma non l’azione. Aggiungere una colonna «Azione», o fare una tabella per ogni azione, con l’azione nel titolo.',
  noActions: 'L’accordo non ha ancora azioni. Scriverle prima sul loro foglio, poi riprendere questo bilancio.',
  tooWide: 'Le colonne dopo la {count}ª non sono state lette: {sheets}. Spostare il bilancio più a sinistra.',
};
