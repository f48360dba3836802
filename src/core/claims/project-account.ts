/** The account of the project: costs by partner and period, and the aid on them and its money by partner and source. */
import { budgetOf, type Terms } from '../agreement/terms';
import type { CheckedLine } from '../expenses/check';
import { groupBy } from '../group-by';
import { sumMoney, type Money } from '../money';
import { certifiedOf } from '../monitoring/figures';
import type { FlatRateAmount } from '../monitoring/flat-rates';
import { unknown, type FundingKind } from '../names';
import {
  figuresOf,
  isPaidDirectly,
  moneyBefore,
  moneyByClaim,
  openingFigures,
  type CostFigures,
  type MoneyByClaim,
  type MoneyFigures,
} from './account';
import { aidToDate, isClaimed, type CertifiedCosts } from './aid';
import { advancesSetOff, claimedBefore } from './before';
import type { ClaimsBook, KeptRow } from './book';
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
  /** Claimed beyond what is due, open advances apart: the partner's next claim sets it off. */
  owedBack: Money;
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
  const costs = counted ? countedCosts(counted) : keptCosts(book);
  const sources = sourcesOf(terms, book, certified);
  const elsewhere = (key: 'claimed' | 'received' | 'transferred', rows: readonly { amount: Money }[]): Money =>
    sumMoney(rows.map(({ amount }) => amount)) - sumMoney(sources.map((one) => one[key] - one.before[key]));
  return {
    costs: [...terms.partners.keys()].flatMap((partner) => costsOf(terms, partner, costs.get(partner) ?? new Map())),
    sources,
    elsewhere: {
      claimed: elsewhere('claimed', book.claims.rows),
      received: elsewhere('received', book.payments.rows),
      transferred: elsewhere('transferred', book.transfers.rows),
    },
  };
}

type ByPeriod = ReadonlyMap<string, CostFigures>;

function costsOf(terms: Terms, partner: string, byPeriod: ByPeriod): CostsInPeriod[] {
  const opening = openingFigures(terms, partner);
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

/** By partner and period. */
function keptCosts({ kept }: ClaimsBook): Map<string, ByPeriod> {
  const ofPartner = ([partner, rows]: [string, KeptRow[]]): [string, ByPeriod] => {
    const periods = groupBy(rows, ({ period }) => period ?? unknown);
    return [partner, new Map([...periods].map(([period, own]) => [period, figuresOf(own)]))];
  };
  return new Map([...groupBy(kept.rows, ({ partner }) => partner)].map(ofPartner));
}

/** By partner and period. */
function countedCosts({ checked, flatRates }: CountedCosts): Map<string, ByPeriod> {
  const sums = new Map<string, Map<string, CostFigures>>();
  const of = (partner: string, period: string): CostFigures => {
    const periods = sums.get(partner) ?? new Map<string, CostFigures>();
    const known = periods.get(period) ?? {
      declared: 0,
      excluded: 0,
      accepted: 0,
      deducted: 0,
      flatRate: 0,
      certified: 0,
    };
    sums.set(partner, periods.set(period, known));
    return known;
  };
  for (const { line, verdict } of checked) {
    const figures = of(line.partner, line.period);
    figures.declared += line.declared;
    if (verdict !== 'accepted') figures.excluded += line.declared;
    else {
      figures.accepted += line.declared;
      figures.deducted += line.deducted ?? 0;
      figures.certified += certifiedOf(line);
    }
  }
  for (const { partner, period, amount } of flatRates) {
    const figures = of(partner, period);
    figures.flatRate += amount;
    figures.certified += amount;
  }
  return sums;
}

function sourcesOf(terms: Terms, book: ClaimsBook, certified: CertifiedCosts): SourceAccount[] {
  const claimed = claimedBefore(terms, book);
  const isBalance = claimed.hasBalance;
  const setOff = advancesSetOff(terms, claimed, isBalance);
  const all = aidToDate(terms, certified, { isBalance, openAdvance: (row) => setOff.openAdvance(row) });
  const moneyOf = moneyBefore(terms, book);
  return all.flatMap(({ partner, rows, certified: costs }) => {
    if (budgetOf(terms, { partner }) === 0 && costs === 0) return [];
    const isDirect = isPaidDirectly(terms, partner);
    const earlier = moneyOf.get(partner) ?? [];
    const money = [...earlier, ...moneyByClaim(book, partner, isDirect)];
    return rows.map((row): SourceAccount => {
      const { source, kind, agreed: planned, toDate: due } = row;
      const { open, ...figures } = moneySums(money, source);
      const { open: _, ...before } = moneySums(earlier, source);
      const about = { partner, source, kind, isClaimed: isClaimed(row), isPaidDirectly: isDirect };
      const owedBack = isClaimed(row) ? Math.max(claimed.forCosts(row) + setOff.of(row) - due, 0) : 0;
      return { ...about, planned, due, owedBack, ...figures, open, before };
    });
  });
}

function moneySums(money: readonly MoneyByClaim[], source: string): MoneyFigures {
  const own = money.filter((one) => one.source === source);
  const sum = (key: keyof MoneyFigures): Money => sumMoney(own.map((one) => one[key]));
  return { claimed: sum('claimed'), received: sum('received'), transferred: sum('transferred'), open: sum('open') };
}
