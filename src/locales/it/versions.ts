/** Frasi italiane sulle versioni di un accordo. */
import type { VersionTexts } from '../version-texts';

export const versions: VersionTexts = {
  agreement: 'accordo',
  yes: 'sì',
  no: 'no',
  from: '{value} dal {from}',
  added: 'Aggiunta: {entry}.',
  removed: 'Rimozione: {entry}.',
  changed: '{place}: {after} invece di {before}.',
  given: '{place}: {after}, dove nulla era concordato.',
  dropped: '{place}: più nulla invece di {before}.',
  moved: '{place}: {after} invece di {before} ({change}).',
  divided: '{place}: lo stesso importo, ripartito in altro modo.',
  nothing: 'Non cambia nulla.',
  noAmounts: 'Nessun importo è stato spostato.',
  total: 'Totale: {after} invece di {before} ({change}).',
  sameTotal: 'Il totale resta di {total}.',
  kept: '{actions} {count|mantiene|mantengono} il calendario precedente.',
  approvals: {
    none: 'Non serve alcuna approvazione.',
    notify: 'Non serve alcuna approvazione, ma la modifica va notificata.',
    'steering-committee': 'Il comitato di pilotaggio deve approvare la modifica.',
    amendment: 'Tutti i partner devono firmare un addendum.',
  },
  deciders: 'Decide: {by}.',
  always: {
    changesTotal: 'Cambia il totale del progetto: serve sempre un addendum.',
    withoutFlexibility: 'Non è concordata alcuna flessibilità: ogni importo spostato richiede un addendum.',
    terms: 'Non cambiano solo importi: serve sempre un addendum.',
  },
  within: '{total}: {after} su {limit} al massimo, cioè {used} in più rispetto a: {since}. {approval}.',
  usedBefore: 'Gli addendum precedenti ne hanno già usato {used}.',
  beyond: '{total}: {after} invece di {before} supera la flessibilità concordata.',
  cover: {
    'nothing-lacking': 'Non manca denaro su nessuna voce di budget.',
    transfer: '{amount} da {from} a {to}',
    transfers: 'La modifica più piccola che copre {sum} è di {count} {count|trasferimento|trasferimenti}:',
    unproven: 'C’erano troppe possibilità per provarle tutte: potrebbe esserci una modifica più piccola.',
    obstacles: {
      'lump-sum':
        'Mancano {sum} per somme forfettarie, dovute come concordato. Modificare la somma forfettaria con un addendum.',
      'nothing-left':
        'Mancano {sum}, e sulle altre voci di budget resta meno. Aumentare il totale con un addendum, o dichiarare meno.',
      'flat-rate':
        'Mancano {sum}, e ciò che resta non può esservi spostato: l’importo a tasso forfettario non sarebbe più giusto, o contributi in natura diventerebbero denaro. Modificare il budget con i suoi tassi forfettari con un addendum.',
      rules:
        'Mancano {sum}, e nessun trasferimento li copre entro i massimali, i tassi e il finanziamento dell’accordo. Modificarli con un addendum, o dichiarare meno.',
    },
  },
  problems: {
    'another-project': 'La bozza è del progetto {project}, non di {expected}. Aprire la bozza di questo progetto.',
    'nothing-changed':
      'La bozza dice lo stesso della versione in vigore: non c’è nulla da registrare. Modificarla prima.',
    'draft-has-errors':
      'La bozza ha {count} {count|errore|errori}. Correggere ciò che la verifica elenca, poi registrarla.',
    'earlier-date':
      'La versione in vigore è del {after}, e il {date} è precedente. Inserire il giorno in cui è stata concordata la nuova versione.',
    'no-reason': 'Manca il motivo. Dire in una frase perché l’accordo cambia.',
    'approval-missing': '{approval} Registrare questa decisione con la versione.',
    'decider-missing': 'Manca chi ha deciso. Inserire chi ha approvato la modifica.',
    'too-many-versions': 'La cartella di lavoro contiene già {most} versioni precedenti e non può contenerne altre.',
    'claims-left-behind':
      '{count} {count|riga|righe} di «{sheet}» {count|nomina|nominano} ciò che la nuova versione non ha più, a partire dalla riga {row}. Ciò che è stato richiesto resta: conservare nell’accordo partner, fonte, azione, categoria e periodo, con almeno il budget già richiesto.',
  },
  sheet: {
    subtitle: 'È in vigore la versione {number}. Le precedenti restano leggibili qui.',
    number: 'Versione',
    date: 'Data',
    reason: 'Motivo',
    decision: 'Concordata da',
    total: 'Totale',
    change: 'Variazione',
    changes: 'Che cosa è cambiato',
    signed: 'Firmata',
    more: 'e {count} {count|altra modifica|altre modifiche}',
    damaged:
      'Le versioni precedenti di questa cartella di lavoro sono danneggiate e non si possono mostrare. Riprenderle da una copia di sicurezza del file.',
  },
};
