/** The budget of a draft by partner and by action, each against the categories of costs. */
import type { AgreementPart } from '../../core/agreement-tables';
import { actionsPart } from '../../core/agreement-tables/actions';
import { partnersPart } from '../../core/agreement-tables/partners';
import { categoryCodes, type CategoryCode } from '../../core/names';
import type { BlockCell, GridBlock, GridColumn, GridRow, References } from '../blocks';
import { cellMoney, codeLabel, type Context } from '../context';
import { roundedSum } from '../formulas';
import { quoted } from '../references';
import { marked } from './codes';
import { nthRows } from './nth-row';
import { budgetFormula } from './budget-columns';
import type { DraftValues } from './values';

/** What the rows of a matrix are. */
interface Side {
  part: AgreementPart;
  title: 'name' | 'title';
  by: 'partner' | 'action';
}

const sides: Readonly<Record<'byPartner' | 'byAction', Side>> = {
  byPartner: { part: partnersPart, title: 'name', by: 'partner' },
  byAction: { part: actionsPart, title: 'title', by: 'action' },
};

export function draftMatrices(context: Context, values: DraftValues): GridBlock[] {
  return (['byPartner', 'byAction'] as const).map((key) => matrix(context, values, key));
}

function matrix(context: Context, values: DraftValues, key: 'byPartner' | 'byAction'): GridBlock {
  const { t, texts, plain, amountWidth, decimals } = context;
  const { overview } = texts.agreement;
  const { part, title, by } = sides[key];
  const columns: GridColumn[] = categoryCodes.map((code) => ({
    key: code,
    header: codeLabel(context, 'categories', code),
    style: 'amount',
    format: plain,
    width: amountWidth,
  }));
  const amount = (of: { partner?: string; action?: string; category?: string }): number =>
    cellMoney(context, values.budget(of));
  const formula = (of: { partner?: string; action?: string; category?: string }): string =>
    roundedSum(budgetFormula(of), decimals);
  const body = nthRows(values, part, title).map(({ who, code, codeFormula, cell }): GridRow => {
    const own = (category?: CategoryCode): BlockCell =>
      cell(
        amount({ [by]: code, ...(category ? { category: marked(category) } : {}) }),
        formula({ [by]: codeFormula, ...(category ? { category: quoted(marked(category)) } : {}) }),
      );
    return {
      cells: {
        who,
        ...Object.fromEntries(categoryCodes.map((category) => [category, own(category)])),
        total: own(),
      },
    };
  });
  const whole = (category?: string): { value: number; formula: string } => ({
    value: amount(category ? { category: marked(category) } : {}),
    formula: formula(category ? { category: quoted(marked(category)) } : {}),
  });
  return {
    kind: 'grid',
    serves: 'both',
    key,
    heading: overview[key],
    columns: [
      { key: 'who', header: t.headings[by], style: 'textWrap', width: 38, maxWidth: 38 },
      ...columns,
      { key: 'total', header: t.words.total, style: 'calculatedAmount', format: plain, width: amountWidth },
    ],
    rows: [
      ...body,
      {
        id: 'unplaced',
        total: true,
        cells: {
          who: overview.unplaced,
          ...Object.fromEntries(
            [...categoryCodes, 'total'].map((column) => [
              column,
              {
                value: 0,
                formula: (here: References) =>
                  roundedSum(`${here.at('total', column)}-SUM(${here.column(column)})`, decimals),
              },
            ]),
          ),
        },
      },
      {
        id: 'total',
        total: true,
        cells: {
          who: t.words.total,
          ...Object.fromEntries(categoryCodes.map((category) => [category, whole(category)])),
          total: whole(),
        },
      },
    ],
  };
}
