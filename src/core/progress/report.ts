/** The progress report of a period: money, work, results, and what partners say of them. */
import { agreedDecimal, budgetOf, type Terms } from '../agreement/terms';
import type { Action, Deliverable } from '../agreement/schema';
import type { Day } from '../days';
import { addDecimals, sumMoney, zero, type Decimal, type Money } from '../money';
import { spendingFigures, type SpendingFigures, type SpendingRow } from '../monitoring/spending';
import type { ProgressSaid, ProgressText } from './tables';

export interface ProgressSource extends ProgressSaid {
  terms: Terms;
  /** The period that is reported. */
  period: string;
  /** The only partner that it is about. */
  partner: string | undefined;
  spending: readonly SpendingRow[];
}

export interface ProgressReport extends Pick<ProgressSource, 'terms' | 'period' | 'partner'> {
  /** Of the period. */
  end: Day;
  /** Of each partner with a budget; to date is up to the end of the period. */
  money: readonly { partner: string; budget: Money; inPeriod: SpendingFigures; toDate: SpendingFigures }[];
  /** Actions that run by the end of the period. */
  actions: readonly Action[];
  deliverables: readonly (Deliverable & { action: string; on: Day | undefined; remark: string })[];
  indicators: readonly Reached[];
  /** The lead partner's on the whole first, then by partner and action. */
  texts: readonly ProgressText[];
}

export interface Reached {
  code: string;
  target: Decimal;
  /** The sum of what partners reached; undefined where nobody said anything. */
  reached: Decimal | undefined;
}

export function progressReport(source: ProgressSource): ProgressReport {
  const { terms, period, partner } = source;
  const { agreement } = terms;
  const order = agreement.periods.map(({ code }) => code);
  const at = order.indexOf(period);
  const end = terms.periods.get(period)?.end ?? agreement.project.end;
  const isAsked = (code: string | undefined): boolean => partner === undefined || code === partner;
  const sum = (of: string, isIn: (period: string | undefined) => boolean): SpendingFigures =>
    summed(source.spending.filter((row) => row.partner === of && isIn(row.period)));
  const actions = agreement.actions.filter(
    (one) => one.start <= end && (partner === undefined || one.partners.includes(partner)),
  );
  return {
    terms,
    period,
    partner,
    end,
    money: agreement.partners.flatMap(({ code }) => {
      const budget = budgetOf(terms, { partner: code });
      if (!isAsked(code) || budget === 0) return [];
      // What was declared before Accord is of no period, and is past.
      const toDate = sum(code, (one) => one === undefined || order.indexOf(one) <= at);
      return [{ partner: code, budget, inPeriod: sum(code, (one) => one === period), toDate }];
    }),
    actions,
    deliverables: actions
      .filter(({ lead }) => isAsked(lead))
      .flatMap((action) => (action.deliverables ?? []).map((one) => delivered(one, action.code, source))),
    indicators: (agreement.indicators ?? []).flatMap((one) =>
      one.partner === undefined || isAsked(one.partner) ? [reachedOf(one.code, agreedDecimal(one.target), source)] : [],
    ),
    texts: textsOf(source),
  };
}

function summed(rows: readonly SpendingFigures[]): SpendingFigures {
  const [planned, declared, accepted, certified] = spendingFigures.map((key) => sumMoney(rows.map((row) => row[key])));
  return { planned: planned ?? 0, declared: declared ?? 0, accepted: accepted ?? 0, certified: certified ?? 0 };
}

/** Of several days that were given for one deliverable, the first. */
function delivered(one: Deliverable, action: string, { results }: ProgressSource) {
  const given = results.filter(({ result }) => result === one.code);
  const [on] = given.flatMap((row) => row.on ?? []).sort();
  return { ...one, action, on, remark: remarksOf(given) };
}

const remarksOf = (rows: ProgressSource['results']): string =>
  rows
    .map(({ remark }) => remark)
    .filter((remark) => remark !== '')
    .join('; ');

/** Of one partner alone, what it reached. */
function reachedOf(code: string, target: Decimal, { results, partner }: ProgressSource): Reached {
  const values = results.flatMap((row) =>
    row.result === code && row.reached && (partner === undefined || row.partner === partner) ? [row.reached] : [],
  );
  return { code, target, reached: values.length === 0 ? undefined : values.reduce(addDecimals, zero) };
}

function textsOf({ terms, period, partner, texts }: ProgressSource): ProgressText[] {
  const partners = [...terms.partners.keys()];
  const actions = [...terms.actions.keys()];
  const place = (row: ProgressText): [number, number] => [
    row.partner === undefined ? -1 : partners.indexOf(row.partner),
    row.action === undefined ? -1 : actions.indexOf(row.action),
  ];
  return texts
    .filter(
      (row) =>
        row.period === period &&
        (partner === undefined || row.partner === partner) &&
        [row.done, row.deviations, row.next].some((text) => text !== ''),
    )
    .map((row) => ({ row, at: place(row) }))
    .toSorted((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ row }) => row);
}
