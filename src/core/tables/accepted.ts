/** What a report accepts, as the lists of expenditure print it: lines and flat rates of each partner, column by column. */
import type { Terms } from '../agreement/terms';
import type { Day } from '../days';
import type { ExpenseLine } from '../expenses/line';
import { flatRateTotals, type FlatRateAmount } from '../monitoring/flat-rates';
import type { OptionalColumn } from '../names';
import { byPartner, withSums } from './sums';
import type { FunderColumn, Sources, TableCell, TableRow } from './table';

type Rate = Omit<FlatRateAmount, 'period'>;

export interface AcceptedOfPartner {
  lines: readonly ExpenseLine[];
  /** Of all periods that the report covers; none that is zero. */
  rates: readonly Rate[];
}

export function acceptedByPartner(
  terms: Terms,
  { lines, flatRates }: Pick<Sources['report'], 'lines' | 'flatRates'>,
): Map<string, AcceptedOfPartner> {
  const accepted = lines.filter(({ verdict }) => verdict === 'accepted').map(({ line }) => line);
  const rates = flatRateTotals(flatRates).filter(({ amount }) => amount !== 0);
  const [linesOf, ratesOf] = [byPartner(terms, accepted), byPartner(terms, rates)];
  return new Map(
    [...byPartner(terms, [...accepted, ...rates]).keys()].map((partner) => [
      partner,
      { lines: linesOf.get(partner) ?? [], rates: ratesOf.get(partner) ?? [] },
    ]),
  );
}

export type ReportNote = 'accepted-only' | 'flat-rates-included' | 'one-period' | 'amounts-in';

export function reportNotes(
  period: string | undefined,
  partners: ReadonlyMap<string, AcceptedOfPartner>,
): ReportNote[] {
  const hasRates = [...partners.values()].some(({ rates }) => rates.length > 0);
  return [
    'accepted-only',
    ...(hasRates ? (['flat-rates-included'] as const) : []),
    ...(period === undefined ? [] : (['one-period'] as const)),
    'amounts-in',
  ];
}

/** A column of a list of expenditure, with what stands in it. */
export interface LineColumn<Word> extends FunderColumn<Word> {
  of: (line: ExpenseLine, terms: Terms) => TableCell<Word>;
  /** Of a flat rate, which is no line; nothing where absent. */
  ofRate?: (rate: Rate) => TableCell<Word>;
}

/** A column of the lines that is there only where the agreement asks for it. */
export function optionalColumn<Word>({ agreement }: Terms, key: OptionalColumn, width: number): LineColumn<Word>[] {
  if (!agreement.columns?.includes(key)) return [];
  return [{ heading: { optional: key }, kind: 'text', width, of: (line) => line[key] }];
}

/** Each partner's lines, then its flat rates, with subtotals and the total. */
export function listedRows<Word>(
  terms: Terms,
  partners: ReadonlyMap<string, AcceptedOfPartner>,
  columns: readonly LineColumn<Word>[],
  total: TableCell<Word>,
): TableRow<Word>[] {
  const groups = [...partners].map(([partner, { lines, rates }]): [string, TableRow<Word>[]] => [
    partner,
    [
      ...lines.map((line): TableRow<Word> => ({ role: 'row', cells: columns.map(({ of }) => of(line, terms)) })),
      ...rates.map((rate): TableRow<Word> => ({
        role: 'row',
        cells: columns.map(({ ofRate }) => ofRate?.(rate) ?? null),
      })),
    ],
  ]);
  return withSums(new Map(groups), (partner) => ({ partner }), total, columns);
}

/** Columns that every list has, in their usual width. */
export const usual = {
  partner: {
    heading: { word: 'partner' },
    kind: 'text',
    width: 22,
    of: ({ partner }) => ({ partner }),
    ofRate: ({ partner }) => ({ partner }),
  },
  number: { heading: { word: 'number' }, kind: 'number', width: 8, of: ({ number }) => number ?? null },
  category: {
    heading: { word: 'category' },
    kind: 'text',
    width: 22,
    of: ({ category }) => ({ category }),
    ofRate: ({ category }) => ({ category }),
  },
  paymentDate: { heading: { word: 'paymentDate' }, kind: 'day', width: 12, of: (line) => dayOf(line.paymentDate) },
  documentNo: { heading: { word: 'documentNo' }, kind: 'text', width: 16, of: ({ documentNo }) => documentNo },
  documentDate: { heading: { word: 'documentDate' }, kind: 'day', width: 12, of: (line) => dayOf(line.documentDate) },
  issuer: { heading: { word: 'issuer' }, kind: 'text', width: 22, of: ({ supplier }) => supplier },
  description: { heading: { word: 'description' }, kind: 'text', width: 32, of: ({ description }) => description },
  net: ofDocument('net'),
  vat: ofDocument('vat'),
  gross: ofDocument('gross'),
  eligible: ofDocument('eligible'),
  currency: { heading: { word: 'currency' }, kind: 'text', width: 8, of: ({ currency }) => currency },
  declared: {
    heading: { word: 'declared' },
    kind: 'money',
    width: 15,
    of: ({ declared }) => ({ money: declared }),
    ofRate: ({ amount }) => ({ money: amount }),
  },
} as const satisfies { [Word in string]: LineColumn<Word> };

export type UsualWord = keyof typeof usual;

function ofDocument<Word extends 'net' | 'vat' | 'gross' | 'eligible'>(word: Word): LineColumn<Word> {
  return {
    heading: { word },
    kind: 'money',
    width: 14,
    of: (line) => ({ money: line[word], currency: line.currency }),
  };
}

function dayOf(day: Day | undefined): TableCell<never> {
  return day === undefined ? null : { day };
}
