/** Textes français du calendrier. */
import type { CalendarTexts } from '../calendar-texts';

export const calendar: CalendarTexts = {
  kinds: {
    action: 'Action',
    task: 'Tâche',
    milestone: 'Jalon',
    deliverable: 'Livrable à remettre',
    period: 'Période',
    report: 'Rapport à remettre',
    claim: 'Demande à déposer',
    'paid-by': 'Dernier jour de paiement',
    'claim-by': 'Dernier jour de demande',
    meeting: 'Réunion',
  },
  holidays: {
    'new-year': 'Jour de l’an',
    epiphany: 'Épiphanie',
    'maundy-thursday': 'Jeudi saint',
    'good-friday': 'Vendredi saint',
    easter: 'Pâques',
    'easter-monday': 'Lundi de Pâques',
    'labour-day': 'Fête du travail',
    ascension: 'Ascension',
    'whit-sunday': 'Pentecôte',
    'whit-monday': 'Lundi de Pentecôte',
    'corpus-christi': 'Fête-Dieu',
    midsummer: 'Saint-Jean',
    assumption: 'Assomption',
    'all-saints': 'Toussaint',
    'immaculate-conception': 'Immaculée Conception',
    'christmas-eve': 'Veille de Noël',
    christmas: 'Noël',
    'second-christmas-day': 'Lendemain de Noël',
    own: 'Jour férié',
  },
  eligible: 'Dépenses éligibles',
  ofPeriod: 'Période {period}',
  summary: '{project} · {kind} : {title}',
  untitled: '{project} · {kind}',
  concerns: 'Concerne : {partners}',
  weekend: 'Ce jour tombe en fin de semaine.',
  holiday: 'Jour férié dans ce pays : {country} ({name}).',
  closed: 'Jour non ouvré',
  onWeekend: 'fin de semaine',
  holidayRules: 'Liste d’Accord, lois de 2026',
  stepsNote: 'Ce dont le calendrier est calculé, une colonne par pas.',
  critical: 'Tâche critique : sans battement',
  behind: 'En retard : reste à faire',
  inForce: 'Selon la version en vigueur',
  today: 'Aujourd’hui',
  columns: 'Une colonne par',
  views: { quarters: 'trimestre', months: 'mois', weeks: 'semaine' },
  from: 'À partir du',
  fromHint:
    'Vide : depuis le début ; par semaines, depuis quatre semaines. Un jour saisi ici est celui où la frise commence.',
  agreedStart: 'Début en vigueur',
  agreedEnd: 'Fin en vigueur',
  progress: 'Fait',
  late: 'Jours de retard',
  pushed: 'Jours repoussés par les liens',
  totalFloat: 'Battement total, jours',
  freeFloat: 'Battement libre, jours',
  unsettled: 'Des tâches s’attendent en boucle, ou dans une chaîne de plus de 30 : leur battement n’est pas juste.',
  moreEntries: 'Il y a plus d’entrées que de lignes ci-dessous : Accord en ajoute quand le classeur est refait.',
  breaks: {
    pushed:
      'La tâche {task} en attend une autre : elle ne peut aller que du {start} au {end}, {days} {days|jour|jours} plus tard que prévu.',
    'ends-later': 'La dernière tâche se termine le {end} au lieu du {before}.',
    'beyond-action': 'La tâche {task} sort des dates de son action {action} ({start} au {end}).',
    'beyond-span': '{code} sort des jours où {partner} peut dépenser ({from} au {to}).',
    'after-payment': 'L’action {code} se termine le {end}, après la date limite de paiement ({by}).',
    'claim-before-report':
      'Période {period} : la demande de paiement est attendue le {claim}, avant le rapport ({report}).',
    'claim-too-late':
      'Période {period} : la demande de paiement est attendue le {claim}, après la date limite des demandes ({by}).',
    unpaid: '{count} {count|facture non payée|factures non payées}, {amount}, à payer au plus tard le {by}.',
    'unpaid-in-period':
      '{count} {count|facture non payée|factures non payées}, {amount}, à payer au plus tard le {by} pour compter dans la période {period}.',
    unclaimed:
      '{count} {count|dépense|dépenses}, {amount}, {count|n’est|ne sont} dans aucune demande de paiement : à demander au plus tard le {by}.',
    'paid-late':
      '{count} {count|dépense aurait été payée|dépenses auraient été payées} ({amount}) après le {by}, date limite de paiement.',
    'outside-eligibility':
      '{partner} : {count} {count|facture serait datée|factures seraient datées} ({amount}) après les jours éligibles.',
    'not-running':
      '{count} {count|dépense serait datée|dépenses seraient datées} ({amount}) d’un jour où l’action {action} ne se déroule pas ({start} au {end}).',
    'after-period':
      '{count} {count|dépense aurait été payée|dépenses auraient été payées} ({amount}) après la fin de la période {period} ({end}).',
    claimed:
      '{count} {count|dépense|dépenses} de la période {period}, {amount}, {count|figure|figurent} déjà dans une demande de paiement : ce qui a été demandé ne change pas.',
  },
};
