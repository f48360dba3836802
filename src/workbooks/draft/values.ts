/** The figures of a draft that its native formulas compute too: sums of the budget, planned funding, rows to check. */
import type { AgreementPart, Draft } from '../../core/agreement-tables';
import { agreementParts } from '../../core/agreement-tables';
import type { Agreement } from '../../core/agreement/schema';
import { dynamicLists, isDynamic, type DynamicList } from './names';
import { cellText, type RowValues } from '../../core/agreement-tables/part';
import { budgetGridPart, budgetPart, fundingPart } from '../../core/agreement-tables/money';
import { groupBy } from '../../core/group-by';
import { categoryCodes, type CategoryCode } from '../../core/names';
import { columnsOf, keysOf } from '../../core/native/table';
import type { ListName } from '../../core/native/lists';
import { fixedLists } from '../../core/native/lists';
import { parseDecimal, timesRate, toMoney, type Money } from '../../core/money';
import { labelsOf } from '../../locales';
import { marked, meantCode } from './codes';

export type CheckWord =
  'missing' | 'unknown' | 'twice' | 'both' | 'neither' | 'number' | 'order' | 'endless' | 'listed';

export interface DraftValues {
  inForce: Agreement | undefined;
  /** Rows of each part as written into its table. */
  rowsOf: (part: AgreementPart) => readonly RowValues[];
  /** What a cell means in a list: a marked code, "?" or "". */
  meant: (list: ListName, text: RowValues[string]) => string;
  /** Budget of the lines that match; marked codes. */
  budget: (of: { partner?: string; action?: string; category?: string }) => Money;
  /** Of each row of the table of funding: its own amount, and with what rounding leaves to it. */
  exact: readonly Money[];
  planned: readonly Money[];
  /** Of each row of the grid: the amounts that the list has, too, and that count there. */
  doubled: readonly Doubled[];
  /** What is to check in each row of a part; undefined where nothing is. */
  checks: (part: AgreementPart) => readonly (CheckWord | undefined)[];
}

type Doubled = Readonly<Partial<Record<CategoryCode, Money>>>;

/** What is wrong with the links of each task, which the calendar follows; nothing of those beyond its end. */
export type LinkCheck = (values: Pick<DraftValues, 'rowsOf' | 'meant'>) => readonly (CheckWord | undefined)[];

/** `currency`: the project's. `inForce`: the version with which the calendar compares. */
export function draftValues(draft: Draft, currency: string, linkProblems: LinkCheck, inForce?: Agreement): DraftValues {
  const rows = new Map(
    agreementParts.map((part) => [
      part.table.name,
      [...part.rowsOf(draft), ...(draft.unplaced?.[part.table.name] ?? [])],
    ]),
  );
  const rowsOf: DraftValues['rowsOf'] = (part) => rows.get(part.table.name) ?? [];
  const entries = new Map<ListName, { code: string; titles: readonly string[] }[]>();
  const entriesOf = (list: ListName) => {
    const known = entries.get(list) ?? listEntries(list, rowsOf);
    entries.set(list, known);
    return known;
  };
  const meant: DraftValues['meant'] = (list, text) =>
    meantCode(
      text === undefined ? undefined : text === true ? 'yes' : text === false ? 'no' : String(text),
      entriesOf(list),
    );
  const money = (text: RowValues[string]): Money => {
    const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
    return decimal ? toMoney(decimal, currency) : 0;
  };
  const placeOf = (row: RowValues) => ({
    partner: meant('partners', row['partner']),
    action: meant('actions', row['action']),
  });
  const listed = rowsOf(budgetPart).map((line) => ({
    ...placeOf(line),
    category: meant('categories', line['category']),
    amount: money(line['amount']),
  }));
  const grid = rowsOf(budgetGridPart).map((row) =>
    gridAmounts(row).map((category) => ({
      ...placeOf(row),
      category: marked(category),
      code: category,
      amount: money(row[category]),
    })),
  );
  const sums = new Map<string, Money>();
  const keyOf = (line: { partner: string; action: string; category: string }): string =>
    `${line.partner}|${line.action}|${line.category}`;
  for (const line of listed) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.amount);
  const doubled = grid.map((row) => row.filter((cell) => sums.has(keyOf(cell))));
  const lines = [...listed, ...grid.flatMap((row) => row.filter((cell) => !sums.has(keyOf(cell))))];
  const budget: DraftValues['budget'] = ({ partner, action, category }) =>
    lines
      .filter(
        (line) =>
          (partner === undefined || line.partner === partner) &&
          (action === undefined || line.action === action) &&
          (category === undefined || line.category === category),
      )
      .reduce((sum, { amount }) => sum + amount, 0);
  const checks = new Map<AgreementPart['table']['name'], readonly (CheckWord | undefined)[]>(
    agreementParts.map((part) => [part.table.name, rowsOf(part).map(checkOf(part, { rowsOf, meant }))]),
  );
  const linked = linkProblems({ rowsOf, meant });
  checks.set(
    'AgreementTasks',
    (checks.get('AgreementTasks') ?? []).map((word, index) => word ?? linked[index]),
  );
  const isListed = doubled.map((row) => row.some((cell) => sums.get(keyOf(cell)) !== cell.amount));
  checks.set(
    'AgreementBudgetGrid',
    (checks.get('AgreementBudgetGrid') ?? []).map((word, index) => word ?? (isListed[index] ? 'listed' : undefined)),
  );
  return {
    inForce,
    rowsOf,
    meant,
    budget,
    doubled: doubled.map((row): Doubled => Object.fromEntries(row.map(({ code, amount }) => [code, amount]))),
    ...plannedFunding(rowsOf(fundingPart), { meant, budget, money }),
    checks: (part) => checks.get(part.table.name) ?? [],
  };
}

/** The categories for which a row of the grid has an amount that can be counted. */
function gridAmounts(row: RowValues): readonly CategoryCode[] {
  return categoryCodes.filter((code) => typeof row[code] === 'string' && parseDecimal(row[code]) !== undefined);
}

function listEntries(list: ListName, rowsOf: DraftValues['rowsOf']): { code: string; titles: readonly string[] }[] {
  if (isDynamic(list)) {
    const entry: { part: AgreementPart; code: string; title?: string } = dynamicLists[list satisfies DynamicList];
    return rowsOf(entry.part).map((row) => ({
      code: cellText(row[entry.code]),
      titles: entry.title === undefined ? [] : [cellText(row[entry.title])],
    }));
  }
  if (!Object.hasOwn(fixedLists, list)) return [];
  const fixed = list as keyof typeof fixedLists;
  return fixedLists[fixed].map((code: string) => ({ code, titles: labelsOf(fixed, code) }));
}

type Funded = Pick<DraftValues, 'meant' | 'budget'> & { money: (text: RowValues[string]) => Money };

/** Each source by its amount, or its rate rounded; the last own one of a partner takes what rounding leaves. */
function plannedFunding(
  rows: readonly RowValues[],
  { meant, budget, money }: Funded,
): Pick<DraftValues, 'exact' | 'planned'> {
  const partners = rows.map((row) => meant('partners', row['partner']));
  const isOwn = rows.map((row) =>
    [marked('own-public'), marked('own-private')].includes(meant('fundingKinds', row['kind'])),
  );
  const sources = new Map<string, number[]>();
  partners.forEach((partner, index) => {
    const known = sources.get(partner);
    if (known) known.push(index);
    else sources.set(partner, [index]);
  });
  const budgets = new Map([...sources.keys()].map((partner) => [partner, budget({ partner })]));
  const exact = rows.map((row, index) => {
    const rate = typeof row['rate'] === 'string' ? parseDecimal(row['rate']) : undefined;
    if (row['amount'] !== undefined || !rate) return money(row['amount']);
    return timesRate(budgets.get(partners[index] ?? '') ?? 0, rate, 'half-up');
  });
  const planned = rows.map((row, index) => {
    const own = exact[index] ?? 0;
    const same = sources.get(partners[index] ?? '') ?? [];
    const isLast = same.findLast((at) => isOwn[at]) === index;
    if (!isLast || row['amount'] !== undefined) return own;
    const gap = (budgets.get(partners[index] ?? '') ?? 0) - same.reduce((sum, at) => sum + (exact[at] ?? 0), 0);
    return Math.abs(gap) <= same.length ? own + gap : own;
  });
  return { exact, planned };
}

/** Whether its rows have codes of their own, of which each may stand once; translations only name those of others. */
export function hasCodes({ table }: AgreementPart): boolean {
  return keysOf(table).includes('code') && table.name !== 'AgreementTranslations';
}

/** Columns that have to be filled in before the row says anything. */
export function requiredKeys({ table }: AgreementPart): readonly string[] {
  return columnsOf(table).flatMap(({ key, required }) => (required ? [key] : []));
}

/** The column by which rows are counted: the first of those that every row has. */
export function countedKey(part: AgreementPart): string {
  return requiredKeys(part)[0] ?? keysOf(part.table)[0] ?? '';
}

/** Columns whose single code has to be in a list that the draft itself fills. */
export function listedKeys({ table }: AgreementPart): readonly { key: string; list: DynamicList }[] {
  return columnsOf(table).flatMap(({ key, kind, list }) =>
    kind === 'code' && list !== undefined && isDynamic(list) ? [{ key, list }] : [],
  );
}

export function numberKeys({ table }: AgreementPart): readonly string[] {
  return columnsOf(table).flatMap(({ key, kind }) =>
    ['amount', 'share', 'decimal', 'number', 'day'].includes(kind) ? [key] : [],
  );
}

/** Columns of days of which the second may not be before the first. */
export function orderedKeys({ table }: AgreementPart): readonly (readonly [string, string])[] {
  const isHere = (key: string): boolean => Object.hasOwn(table.columns, key);
  const pairs = [
    ['start', 'end'],
    ['end', 'reportDue'],
    ['end', 'claimDue'],
  ] as const;
  return pairs.filter((pair) => pair.every(isHere));
}

/** What is to check in a row, as a function of it: the columns of its table are looked up once. */
function checkOf(
  part: AgreementPart,
  { rowsOf, meant }: Pick<DraftValues, 'rowsOf' | 'meant'>,
): (row: RowValues) => CheckWord | undefined {
  const [required, listed, numbers, ordered] = [
    requiredKeys(part),
    listedKeys(part),
    numberKeys(part),
    orderedKeys(part),
  ];
  const codeIn = (row: RowValues): string => cellText(row['code']).toLowerCase();
  const byCode = hasCodes(part) ? groupBy(rowsOf(part), codeIn) : undefined;
  const isText = (value: RowValues[string]): boolean =>
    typeof value === 'string' && !parseDecimal(value) && !/^\d{4}-\d\d-\d\d$/.test(value);
  return (row) => {
    const isAfter = ([first, last]: readonly [string, string]): boolean => {
      const [from, to] = [row[first], row[last]];
      return typeof from === 'string' && typeof to === 'string' && to < from;
    };
    if (required.some((key) => row[key] === undefined)) return 'missing';
    if (listed.some(({ key, list }) => meant(list, row[key]) === '?')) return 'unknown';
    if (row['code'] !== undefined && (byCode?.get(codeIn(row)) ?? []).length > 1) return 'twice';
    if (part === fundingPart) {
      if (row['rate'] !== undefined && row['amount'] !== undefined) return 'both';
      if (row['rate'] === undefined && row['amount'] === undefined) return 'neither';
    }
    if (numbers.some((key) => isText(row[key]))) return 'number';
    return ordered.some(isAfter) ? 'order' : undefined;
  };
}
