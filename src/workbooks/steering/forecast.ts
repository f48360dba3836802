/** What each budget line will come to, and the flexibility that the totals use: formulas over the table Forecast. */
import { forecastTable } from '../../core/consolidation/figures';
import { hasIncome, type BudgetScope } from '../../core/agreement/terms';
import { forecastAt, type Forecast } from '../../core/monitoring/forecast';
import { metersOf, nearPercent, unspentPercent, type Meter, type MeterState } from '../../core/monitoring/meters';
import { incomeCategory } from '../../core/names';
import { fill } from '../../locales';
import type { Block, GridBlock, GridRow, References, Sheet } from '../blocks';
import { actionText, categoryText, cellMoney, codeLabel, partnerText, withCurrency, type Context } from '../context';
import { roundedSum, sumWhere, type CodeCondition } from '../formulas';
import { forecastNames } from '../names';
import { nativeTable } from '../native-tables';
import { quoted } from '../references';

export function forecastSheet(context: Context, { rows }: Forecast): Sheet {
  const { t, texts } = context;
  const note = fill(t.native.Forecast.note, { sheet: t.sheets.followUp }, texts);
  return {
    key: 'forecast',
    name: t.sheets.forecast,
    remade: true,
    blocks: [
      { kind: 'title', serves: 'both', text: t.followUp.forecastTitle, subtitle: withCurrency(context, note) },
      ...meters(context, metersOf(context.terms, rows)),
      {
        ...nativeTable(
          context,
          forecastTable,
          rows.map((row) => ({ ...row, forecast: forecastAt(row), left: row.budget - forecastAt(row) })),
        ),
        heading: t.followUp.linesTitle,
      },
    ],
  };
}

function meters(context: Context, all: readonly Meter[]): Block[] {
  const { t, terms, texts, plain, amountWidth } = context;
  const amount = { style: 'amount', format: plain, width: amountWidth } as const;
  const calculated = { ...amount, style: 'calculatedAmount' } as const;
  const state = (name: MeterState): string => texts.vocabulary.lists.meterStates[name];
  const shown = (states: readonly MeterState[]) => (here: References) =>
    `OR(${states.map((name) => `${here.cell('state')}=${quoted(state(name))}`).join(',')})`;
  const grid: GridBlock = {
    kind: 'grid',
    serves: 'both',
    key: 'meters',
    heading: t.followUp.metersTitle,
    note: terms.agreement.rules.flexibility.length === 0 ? t.followUp.noFlexibility : t.followUp.metersNote,
    columns: [
      { key: 'level', header: t.followUp.level, style: 'textWrap' },
      { key: 'total', header: t.followUp.total, style: 'textWrap' },
      { key: 'state', header: t.followUp.state, style: 'calculatedText' },
      { key: 'budget', header: t.headings.budget, ...amount },
      { key: 'limit', header: t.followUp.limit, ...amount },
      { key: 'used', header: t.headings.used, ...calculated },
      { key: 'forecast', header: t.followUp.forecast, ...calculated },
      { key: 'room', header: t.followUp.room, ...calculated },
    ],
    rows: all.map((meter) => meterRow(context, meter, state)),
    highlights: [
      { columns: ['state'], formula: shown(['exceeded', 'beyond']), style: 'problem' },
      { columns: ['state'], formula: shown(['flexible', 'near', 'unspent']), style: 'caution' },
      { columns: ['state'], formula: shown(['fine']), style: 'good' },
    ],
  };
  return [grid];
}

function meterRow(context: Context, meter: Meter, state: (name: MeterState) => string): GridRow {
  const { decimals } = context;
  const sum = (name: string): string => roundedSum(costsOf(context, name, meter.scope), decimals);
  return {
    cells: {
      level: codeLabel(context, 'flexibilityLevels', meter.level),
      total: scopeText(context, meter.scope),
      state: {
        value: state(meter.state),
        formula: (here) => {
          const [budget, limit, used, forecast] = ['budget', 'limit', 'used', 'forecast'].map((key) => here.cell(key));
          const is = (name: MeterState): string => quoted(state(name));
          const rest = `IF(ROUND(100*${forecast}-${unspentPercent}*${budget},4)<0,${is('unspent')},${is('fine')})`;
          const near = `AND(${budget}>0,ROUND(100*${used}-${nearPercent}*${budget},4)>=0)`;
          const within = `IF(${forecast}>${budget},${is('flexible')},IF(${near},${is('near')},${rest}))`;
          return `IF(${used}>${limit},${is('exceeded')},IF(${forecast}>${limit},${is('beyond')},${within}))`;
        },
      },
      budget: cellMoney(context, meter.budget),
      limit: cellMoney(context, meter.limit),
      used: { value: cellMoney(context, meter.used), formula: sum(forecastNames.used) },
      forecast: { value: cellMoney(context, meter.forecast), formula: sum(forecastNames.forecast) },
      room: {
        value: cellMoney(context, meter.limit - meter.used),
        formula: (here) => roundedSum(`${here.cell('limit')}-${here.cell('used')}`, decimals),
      },
    },
  };
}

/** Income uses no budget. */
function costsOf({ terms }: Context, name: string, scope: BudgetScope): string {
  const codes = (['partner', 'action', 'category'] as const).flatMap((key): CodeCondition[] => {
    const code = scope[key];
    return code === undefined ? [] : [{ name: forecastNames[key], code, labelled: true }];
  });
  const all = sumWhere(name, codes);
  if (!hasIncome(terms) || scope.category !== undefined) return all;
  const income = { name: forecastNames.category, code: incomeCategory, labelled: true };
  return `${all}-(${sumWhere(name, [...codes, income])})`;
}

export function scopeText(context: Context, { partner, category, action }: BudgetScope): string {
  const parts = [
    ...(partner === undefined ? [] : [partnerText(context, partner)]),
    ...(action === undefined ? [] : [actionText(context, action)]),
    ...(category === undefined ? [] : [categoryText(context, category)]),
  ];
  return parts.join(' · ') || codeLabel(context, 'flexibilityLevels', 'project');
}
