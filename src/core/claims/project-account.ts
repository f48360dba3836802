/** The account of the project: costs by partner and period, and the aid on them and its money by partner and source. */
import { budgetOf, type Terms } from '../agreement/terms';
import type { CheckedLine } from '../expenses/check';
import type { Money } from '../money';
import type { FlatRateAmount } from '../monitoring/flat-rates';
import type { FundingKind } from '../names';
import {
  figuresOf,
  isPaidDirectly,
  moneyBefore,
  openingFigures,
  partnerAccount,
  type CostFigures,
  type MoneyByClaim,
  type MoneyFigures,
} from './account';
import { aidToDate, isClaimed, type CertifiedCosts } from './aid';
import { advancesSetOff, claimedBefore } from './before';
import type { ClaimsBook } from './book';
import { certifiedBefore, certifiedWith } from './certified';

export interface CostsInPeriod extends CostFigures {
  partner: string;
  /** Undefined for what was certified before Accord. */
  period: string | undefined;
}

/** Certified − uncovered = the sum of `due` over a partner's sources. Only `isClaimed` sources are asked for money. */
export interface SourceAccount extends MoneyFigures {
  partner: string;
  source: string;
  kind: FundingKind;
  isClaimed: boolean;
  /** By the financing plan. */
  planned: Money;
  /** The aid on all that is certified to date, after cuts. */
  due: Money;
  /** Of these, what was claimed and paid before Accord and stands in no table. */
  before: Pick<MoneyFigures, 'claimed' | 'received' | 'transferred'>;
  isPaidDirectly: boolean;
}

export interface ProjectAccount {
  costs: readonly CostsInPeriod[];
  sources: readonly SourceAccount[];
  /** In the tables, and of none of these: of another partner or source, or not to be told whose. */
  elsewhere: Pick<MoneyFigures, 'claimed' | 'received' | 'transferred'>;
}

/** All lines to date with their verdicts, and their flat rates after what controls took off. */
export interface CountedCosts {
  checked: readonly CheckedLine[];
  flatRates: readonly FlatRateAmount[];
}

/** On what claims hold; or, with `counted`, on all lines that were read, those of open periods too. */
export function projectAccount(terms: Terms, book: ClaimsBook, counted?: CountedCosts): ProjectAccount {
  const certified = counted ? certifiedWith(terms, counted.checked).costs : certifiedBefore(terms, book.kept.rows);
  const sources = sourcesOf(terms, book, certified);
  const elsewhere = (key: 'claimed' | 'received' | 'transferred', rows: readonly { amount: Money }[]): Money =>
    sumOf(rows.map(({ amount }) => amount)) - sumOf(sources.map((one) => one[key] - one.before[key]));
  return {
    costs: [...terms.partners.keys()].flatMap((partner) => costsOf(terms, book, partner, counted)),
    sources,
    elsewhere: {
      claimed: elsewhere('claimed', book.claims.rows),
      received: elsewhere('received', book.payments.rows),
      transferred: elsewhere('transferred', book.transfers.rows),
    },
  };
}

function sumOf(amounts: readonly Money[]): Money {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function costsOf(
  terms: Terms,
  { kept }: ClaimsBook,
  partner: string,
  counted: CountedCosts | undefined,
): CostsInPeriod[] {
  const opening = openingFigures(terms, partner);
  const byPeriod = counted
    ? countedCosts(partner, counted)
    : grouped(kept.rows.filter((row) => row.partner === partner)).map(
        ([period, rows]) => [period, figuresOf(rows)] as const,
      );
  const order = [...terms.periods.keys()];
  const position = (period: string): number => (order.indexOf(period) + order.length + 1) % (order.length + 1);
  return [
    ...(opening ? [{ partner, period: undefined, ...opening }] : []),
    ...[...byPeriod]
      .filter(([, figures]) => Object.values(figures).some((amount) => amount !== 0))
      .sort(([a], [b]) => position(a) - position(b))
      .map(([period, figures]) => ({ partner, period, ...figures })),
  ];
}

function grouped<Row extends { period: string | undefined }>(rows: readonly Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const known = groups.get(row.period ?? '?');
    if (known) known.push(row);
    else groups.set(row.period ?? '?', [row]);
  }
  return [...groups];
}

function countedCosts(partner: string, { checked, flatRates }: CountedCosts): [string, CostFigures][] {
  const none = { declared: 0, excluded: 0, accepted: 0, deducted: 0, flatRate: 0 };
  const sums = new Map<string, typeof none>();
  const of = (period: string): typeof none => {
    const known = sums.get(period) ?? { ...none };
    sums.set(period, known);
    return known;
  };
  for (const { line, verdict } of checked) {
    if (line.partner !== partner) continue;
    const figures = of(line.period);
    figures.declared += line.declared;
    if (verdict !== 'accepted') figures.excluded += line.declared;
    else {
      figures.accepted += line.declared;
      figures.deducted += line.deducted ?? 0;
    }
  }
  for (const rate of flatRates) if (rate.partner === partner) of(rate.period).flatRate += rate.amount;
  return [...sums].map(([period, one]) => [period, { ...one, certified: one.accepted - one.deducted + one.flatRate }]);
}

function sourcesOf(terms: Terms, book: ClaimsBook, certified: CertifiedCosts): SourceAccount[] {
  const claimed = claimedBefore(terms, book);
  const isBalance = claimed.hasBalance;
  const setOff = advancesSetOff(terms, claimed, isBalance);
  const all = aidToDate(terms, certified, { isBalance, openAdvance: (row) => setOff.openAdvance(row) });
  return all.flatMap(({ partner, rows, certified: costs }) => {
    if (budgetOf(terms, { partner }) === 0 && costs === 0) return [];
    const money = partnerAccount(terms, book, partner)?.money ?? [];
    const isDirect = isPaidDirectly(terms, partner);
    return rows.map((row): SourceAccount => {
      const { source, kind, agreed: planned, toDate: due } = row;
      const { open, ...figures } = moneySums(money, source);
      const { open: _, ...before } = moneySums(moneyBefore(terms, book, partner), source);
      const about = { partner, source, kind, isClaimed: isClaimed(row), isPaidDirectly: isDirect };
      return { ...about, planned, due, ...figures, open, before };
    });
  });
}

function moneySums(money: readonly MoneyByClaim[], source: string): MoneyFigures {
  const own = money.filter((one) => one.source === source);
  const sum = (key: keyof MoneyFigures): Money => sumOf(own.map((one) => one[key]));
  return { claimed: sum('claimed'), received: sum('received'), transferred: sum('transferred'), open: sum('open') };
}
