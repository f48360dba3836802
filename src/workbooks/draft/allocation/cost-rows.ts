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
import { namesCode, nthCell, nthCode, nthNumber, quiet } from './nth';
import { names, whoCell, type Split } from './split';
import { restDigits, type DraftCost } from './values';

type Formula = (here: References) => string;

export function costRows(split: Split, at: number): GridRow[] {
  const rows = rowsOfCost(split, at);
  return [costRow(rows), ...Array.from({ length: split.room.partners }, (_, partner) => shareRow(rows, partner))];
}

/** A cost with what its rows have in common. */
interface CostRows {
  split: Split;
  at: number;
  cost: DraftCost | undefined;
  /** The sum of the weights, without a trace of binary fractions; 0 where one is negative, which splits nothing. */
  weight: number;
  /** A cell of its own row, and a column of its partners. */
  top: (column: string) => Formula;
  block: (column: string) => Formula;
}

const rowId = (cost: number, partner: number | 'cost'): string => `c${cost}-${partner}`;

function rowsOfCost(split: Split, at: number): CostRows {
  const cost = split.costs[at];
  const last = split.room.partners - 1;
  const weights = cost?.shares.map((share) => decimalToNumber(share.weight)) ?? [];
  return {
    split,
    at,
    cost,
    weight: weights.some((one) => one < 0) ? 0 : Number(weights.reduce((a, b) => a + b, 0).toPrecision(12)),
    top: (column) => (here) => here.at(rowId(at, 'cost'), column),
    block: (column) => (here) => `${here.at(rowId(at, 0), column)}:${here.at(rowId(at, last), column)}`,
  };
}

function costRow({ split, at, cost, weight, block }: CostRows): GridRow {
  const { context } = split;
  const { decimals } = context;
  const unit = 10 ** decimals;
  const downs = sumMoney(cost?.shares.map(({ down }) => down) ?? []);
  const whole = { style: 'totalInteger', format: quiet('#,##0') } as const;
  return {
    id: rowId(at, 'cost'),
    cells: {
      who: { ...whoCell(split, sharedCostsPart, at, cost), style: 'totalText' },
      code: { value: '', style: 'totalCenter' },
      payer: { value: cost?.payer ?? '', formula: nthCode(sharedCostsPart, 'payer', at), style: 'totalCenter' },
      weight: {
        value: weight,
        formula: (here) => `IF(COUNTIF(${block('weight')(here)},"<0")>0,0,ROUND(SUM(${block('weight')(here)}),9))`,
        style: 'totalInteger',
        format: quiet('#,##0.######'),
      },
      share: {
        value: weight === 0 ? 0 : 1,
        formula: (here) => roundedSum(`SUM(${block('share')(here)})`, 6),
        style: 'totalPercent',
      },
      down: { value: weight === 0 ? 0 : downs, formula: (here) => `SUM(${block('down')(here)})`, ...whole },
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

function shareRow(rows: CostRows, partner: number): GridRow {
  const { split, at, cost, weight, top } = rows;
  const { context, partners } = split;
  const own = partners[partner];
  const share = cost && own ? cost.shares[partner] : undefined;
  return {
    id: rowId(at, partner),
    cells: {
      who: whoCell(split, partnersPart, partner, own && { code: own.code, title: own.name }),
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
      ...centCells(rows, partner),
      ...Object.fromEntries(
        Object.entries(moneyFormulas(rows, partner)).map(([column, formula]): [string, BlockCell] => [
          column,
          { value: cellMoney(context, share?.[column as MoneyColumn] ?? 0), formula },
        ]),
      ),
    },
  };
}

/** Whole cents rounded down, the rest of each, and who gets one of the cents that are left: the greatest rests. */
function centCells(rows: CostRows, partner: number): Record<'down' | 'rest' | 'order', BlockCell> {
  const { split, at, cost, weight, top, block } = rows;
  const unit = 10 ** split.context.decimals;
  const share = split.partners[partner] && cost?.shares[partner];
  const splits = (here: References, formula: string): string => `IF(${top('weight')(here)}=0,0,${formula})`;
  const exact = (here: References): string =>
    `ABS(${top('amount')(here)})*${unit}*${here.cell('weight')}/${top('weight')(here)}`;
  const order = (here: References): string => {
    const [from, rest] = [here.at(rowId(at, 0), 'rest'), here.cell('rest')];
    const greater = `SUMPRODUCT(--(${block('rest')(here)}>${rest}))`;
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
      value: share && weight !== 0 ? share.order : 0,
      formula: (here) => splits(here, order(here)),
    },
  };
}

type MoneyColumn = 'amount' | 'pays' | 'refund' | 'owes' | 'byLead';

function moneyFormulas({ split, at, top, block }: CostRows, partner: number): Record<MoneyColumn, Formula> {
  const { decimals } = split.context;
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
    owes: (here) =>
      `IF(${isPayer(here)},-${roundedSum(`SUM(${block('refund')(here)})`, decimals)},${here.cell('refund')})`,
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
