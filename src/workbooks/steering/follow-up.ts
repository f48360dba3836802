/**
 * The financial monitoring: planned, declared, accepted and certified by period, partner, category and action, each with
 * what dropdowns choose of the others, and the curve of plan, actuals and forecast. Formulas over the table Spending.
 */
import { cutNames } from '../../core/consolidation/figures';
import { hasIncome } from '../../core/agreement/terms';
import { forecastAt, type Forecast } from '../../core/monitoring/forecast';
import type { SpendingRow } from '../../core/monitoring/spending';
import { sumMoney, type Money } from '../../core/money';
import { incomeCategory, unknown } from '../../core/names';
import type { Block, ChartBlock, Content, GridBlock, GridRow, KeyFiguresBlock, Sheet } from '../blocks';
import { overspentHighlights, shareBar } from '../budget-use';
import { actionText, categoryText, cellMoney, partnerText, withCurrency, type Context } from '../context';
import { roundedSum } from '../formulas';
import { followUpNames, forecastNames } from '../names';
import { palette } from '../styles';
import { periodGrid } from './by-period';
import { chosenNames, chosenSum, columnOf, figureCells, figureColumns, restCells, sumOf, type Cut } from './chosen';

const cuts = Object.keys(cutNames) as Cut[];

export function followUpSheet(context: Context, spending: readonly SpendingRow[], forecast: Forecast): Sheet {
  const { t, terms } = context;
  const { partners, categories } = terms.agreement;
  const grids = {
    partner: cutGrid(context, 'partner', spending),
    category: cutGrid(context, 'category', spending),
    action: cutGrid(context, 'action', spending),
  };
  return {
    key: 'followUp',
    name: t.sheets.followUp,
    protected: true,
    remade: true,
    margin: true,
    blocks: [
      { kind: 'title', serves: 'both', text: t.followUp.title, subtitle: withCurrency(context, t.followUp.subtitle) },
      chooser(context),
      keyFigures(context, spending, forecast),
      ...periodGrid(context, spending, forecast),
      grids.partner,
      bars(context, 'partner', partners.length),
      grids.category,
      bars(context, 'category', categories.length),
      grids.action,
    ] satisfies Block[],
  };
}

/** The dropdowns. */
function chooser(context: Context): GridBlock {
  const { t, texts } = context;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'cut',
    heading: t.followUp.cutTitle,
    note: t.followUp.cutNote,
    headerless: true,
    spread: true,
    columns: [
      { key: 'what', header: '', style: 'text' },
      { key: 'value', header: '', style: 'inputCode' },
    ],
    rows: cuts.map((cut) => ({
      cells: {
        what: cut === 'partner' ? t.headings.partner : texts.vocabulary.columns[cut],
        value: {
          value: null,
          name: cutNames[cut],
          validation: { rule: { kind: 'list', source: followUpNames[cut] }, severity: 'stop' },
        },
      },
    })),
  };
}

/** Income frees no budget. */
function remainingOf(rows: readonly SpendingRow[]): Money {
  return (
    sumOf(rows, 'planned') -
    sumOf(
      rows.filter(({ category }) => category !== incomeCategory),
      'accepted',
    )
  );
}

function keyFigures(context: Context, spending: readonly SpendingRow[], { rows }: Forecast): KeyFiguresBlock {
  const { t, terms, money } = context;
  const planned = sumOf(spending, 'planned');
  const figure = (label: string, amount: Money, formula: string, name?: string) => ({
    label,
    value: cellMoney(context, amount),
    formula,
    format: money,
    ...(name === undefined ? {} : { name }),
  });
  const remaining = remainingOf(spending);
  const income = hasIncome(terms) ? `+${chosenSum(context, 'accepted', undefined, true)}` : '';
  return {
    kind: 'key-figures',
    serves: 'both',
    span: 2,
    figures: [
      figure(t.headings.budget, planned, chosenSum(context, 'planned'), chosenNames.planned),
      figure(t.headings.declared, sumOf(spending, 'declared'), chosenSum(context, 'declared')),
      figure(t.headings.accepted, sumOf(spending, 'accepted'), chosenSum(context, 'accepted'), chosenNames.accepted),
      figure(t.account.certified, sumOf(spending, 'certified'), chosenSum(context, 'certified')),
      figure(
        t.headings.remaining,
        remaining,
        roundedSum(`${chosenNames.planned}-${chosenNames.accepted}${income}`, context.decimals),
      ),
      {
        label: t.headings.usedShare,
        value: planned === 0 ? 0 : (planned - remaining) / planned,
        formula: `IF(${chosenNames.planned}=0,0,(${chosenNames.accepted}${income.replace('+', '-')})/${chosenNames.planned})`,
        format: '0.0%',
      },
      figure(
        t.followUp.forecast,
        sumMoney(rows.map(forecastAt)),
        roundedSum(`${chosenNames.accepted}+${toCome()}`, context.decimals),
        chosenNames.forecast,
      ),
    ],
  };
}

/** What is still to come of the budget lines chosen; of a single period, nothing is foretold. */
function toCome(): string {
  const chosen = (['partner', 'action', 'category'] as const).map(
    (cut) => `(((${forecastNames[cut]}=${cutNames[cut]})+(LEN(${cutNames[cut]})=0))>0)`,
  );
  return `IF(LEN(${cutNames.period})>0,0,SUMPRODUCT(${chosen.join('*')},${forecastNames.toComplete}))`;
}

function cutGrid(context: Context, by: Exclude<Cut, 'period'>, spending: readonly SpendingRow[]): GridBlock {
  const { t, terms, texts, plain, amountWidth, decimals } = context;
  const { partners, categories, actions } = terms.agreement;
  const codes = { partner: partners, category: categories, action: actions }[by].map(({ code }) => code);
  const text = { partner: partnerText, category: categoryText, action: actionText }[by];
  const isKnown = new Set<string>(codes);
  const amount = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  const rest = spending.filter((row) => !isKnown.has(row[by]));
  const whole = (rows: readonly SpendingRow[], id?: string): Record<string, Content> => {
    const [planned, remaining] = [sumOf(rows, 'planned'), remainingOf(rows)];
    const income =
      hasIncome(terms) && (by !== 'category' || id === incomeCategory || id === undefined)
        ? `+${chosenSum(context, 'accepted', id === undefined ? undefined : { by, code: id }, true)}`
        : '';
    return {
      remaining: {
        value: cellMoney(context, remaining),
        formula: (here) => roundedSum(`${here.cell('budget')}-${here.cell('used')}${income}`, decimals),
      },
      share: {
        value: planned === 0 ? '' : (planned - remaining) / planned,
        formula: (here) =>
          `IF(${here.cell('budget')}=0,"",(${here.cell('budget')}-${here.cell('remaining')})/${here.cell('budget')})`,
      },
    };
  };
  return {
    kind: 'grid',
    serves: 'both',
    key: by,
    heading: texts.vocabulary.breakdowns[by],
    columns: [
      {
        key: 'key',
        header: by === 'partner' ? t.headings.partner : texts.vocabulary.columns[by],
        style: 'textWrap',
        width: 30,
        name: followUpNames[by],
      },
      ...figureColumns(context),
      { key: 'remaining', header: t.headings.remaining, ...amount },
      { key: 'share', header: t.headings.usedShare, style: 'calculatedPercent', width: 12 },
    ],
    rows: [
      ...codes.map((code): GridRow => {
        const own = spending.filter((row) => row[by] === code);
        return {
          id: code,
          cells: {
            key: text(context, code),
            ...figureCells(context, own, (figure) => chosenSum(context, figure, { by, code })),
            ...whole(own, code),
          },
        };
      }),
      {
        id: unknown,
        total: true,
        cells: { key: t.report.unknownCode, ...restCells(context, rest, codes), ...remainingOnly(context, rest) },
      },
      {
        total: true,
        cells: {
          key: t.words.total,
          ...figureCells(context, spending, (figure) => chosenSum(context, figure)),
          ...whole(spending),
        },
      },
    ],
    bars: [shareBar],
    highlights: overspentHighlights(context),
  };
}

function remainingOnly(context: Context, rows: readonly SpendingRow[]): Record<string, Content> {
  return {
    remaining: {
      value: cellMoney(context, sumOf(rows, 'planned') - sumOf(rows, 'accepted')),
      formula: (here) => roundedSum(`${here.cell('budget')}-${here.cell('used')}`, context.decimals),
    },
  };
}

function bars({ t, axis }: Context, by: 'partner' | 'category', items: number): ChartBlock {
  const { partnerChart, partnerDescription, categoryChart, categoryDescription } = t.followUp;
  return {
    kind: 'chart',
    serves: 'both',
    type: 'bar',
    title: by === 'partner' ? partnerChart : categoryChart,
    description: by === 'partner' ? partnerDescription : categoryDescription,
    source: by,
    categories: 'key',
    series: [
      { name: t.headings.budget, column: columnOf.planned, color: palette.line },
      { name: t.headings.accepted, column: columnOf.accepted, color: palette.accent },
    ],
    format: axis,
    items,
  };
}
