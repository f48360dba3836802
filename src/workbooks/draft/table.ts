/** A part of the agreement as a native table, with dropdowns, and formulas that check it as it is typed. */
import type { AgreementPart } from '../../core/agreement-tables';
import { budgetGridPart, fundingPart } from '../../core/agreement-tables/money';
import { type RowValues, cellText } from '../../core/agreement-tables/part';
import { isDay, serialOf } from '../../core/days';
import { decimalToNumber, parseDecimal } from '../../core/money';
import { fixedLists } from '../../core/native/lists';
import { type ColumnDefinition, columnsOf, preparedRows } from '../../core/native/table';
import { agreementHeader, dropdownText } from '../../locales';
import type { TableBlock, TableColumn } from '../blocks';
import type { Context } from '../context';
import { codeText, draftListName } from '../lists';
import { columnValidation, filledStyle } from '../native-tables';
import type { CellContent } from '../plan';
import { quoted } from '../references';
import { doubledHelpers } from './budget-columns';
import { codeFormula } from './codes';
import { fundingHelpers } from './funding-columns';
import { type Helper, hidden } from './helper';
import { check, choice, codeKey, dynamicLists, isDynamic, nameOf } from './names';
import { checkHelper } from './row-check';
import { seatHelpers } from './seats';
import { dayHelpers } from './taken-place';
import { type DraftValues, countedKey, hasCodes } from './values';

export const shareFormat = '0.00%';

export function partTable(context: Context, part: AgreementPart, values: DraftValues): TableBlock {
  const { texts } = context;
  const rows = values.rowsOf(part);
  const columns = columnsOf(part.table);
  const helpers = helpersOf(context, part, values);
  const count = preparedRows(part.table, rows.length);
  return {
    kind: 'table',
    serves: 'both',
    key: part.table.name,
    name: part.table.name,
    heading: texts.agreement.titles[part.table.name],
    description: texts.agreement.titles[part.table.name],
    filter: false,
    coveredRows: Math.max(part.table.coveredRows, count),
    columns: [...columns.map((column) => partColumn(context, part, column)), ...helpers.map(({ column }) => column)],
    rows: Array.from({ length: count }, (_, index) => {
      const row = rows[index];
      return [
        ...columns.map((column) => (row ? partCell(context, column, row[column.key]) : null)),
        ...helpers.map(({ value }) => value(row, index)),
      ];
    }),
    highlights: [{ columns: [check], formula: (here) => `LEN(${here.cell(check)})>0`, style: 'caution' }],
  };
}

function partColumn(context: Context, part: AgreementPart, column: ColumnDefinition & { key: string }): TableColumn {
  const { texts, plain, amountWidth } = context;
  const header = agreementHeader(texts, column.key);
  const prompt = texts.agreement.hints[column.key];
  const validation = columnValidation(context, column, header, {
    source: draftListName,
    ...(prompt === undefined ? {} : { hint: { prompt } }),
  });
  // Names that are still to be given may be long; labels of fixed lists are known.
  const isNamed = column.kind === 'code' && column.list !== undefined && isDynamic(column.list);
  return {
    key: column.key,
    header,
    style: filledStyle(isNamed ? { ...column, wraps: true } : column),
    width: column.kind === 'amount' ? Math.max(column.width, amountWidth) : widthOf(context, column),
    ...(column.kind === 'amount' ? { format: plain } : column.kind === 'share' ? { format: shareFormat } : {}),
    // One column counts the rows; codes are compared.
    ...(column.named || column.key === countedKey(part) || (column.key === 'code' && hasCodes(part))
      ? { name: nameOf(part, column.key) }
      : {}),
    ...(validation ? { validation } : {}),
  };
}

/** Letters are narrower than digits, by which widths are measured. */
const letter = 0.93;

function widthOf(context: Context, { kind, list, width }: ColumnDefinition): number {
  if (kind !== 'code' || list === undefined || !Object.hasOwn(fixedLists, list)) return width;
  const labels = fixedLists[list as keyof typeof fixedLists].map((code: string) => codeText(context, list, code));
  return Math.max(width, ...labels.map(({ length }) => Math.ceil(letter * length)));
}

/** A value of a draft as its cell shows it; what cannot be counted stays as it was typed. */
export function partCell(context: Context, { kind, list }: ColumnDefinition, value: RowValues[string]): CellContent {
  if (value === undefined) return null;
  if (Array.isArray(value)) return (value as readonly string[]).join(', ');
  if (typeof value === 'boolean') return codeText(context, 'evidences', value ? 'yes' : 'no');
  if (typeof value === 'number') return value;
  const text = value as string;
  switch (kind) {
    case 'day':
      return isDay(text) ? serialOf(text) : text;
    case 'amount':
    case 'share':
    case 'decimal': {
      const decimal = parseDecimal(text);
      return decimal ? decimalToNumber(decimal) : text;
    }
    case 'code':
      return list ? codeText(context, list, text) : text;
    default:
      return text;
  }
}

function helpersOf(context: Context, part: AgreementPart, values: DraftValues): Helper[] {
  return [
    ...(part === fundingPart ? fundingHelpers(context, values) : []),
    ...(part === budgetGridPart ? doubledHelpers(context, values) : []),
    checkHelper(context, part, values),
    ...choiceHelper(part),
    ...seatHelpers(part, values),
    ...dayHelpers(part, values),
    ...columnsOf(part.table).flatMap(({ key, kind, list, named }) =>
      named && kind === 'code' && list ? [codeHelper(part, key, list, values)] : [],
    ),
  ];
}

function codeHelper(
  part: AgreementPart,
  key: string,
  list: Parameters<typeof codeFormula>[1],
  values: DraftValues,
): Helper {
  return {
    column: hidden(part, codeKey(key), (own) => codeFormula(own(key), list)),
    value: (row) => values.meant(list, row?.[key]),
  };
}

/** What dropdowns elsewhere show of the row. */
function choiceHelper(part: AgreementPart): Helper[] {
  const list = Object.values(dynamicLists).find((one) => one.part === part);
  if (!list || !('title' in list)) return [];
  const { title } = list;
  return [
    {
      column: hidden(part, choice, (own) => `IF(${own('code')}="","",${own('code')}&${quoted(' · ')}&${own(title)})`),
      value: (row) => {
        const code = row?.['code'];
        return code === undefined ? '' : dropdownText(cellText(code), cellText(row?.[title]));
      },
    },
  ];
}
