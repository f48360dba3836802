/** The draft at a glance: what is there and what to check, its budget in two dimensions, and its financing. */
import { agreementParts, type AgreementPart } from '../../core/agreement-tables';
import { projectForm } from '../../core/agreement-tables/project';
import { parseDecimal, toMoney } from '../../core/money';
import type { DraftSheet } from '../../locales';
import type { Block, GridBlock, GridRow, Sheet } from '../blocks';
import { cellMoney, type Context } from '../context';
import { roundedSum } from '../formulas';
import { computedSheet } from './frame';
import { draftFundingGrid } from './funding-grid';
import { draftMatrices } from './matrices';
import { check, nameOf } from './names';
import { budgetFormula } from './budget-columns';
import { countedKey, type DraftValues } from './values';

export function overviewSheet(
  context: Context,
  values: DraftValues,
  sheetOf: (part: AgreementPart) => DraftSheet,
): Sheet {
  return computedSheet(
    context,
    'draftOverview',
    [
      keyFigures(context, values),
      partsGrid(context, values, sheetOf),
      ...draftMatrices(context, values),
      draftFundingGrid(context, values),
    ],
    { hasAmounts: true },
  );
}

function rowsOf(values: DraftValues, part: AgreementPart): number {
  const key = countedKey(part);
  return values.rowsOf(part).filter((row) => row[key] !== undefined).length;
}

function toCheck(values: DraftValues, part: AgreementPart): number {
  return values.checks(part).filter((word) => word !== undefined).length;
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
    rows: tables.map((part): GridRow => ({
      cells: {
        part: titles[part.table.name],
        sheet: { value: sheets[sheetOf(part)], link: sheetOf(part) },
        rows: {
          value: rowsOf(values, part),
          formula: `COUNTA(${nameOf(part, countedKey(part))})`,
        },
        check: { value: toCheck(values, part), formula: checkFormula(part) },
      },
    })),
    highlights: [{ columns: ['check'], formula: (here) => `${here.cell('check')}>0`, style: 'caution' }],
  };
}
