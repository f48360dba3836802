/** The split of each shared cost of a draft, as its native formulas compute it: by the rows of its tables. */
import { broughtKinds } from '../../../core/allocation/own-part';
import { actionsPart } from '../../../core/agreement-tables/actions';
import { fundingPart, sharedCostsPart, weightsPart } from '../../../core/agreement-tables/money';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { cellText, type RowValues } from '../../../core/agreement-tables/part';
import { addDecimals, decimalsOf, isZero, parseDecimal, splitParts, toMoney, zero } from '../../../core/money';
import type { Decimal, Money } from '../../../core/money';
import { addRatios, noShare, ratioFrom, ratioOf, timesRatio, type Ratio } from '../../../core/ratio';
import { marked } from '../codes';
import type { DraftValues } from '../values';

export interface DraftPartner {
  code: string;
  name: string;
  budget: Money;
  isAssociated: boolean;
  population: Decimal;
  /** What no fund brings of its costs. */
  own: Ratio;
}

export interface DraftShare {
  weight: Decimal;
  down: Money;
  /** In minor units, to the digits that a sheet can tell. */
  rest: number;
  order: number;
  amount: Money;
  pays: Money;
  refund: Money;
  /** The same, and for the payer what it is owed, below 0. */
  owes: Money;
  byLead: Money;
}

export interface DraftCost {
  code: string;
  title: string;
  key: string;
  payer: string;
  amount: Money;
  shares: readonly DraftShare[];
}

/** Digits of a remainder that a spreadsheet program computes exactly. */
export const restDigits = 6;

export function draftPartners(values: DraftValues, currency: string): DraftPartner[] {
  const funding = values.rowsOf(fundingPart).map((row) => ({
    partner: values.meant('partners', row['partner']),
    kind: values.meant('fundingKinds', row['kind']),
    rate: decimalOf(row['rate']),
    amount: toMoney(decimalOf(row['amount']), currency),
  }));
  const brought = broughtKinds.map(marked);
  return values.rowsOf(partnersPart).map((row) => {
    const code = cellText(row['code']);
    const budget = values.budget({ partner: marked(code) });
    const sources = funding.filter(({ partner, kind }) => partner === marked(code) && brought.includes(kind));
    const paid = sources.reduce<Ratio>(
      (sum, { rate, amount }) => addRatios(sum, addRatios(ratioFrom(rate), ratioOf(amount, budget))),
      noShare,
    );
    const own = { numerator: paid.denominator - paid.numerator, denominator: paid.denominator };
    const { population } = row;
    return {
      code,
      name: cellText(row['name']),
      budget,
      isAssociated: values.meant('partnerRoles', row['role']) === marked('associated'),
      population: typeof population === 'number' ? { units: BigInt(population), scale: 0 } : zero,
      own: own.numerator < 0n ? noShare : own,
    };
  });
}

export function draftCosts(values: DraftValues, partners: readonly DraftPartner[], currency: string): DraftCost[] {
  const weights = values.rowsOf(weightsPart).map((row) => ({
    cost: values.meant('sharedCosts', row['sharedCost']),
    partner: values.meant('partners', row['partner']),
    value: decimalOf(row['value']),
  }));
  const weightOf = (cost: string, partner: string): Decimal =>
    weights
      .filter((one) => one.cost === marked(cost) && one.partner === marked(partner))
      .reduce((sum, { value }) => addDecimals(sum, value), zero);
  const actions = values.rowsOf(actionsPart);
  return values.rowsOf(sharedCostsPart).map((row) => {
    const code = cellText(row['code']);
    const action = values.meant('actions', row['action']);
    const taking = actions.find((one) => marked(cellText(one['code'])) === action)?.['partners'];
    const method = values.meant('keyMethods', row['key']);
    const own = partners.map((partner): Decimal => {
      if (partner.isAssociated || !takesPart(cellText(taking), partner.code)) return zero;
      if (method === marked('equal')) return { units: 1n, scale: 0 };
      if (method === marked('population')) return partner.population;
      if (method === marked('budget')) return { units: BigInt(partner.budget), scale: decimalsOf(currency) };
      return method === marked('fixed') || method === marked('days') ? weightOf(code, partner.code) : zero;
    });
    const amount = toMoney(decimalOf(row['amount']), currency);
    const payer = values.meant('partners', row['payer']).slice(1);
    const how = {
      mode: values.meant('sharedCostModes', row['mode']),
      settlement: values.meant('settlements', row['settlement']),
      payer,
    };
    return {
      code,
      title: cellText(row['title']),
      key: cellText(row['key']),
      payer,
      amount,
      shares: settled(partners, splitOf(amount, own), how, amount),
    };
  });
}

type Split = Pick<DraftShare, 'weight' | 'down' | 'rest' | 'order' | 'amount'>;

function splitOf(amount: Money, weights: readonly Decimal[]): Split[] {
  const isDivided = weights.some((weight) => !isZero(weight)) && weights.every(({ units }) => units >= 0n);
  if (!isDivided) return weights.map((weight) => ({ weight, down: 0, rest: 0, order: 0, amount: 0 }));
  const parts = splitParts(amount, weights).map(({ rest, of, ...part }) => ({
    ...part,
    rest: Number((Number(rest) / Number(of)).toFixed(restDigits)),
  }));
  return parts.map(({ down, rest, amount: part }, index) => ({
    weight: weights[index] ?? zero,
    down: Math.abs(down),
    rest,
    order:
      parts.filter((other) => other.rest > rest).length +
      parts.slice(0, index + 1).filter((other) => other.rest === rest).length,
    amount: part,
  }));
}

function settled(
  partners: readonly DraftPartner[],
  split: readonly Split[],
  { mode, settlement, payer }: { mode: string; settlement: string; payer: string },
  amount: Money,
): DraftShare[] {
  const payerOwn = partners.find(({ code }) => code === payer)?.own ?? noShare;
  const isKnown = partners.some(({ code }) => code === payer);
  const refunds = split.map((part, index) => {
    const partner = partners[index];
    if (!partner || !isKnown || partner.code === payer || mode === marked('each-pays')) return 0;
    if (settlement === marked('total')) return part.amount;
    if (settlement !== marked('own-contribution')) return 0;
    return timesRatio(part.amount, mode === marked('apportioned') ? partner.own : payerOwn, 'half-up');
  });
  const owed = refunds.reduce((sum, refund) => sum + refund, 0);
  return split.map((part, index) => {
    const isPayer = partners[index]?.code === payer;
    const refund = refunds[index] ?? 0;
    const isDeducted =
      isKnown && !isPayer && mode === marked('apportioned') && settlement === marked('own-contribution');
    return {
      ...part,
      pays: mode === marked('each-pays') ? part.amount : isPayer ? amount : 0,
      refund,
      owes: isPayer ? 0 - owed : refund,
      byLead: isDeducted ? part.amount - refund : 0,
    };
  });
}

/** Whether a list of codes, as a cell holds it, names the partner. */
export function takesPart(text: string, code: string): boolean {
  return text.split(/[,;\n]/).some((part) => part.trim().toLowerCase() === code.toLowerCase());
}

export function decimalOf(text: RowValues[string]): Decimal {
  return (typeof text === 'string' ? parseDecimal(text) : undefined) ?? zero;
}
