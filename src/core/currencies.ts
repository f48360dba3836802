/** The codes of currencies, and the currencies that a sign or word beside an amount may stand for. */

/** ISO 4217, with those that the euro replaced of late. */
const codes: ReadonlySet<string> = new Set(
  [
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD',
    'CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD',
    'GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD',
    'KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK',
    'NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD',
    'SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD',
    'XOF XPF YER ZAR ZMW ZWG',
  ].flatMap((some) => some.split(' ')),
);

export const currencyCodes: readonly string[] = [...codes];

/** Whether it is the code of a currency, and not three other letters such as TTC. */
export function isCurrency(code: string): boolean {
  return codes.has(code);
}

const dollars = 'USD AUD CAD NZD HKD SGD';
const crowns = 'DKK NOK SEK ISK CZK';
const francs = 'CHF XAF XOF XPF';

const signs: Readonly<Record<string, string>> = {
  dollar: dollars,
  dollars: dollars,
  dólar: dollars,
  dólares: dollars,
  dollaro: dollars,
  dollari: dollars,
  pound: 'GBP EGP LBP',
  pounds: 'GBP EGP LBP',
  sterling: 'GBP',
  livre: 'GBP EGP LBP',
  livres: 'GBP EGP LBP',
  libra: 'GBP EGP LBP',
  libras: 'GBP EGP LBP',
  sterlina: 'GBP',
  sterline: 'GBP',
  franc: francs,
  francs: francs,
  franco: francs,
  francos: francs,
  franchi: francs,
  krone: crowns,
  kroner: crowns,
  krona: crowns,
  kronor: crowns,
  koruna: 'CZK',
  korun: 'CZK',
  zloty: 'PLN',
  zlotys: 'PLN',
  złoty: 'PLN',
  forint: 'HUF',
  dirham: 'MAD AED',
  dirhams: 'MAD AED',
  dinar: 'TND DZD RSD MKD JOD LYD',
  dinars: 'TND DZD RSD MKD JOD LYD',
  yen: 'JPY',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD AUD CAD NZD HKD SGD MXN ARS CLP COP TWD XCD FJD NAD LRD BBD BZD TTD JMD GYD SRD',
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  r$: 'BRL',
  mx$: 'MXN',
  '£': 'GBP EGP LBP SYP GIP FKP SHP',
  '¥': 'JPY CNY',
  '￥': 'JPY CNY',
  kr: 'DKK NOK SEK ISK',
  dkr: 'DKK',
  nkr: 'NOK',
  skr: 'SEK',
  ikr: 'ISK',
  zł: 'PLN',
  zl: 'PLN',
  kč: 'CZK',
  kc: 'CZK',
  ft: 'HUF',
  kn: 'HRK',
  lei: 'RON MDL',
  leu: 'RON MDL',
  лв: 'BGN',
  lv: 'BGN',
  дин: 'RSD',
  din: 'RSD DZD TND',
  ден: 'MKD',
  km: 'BAM',
  lek: 'ALL',
  lekë: 'ALL',
  fr: 'CHF',
  sfr: 'CHF',
  '₣': 'CHF',
  '₺': 'TRY',
  tl: 'TRY',
  '₴': 'UAH',
  '₽': 'RUB',
  '₾': 'GEL',
  '֏': 'AMD',
  '₼': 'AZN',
  '₪': 'ILS',
  '₹': 'INR',
  '₩': 'KRW',
  '₦': 'NGN',
  '₵': 'GHS',
  '₫': 'VND',
  '฿': 'THB',
  dt: 'TND',
  'د.ت': 'TND',
  dh: 'MAD AED',
  dhs: 'MAD AED',
  da: 'DZD',
  'د.ج': 'DZD',
  'د.م': 'MAD',
  'ج.م': 'EGP',
  'ل.ل': 'LBP',
  'د.ا': 'JOD',
  'l.e': 'EGP',
  'l.l': 'LBP',
  jd: 'JOD',
  f: 'XOF XAF XPF CHF',
  fcfa: 'XOF XAF',
  cfa: 'XOF XAF',
};

const bySign = new Map(Object.entries(signs).map(([sign, codes]) => [sign, codes.split(' ')]));

/** The currencies that a mark may stand for: one for a code, several for a sign such as "$"; undefined for other words. */
export function currenciesOf(mark: string): readonly string[] | undefined {
  const code = mark.toUpperCase();
  return isCurrency(code) ? [code] : bySign.get(mark.toLowerCase().replace(/\.+$/, ''));
}
