/** Reads an agreement from its tables: as far as it goes, with what is missing or wrong at its cell. */
import { AgreementInvalid, checkAgreement } from '../agreement/parse';
import type { ProblemValue } from '../agreement/problems';
import { canonical, plain } from '../agreement/meaning';
import type { Agreement } from '../agreement/schema';
import { codeReader, codesWithLabels, type EverydayWords, type LabelsOf } from '../code-reader';
import { categoryCodes } from '../names';
import type { ListName } from '../native/lists';
import type { RawTableRow } from '../native/read';
import { actionsPart, deliverablesPart, periodsPart, tasksPart } from './actions';
import { assemble, type Assembled } from './assemble';
import { readRows, type CellNote, type CellReading, type PartRow } from './cells';
import type { Draft } from './draft';
import { committeesPart } from './governance';
import { agreementParts, type AgreementPart, type AgreementPartName } from './index';
import { lostRows, unplacedRows, translationKey, type LostRow } from './lost-rows';
import { fundingPart, sharedCostsPart } from './money';
import { partnersPart } from './partners';
import { projectForm } from './project';
import type { RowsByPart } from './rows';
import type { PartPlace } from './sources';
import { translatable } from './texts-of';

/** The filled rows of each table as stored; a form is one row. */
export type RawParts = ReadonlyMap<AgreementPartName, readonly RawTableRow<string>[]>;

export type PartProblem = PartPlace &
  (
    | { kind: LostRow['kind']; found?: ProblemValue; expected?: ProblemValue }
    | { kind: CellNote['kind']; found: string; readings: readonly string[] }
  );

export interface AgreementRead {
  /** As far as it goes. */
  draft: Draft;
  /** The agreement, where nothing is missing or wrong. */
  agreement: Agreement | undefined;
  /** What is missing or wrong, in the order of the tables. */
  problems: readonly PartProblem[];
  /** Texts that were read as amounts or days. */
  notes: readonly PartProblem[];
}

export interface ReadingWords {
  labelsOf: LabelsOf;
  everyday: EverydayWords;
  /** Whether a text means all entries of a list. */
  isAll: (text: string) => boolean;
}

/** `version`: the number that the agreement in the tables is to have. */
export function readAgreementTables(raw: RawParts, words: ReadingWords, version: number): AgreementRead {
  const { rows, notes, value, sources, draft: held } = readParts(raw, words, version);
  const keys = new Set(translatable(held).map(({ what, code }) => translationKey(what, code)));
  const lost = lostRows(rows, keys);
  const unplaced = unplacedRows(rows, lost, held);
  const draft = Object.keys(unplaced).length === 0 ? held : { ...held, unplaced };
  const found = [...notes.filter(({ kind }) => kind !== 'read-as'), ...lost, ...invalid(value, sources)];
  const problems = inOrder(firstOfEachCell(found));
  return {
    draft,
    agreement: problems.length === 0 ? checkAgreement(value) : undefined,
    problems,
    notes: notes.filter(({ kind }) => kind === 'read-as'),
  };
}

function invalid(value: unknown, sources: Assembled['sources']): PartProblem[] {
  try {
    checkAgreement(value);
    return [];
  } catch (error) {
    if (!(error instanceof AgreementInvalid)) throw error;
    return error.problems.map((problem) => {
      const { kind, found, expected } = problem;
      return {
        ...sources.placeOf(problem, value),
        kind,
        ...(found === undefined ? {} : { found }),
        ...(expected === undefined ? {} : { expected }),
      };
    });
  }
}

/** What the tables say, as far as it goes, where nothing is asked about the rest. */
export function readDraft(raw: RawParts, words: ReadingWords, version: number): Draft {
  return readParts(raw, words, version).draft;
}

function readParts(
  raw: RawParts,
  words: ReadingWords,
  version: number,
): { rows: RowsByPart; notes: PartProblem[]; draft: Draft } & Pick<Assembled, 'value' | 'sources'> {
  const reading = readingOf(raw, words);
  const rows = new Map<AgreementPartName, readonly PartRow[]>();
  const notes: PartProblem[] = [];
  for (const { table, isForm } of agreementParts) {
    const read = readRows(table, raw.get(table.name) ?? [], reading);
    rows.set(table.name, read.rows);
    notes.push(...read.notes.map(({ row, ...note }) => ({ table: table.name, ...(isForm ? {} : { row }), ...note })));
  }
  const { value, budgetGrid, sources } = assemble(rows, version);
  return { rows, notes, value, sources, draft: { ...value, budgetGrid } };
}

/** What cannot be read is not also said to be wrong. */
function firstOfEachCell(problems: readonly PartProblem[]): PartProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ table, row, column }) => {
    const key = `${table}|${row ?? ''}|${column ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function inOrder(problems: readonly PartProblem[]): PartProblem[] {
  const order = new Map(agreementParts.map(({ table }, index) => [table.name, index]));
  return [...problems].sort(
    (a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0) || (a.row ?? 0) - (b.row ?? 0),
  );
}

/** The codes and titles that other tables refer to are read first; they are texts. */
function readingOf(raw: RawParts, { labelsOf, everyday, isAll }: ReadingWords): CellReading {
  const titles: CellReading = {
    codeOf: Object.assign(() => undefined, { near: () => [] }),
    isAll: () => false,
    codesOf: () => [],
    currency: 'EUR',
  };
  const entries = (part: AgreementPart): { code: string; title: string; name: string; source: string }[] =>
    readRows(part.table, raw.get(part.table.name) ?? [], titles).rows.map(({ values }) => ({
      code: String(values['code'] ?? ''),
      title: String(values['title'] ?? ''),
      name: String(values['name'] ?? ''),
      source: String(values['source'] ?? ''),
    }));
  const [action = { code: '', title: '' }] = entries(actionsPart);
  const agreement = {
    partners: entries(partnersPart),
    // Whatever is budgeted: the table of categories says how it is paid.
    categories: categoryCodes.map((code) => ({ code })),
    actions: [
      ...entries(actionsPart).map((one) => ({ ...one, tasks: [], deliverables: [] })),
      { ...action, tasks: entries(tasksPart), deliverables: entries(deliverablesPart) },
    ],
    periods: entries(periodsPart),
    sharedCosts: entries(sharedCostsPart),
    funding: entries(fundingPart),
    governance: { committees: entries(committeesPart) },
  } as unknown as Agreement;
  const [form] = readRows(projectForm.table, raw.get(projectForm.table.name) ?? [], titles).rows;
  const typed = String(form?.values['currency'] ?? '')
    .trim()
    .slice(0, 3)
    .toUpperCase();
  const currency = /^[A-Z]{3}$/.test(typed) ? typed : 'EUR';
  const codeOf = codeReader({ agreement, currency, partners: new Map() }, labelsOf, everyday);
  const codesOf = (list: ListName): readonly string[] =>
    list === 'currencies' ? [] : codesWithLabels(list, { agreement }, labelsOf).map(({ code }) => code);
  return { codeOf, isAll, codesOf, currency };
}

/** The read agreement with the spelling of the one before, wherever both mean the same. */
export function spelledAs<Value>(before: unknown, read: Value, language: string, key = ''): Value {
  if (canonical(plain(before, key, language)) === canonical(plain(read, key, language))) return before as Value;
  if (Array.isArray(read) && Array.isArray(before))
    return read.map((entry: unknown, index) => spelledAs<unknown>(before[index], entry, language, key)) as Value;
  if (!isGroup(read) || !isGroup(before)) return read;
  return Object.fromEntries(
    Object.entries(read).map(([name, part]) => [name, spelledAs(before[name], part, language, name)]),
  ) as Value;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
