/**
 * Shared costs: the accepted amount of each and its split between partners by the key, to the cent; and all roundings.
 */
import { fundingPlan } from '../../core/agreement/funding';
import { sharedCostWeights, sharesOf, type ShareWeight } from '../../core/agreement/shared-costs';
import type { SharedCost } from '../../core/agreement/schema';
import { agreedMoney } from '../../core/agreement/terms';
import type { Consolidation } from '../../core/consolidation/consolidate';
import type { Money } from '../../core/money';
import { dropdownText, fill, message } from '../../locales';
import { originText } from '../agreement-blocks/funding';
import { howShared } from '../agreement-blocks/shared-costs';
import type { Block, BlockCell, Content, GridBlock, GridRow, Sheet } from '../blocks';
import { cellMoney, inLanguage, partnerText, withCurrency, type Context } from '../context';
import { roundedSum, type CodeCondition } from '../formulas';
import { lineNames } from '../names';
import { splitCells, splitColumns } from '../split';
import { lineSum } from './actuals';

export function reportSharedCostsSheet(context: Context, consolidation: Consolidation): Sheet {
  const { t, terms } = context;
  const { sharedCosts: costs } = terms.agreement;
  const blocks: Block[] =
    costs.length === 0
      ? [{ kind: 'note', serves: 'both', paragraphs: [t.sharedCosts.none] }]
      : costs.map((cost, index) => costGrid(context, cost, index, consolidation));
  return {
    key: 'sharedCosts',
    name: t.sheets.sharedCosts,
    protected: true,
    margin: true,
    ...(costs.length === 0 ? { widths: [40, 24, 24, 24] } : {}),
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.sharedCosts.reportTitle,
        subtitle: withCurrency(context, t.sharedCosts.reportNote),
      },
      ...blocks,
      roundingGrid(context, consolidation),
    ],
  };
}

type Figure = 'declared' | 'accepted';

/** One shared cost: what each partner declared, and its share of the total accepted. */
function costGrid(context: Context, cost: SharedCost, index: number, { lines }: Consolidation): GridBlock {
  const { t, terms, texts } = context;
  const name = `SharedCost_${index + 1}`;
  const ofCost = lines.filter(({ line }) => line.sharedCost === cost.code);
  const sum = (figure: Figure, partner?: string): Money =>
    ofCost
      .filter(({ verdict }) => figure === 'declared' || verdict === 'accepted')
      .filter(({ line }) => partner === undefined || line.partner === partner)
      .reduce((total, { line }) => total + line.declared, 0);
  const agreed = agreedMoney(cost.amount, terms.currency);
  return {
    kind: 'grid',
    serves: 'both',
    key: `cost-${cost.code}`,
    heading: dropdownText(cost.code, inLanguage(context, cost.title)),
    note: fill(
      t.sharedCosts.agreed,
      { how: howShared(context, cost), amount: { money: agreed, currency: terms.currency } },
      texts,
    ),
    columns: costColumns(context),
    rows: costRows(context, cost, name, sum),
  };
}

function costColumns({ t, plain, amountWidth }: Context): GridBlock['columns'] {
  const amount = { format: plain, width: amountWidth, style: 'calculatedAmount' } as const;
  return [
    { key: 'partner', header: t.headings.partner, style: 'textWrap', width: 30 },
    { key: 'declared', header: t.headings.declared, ...amount },
    { key: 'accepted', header: t.headings.accepted, ...amount },
    ...splitColumns.map((key) => ({
      key,
      header: key === 'part' ? t.sharedCosts.share : t.flatRates[key],
      ...(key === 'part' ? amount : ({ style: 'integer', width: key === 'order' ? 8 : amountWidth } as const)),
    })),
    { key: 'difference', header: t.sharedCosts.difference, ...amount },
  ];
}

/** A row per partner of the key, one for any other declaring partners, and the total. */
function costRows(
  context: Context,
  cost: SharedCost,
  name: string,
  sum: (figure: Figure, partner?: string) => Money,
): GridRow[] {
  const { t, terms, decimals } = context;
  const total = sum('accepted');
  const weights = sharedCostWeights(terms, cost);
  const whole = wholeWeights(weights);
  const shares = sharesOf(terms, cost, total);
  const parts = weights.map(({ partner }, at) => ({
    id: partner,
    weight: whole[at] ?? 0,
    amount: shares?.[at]?.amount ?? 0,
  }));
  const agreed = agreedMoney(cost.amount, terms.currency);
  const split = shares ? splitCells(name, total, agreed, parts, decimals, (_, at) => `${name}_${at + 1}`) : [];
  const ofCost: CodeCondition = { name: lineNames.sharedCost, code: cost.code, labelled: false };
  const summed = (figure: Figure, partner?: string): BlockCell => {
    const of = partner === undefined ? [] : [{ name: lineNames.partner, code: partner, labelled: false }];
    return {
      value: cellMoney(context, sum(figure, partner)),
      formula: roundedSum(lineSum(context, figure, [ofCost, ...of]), decimals),
    };
  };
  const others = (figure: Figure): Money => sum(figure) - parts.reduce((own, { id }) => own + sum(figure, id), 0);
  const rest = (figure: Figure): Content => ({
    value: cellMoney(context, others(figure)),
    formula: (here) =>
      roundedSum(
        `${lineSum(context, figure, [ofCost])}${parts.map(({ id }) => `-${here.at(id, figure)}`).join('')}`,
        decimals,
      ),
  });
  const less = (value: Money, other?: string): Content => ({
    value: cellMoney(context, value),
    formula: (here) => roundedSum(`${here.cell('accepted')}-${other === undefined ? '0' : here.cell(other)}`, decimals),
  });
  const column = (key: string, value: Money): Content => ({
    value: cellMoney(context, value),
    formula: (here) => roundedSum(`SUM(${here.column(key)})`, decimals),
  });
  return [
    ...parts.map(({ id, amount }, at): GridRow => ({
      id,
      cells: {
        partner: partnerText(context, id),
        declared: summed('declared', id),
        accepted: summed('accepted', id),
        ...split[at],
        difference: less(sum('accepted', id) - amount, shares ? 'part' : undefined),
      },
    })),
    {
      id: 'others',
      cells: {
        partner: t.sharedCosts.others,
        declared: rest('declared'),
        accepted: rest('accepted'),
        difference: less(others('accepted')),
      },
    },
    {
      total: true,
      cells: {
        partner: t.words.total,
        declared: summed('declared'),
        accepted: { ...summed('accepted'), name },
        ...(shares ? { part: column('part', total) } : {}),
        difference: column('difference', shares ? 0 : total),
      },
    },
  ];
}

/** Decimal weights as integers with the same proportions. */
function wholeWeights(weights: readonly ShareWeight[]): number[] {
  const scale = Math.max(...weights.map(({ weight }) => weight.scale), 0);
  return weights.map(({ weight }) => Number(weight.units) * 10 ** (scale - weight.scale));
}

/** Where amounts are rounded, by which rule, and which cents a rule placed. */
function roundingGrid(context: Context, { findings }: Consolidation): GridBlock {
  const { t, terms, texts } = context;
  const { roundings: words } = t.sharedCosts;
  const origins = [...new Set(fundingPlan(terms).rows.map(({ origin }) => origin))];
  const row = (what: string, how: string): GridRow => ({ cells: { what, how } });
  return {
    kind: 'grid',
    serves: 'both',
    key: 'roundings',
    heading: t.rules.rounding,
    spread: true,
    columns: [
      { key: 'what', header: t.headings.figure, style: 'textWrap' },
      { key: 'how', header: t.rules.rule, style: 'textWrap', width: 14 },
    ],
    rows: [
      row(t.headings.declared, words.declared),
      row(
        t.headings.flatRate,
        `${t.flatRates.note[terms.agreement.rules.rounding.flatRate]} ${t.flatRates.byPeriodNote}`,
      ),
      row(t.flatRates.splitTitle, t.flatRates.splitNote),
      row(t.sharedCosts.share, words.shared),
      ...origins.map((origin) => row(t.funding.title, originText(context, origin))),
      ...findings.flatMap((found) =>
        found.rule === 'rounding-residual' ? [row(words.placed, message(found, texts))] : [],
      ),
    ],
  };
}
