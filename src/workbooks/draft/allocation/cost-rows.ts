/** The rows of one shared cost: itself, then every partner with its share to the cent, what it pays, gets back and owes. */
import { actionsPart } from '../../../core/agreement-tables/actions';
import { sharedCostsPart, weightsPart } from '../../../core/agreement-tables/money';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { decimalToNumber, sumMoney } from '../../../core/money';
import type { BlockCell, GridRow, References } from '../../blocks';
import { cellMoney } from '../../context';
import { roundedSum } from '../../formulas';
import { quoted } from '../../references';
import { mark, marked } from '../codes';
import { codeKey, nameOf } from '../names';
import { namesCode, nthCell, nthCode, nthNumber } from './nth';
import { names, quiet, whoCell, type Split } from './split';
import { restDigits } from './values';

type Formula = (here: References) => string;

export function costRows(split: Split, at: number): GridRow[] {
  return [
    costRow(split, at),
    ...Array.from({ length: split.room.partners }, (_, partner) => shareRow(split, at, partner)),
  ];
}

const rowId = (cost: number, partner: number | 'cost'): string => `c${cost}-${partner}`;

/** The sum of the weights, without a trace of binary fractions; 0 where one is negative, which splits nothing. */
function weightOf({ costs }: Split, at: number): number {
  const weights = costs[at]?.shares.map(({ weight }) => decimalToNumber(weight)) ?? [];
  return weights.some((one) => one < 0) ? 0 : Number(weights.reduce((a, b) => a + b, 0).toPrecision(12));
}

function costRow(split: Split, at: number): GridRow {
  const { context, costs, room } = split;
  const { decimals } = context;
  const cost = costs[at];
  const unit = 10 ** decimals;
  const weight = weightOf(split, at);
  const downs = sumMoney(cost?.shares.map(({ down }) => down) ?? []);
  const block = (here: References, column: string): string =>
    `${here.at(rowId(at, 0), column)}:${here.at(rowId(at, room.partners - 1), column)}`;
  const whole = { style: 'totalInteger', format: quiet('#,##0') } as const;
  return {
    id: rowId(at, 'cost'),
    cells: {
      who: { ...whoCell(split, sharedCostsPart, 'title', at, cost), style: 'totalText' },
      code: { value: '', style: 'totalCenter' },
      payer: { value: cost?.payer ?? '', formula: nthCode(sharedCostsPart, 'payer', at), style: 'totalCenter' },
      weight: {
        value: weight,
        formula: (here) => `IF(COUNTIF(${block(here, 'weight')},"<0")>0,0,ROUND(SUM(${block(here, 'weight')}),9))`,
        style: 'totalInteger',
        format: quiet('#,##0.######'),
      },
      share: {
        value: weight === 0 ? 0 : 1,
        formula: (here) => roundedSum(`SUM(${block(here, 'share')})`, 6),
        style: 'totalPercent',
      },
      down: { value: weight === 0 ? 0 : downs, formula: (here) => `SUM(${block(here, 'down')})`, ...whole },
      rest: {
        value: weight === 0 ? 0 : Math.abs(cost?.amount ?? 0) - downs,
        formula: (here) =>
          `IF(${here.cell('weight')}=0,0,ROUND(ABS(${here.cell('amount')})*${unit},0)-${here.cell('down')})`,
        ...whole,
      },
      order: { value: null, style: 'totalInteger' },
      amount: {
        value: cost ? cellMoney(context, cost.amount) : 0,
        formula: roundedSum(nthNumber(sharedCostsPart, 'amount', at), decimals),
        style: 'totalAmount',
      },
      ...Object.fromEntries(
        ['pays', 'refund', 'owes', 'byLead'].map((column) => [column, { value: null, style: 'totalAmount' as const }]),
      ),
    },
  };
}

function shareRow(split: Split, at: number, partner: number): GridRow {
  const { context, costs, partners } = split;
  const cost = costs[at];
  const own = partners[partner];
  const share = cost && own ? cost.shares[partner] : undefined;
  const weight = weightOf(split, at);
  const top =
    (column: string): Formula =>
    (here) =>
      here.at(rowId(at, 'cost'), column);
  return {
    id: rowId(at, partner),
    cells: {
      who: whoCell(split, partnersPart, 'name', partner, own && { code: own.code, title: own.name }),
      code: { value: own?.code ?? '', formula: `${nthCell(partnersPart, 'code', partner)}&""` },
      payer: {
        value: own ? (cost?.payer ?? '') : '',
        formula: (here) => `IF(LEN(${here.cell('code')})=0,"",${top('payer')(here)})`,
      },
      weight: { value: share ? decimalToNumber(share.weight) : 0, formula: weightFormula(at, partner) },
      share: {
        value: share && weight !== 0 ? decimalToNumber(share.weight) / weight : 0,
        formula: (here) => `IF(${top('weight')(here)}=0,0,${here.cell('weight')}/${top('weight')(here)})`,
      },
      ...centCells(split, at, partner),
      ...Object.fromEntries(
        Object.entries(moneyFormulas(split, at, partner)).map(([column, formula]): [string, BlockCell] => [
          column,
          { value: cellMoney(context, share?.[column as MoneyColumn] ?? 0), formula },
        ]),
      ),
    },
  };
}

/** Whole cents rounded down, the rest of each, and who gets one of the cents that are left: the greatest rests. */
function centCells(split: Split, at: number, partner: number): Record<'down' | 'rest' | 'order', BlockCell> {
  const { context, costs, partners, room } = split;
  const unit = 10 ** context.decimals;
  const share = partners[partner] && costs[at]?.shares[partner];
  const top =
    (column: string): Formula =>
    (here) =>
      here.at(rowId(at, 'cost'), column);
  const splits = (here: References, formula: string): string => `IF(${top('weight')(here)}=0,0,${formula})`;
  const exact = (here: References): string =>
    `ABS(${top('amount')(here)})*${unit}*${here.cell('weight')}/${top('weight')(here)}`;
  const order = (here: References): string => {
    const [from, rest] = [here.at(rowId(at, 0), 'rest'), here.cell('rest')];
    const greater = `SUMPRODUCT(--(${from}:${here.at(rowId(at, room.partners - 1), 'rest')}>${rest}))`;
    return `IF(LEN(${here.cell('code')})=0,0,${greater}+SUMPRODUCT(--(${from}:${rest}=${rest})))`;
  };
  return {
    down: {
      value: share?.down ?? 0,
      formula: (here) => splits(here, `INT(ROUND(${exact(here)},${restDigits}))`),
    },
    rest: {
      value: share?.rest ?? 0,
      formula: (here) => splits(here, `ROUND(${exact(here)}-${here.cell('down')},${restDigits})`),
    },
    order: {
      value: share && weightOf(split, at) !== 0 ? share.order : 0,
      formula: (here) => splits(here, order(here)),
    },
  };
}

type MoneyColumn = 'amount' | 'pays' | 'refund' | 'owes' | 'byLead';

function moneyFormulas({ context, room }: Split, at: number, partner: number): Record<MoneyColumn, Formula> {
  const { decimals } = context;
  const top =
    (column: string): Formula =>
    (here) =>
      here.at(rowId(at, 'cost'), column);
  const is = (column: string, code: string): string =>
    `${nthCell(sharedCostsPart, codeKey(column), at)}=${quoted(marked(code))}`;
  const isPayer: Formula = (here) => `AND(LEN(${here.cell('code')})>0,${here.cell('code')}=${top('payer')(here)})`;
  const hasPayer: Formula = (here) => `LEN(${top('payer')(here)})`;
  return {
    amount: (here) => {
      const getsCent = `AND(LEN(${here.cell('code')})>0,${here.cell('order')}<=${top('rest')(here)})`;
      const cents = `(${here.cell('down')}+IF(${getsCent},1,0))/${10 ** decimals}`;
      return `IF(${top('weight')(here)}=0,0,SIGN(${top('amount')(here)})*${cents})`;
    },
    pays: (here) =>
      `IF(${is('mode', 'each-pays')},${here.cell('amount')},IF(${isPayer(here)},${top('amount')(here)},0))`,
    refund: (here) => {
      const payerOwn = `IFERROR(INDEX(${names.partnerOwn},MATCH(${top('payer')(here)},${names.partnerCode},0)),0)`;
      const factor = `IF(${is('mode', 'apportioned')},INDEX(${names.partnerOwn},${partner + 1}),${payerOwn})`;
      const ownPart = `ROUND(ROUND(${here.cell('amount')}*${factor},8),${decimals})`;
      const refunds = `IF(${is('settlement', 'total')},${here.cell('amount')},IF(${is('settlement', 'own-contribution')},${ownPart},0))`;
      return `IF(OR(${is('mode', 'each-pays')},${hasPayer(here)}=0,${isPayer(here)}),0,${refunds})`;
    },
    owes: (here) => {
      const block = `${here.at(rowId(at, 0), 'refund')}:${here.at(rowId(at, room.partners - 1), 'refund')}`;
      return `IF(${isPayer(here)},-${roundedSum(`SUM(${block})`, decimals)},${here.cell('refund')})`;
    },
    byLead: (here) => {
      const advances = `AND(${is('mode', 'apportioned')},${is('settlement', 'own-contribution')},${hasPayer(here)}>0,NOT(${isPayer(here)}))`;
      return `IF(${advances},${roundedSum(`${here.cell('amount')}-${here.cell('refund')}`, decimals)},0)`;
    },
  };
}

/** What the key gives a partner: of the action's partners, without associated ones. */
function weightFormula(cost: number, partner: number): string {
  const code = nthCell(partnersPart, 'code', partner);
  const taking = `IFERROR(INDEX(${nameOf(actionsPart, 'partners')},MATCH(${nthCode(sharedCostsPart, 'action', cost)},${nameOf(actionsPart, 'code')},0))&"","")`;
  const isAssociated = `${nthCell(partnersPart, codeKey('role'), partner)}=${quoted(marked('associated'))}`;
  const method = (...methods: string[]): string =>
    `OR(${methods.map((one) => `${nthCell(sharedCostsPart, codeKey('key'), cost)}=${quoted(marked(one))}`).join(',')})`;
  const given = `SUMIFS(${nameOf(weightsPart, 'value')},${nameOf(weightsPart, codeKey('sharedCost'))},${quoted(mark)}&${nthCell(sharedCostsPart, 'code', cost)},${nameOf(weightsPart, codeKey('partner'))},${quoted(mark)}&${code})`;
  const weights: [string, string][] = [
    [method('equal'), '1'],
    [method('population'), nthNumber(partnersPart, 'population', partner)],
    [method('budget'), `INDEX(${names.partnerBudget},${partner + 1})`],
    [method('fixed', 'days'), given],
  ];
  const weight = weights.reduceRight((otherwise, [is, value]) => `IF(${is},${value},${otherwise})`, '0');
  return `IF(OR(${code}="",${isAssociated},NOT(${namesCode(taking, code)})),0,${weight})`;
}
