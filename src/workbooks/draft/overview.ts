/** The draft at a glance: what is there and what to check, its budget in two dimensions, and its financing. */
import type { AgreementPart } from '../../core/agreement-tables';
import { agreementParts } from '../../core/agreement-tables';
import { actionsPart } from '../../core/agreement-tables/actions';
import { fundingPart } from '../../core/agreement-tables/money';
import { cellText } from '../../core/agreement-tables/part';
import { partnersPart } from '../../core/agreement-tables/partners';
import { projectForm } from '../../core/agreement-tables/project';
import { moneyToNumber, parseDecimal, toMoney } from '../../core/money';
import { categoryCodes, fundingKinds } from '../../core/names';
import { dropdownText, type DraftSheet } from '../../locales';
import type { Block, GridBlock, GridColumn, GridRow, Sheet } from '../blocks';
import { cellMoney, codeLabel, withCurrency, type Context } from '../context';
import { roundedSum } from '../formulas';
import { quoted } from '../references';
import { mark, marked } from './codes';
import { check, codeKey, nameOf } from './names';
import { budgetFormula } from './table';
import { countedKey, type DraftValues } from './values';

/** Rows of a matrix beyond those that are filled. */
const spare = 6;

export function overviewSheet(
  context: Context,
  values: DraftValues,
  sheetOf: (part: AgreementPart) => DraftSheet,
): Sheet {
  const { agreement } = context.texts;
  return {
    key: 'draftOverview',
    name: agreement.sheets.draftOverview,
    protected: true,
    margin: true,
    tabColor: 'C77700',
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: agreement.sheets.draftOverview,
        subtitle: withCurrency(context, agreement.about.draftOverview),
      },
      keyFigures(context, values),
      partsGrid(context, values, sheetOf),
      ...matrices(context, values),
      fundingGrid(context, values),
    ],
  };
}

function rowsOf(values: DraftValues, part: AgreementPart): number {
  const key = countedKey(part);
  return values.rowsOf(part).filter((row) => row[key] !== undefined).length;
}

function toCheck(values: DraftValues, part: AgreementPart): number {
  return values.rowsOf(part).filter((row) => values.check(part, row) !== undefined).length;
}

const tables = agreementParts.filter(({ isForm }) => !isForm);

function checkFormula(part: AgreementPart): string {
  return `SUMPRODUCT(--(LEN(${nameOf(part, check)})>0))`;
}

function keyFigures(context: Context, values: DraftValues): Block {
  const { texts, terms, money, decimals } = context;
  const { overview } = texts.agreement;
  const total = values.budget({});
  const stated = nameOf(projectForm, 'statedTotal');
  const text = values.rowsOf(projectForm)[0]?.['statedTotal'];
  const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
  const announced = decimal && toMoney(decimal, terms.currency);
  return {
    kind: 'key-figures',
    serves: 'both',
    span: 1,
    figures: [
      {
        label: overview.total,
        value: cellMoney(context, total),
        formula: roundedSum(budgetFormula({}), decimals),
        format: money,
        name: 'DraftTotal',
      },
      {
        label: overview.stated,
        value: announced === undefined ? '' : cellMoney(context, announced),
        formula: `IF(${stated}="","",${stated})`,
        format: money,
      },
      {
        label: overview.difference,
        value: announced === undefined ? '' : cellMoney(context, announced - total),
        formula: `IF(ISNUMBER(${stated}),${roundedSum(`${stated}-DraftTotal`, decimals)},"")`,
        format: money,
      },
      {
        label: overview.toCheck,
        value: tables.reduce((sum, part) => sum + toCheck(values, part), 0),
        formula: 'SUM(DraftToCheck)',
      },
    ],
  };
}

function partsGrid(context: Context, values: DraftValues, sheetOf: (part: AgreementPart) => DraftSheet): GridBlock {
  const { overview, titles, sheets, headers } = context.texts.agreement;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'parts',
    heading: overview.partsTitle,
    note: overview.partsNote,
    columns: [
      { key: 'part', header: overview.item, style: 'textWrap', width: 38 },
      { key: 'sheet', header: overview.sheet, style: 'linkCell', width: 26 },
      { key: 'rows', header: overview.rows, style: 'integer', width: 14 },
      { key: 'check', header: headers.check, style: 'integer', width: 14, name: 'DraftToCheck' },
    ],
    rows: tables.map((part) => {
      return {
        cells: {
          part: titles[part.table.name],
          sheet: { value: sheets[sheetOf(part)], link: sheetOf(part) },
          rows: {
            value: rowsOf(values, part),
            formula: `COUNTA(${nameOf(part, countedKey(part))})`,
          },
          check: { value: toCheck(values, part), formula: checkFormula(part) },
        },
      } satisfies GridRow;
    }),
    highlights: [{ columns: ['check'], formula: (here) => `${here.cell('check')}>0`, style: 'caution' }],
  };
}

/** A row of a matrix: the n-th partner or action, whoever that is. */
interface Side {
  part: AgreementPart;
  title: 'name' | 'title';
  by: 'partner' | 'action';
}

const sides: Readonly<Record<'byPartner' | 'byAction', Side>> = {
  byPartner: { part: partnersPart, title: 'name', by: 'partner' },
  byAction: { part: actionsPart, title: 'title', by: 'action' },
};

function matrices(context: Context, values: DraftValues): GridBlock[] {
  return (['byPartner', 'byAction'] as const).map((key) => matrix(context, values, key));
}

function matrix(context: Context, values: DraftValues, key: 'byPartner' | 'byAction'): GridBlock {
  const { t, texts, plain, amountWidth, decimals } = context;
  const { overview } = texts.agreement;
  const { part, title, by } = sides[key];
  const rows = values.rowsOf(part);
  const columns: GridColumn[] = categoryCodes.map((code) => ({
    key: code,
    header: codeLabel(context, 'categories', code),
    style: 'amount',
    format: plain,
    width: amountWidth,
  }));
  const amount = (of: { partner?: string; action?: string; category?: string }): number =>
    cellMoney(context, values.budget(of));
  const body = Array.from({ length: rows.length + spare }, (_, index): GridRow => {
    const row = rows[index];
    const code = typeof row?.['code'] === 'string' ? row['code'] : undefined;
    const nth = (column: string): string => `INDEX(${nameOf(part, column)},${index + 1})`;
    const own = `${quoted(mark)}&${nth('code')}`;
    const cell = (category?: string): { value: number | string; formula: string } => ({
      value:
        code === undefined ? '' : amount({ [by]: marked(code), ...(category ? { category: marked(category) } : {}) }),
      formula: `IF(${nth('code')}="","",${roundedSum(
        budgetFormula({ [by]: own, ...(category ? { category: quoted(marked(category)) } : {}) }),
        decimals,
      )})`,
    });
    return {
      cells: {
        who: {
          value: code === undefined ? '' : dropdownText(code, cellText(row?.[title])),
          formula: `IF(${nth('code')}="","",${nth('code')}&${quoted(' · ')}&${nth(title)})`,
        },
        ...Object.fromEntries(categoryCodes.map((category) => [category, cell(category)])),
        total: cell(),
      },
    };
  });
  const whole = (category?: string): { value: number; formula: string } => ({
    value: amount(category ? { category: marked(category) } : {}),
    formula: roundedSum(budgetFormula(category ? { category: quoted(marked(category)) } : {}), decimals),
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
                formula: (here: { at: (row: string, column: string) => string; column: (key: string) => string }) =>
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

/** Partners by kind of funding, against their budgets. */
function fundingGrid(context: Context, values: DraftValues): GridBlock {
  const { t, texts, terms, plain, amountWidth, decimals } = context;
  const { overview } = texts.agreement;
  const partners = values.rowsOf(partnersPart);
  const sources = values.rowsOf(fundingPart).map((row, index) => ({
    partner: values.meant('partners', row['partner']),
    kind: values.meant('fundingKinds', row['kind']),
    amount: values.planned[index] ?? 0,
  }));
  const sum = (partner: string, kind?: string): number =>
    sources
      .filter((one) => one.partner === partner && (kind === undefined || one.kind === kind))
      .reduce((total, { amount }) => total + amount, 0);
  const name = (column: string): string => nameOf(fundingPart, column);
  const format = { style: 'amount', format: plain, width: amountWidth } as const;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'draftFunding',
    heading: overview.fundingTitle,
    note: overview.fundingNote,
    columns: [
      { key: 'who', header: t.headings.partner, style: 'textWrap', width: 38, maxWidth: 38 },
      ...fundingKinds.map((kind): GridColumn => ({
        key: kind,
        header: codeLabel(context, 'fundingKinds', kind),
        ...format,
      })),
      { key: 'funded', header: overview.funded, ...format },
      { key: 'budget', header: t.headings.budget, ...format },
      { key: 'difference', header: overview.difference, ...format, style: 'calculatedAmount' },
    ],
    rows: Array.from({ length: partners.length + spare }, (_, index): GridRow => {
      const row = partners[index];
      const code = typeof row?.['code'] === 'string' ? row['code'] : undefined;
      const nth = (column: string): string => `INDEX(${nameOf(partnersPart, column)},${index + 1})`;
      const own = `${quoted(mark)}&${nth('code')}`;
      const shown = (value: number): number | string =>
        code === undefined ? '' : moneyToNumber(value, terms.currency);
      const cell = (value: number, formula: string) => ({
        value: shown(value),
        formula: `IF(${nth('code')}="","",${roundedSum(formula, decimals)})`,
      });
      const mine = marked(code ?? '');
      const [funded, budget] = [sum(mine), values.budget({ partner: mine })];
      const planned = `SUMIFS(${name('planned')},${name(codeKey('partner'))},${own})`;
      return {
        cells: {
          who: {
            value: code === undefined ? '' : dropdownText(code, cellText(row?.['name'])),
            formula: `IF(${nth('code')}="","",${nth('code')}&${quoted(' · ')}&${nth('name')})`,
          },
          ...Object.fromEntries(
            fundingKinds.map((kind) => [
              kind,
              cell(
                sum(mine, marked(kind)),
                `SUMIFS(${name('planned')},${name(codeKey('partner'))},${own},${name(codeKey('kind'))},${quoted(marked(kind))})`,
              ),
            ]),
          ),
          funded: cell(funded, planned),
          budget: cell(budget, budgetFormula({ partner: own })),
          difference: cell(funded - budget, `${planned}-${budgetFormula({ partner: own })}`),
        },
      };
    }),
    highlights: [
      {
        columns: ['difference'],
        formula: (here) => `AND(ISNUMBER(${here.cell('difference')}),${here.cell('difference')}<>0)`,
        style: 'caution',
      },
    ],
  };
}
