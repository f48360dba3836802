/** A part of the agreement as a native table, with dropdowns, and formulas that check it as it is typed. */
import type { AgreementPart } from '../../core/agreement-tables';
import { tasksPart } from '../../core/agreement-tables/actions';
import {
  committeesPart,
  communicationPart,
  contactsPart,
  meetingsPart,
  membersPart,
} from '../../core/agreement-tables/governance';
import { budgetGridPart, budgetPart, fundingPart } from '../../core/agreement-tables/money';
import { partnersPart } from '../../core/agreement-tables/partners';
import { cellText, type RowValues } from '../../core/agreement-tables/part';
import { isDay, serialOf } from '../../core/days';
import { decimalToNumber, moneyToNumber, parseDecimal } from '../../core/money';
import { categoryCodes, type CategoryCode } from '../../core/names';
import { fixedLists } from '../../core/native/lists';
import { columnsOf, preparedRows, type ColumnDefinition } from '../../core/native/table';
import { agreementHeader, dropdownText } from '../../locales';
import type { TableBlock, TableColumn } from '../blocks';
import { lostName, movingName } from '../calendar-names';
import type { Context } from '../context';
import { codeText, draftListName } from '../lists';
import { calculatedValidation, columnValidation, filledStyle } from '../native-tables';
import type { CellContent } from '../plan';
import { quoted } from '../references';
import { codeFormula, marked } from './codes';
import {
  check,
  aheadDay,
  choice,
  codeKey,
  doneDay,
  doubledKey,
  dynamicLists,
  group,
  isDynamic,
  nameOf,
  position,
  seat,
} from './names';
import { countedKey, hasCodes, listedKeys, numberKeys, orderedKeys, requiredKeys, type DraftValues } from './values';

export const shareFormat = '0.00%';

/** A column beyond those that people fill in. */
interface Helper {
  column: TableColumn;
  value: (row: RowValues | undefined, index: number) => CellContent;
}

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

function hidden(part: AgreementPart, key: string, formula: TableColumn['formula']): TableColumn {
  return {
    key,
    header: key,
    style: 'calculatedText',
    width: 12,
    hidden: true,
    name: nameOf(part, key),
    ...(formula ? { formula } : {}),
  };
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

/** The group of each row on the chart of the partnership, and which of the group it is: nothing else finds the n-th. */
function seatHelpers(part: AgreementPart, values: DraftValues): Helper[] {
  const formula = seatGroups.get(part);
  if (!formula) return [];
  const seats = seatsOf(part, values);
  return [
    { column: hidden(part, group, formula), value: (_row, index) => seats[index]?.group ?? '' },
    {
      // Only the order counts: from the first row below the title, the heading and the header.
      column: hidden(part, position, (own) => `ROW(${own(group)})-${headerRow}`),
      value: (_row, index) => index + 1,
    },
    {
      column: hidden(
        part,
        seat,
        (own) =>
          `IF(${own(group)}="","",${own(group)}&"|"&SUMPRODUCT((${nameOf(part, group)}=${own(group)})*(${nameOf(part, position)}<=${own(position)})))`,
      ),
      value: (_row, index) => seats[index]?.seat ?? '',
    },
  ];
}

/** What has taken place, and what has not yet: their days, 0 in all other rows. */
function dayHelpers(part: AgreementPart, values: DraftValues): Helper[] {
  const isDone = doneIn.get(part);
  if (!isDone) return [];
  const when = (test: string) => (own: (key: string) => string) =>
    `IF(ISNUMBER(${own('date')}),IF(${isDone(own)}${test},${own('date')},0),0)`;
  const serial = (row: RowValues | undefined, done: boolean): number => {
    const day = cellText(row?.['date']);
    return row && isDay(day) && wasDone(part, row, values) === done ? serialOf(day) : 0;
  };
  return [
    { column: hidden(part, doneDay, when('')), value: (row) => serial(row, true) },
    { column: hidden(part, aheadDay, when('=FALSE')), value: (row) => serial(row, false) },
  ];
}

/** A meeting is held where the table says so, something was communicated where its proof stands. */
const doneIn = new Map<AgreementPart, (own: (key: string) => string) => string>([
  [meetingsPart, (own) => `(${own(codeKey('held'))}=${quoted(marked('yes'))})`],
  [communicationPart, (own) => `(LEN(${own('proof')})>0)`],
]);

/** The result of those formulas. */
export function wasDone(part: AgreementPart, row: RowValues, { meant }: Pick<DraftValues, 'meant'>): boolean {
  if (part === communicationPart) return cellText(row['proof']) !== '';
  return meant('evidences', row['held']) === marked('yes');
}

/** On every sheet of a draft, counted from 1: below the title, what it says of the sheet, and the heading. */
export const headerRow = 5;

const seatGroups = new Map<AgreementPart, NonNullable<TableColumn['formula']>>([
  [
    partnersPart,
    (own) => `IF(${own('code')}="","",IF(${own(codeKey('role'))}=${quoted(marked('lead'))},"lead","other"))`,
  ],
  [
    committeesPart,
    (own) =>
      `IF(${own(codeKey('kind'))}=${quoted(marked('partnership'))},${own(codeKey('kind'))},${own(codeKey('partner'))}&"")`,
  ],
  [membersPart, (own) => `${own(codeKey('committee'))}&""`],
  [contactsPart, (own) => `${own(codeKey('partner'))}&""`],
]);

/** The results of those formulas. */
export function seatsOf(part: AgreementPart, values: DraftValues): { group: string; seat: string }[] {
  const counts = new Map<string, number>();
  return values.rowsOf(part).map((row) => {
    const own = groupOf(part, row, values);
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    return { group: own, seat: own === '' ? '' : `${own}|${count}` };
  });
}

function groupOf(part: AgreementPart, row: RowValues, { meant }: DraftValues): string {
  if (part === partnersPart) {
    if (row['code'] === undefined) return '';
    return meant('partnerRoles', row['role']) === marked('lead') ? 'lead' : 'other';
  }
  if (part === membersPart) return meant('committees', row['committee']);
  const kind = meant('committeeKinds', row['kind']);
  return part === committeesPart && kind === marked('partnership') ? kind : meant('partners', row['partner']);
}

/** What is to check in the row, in one or two words; blank where nothing is. */
function checkHelper(context: Context, part: AgreementPart, values: DraftValues): Helper {
  const { texts, decimals } = context;
  const { agreement } = texts;
  const words = { ...agreement.checks };
  const said = (word: keyof typeof words): string => quoted(words[word]);
  const keys = columnsOf(part.table).map(({ key }) => key);
  const formula: TableColumn['formula'] = (own) => {
    const blank = keys.map((key) => `LEN(${own(key)})`).join('+');
    const tests: [string, keyof typeof words][] = [
      [anyOf(requiredKeys(part).map((key) => `${own(key)}=""`)), 'missing'],
      [anyOf(listedKeys(part).map(({ key, list }) => `${codeFormula(own(key), list)}="?"`)), 'unknown'],
      [
        hasCodes(part) ? `AND(LEN(${own('code')})>0,SUMPRODUCT(--(${nameOf(part, 'code')}=${own('code')}))>1)` : '',
        'twice',
      ],
      [part === fundingPart ? `AND(${own('rate')}<>"",${own('amount')}<>"")` : '', 'both'],
      [part === fundingPart ? `AND(${own('rate')}="",${own('amount')}="")` : '', 'neither'],
      [anyOf(numberKeys(part).map((key) => `ISTEXT(${own(key)})`)), 'number'],
      [anyOf(orderedKeys(part).map(([first, last]) => isAfter(own(first), own(last)))), 'order'],
      [part === tasksPart ? ofTask(lostName, own('code')) : '', 'unknown'],
      [part === tasksPart ? ofTask(movingName, own('code')) : '', 'endless'],
      [
        part === budgetGridPart ? anyOf(categoryCodes.map((code) => listedOtherwise(own, code, decimals))) : '',
        'listed',
      ],
    ];
    const used = tests.filter(([test]) => test !== '');
    return `IF(${blank}=0,"",${used.reduceRight((otherwise, [test, word]) => `IF(${test},${said(word)},${otherwise})`, '""')})`;
  };
  const column: TableColumn = {
    key: check,
    header: agreement.headers.check,
    style: 'calculatedText',
    width: 16,
    name: nameOf(part, check),
    formula,
    validation: calculatedValidation(context, agreement.headers.check),
  };
  return {
    column,
    value: (_row, index) => {
      const word = values.checks(part)[index];
      return word === undefined ? '' : words[word];
    },
  };
}

function isAfter(first: string, last: string): string {
  return `AND(ISNUMBER(${first}),ISNUMBER(${last}),${last}<${first})`;
}

/** Whether the calendar counts any for the task in this row. */
function ofTask(name: string, code: string): string {
  return `IFERROR(INDEX(${name},ROW(${code})-${headerRow})>0,FALSE)`;
}

function anyOf(tests: readonly string[]): string {
  return tests.length <= 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
}

/** Amounts of the grid that the list has, too: they count there. */
function doubledHelpers({ terms }: Context, values: DraftValues): Helper[] {
  return categoryCodes.map((code): Helper => ({
    column: hidden(
      budgetGridPart,
      doubledKey(code),
      (own) => `IF(ISNUMBER(${own(code)}),IF(COUNTIFS(${inList(own, code)})>0,${own(code)},""),"")`,
    ),
    value: (_row, index) => {
      const doubled = values.doubled[index]?.[code];
      return doubled === undefined ? '' : moneyToNumber(doubled, terms.currency);
    },
  }));
}

function listedOtherwise(own: (key: string) => string, code: CategoryCode, decimals: number): string {
  const doubled = own(doubledKey(code));
  const listed = `SUMIFS(${nameOf(budgetPart, 'amount')},${inList(own, code)})`;
  return `IF(ISNUMBER(${doubled}),ROUND(${doubled}-${listed},${decimals})<>0,FALSE)`;
}

/** Conditions on the rows of the list for a cell of the grid. */
function inList(own: (key: string) => string, code: CategoryCode): string {
  return [
    ...(['partner', 'action'] as const).flatMap((key) => [nameOf(budgetPart, codeKey(key)), own(codeKey(key))]),
    nameOf(budgetPart, codeKey('category')),
    quoted(marked(code)),
  ].join(',');
}

/** Each source in money: as stated, or its rate of the partner's budget; what rounding leaves is the last own one's. */
function fundingHelpers(context: Context, values: DraftValues): Helper[] {
  const { texts, terms, plain, decimals, amountWidth } = context;
  const name = (column: string): string => nameOf(fundingPart, column);
  const partner = codeKey('partner');
  const isOwn = (kind: string): string =>
    `((${kind}=${quoted(marked('own-public'))})+(${kind}=${quoted(marked('own-private'))}))`;
  const unit = (10 ** -decimals).toFixed(decimals);
  const exact: TableColumn = hidden(
    fundingPart,
    'exact',
    (own) =>
      `IF(${own(partner)}="","",IF(ISNUMBER(${own('amount')}),${own('amount')},IF(ISNUMBER(${own('rate')}),ROUND(${own('rate')}*${budgetFormula({ partner: own(partner) })},${decimals}),0)))`,
  );
  const planned: TableColumn = {
    key: 'planned',
    header: texts.agreement.headers.planned,
    style: 'calculatedAmount',
    format: plain,
    width: Math.max(16, amountWidth),
    name: name('planned'),
    validation: calculatedValidation(context, texts.agreement.headers.planned),
    formula: (own) => {
      const gap = `(${budgetFormula({ partner: own(partner) })}-SUMIFS(${name('exact')},${name(partner)},${own(partner)}))`;
      const later = `SUMPRODUCT((${name(partner)}=${own(partner)})*${isOwn(name(codeKey('kind')))}*(ROW(${name(partner)})>ROW(${own(partner)})))`;
      const most = `COUNTIFS(${name(partner)},${own(partner)})*${unit}+${unit}/2`;
      const takes = `AND(${isOwn(own(codeKey('kind')))}=1,${own('amount')}="",${later}=0,ABS(${gap})<=${most})`;
      return `IF(${own(partner)}="","",ROUND(${own('exact')}+IF(${takes},${gap},0),${decimals}))`;
    },
  };
  const shown = (amount: number | undefined): CellContent =>
    amount === undefined ? '' : moneyToNumber(amount, terms.currency);
  return [
    { column: planned, value: (_row, index) => shown(values.planned[index]) },
    { column: exact, value: (_row, index) => shown(values.exact[index]) },
  ];
}

/** The budget of the list, and of the grid beside it, for these marked codes, each a formula. */
export function budgetFormula(of: { partner?: string; action?: string; category?: string }): string {
  const list = (['partner', 'action', 'category'] as const).flatMap((key) =>
    of[key] === undefined ? [] : [nameOf(budgetPart, codeKey(key)), of[key]],
  );
  const grid = (['partner', 'action'] as const).flatMap((key) =>
    of[key] === undefined ? [] : [nameOf(budgetGridPart, codeKey(key)), of[key]],
  );
  const sum = (amount: string, conditions: readonly string[]): string =>
    conditions.length === 0 ? `SUM(${amount})` : `SUMIFS(${[amount, ...conditions].join(',')})`;
  const columns =
    of.category === undefined ? categoryCodes : categoryCodes.filter((code) => quoted(marked(code)) === of.category);
  const ofGrid = (code: string): string =>
    `${sum(nameOf(budgetGridPart, code), grid)}-${sum(nameOf(budgetGridPart, doubledKey(code)), grid)}`;
  return `(${[sum(nameOf(budgetPart, 'amount'), list), ...columns.map(ofGrid)].join('+')})`;
}
