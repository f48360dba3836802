/**
 * Public holidays of whole countries as rules, by the laws that they rest on, as in force in 2026. Regional ones, and days
 * that stand in for a holiday on a Sunday, are left out. See DECISIONS.md.
 */

/** What holidays are called in every language; others are a country's own. */
export const holidayNames = [
  'new-year',
  'epiphany',
  'maundy-thursday',
  'good-friday',
  'easter',
  'easter-monday',
  'labour-day',
  'ascension',
  'whit-sunday',
  'whit-monday',
  'corpus-christi',
  'midsummer',
  'assumption',
  'all-saints',
  'immaculate-conception',
  'christmas-eve',
  'christmas',
  'second-christmas-day',
  'own',
] as const;
export type HolidayName = (typeof holidayNames)[number];

export interface HolidayRules {
  /**
   * MM-DD; E+n and O+n are days from Easter, western and orthodox; Sa>MM-DD the Saturday after a date, Mo<MM-DD the last
   * Monday before one.
   */
  days: string;
  /** The law, from memory: to be looked up before it is cited. Blank where we know none by name. */
  law: string;
  /** What the country calls its own, by rule. */
  own?: Readonly<Partial<Record<string, string>>>;
}

/** The year whose laws these are. */
export const holidayYear = 2026;

export const holidayRules: Readonly<Partial<Record<string, HolidayRules>>> = {
  AT: {
    days: '01-01 01-06 E+1 05-01 E+39 E+50 E+60 08-15 10-26 11-01 12-08 12-25 12-26',
    law: 'Arbeitsruhegesetz § 7',
    own: { '10-26': 'Nationalfeiertag' },
  },
  BE: {
    days: '01-01 E+1 05-01 E+39 E+50 07-21 08-15 11-01 11-11 12-25',
    law: 'Arrêté royal du 18 avril 1974',
    own: { '07-21': 'Fête nationale / Nationale feestdag', '11-11': 'Armistice / Wapenstilstand' },
  },
  BG: {
    days: '01-01 03-03 O-2 O+0 O+1 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26',
    law: 'Кодекс на труда, чл. 154',
  },
  CH: {
    days: '01-01 E+39 08-01 12-25',
    law: 'Bundesverfassung Art. 110; kantonale Gesetze',
    own: { '08-01': 'Bundesfeiertag / Fête nationale / Festa nazionale' },
  },
  CY: {
    days: '01-01 01-06 O-48 03-25 04-01 O-2 O+0 O+1 05-01 O+50 08-15 10-01 10-28 12-25 12-26',
    law: '',
  },
  CZ: {
    days: '01-01 E-2 E+1 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26',
    law: 'Zákon č. 245/2000 Sb.',
    own: {
      '05-08': 'Den vítězství',
      '07-05': 'Den Cyrila a Metoděje',
      '07-06': 'Den upálení Jana Husa',
      '09-28': 'Den české státnosti',
      '10-28': 'Den vzniku Československa',
      '11-17': 'Den boje za svobodu a demokracii',
    },
  },
  DE: {
    days: '01-01 E-2 E+1 05-01 E+39 E+50 10-03 12-25 12-26',
    law: 'Feiertagsgesetze der Länder; Einigungsvertrag Art. 2',
    own: { '10-03': 'Tag der Deutschen Einheit' },
  },
  DK: {
    days: '01-01 E-3 E-2 E+0 E+1 E+39 E+49 E+50 12-25 12-26',
    law: 'Lov om Folkekirken; helligdage',
  },
  EE: {
    days: '01-01 02-24 E-2 E+0 05-01 E+49 06-23 06-24 08-20 12-24 12-25 12-26',
    law: 'Pühade ja tähtpäevade seadus',
    own: { '02-24': 'Iseseisvuspäev', '06-23': 'Võidupüha', '08-20': 'Taasiseseisvumispäev' },
  },
  ES: {
    days: '01-01 01-06 E-2 05-01 08-15 10-12 11-01 12-06 12-08 12-25',
    law: 'Estatuto de los Trabajadores, art. 37.2',
    own: { '10-12': 'Fiesta Nacional de España', '12-06': 'Día de la Constitución' },
  },
  FI: {
    days: '01-01 01-06 E-2 E+0 E+1 05-01 E+39 E+49 Sa>06-19 Sa>10-30 12-06 12-25 12-26',
    law: '',
    own: { '12-06': 'Itsenäisyyspäivä' },
  },
  FR: {
    days: '01-01 E+1 05-01 05-08 E+39 E+50 07-14 08-15 11-01 11-11 12-25',
    law: 'Code du travail, art. L3133-1',
    own: { '05-08': 'Victoire 1945', '07-14': 'Fête nationale', '11-11': 'Armistice 1918' },
  },
  GR: {
    days: '01-01 01-06 O-48 03-25 O-2 O+0 O+1 05-01 O+50 08-15 10-28 12-25 12-26',
    law: '',
  },
  HR: {
    days: '01-01 01-06 E+0 E+1 05-01 05-30 E+60 06-22 08-05 08-15 11-01 11-18 12-25 12-26',
    law: 'Zakon o blagdanima, spomendanima i neradnim danima',
    own: {
      '05-30': 'Dan državnosti',
      '06-22': 'Dan antifašističke borbe',
      '08-05': 'Dan pobjede i domovinske zahvalnosti',
      '11-18': 'Dan sjećanja',
    },
  },
  HU: {
    days: '01-01 03-15 E-2 E+0 E+1 05-01 E+49 E+50 08-20 10-23 11-01 12-25 12-26',
    law: '2012. évi I. törvény, 102. §',
    own: {
      '03-15': 'Az 1848-as forradalom ünnepe',
      '08-20': 'Az államalapítás ünnepe',
      '10-23': 'Az 1956-os forradalom ünnepe',
    },
  },
  IE: {
    days: '01-01 Mo<02-08 03-17 E+1 Mo<05-08 Mo<06-08 Mo<08-08 Mo<11-01 12-25 12-26',
    law: 'Organisation of Working Time Act 1997, Second Schedule',
    own: {
      'Mo<02-08': 'Saint Brigid’s Day',
      '03-17': 'Saint Patrick’s Day',
      'Mo<05-08': 'May Holiday',
      'Mo<06-08': 'June Holiday',
      'Mo<08-08': 'August Holiday',
      'Mo<11-01': 'October Holiday',
    },
  },
  IS: {
    days: '01-01 E-3 E-2 E+0 E+1 05-01 E+39 E+49 E+50 06-17 Mo<08-08 12-25 12-26',
    law: 'Lög nr. 88/1971',
  },
  IT: {
    days: '01-01 01-06 E+0 E+1 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26',
    law: 'Legge 27 maggio 1949, n. 260',
    own: { '04-25': 'Liberazione', '06-02': 'Festa della Repubblica', '10-04': 'San Francesco' },
  },
  LI: {
    days: '01-01 01-06 E+1 05-01 E+39 E+50 E+60 08-15 09-08 11-01 12-08 12-25 12-26',
    law: '',
  },
  LT: {
    days: '01-01 02-16 03-11 E+0 E+1 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26',
    law: 'Darbo kodeksas, 123 str.',
  },
  LU: {
    days: '01-01 E+1 05-01 05-09 E+39 E+50 06-23 08-15 11-01 12-25 12-26',
    law: 'Code du travail, art. L.232-2',
    own: { '05-09': 'Journée de l’Europe', '06-23': 'Fête nationale' },
  },
  LV: {
    days: '01-01 E-2 E+0 E+1 05-01 05-04 06-23 06-24 11-18 12-24 12-25 12-26 12-31',
    law: 'Likums „Par svētku, atceres un atzīmējamām dienām”',
  },
  MT: {
    days: '01-01 02-10 03-19 03-31 E-2 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25',
    law: 'National Holidays and Other Public Holidays Act, Cap. 252',
  },
  NL: {
    days: '01-01 E+0 E+1 04-27 E+39 E+49 E+50 12-25 12-26',
    law: 'Algemene termijnenwet, art. 3',
    own: { '04-27': 'Koningsdag' },
  },
  NO: {
    days: '01-01 E-3 E-2 E+0 E+1 05-01 05-17 E+39 E+49 E+50 12-25 12-26',
    law: 'Lov om helligdager; lov om 1. og 17. mai',
    own: { '05-17': 'Grunnlovsdagen' },
  },
  PL: {
    days: '01-01 01-06 E+0 E+1 05-01 05-03 E+49 E+60 08-15 11-01 11-11 12-24 12-25 12-26',
    law: 'Ustawa z dnia 18 stycznia 1951 r. o dniach wolnych od pracy',
    own: { '05-03': 'Święto Konstytucji 3 Maja', '11-11': 'Święto Niepodległości' },
  },
  PT: {
    days: '01-01 E-2 E+0 04-25 05-01 E+60 06-10 08-15 10-05 11-01 12-01 12-08 12-25',
    law: 'Código do Trabalho, art. 234.º',
    own: {
      '04-25': 'Dia da Liberdade',
      '06-10': 'Dia de Portugal',
      '10-05': 'Implantação da República',
      '12-01': 'Restauração da Independência',
    },
  },
  RO: {
    days: '01-01 01-02 01-06 01-07 01-24 O-2 O+0 O+1 05-01 O+49 O+50 06-01 08-15 11-30 12-01 12-25 12-26',
    law: 'Codul muncii, art. 139',
    own: {
      '01-24': 'Unirea Principatelor',
      '06-01': 'Ziua Copilului',
      '11-30': 'Sfântul Andrei',
      '12-01': 'Ziua Națională',
    },
  },
  SE: {
    days: '01-01 01-06 E-2 E+0 E+1 05-01 E+39 E+49 06-06 Sa>06-19 Sa>10-30 12-25 12-26',
    law: 'Lag (1989:253) om allmänna helgdagar',
    own: { '06-06': 'Nationaldagen' },
  },
  SI: {
    days: '01-01 01-02 02-08 E+0 E+1 04-27 05-01 05-02 E+49 06-25 08-15 10-31 11-01 12-25 12-26',
    law: 'Zakon o praznikih in dela prostih dnevih',
    own: {
      '02-08': 'Prešernov dan',
      '04-27': 'Dan upora proti okupatorju',
      '06-25': 'Dan državnosti',
      '10-31': 'Dan reformacije',
    },
  },
  SK: {
    days: '01-01 01-06 E-2 E+1 05-01 07-05 08-29 11-01 12-24 12-25 12-26',
    law: 'Zákon č. 241/1993 Z. z.',
    own: { '07-05': 'Sviatok Cyrila a Metoda', '08-29': 'Výročie SNP' },
  },
};

/** What the day of a rule is called; the others are a country's own. */
export const ruleNames: Readonly<Record<string, HolidayName>> = {
  '01-01': 'new-year',
  '01-06': 'epiphany',
  '-3': 'maundy-thursday',
  '-2': 'good-friday',
  '+0': 'easter',
  '+1': 'easter-monday',
  '05-01': 'labour-day',
  '+39': 'ascension',
  '+49': 'whit-sunday',
  '+50': 'whit-monday',
  '+60': 'corpus-christi',
  'Sa>06-19': 'midsummer',
  '06-24': 'midsummer',
  '08-15': 'assumption',
  '11-01': 'all-saints',
  'Sa>10-30': 'all-saints',
  '12-08': 'immaculate-conception',
  '12-24': 'christmas-eve',
  '12-25': 'christmas',
  '12-26': 'second-christmas-day',
};
