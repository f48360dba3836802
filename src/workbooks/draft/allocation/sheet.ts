/** Shared costs of a draft: each one split by its key, with where every cent went, who pays and who owes whom. */
import { broughtKinds } from '../../../core/allocation/own-part';
import { actionsPart } from '../../../core/agreement-tables/actions';
import { fundingPart, sharedCostsPart, weightsPart } from '../../../core/agreement-tables/money';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { decimalToNumber, sumMoney, type Money } from '../../../core/money';
import type { Ratio } from '../../../core/ratio';
import { dropdownText } from '../../../locales';
import type { BlockCell, Content, GridBlock, GridColumn, GridRow, References, Sheet } from '../../blocks';
import { cellMoney, type Context } from '../../context';
import { roundedSum } from '../../formulas';
import { quoted } from '../../references';
import { mark, marked } from '../codes';
import { computedSheet } from '../frame';
import { codeKey, nameOf } from '../names';
import { budgetFormula } from '../table';
import type { DraftValues } from '../values';
import { codeCount, namesCode, nthCell, nthCode, nthNumber, nthText, withRest } from './nth';
import { draftCosts, draftPartners, restDigits, type DraftCost, type DraftPartner, type DraftShare } from './values';

/** Rows beyond those that are filled; and the most partners, creditors and rows that the sheet shows. */
const spare = { partners: 1, costs: 2 };
const most = { partners: 60, creditors: 20, rows: 1_500 };

/** Names of the columns from which the grids take their figures. */
const names = {
  partnerBudget: 'DraftPartnerBudget',
  partnerCode: 'DraftPartnerCode',
  partnerOwn: 'DraftPartnerOwn',
  code: 'DraftSplitPartner',
  payer: 'DraftSplitPayer',
  amount: 'DraftSplitAmount',
  pays: 'DraftSplitPays',
  refund: 'DraftSplitRefund',
  owes: 'DraftSplitOwes',
  byLead: 'DraftSplitByLead',
} as const;

interface Split {
  context: Context;
  values: DraftValues;
  partners: readonly DraftPartner[];
  costs: readonly DraftCost[];
  /** How many of each the sheet has room for. */
  room: { partners: number; costs: number };
}

export function allocationSheet(context: Context, values: DraftValues): Sheet {
  const all = draftPartners(values, context.terms.currency);
  const room = Math.min(all.length + spare.partners, most.partners);
  const partners = all.slice(0, room);
  const costs = draftCosts(values, partners, context.terms.currency);
  const split: Split = {
    context,
    values,
    partners,
    costs,
    room: { partners: room, costs: Math.min(costs.length + spare.costs, Math.floor(most.rows / (room + 1))) },
  };
  return computedSheet(
    context,
    'draftAllocation',
    [partnersGrid(split), ...(room <= most.creditors ? [debtsGrid(split)] : []), splitGrid(split)],
    { hasAmounts: true },
  );
}

const sumOf = (costs: readonly DraftCost[], at: number, figure: keyof DraftShare): Money =>
  sumMoney(costs.map(({ shares }) => (shares[at]?.[figure] as Money | undefined) ?? 0));

/** Zeros stay blank: most partners have no part in most costs. */
const quiet = (format: string): string => `${format};-${format};;@`;

function amountColumn({ plain, amountWidth }: Context, key: string, header: string, name?: string): GridColumn {
  return {
    key,
    header,
    style: 'calculatedAmount',
    format: quiet(plain),
    width: amountWidth,
    ...(name === undefined ? {} : { name }),
  };
}

/** Each partner: its budget, its own share of costs, and what shared costs mean for it. */
function partnersGrid(split: Split): GridBlock {
  const { context, partners, costs, room } = split;
  const { t, texts, decimals } = context;
  const { allocation } = texts.agreement;
  const money = (value: Money, formula: string): BlockCell => ({
    value: cellMoney(context, value),
    formula: roundedSum(formula, decimals),
  });
  const rows = Array.from({ length: room.partners }, (_, at): GridRow => {
    const partner = partners[at];
    const of = (name: string) => (here: References) =>
      roundedSum(`SUMPRODUCT((${names.code}=${here.cell('code')})*(${names.code}<>""),${name})`, decimals);
    const sum = (figure: keyof DraftShare, name: string): BlockCell => ({
      value: partner ? cellMoney(context, sumOf(costs, at, figure)) : 0,
      formula: of(name),
    });
    const code = `${quoted(mark)}&${nthCell(partnersPart, 'code', at)}`;
    return {
      cells: {
        who: whoCell(split, partnersPart, 'name', at, partner && { code: partner.code, title: partner.name }),
        code: { value: partner?.code ?? '', formula: `${nthCell(partnersPart, 'code', at)}&""` },
        budget: money(
          partner?.budget ?? 0,
          `IF(${nthCell(partnersPart, 'code', at)}="",0,${budgetFormula({ partner: code })})`,
        ),
        own: {
          value: partner ? fraction(partner.own) : 0,
          formula: (here) => `IF(${here.cell('code')}="",0,MAX(0,ROUND(1-${broughtFormula(code, here)},12)))`,
        },
        bears: sum('amount', names.amount),
        pays: sum('pays', names.pays),
        owes: sum('owes', names.owes),
        byLead: sum('byLead', names.byLead),
      },
    };
  });
  const total = (column: string, value: Money): Content => ({
    value: cellMoney(context, value),
    formula: (here) => roundedSum(`SUM(${here.column(column)})`, decimals),
  });
  const whole = (figure: keyof DraftShare): Money => sumMoney(partners.map((_, at) => sumOf(costs, at, figure)));
  return {
    kind: 'grid',
    serves: 'both',
    key: 'partners',
    heading: allocation.byPartner,
    note: allocation.byPartnerNote,
    columns: [
      { key: 'who', header: t.headings.partner, style: 'textWrap', width: 34, maxWidth: 34 },
      { key: 'code', header: t.headings.code, style: 'center', width: 10, name: names.partnerCode },
      amountColumn(context, 'budget', t.headings.budget, names.partnerBudget),
      {
        key: 'own',
        header: allocation.own,
        style: 'calculatedPercent',
        format: quiet('0.0%'),
        width: 12,
        name: names.partnerOwn,
      },
      amountColumn(context, 'bears', allocation.bears),
      amountColumn(context, 'pays', allocation.pays),
      amountColumn(context, 'owes', allocation.owes),
      amountColumn(context, 'byLead', allocation.byLead),
    ],
    rows: [
      ...rows,
      {
        total: true,
        cells: {
          who: t.words.total,
          code: '',
          budget: total('budget', sumMoney(partners.map(({ budget }) => budget))),
          bears: total('bears', whole('amount')),
          pays: total('pays', whole('pays')),
          owes: total('owes', whole('owes')),
          byLead: total('byLead', whole('byLead')),
        },
      },
    ],
  };
}

/** The rates of funds that others bring, and their amounts of the budget. */
function broughtFormula(code: string, here: References): string {
  const of = (column: 'rate' | 'amount'): string =>
    broughtKinds
      .map(
        (kind) =>
          `SUMIFS(${nameOf(fundingPart, column)},${nameOf(fundingPart, codeKey('partner'))},${code},${nameOf(fundingPart, codeKey('kind'))},${quoted(marked(kind))})`,
      )
      .join('+');
  const budget = here.cell('budget');
  return `(${of('rate')}+IF(${budget}=0,0,(${of('amount')})/${budget}))`;
}

function fraction({ numerator, denominator }: Ratio): number {
  return Number((Number(numerator) / Number(denominator)).toFixed(12));
}

/** Debtors by creditors, with debts both ways set off. */
function debtsGrid(split: Split): GridBlock {
  const { context, partners, costs, room } = split;
  const { texts, t, decimals } = context;
  const { allocation } = texts.agreement;
  const between = (from: string | undefined, to: string | undefined): Money =>
    from === undefined || to === undefined
      ? 0
      : sumMoney(
          costs.flatMap(({ payer, shares }) =>
            payer === to ? [shares[partners.findIndex(({ code }) => code === from)]?.refund ?? 0] : [],
          ),
        );
  const codes = Array.from({ length: room.partners }, (_, at) => partners[at]?.code);
  const code = (at: number): string => nthCell(partnersPart, 'code', at);
  const sum = (from: string, to: string): string =>
    `SUMPRODUCT((${names.code}=${from})*(${names.payer}=${to})*(LEN(${from})*LEN(${to})>0),${names.refund})`;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'debts',
    heading: allocation.debts,
    note: allocation.debtsNote,
    columns: [
      { key: 'who', header: '', style: 'textWrap', width: 34, maxWidth: 34 },
      ...codes.map((_, at) => amountColumn(context, `to${at}`, '')),
      amountColumn(context, 'total', t.words.total),
    ],
    // Who the columns are follows the table of partners, as the rows do.
    headerless: true,
    rows: [
      {
        id: 'creditors',
        cells: {
          who: { value: allocation.creditor, style: 'header' },
          ...Object.fromEntries(
            codes.map((own, at) => [
              `to${at}`,
              { value: own ?? '', formula: `${code(at)}&""`, style: 'headerRight' as const },
            ]),
          ),
          total: { value: t.words.total, style: 'headerRight' },
        },
      },
      ...codes.map((from, at): GridRow => {
        const debts = codes.map((to) => Math.max(between(from, to) - between(to, from), 0));
        return {
          id: `from${at}`,
          cells: {
            who: whoCell(
              split,
              partnersPart,
              'name',
              at,
              partners[at] && { code: partners[at].code, title: partners[at].name },
            ),
            ...Object.fromEntries(
              debts.map((debt, other) => [
                `to${other}`,
                {
                  value: cellMoney(context, debt),
                  formula: `MAX(0,ROUND(${sum(code(at), code(other))}-${sum(code(other), code(at))},${decimals}))`,
                },
              ]),
            ),
            total: {
              value: cellMoney(context, sumMoney(debts)),
              formula: (here: References) =>
                roundedSum(`SUM(${here.cell('to0')}:${here.cell(`to${room.partners - 1}`)})`, decimals),
            },
          },
        };
      }),
    ],
  };
}

function whoCell(
  { values, room }: Split,
  part: typeof partnersPart | typeof sharedCostsPart,
  title: 'name' | 'title',
  at: number,
  row: { code: string; title: string } | undefined,
): BlockCell {
  const most = part === partnersPart ? room.partners : room.costs;
  const cell = nthText(part, title, at, row ? dropdownText(row.code, row.title) : '');
  return at < most - 1 ? cell : withRest(cell, codeCount(values, part), most);
}

/** One block of rows for each cost: itself, then every partner. */
function splitGrid(split: Split): GridBlock {
  const { context, costs, partners, room } = split;
  const { t, texts, decimals, plain } = context;
  const { allocation } = texts.agreement;
  const whole = { style: 'integer', format: quiet('#,##0'), width: 12 } as const;
  const all = sumMoney(costs.map(({ amount }) => amount));
  const placed = sumMoney(partners.map((_, at) => sumOf(costs.slice(0, room.costs), at, 'amount')));
  return {
    kind: 'grid',
    serves: 'both',
    key: 'split',
    heading: allocation.split,
    note: allocation.splitNote,
    columns: [
      { key: 'who', header: allocation.costOrPartner, style: 'textWrap', width: 34, maxWidth: 34 },
      { key: 'code', header: t.headings.code, style: 'center', width: 10, name: names.code },
      { key: 'payer', header: allocation.payer, style: 'center', width: 10, name: names.payer },
      { key: 'weight', header: t.flatRates.weight, style: 'number', format: quiet('#,##0.######'), width: 14 },
      { key: 'share', header: t.headings.share, style: 'calculatedPercent', format: '0.00%;-0.00%;;@', width: 11 },
      { key: 'down', header: t.flatRates.down, ...whole },
      { key: 'rest', header: t.flatRates.rest, ...whole, format: quiet('0.000000') },
      { key: 'order', header: t.flatRates.order, ...whole, width: 8 },
      amountColumn(context, 'amount', t.headings.amount, names.amount),
      amountColumn(context, 'pays', allocation.pays, names.pays),
      amountColumn(context, 'refund', allocation.refund, names.refund),
      amountColumn(context, 'owes', allocation.owes, names.owes),
      amountColumn(context, 'byLead', allocation.byLead, names.byLead),
    ],
    rows: [
      ...Array.from({ length: room.costs }, (_, at) => costRows(split, at)).flat(),
      {
        id: 'unplaced',
        total: true,
        cells: {
          who: allocation.unplaced,
          amount: {
            value: cellMoney(context, all - placed),
            formula: roundedSum(
              `SUM(${nameOf(sharedCostsPart, 'amount')})-SUMPRODUCT(--(${names.code}<>""),${names.amount})`,
              decimals,
            ),
            format: plain,
          },
        },
      },
    ],
    highlights: [
      {
        columns: ['amount'],
        formula: (here) => `AND(LEN(${here.cell('code')})=0,${here.cell('amount')}<>0,N(${here.cell('weight')})=0)`,
        style: 'caution',
      },
    ],
  };
}

function costRows(split: Split, at: number): GridRow[] {
  const { context, costs, partners, room } = split;
  const { decimals } = context;
  const cost = costs[at];
  const unit = 10 ** decimals;
  const id = (partner: number | 'cost'): string => `c${at}-${partner}`;
  const block = (here: References, column: string): string =>
    `${here.at(id(0), column)}:${here.at(id(room.partners - 1), column)}`;
  const means = (column: string): string => nthCell(sharedCostsPart, codeKey(column), at);
  const is = (column: string, code: string): string => `${means(column)}=${quoted(marked(code))}`;
  const weights = cost?.shares.map(({ weight }) => decimalToNumber(weight)) ?? [];
  const weight = weights.some((one) => one < 0) ? 0 : Number(weights.reduce((a, b) => a + b, 0).toPrecision(12));
  const isSplit = weight !== 0;
  const downs = sumMoney(cost?.shares.map(({ down }) => down) ?? []);
  const cents = Math.abs(cost?.amount ?? 0);
  const top = (column: string) => (here: References) => here.at(id('cost'), column);
  const header: GridRow = {
    id: id('cost'),
    cells: {
      who: {
        ...whoCell(split, sharedCostsPart, 'title', at, cost),
        style: 'totalText',
      },
      code: { value: '', style: 'totalCenter' },
      payer: { value: cost?.payer ?? '', formula: nthCode(sharedCostsPart, 'payer', at), style: 'totalCenter' },
      weight: {
        value: weight,
        formula: (here) => `IF(COUNTIF(${block(here, 'weight')},"<0")>0,0,ROUND(SUM(${block(here, 'weight')}),9))`,
        style: 'totalInteger',
        format: quiet('#,##0.######'),
      },
      share: {
        value: isSplit ? 1 : 0,
        formula: (here) => roundedSum(`SUM(${block(here, 'share')})`, 6),
        style: 'totalPercent',
      },
      down: {
        value: isSplit ? downs : 0,
        formula: (here) => `SUM(${block(here, 'down')})`,
        style: 'totalInteger',
        format: quiet('#,##0'),
      },
      rest: {
        value: isSplit ? cents - downs : 0,
        formula: (here) =>
          `IF(${top('weight')(here)}=0,0,ROUND(ABS(${top('amount')(here)})*${unit},0)-${top('down')(here)})`,
        style: 'totalInteger',
        format: quiet('#,##0'),
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
  return [
    header,
    ...Array.from({ length: room.partners }, (_, partner): GridRow => {
      const own = partners[partner];
      const share = cost && own ? cost.shares[partner] : undefined;
      const isPayer = (here: References): string =>
        `AND(LEN(${here.cell('code')})>0,${here.cell('code')}=${top('payer')(here)})`;
      const exact = (here: References): string =>
        `ABS(${top('amount')(here)})*${unit}*${here.cell('weight')}/${top('weight')(here)}`;
      const splits = (here: References, formula: string): string => `IF(${top('weight')(here)}=0,0,${formula})`;
      const money = (value: Money | undefined, formula: (here: References) => string): BlockCell => ({
        value: cellMoney(context, value ?? 0),
        formula,
      });
      return {
        id: id(partner),
        cells: {
          who: whoCell(split, partnersPart, 'name', partner, own && { code: own.code, title: own.name }),
          code: { value: own?.code ?? '', formula: `${nthCell(partnersPart, 'code', partner)}&""` },
          payer: {
            value: own ? (cost?.payer ?? '') : '',
            formula: (here) => `IF(LEN(${here.cell('code')})=0,"",${top('payer')(here)})`,
          },
          weight: {
            value: share ? decimalToNumber(share.weight) : 0,
            formula: weightFormula(at, partner),
          },
          share: {
            value: share && isSplit ? decimalToNumber(share.weight) / weight : 0,
            formula: (here) => splits(here, `${here.cell('weight')}/${top('weight')(here)}`),
          },
          down: {
            value: share?.down ?? 0,
            formula: (here) => splits(here, `INT(ROUND(${exact(here)},${restDigits}))`),
          },
          rest: {
            value: share?.rest ?? 0,
            formula: (here) => splits(here, `ROUND(${exact(here)}-${here.cell('down')},${restDigits})`),
          },
          order: {
            value: share && isSplit ? share.order : 0,
            formula: (here) =>
              splits(
                here,
                `IF(LEN(${here.cell('code')})=0,0,SUMPRODUCT(--(${block(here, 'rest')}>${here.cell('rest')}))` +
                  `+SUMPRODUCT(--(${here.at(id(0), 'rest')}:${here.cell('rest')}=${here.cell('rest')})))`,
              ),
          },
          amount: money(share?.amount, (here) =>
            splits(
              here,
              `SIGN(${top('amount')(here)})*(${here.cell('down')}+IF(AND(LEN(${here.cell('code')})>0,${here.cell('order')}<=${top('rest')(here)}),1,0))/${unit}`,
            ),
          ),
          pays: money(
            share?.pays,
            (here) =>
              `IF(${is('mode', 'each-pays')},${here.cell('amount')},IF(${isPayer(here)},${top('amount')(here)},0))`,
          ),
          refund: money(share?.refund, (here) => {
            const payerOwn = `IFERROR(INDEX(${names.partnerOwn},MATCH(${top('payer')(here)},${names.partnerCode},0)),0)`;
            const factor = `IF(${is('mode', 'apportioned')},INDEX(${names.partnerOwn},${partner + 1}),${payerOwn})`;
            const refunds = `IF(${is('settlement', 'total')},${here.cell('amount')},IF(${is('settlement', 'own-contribution')},ROUND(ROUND(${here.cell('amount')}*${factor},8),${decimals}),0))`;
            return `IF(OR(${is('mode', 'each-pays')},LEN(${top('payer')(here)})=0,${isPayer(here)}),0,${refunds})`;
          }),
          owes: money(
            share?.owes,
            (here) =>
              `IF(${isPayer(here)},-${roundedSum(`SUM(${block(here, 'refund')})`, decimals)},${here.cell('refund')})`,
          ),
          byLead: money(
            share?.byLead,
            (here) =>
              `IF(AND(${is('mode', 'apportioned')},${is('settlement', 'own-contribution')},LEN(${top('payer')(here)})>0,NOT(${isPayer(here)})),${roundedSum(`${here.cell('amount')}-${here.cell('refund')}`, decimals)},0)`,
          ),
        },
      };
    }),
  ];
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
