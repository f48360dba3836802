/** Testi italiani del calendario. */
import type { CalendarTexts } from '../calendar-texts';

export const calendar: CalendarTexts = {
  kinds: {
    action: 'Azione',
    task: 'Attività',
    milestone: 'Traguardo',
    deliverable: 'Prodotto da consegnare',
    period: 'Periodo',
    report: 'Relazione da consegnare',
    claim: 'Domanda da presentare',
    'paid-by': 'Ultimo giorno di pagamento',
    'claim-by': 'Ultimo giorno di domanda',
    meeting: 'Riunione',
  },
  holidays: {
    'new-year': 'Capodanno',
    epiphany: 'Epifania',
    'maundy-thursday': 'Giovedì santo',
    'good-friday': 'Venerdì santo',
    easter: 'Pasqua',
    'easter-monday': 'Lunedì di Pasqua',
    'labour-day': 'Festa del lavoro',
    ascension: 'Ascensione',
    'whit-sunday': 'Pentecoste',
    'whit-monday': 'Lunedì di Pentecoste',
    'corpus-christi': 'Corpus Domini',
    midsummer: 'San Giovanni',
    assumption: 'Assunzione',
    'all-saints': 'Ognissanti',
    'immaculate-conception': 'Immacolata Concezione',
    'christmas-eve': 'Vigilia di Natale',
    christmas: 'Natale',
    'second-christmas-day': 'Santo Stefano',
    own: 'Giorno festivo',
  },
  eligible: 'Spese ammissibili',
  ofPeriod: 'Periodo {period}',
  summary: '{project} · {kind}: {title}',
  untitled: '{project} · {kind}',
  concerns: 'Riguarda: {partners}',
  weekend: 'Questo giorno cade nel fine settimana.',
  holiday: 'Giorno festivo in questo paese: {country} ({name}).',
  closed: 'Giorno non lavorativo',
  onWeekend: 'fine settimana',
  holidayRules: 'Elenco di Accord, leggi del 2026',
  stepsNote: 'Ciò da cui il calendario è calcolato, una colonna per passo.',
  critical: 'Attività critica: senza scorrimento',
  behind: 'In ritardo: da fare',
  inForce: 'Secondo la versione in vigore',
  today: 'Oggi',
  columns: 'Una colonna per',
  views: { quarters: 'trimestre', months: 'mese', weeks: 'settimana' },
  from: 'Dal',
  fromHint:
    'Vuoto: dall’inizio; per settimane, da quattro settimane fa. Un giorno scritto qui è quello da cui parte la linea del tempo.',
  agreedStart: 'Inizio in vigore',
  agreedEnd: 'Fine in vigore',
  progress: 'Fatto',
  late: 'Giorni di ritardo',
  pushed: 'Giorni spostati dai legami',
  totalFloat: 'Scorrimento totale, giorni',
  freeFloat: 'Scorrimento libero, giorni',
  unsettled:
    'Alcune attività si aspettano in un circolo, o in una catena di più di 30: il loro scorrimento non è giusto.',
  moreEntries: 'Ci sono più voci che righe qui sotto: Accord ne aggiunge quando la cartella è rifatta.',
  breaks: {
    pushed:
      'L’attività {task} ne attende un’altra: può svolgersi solo dal {start} al {end}, {days} {days|giorno|giorni} più tardi del previsto.',
    'ends-later': 'L’ultima attività termina il {end} anziché il {before}.',
    'beyond-action': 'L’attività {task} esce dalle date della sua azione {action} (dal {start} al {end}).',
    'beyond-span': '{code} esce dai giorni in cui {partner} può spendere (dal {from} al {to}).',
    'after-payment': 'L’azione {code} termina il {end}, dopo l’ultimo giorno di pagamento ({by}).',
    'claim-before-report': 'Periodo {period}: la domanda di pagamento scade il {claim}, prima del rapporto ({report}).',
    'claim-too-late':
      'Periodo {period}: la domanda di pagamento scade il {claim}, dopo l’ultimo giorno per le domande ({by}).',
    unpaid: '{count} {count|fattura non pagata|fatture non pagate}, {amount}, da pagare entro il {by}.',
    'unpaid-in-period':
      '{count} {count|fattura non pagata|fatture non pagate}, {amount}, da pagare entro il {by} per contare nel periodo {period}.',
    unclaimed:
      '{count} {count|spesa|spese}, {amount}, non {count|è|sono} ancora in nessuna domanda di pagamento: da chiedere entro il {by}.',
    'paid-late':
      '{count} {count|spesa sarebbe stata pagata|spese sarebbero state pagate} ({amount}) dopo il {by}, ultimo giorno di pagamento.',
    'outside-eligibility':
      '{partner}: {count} {count|fattura avrebbe|fatture avrebbero} ({amount}) una data posteriore ai giorni ammissibili.',
    'not-running':
      '{count} {count|spesa avrebbe|spese avrebbero} ({amount}) la data di un giorno in cui l’azione {action} non è in corso (dal {start} al {end}).',
    'after-period':
      '{count} {count|spesa sarebbe stata pagata|spese sarebbero state pagate} ({amount}) dopo la fine del periodo {period} ({end}).',
    claimed:
      '{count} {count|spesa|spese} del periodo {period}, {amount}, {count|è|sono} già in una domanda di pagamento: quanto è stato chiesto non cambia.',
  },
};
