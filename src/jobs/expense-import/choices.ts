/** What a person decides on in a map: columns, accounts, words, cost centres and single lines, each as it is read now. */
import type { Text } from '../../core/agreement/schema';
import { frenchChart, startsWithOne } from '../../core/books/chart';
import { booksCodes } from '../../core/books/codes';
import type { BooksColumn } from '../../core/books/columns';
import type { Money } from '../../core/money';
import type { CategoryCode } from '../../core/names';
import { folded, type CodeReader } from '../../core/native/codes';
import { labelIn, type Texts } from '../../locales';
import { textIn } from '../../locales/labels';
import type { ImportPlan } from '.';
import type { BooksSource, EntryList, ExpenseList } from './headings';
import { below, shown } from './map-in-force';

export interface ColumnChoice {
  heading: string;
  /** What stands in it. */
  sample: string;
  taken: BooksColumn | undefined;
  byContent: boolean;
}

/** A text of the books, and the code that it stands for. */
export interface TextChoice {
  text: string;
  /** What else is said of it; may be blank. */
  label: string;
  /** In how many rows it stands. */
  count: number;
  code: string | undefined;
}

/** A line that is added or changed. */
export interface LineChoice {
  /** The key of an exception: accounting number, else number of the document; blank where there is neither. */
  key: string;
  /** 1-based, in the books. */
  row: number;
  supplier: string;
  documentNo: string;
  eligible: Money;
  currency: string;
  action: string;
  category: string;
  isNew: boolean;
}

export interface MapChoices {
  /** Of a FEC: those beyond the fixed ones, of which one may say what the project's is. */
  columns: readonly ColumnChoice[];
  /** What a column can be taken for. */
  takenFor: readonly BooksColumn[];
  accounts: readonly TextChoice[];
  /** Words that stand for a category, of the list's own categories and of the map. */
  labels: readonly TextChoice[];
  /** Cost centres; in books without such a column, words of their texts. */
  centres: readonly TextChoice[];
  /** The words that are used most, where a word has to say which entries are the project's. */
  words: readonly string[] | undefined;
  lines: readonly LineChoice[];
  actions: readonly { code: string; label: string }[];
  categories: readonly { code: CategoryCode; label: string }[];
}

/** So many different texts are shown, and so many lines. */
const mostTexts = 200;
const mostLines = 500;

export function mapChoices(plan: ImportPlan, codeOf: CodeReader, texts: Texts): MapChoices {
  const { terms, sources } = plan;
  const { map } = plan.map;
  const codes = booksCodes(map);
  const lists = sources.filter((source) => source.kind === 'list');
  const entries = sources.filter((source) => source.kind === 'entries');
  const isNamed = sources.some(({ at }) => has(at, 'costCentre'));
  const withCode = (code: (text: string) => string | undefined) => (one: Omit<TextChoice, 'code'>) => ({
    ...one,
    code: code(one.text),
  });
  const accounts = [
    ...plan.accounts.map(({ account, label, count }) => ({ text: account, label, count })),
    ...lists.flatMap((list) => counted(list, 'account')),
  ];
  const labels = lists.flatMap((list) =>
    counted(list, 'category').filter(({ text }) => codeOf('categories', text) === undefined),
  );
  const ofMap = (record: Readonly<Record<string, string>> = {}, known: readonly { text: string }[]) =>
    Object.keys(record)
      .filter((text) => !known.some((one) => folded(one.text) === folded(text)))
      .map((text) => ({ text, label: '', count: 0 }));
  const centres = sources.flatMap((source) => counted(source, 'costCentre'));
  return {
    columns: [...lists.flatMap(columnsOfList), ...entries.flatMap((list) => columnsOfEntries(list))],
    takenFor: takenFor(plan, lists.length > 0),
    accounts: first(accounts.map((one) => ({ ...one, code: codes.categoryOf(one.text, one.label) }))),
    labels: first([...labels, ...ofMap(map.labels, labels)].map(withCode((text) => codes.categoryOf('', text)))),
    centres: first([...centres, ...ofMap(map.costCentres, centres)].map(withCode((text) => codes.actionOf(text)))),
    words: entries.length > 0 && !isNamed ? wordsOf(entries) : undefined,
    lines: linesOf(plan),
    actions: terms.agreement.actions.map(({ code, title }) => ({ code, label: named(code, title, texts) })),
    categories: terms.agreement.categories.map(({ code }) => ({
      code,
      label: labelIn(texts.vocabulary, 'categories', code) ?? code,
    })),
  };
}

const named = (code: string, title: Text, { language }: Texts): string => `${code} · ${textIn(title, language)}`;
const has = (at: ReadonlyMap<string, number>, key: string): boolean => at.has(key);

/** What still says nothing comes first, then what stands in most rows. */
function first(choices: readonly TextChoice[]): TextChoice[] {
  const isOpen = ({ code }: TextChoice): number => (code === undefined ? 0 : 1);
  return [...choices].sort((a, b) => isOpen(a) - isOpen(b) || b.count - a.count).slice(0, mostTexts);
}

/** The different texts of a column. */
function counted({ sheet, header, at }: BooksSource, key: 'account' | 'category' | 'costCentre') {
  const column = (at as ReadonlyMap<string, number>).get(key);
  const counts = new Map<string, number>();
  if (column === undefined) return [];
  for (const { cells } of below(sheet, header)) {
    const text = shown(cells[column]);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, label: '', count }));
}

function columnsOfList({ sheet, header, at, byContent }: ExpenseList): ColumnChoice[] {
  const keyAt = new Map([...at].map(([key, column]) => [column, key]));
  return headingsIn({ sheet, header }).map(({ heading, column, sample }) => {
    const taken = keyAt.get(column);
    return { heading, sample, taken, byContent: taken !== undefined && byContent.includes(taken) };
  });
}

function columnsOfEntries({ sheet, header, at }: EntryList): ColumnChoice[] {
  const centre = at.get('costCentre');
  const fixed = new Set([...at].flatMap(([key, column]) => (key === 'costCentre' ? [] : [column])));
  return headingsIn({ sheet, header })
    .filter(({ column, heading }) => !fixed.has(column) && !fixedHeadings.has(folded(heading)))
    .map(({ heading, column, sample }) => ({
      heading,
      sample,
      taken: column === centre ? 'costCentre' : undefined,
      byContent: false,
    }));
}

/** The fixed columns of a FEC that nothing is read from. */
const fixedHeadings = new Set(['JournalLib', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'].map(folded));

function headingsIn({ sheet, header }: Pick<ExpenseList, 'sheet' | 'header'>) {
  const cells = sheet.rows.find(({ row }) => row === header)?.cells ?? [];
  const rows = below(sheet, header);
  return cells.flatMap((cell, column) => {
    const heading = typeof cell === 'string' ? cell.trim() : '';
    if (heading === '') return [];
    const filled = rows.find((row) => shown(row.cells[column]) !== '');
    return [{ heading, column, sample: shown(filled?.cells[column]).slice(0, 40) }];
  });
}

function takenFor({ terms }: ImportPlan, isList: boolean): readonly BooksColumn[] {
  if (!isList) return ['costCentre'];
  const optional = new Set<BooksColumn>(terms.agreement.columns);
  return columnsTaken.filter((key) => !isOptional(key) || optional.has(key));
}

const isOptional = (key: BooksColumn): boolean =>
  ['supplierTaxNo', 'paymentReference', 'accountingNo', 'person'].includes(key);

/** In the order in which they are offered. */
const columnsTaken: readonly BooksColumn[] = [
  'action',
  'category',
  'account',
  'costCentre',
  'supplier',
  'supplierTaxNo',
  'documentType',
  'documentNo',
  'documentDate',
  'paymentDate',
  'paymentReference',
  'accountingNo',
  'description',
  'amount',
  'net',
  'vat',
  'gross',
  'eligible',
  'currency',
  'rate',
  'declared',
  'units',
  'period',
  'person',
  'partner',
  'sharedCost',
  'evidence',
  'comment',
];

const mostWords = 40;

/** Words of the labels of costs: one of them may be what the partner calls the project. */
function wordsOf(lists: readonly EntryList[]): string[] {
  const counts = new Map<string, number>();
  for (const { sheet, header, at } of lists) {
    const [account, label] = [at.get('account') ?? -1, at.get('label') ?? -1];
    for (const { cells } of below(sheet, header)) {
      if (!startsWithOne(shown(cells[account]), frenchChart.costs)) continue;
      const words = shown(cells[label]).split(/[^\p{L}\p{N}_-]+/u);
      for (const word of new Set(words.filter((text) => text.length > 2 && /\p{L}/u.test(text))))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostWords)
    .map(([word]) => word);
}

function linesOf({ newLines, changed }: ImportPlan): LineChoice[] {
  const choice = (line: ImportPlan['newLines'][number], isNew: boolean): LineChoice => ({
    key: line.accountingNo || line.documentNo,
    row: line.row,
    supplier: line.supplier,
    documentNo: line.documentNo,
    eligible: line.eligible,
    currency: line.currency,
    action: line.action,
    category: line.category,
    isNew,
  });
  return [...newLines.map((line) => choice(line, true)), ...changed.map(({ books }) => choice(books, false))].slice(
    0,
    mostLines,
  );
}
