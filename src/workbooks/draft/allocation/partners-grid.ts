import { broughtKinds } from '../../../core/allocation/own-part';
import { fundingPart } from '../../../core/agreement-tables/money';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { sumMoney, type Money } from '../../../core/money';
import type { Ratio } from '../../../core/ratio';
import type { BlockCell, Content, GridBlock, GridRow, References } from '../../blocks';
import { cellMoney } from '../../context';
import { roundedSum } from '../../formulas';
import { quoted } from '../../references';
import { mark, marked } from '../codes';
import { codeKey, nameOf } from '../names';
import { budgetFormula } from '../budget-columns';
import { nthCell, quiet } from './nth';
import { amountColumn, names, sumOf, whoCell, type Split } from './split';
import type { DraftShare } from './values';

/** Each partner: its budget, its own share of costs, and what shared costs mean for it. */
export function partnersGrid(split: Split): GridBlock {
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
        who: whoCell(split, partnersPart, at, partner && { code: partner.code, title: partner.name }),
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
