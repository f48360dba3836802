/**
 * Brings a partner's workbook to the version of the agreement in force: a new workbook with everything that was typed in
 * the old one, which is not changed.
 */
import type { Terms } from '../../core/agreement/terms';
import { partnerAccount } from '../../core/claims/account';
import { claimedUntil } from '../../core/claims/kept';
import { ownDeductions } from '../../core/claims/own-deductions';
import { noClaims } from '../../core/claims/book';
import type { Day } from '../../core/days';
import { mostPreparedRows } from '../../core/expenses/columns';
import type { ExpenseLine } from '../../core/expenses/line';
import type { Finding } from '../../core/findings';
import type { Money } from '../../core/money';
import { textsFor } from '../../locales';
import { accordSheetName } from '../../workbooks/names';
import { partnerWorkbook, type LedgerRow } from '../../workbooks/partner';
import type { SheetPlan } from '../../workbooks/plan';
import { writeWorkbook } from '../../xlsx';
import { readOwnDeductions } from '../open/deductions';
import { partnerLedger, readLedger } from '../open/ledger';
import { readTerms } from '../open/terms';
import { readSheets, type InputFile, type Opened } from '../open/workbook';
import { step, type JobControl } from '../progress';
import { linesAfter } from './compare';
import type { UpdateNote } from '../../core/amendments/update-notes';
import { openOld, type OldBook } from './open-old';
import { carriedRows } from '../native/carried';
import { ownSheetPlan, ownSheets, sheetOf } from '../native/own-sheets';
import { declaredOf, placeNotes } from './places';
import { withOwnRates } from './rates';
import { withNewCodes } from './renamed';
import { openSource, type Source } from './source';
import { typedRows, type TypedLedger, type TypedRow } from './typed-rows';
import { unknownPartner } from '../codes';

export interface UpdateRequest {
  /** None for a partner who joins late: a new workbook. */
  partner: InputFile | Pick<Opened, 'path' | 'book'> | undefined;
  /** The project's workbook, or a new one of the partner. */
  project: InputFile | Opened;
  /** The partner's code in the version in force, where the workbook has another one or there is none. */
  as?: string | undefined;
  /** Codes to be written anew: the old one with the new one. */
  renames?: ReadonlyMap<string, string> | undefined;
  today: Day;
}

export interface Updated {
  bytes: Uint8Array;
  partner: string;
  /** The versions of the agreement: none of a workbook that no longer says, or of a new one. */
  from: number | undefined;
  to: number;
  language: string;
  terms: Terms;
  lines: number;
  declared: Money;
  notes: readonly UpdateNote[];
  /** On how the old workbook was read. */
  findings: readonly Finding[];
}

/** Throws as `openSource` and `openOld`. */
export async function updatePartner(request: UpdateRequest, control: JobControl = {}): Promise<Updated> {
  const { partner: file, project, as, today } = request;
  const of = file ? 2 : 1;
  await step(control, { kind: 'reading', file: project.path, index: 0, of });
  const source = await openSource(project);
  if (!file) return newPartner(source, as ?? '', today);
  await step(control, { kind: 'reading', file: file.path, index: 1, of });
  const book = 'book' in file ? file.book : await readSheets(file.path, file.bytes);
  return carryOver(openOld(file.path, book, source.terms, as ?? source.partner), source, request, control);
}

/** What the books of a partner bring into its workbook. */
export interface FromBooks {
  /** New lines, which go below the others. */
  added: readonly LedgerRow[];
  /** Cells that are others now, by the row (1-based) of their line. */
  changed: ReadonlyMap<number, LedgerRow>;
  /** How the books are read, kept for the next time. */
  booksMap: string;
}

/** The workbook of a partner made anew in its own version, with what its books bring. Throws as `readLedger`. */
export async function withBooks(
  { path, book, about }: Opened,
  books: FromBooks,
  today: Day,
  control: JobControl = {},
): Promise<Updated> {
  const { terms } = readTerms({ path, book, about });
  const { version, language, partner = '', claimedUntil } = about;
  const { booksMap } = books;
  const known = { version, language, booksMap, claimedUntil };
  const old: OldBook = { path, book, terms, ...known, partner, code: partner, findings: [] };
  return carryOver(old, { terms, claims: noClaims, partner }, { today, books }, control);
}

async function newPartner({ terms }: Source, code: string, today: Day): Promise<Updated> {
  const own = terms.partners.get(code)?.partner;
  if (!own) throw unknownPartner(code, terms);
  const bytes = await writeWorkbook(partnerWorkbook(terms, code, own.language, today));
  const to = terms.agreement.version.number;
  const nothing = { lines: 0, declared: 0, notes: [], findings: [] };
  return { bytes, partner: code, from: undefined, to, language: own.language, terms, ...nothing };
}

async function carryOver(
  old: OldBook,
  { terms, claims: known, partner: given }: Source,
  { today, renames, books }: Pick<UpdateRequest, 'today' | 'renames'> & { books?: FromBooks },
  control: JobControl,
): Promise<Updated> {
  const { path, book, partner, code } = old;
  const opened = { path, book, about: { partner } };
  const { location, codeOf } = partnerLedger(opened, old.terms);
  const { lines, findings } = readLedger(opened, old.terms);
  const { language, workbooks } = textsFor(old.language ?? 'en');
  // What was certified and paid is known to the project's workbook alone; of what was taken off, there is a copy.
  const claims =
    given === undefined ? known : { ...known, control: { sheet: '', rows: readOwnDeductions({ book }, old.terms) } };
  const hasAccount = book.sheets.some(({ name }) => name === workbooks.sheets.account);
  const typed = typedRows(location, codeOf, {
    currency: old.terms.currency,
    optional: terms.agreement.columns,
  });
  const renamed = withNewCodes(typed.rows, codeOf, { terms, language }, renames ?? new Map());
  const changed = books?.changed ?? new Map<number, LedgerRow>();
  const kept = renamed.rows.map((row) => ({ ...row, cells: { ...row.cells, ...changed.get(row.row) } }));
  const rows = [...kept, ...below(kept, books?.added ?? [])];
  const rates = withOwnRates(opened, old.terms, terms);
  const own = sheetsBeside(old, typed, location.sheet.name, language);
  const carriedFrom = carriedRows(book);
  await step(control, { kind: 'writing', file: path });
  const bytes = await writeWorkbook(
    partnerWorkbook(rates.terms, code, language, today, listOf(rows), {
      preparedRows: Math.min(location.table.area.rows - 1, mostPreparedRows),
      carried: {
        formats: typed.formats,
        columns: typed.columns,
        estimates: carriedFrom.Estimates,
        progress: carriedFrom.Progress,
        results: carriedFrom.Results,
        staff: carriedFrom.Staff,
        timeSheets: carriedFrom.TimeSheets,
        sheets: own.sheets,
      },
      account: partnerAccount(terms, claims, code),
      deductions: ownDeductions(terms, claims, code, lines),
      booksMap: old.booksMap,
      claimedUntil: given === undefined ? claimedUntil(terms, claims, code) : old.claimedUntil,
    }),
  );
  const made = { path, book: await readSheets(path, bytes), about: { partner: code } };
  const all = linesAfter(made, rates.terms, { lines: [...lines, ...rows.slice(renamed.rows.length)], rows });
  const after = all.slice(0, lines.length);
  return {
    bytes,
    partner: code,
    from: old.version,
    to: terms.agreement.version.number,
    language,
    terms: rates.terms,
    lines: all.length,
    declared: declaredOf(all),
    notes: [
      ...placeNotes(old.terms, terms, lines, after),
      ...declaredNotes(...unchanged(changed, lines, after)),
      ...renamed.notes,
      ...rates.notes,
      ...(given !== undefined && hasAccount ? [{ kind: 'account-gone' } as const] : []),
      ...own.notes,
    ],
    findings: [...old.findings, ...findings],
  };
}

/** Rows that stand below all others in the list, and on no old sheet. */
function below(rows: readonly TypedRow[], added: readonly LedgerRow[]): TypedRow[] {
  const last = rows.reduce((most, { at, row }) => ({ at: Math.max(most.at, at), row: Math.max(most.row, row) }), {
    at: -1,
    row: 0,
  });
  return added.map((cells, index) => ({ row: last.row + 1 + index, at: last.at + 1 + index, cells }));
}

/** By position in the list; rows that were left blank stay so. */
function listOf(rows: readonly { at: number; cells: LedgerRow }[]): LedgerRow[] {
  const list: LedgerRow[] = [];
  for (const { at, cells } of rows) {
    while (list.length < at) list.push({});
    list[at] = cells;
  }
  return list;
}

function sheetsBeside(
  { book }: OldBook,
  typed: TypedLedger,
  ledger: string,
  language: string,
): { sheets: SheetPlan[]; notes: UpdateNote[] } {
  const { workbooks, update } = textsFor(language);
  const names = [...Object.values<string>(workbooks.sheets), accordSheetName].map((name) => name.toLowerCase());
  const taken = new Set(names);
  const sheet = book.sheets.find(({ name }) => name === ledger);
  const own = sheet ? ownSheets(book, sheet).map((one) => ({ one, ...ownSheetPlan(one, taken) })) : [];
  const apart = typed.apart.length > 0 ? [sheetOf(update.apart, typed.apart, taken)] : [];
  const formulas = [
    { sheet: ledger, count: typed.formulas },
    ...own.map(({ one, formulas: count }) => ({ sheet: one.name, count })),
  ];
  const headers = typed.columns.map(({ header }) => header);
  return {
    sheets: [...own.map(({ plan }) => plan), ...apart],
    notes: [
      ...(headers.length > 0 ? [{ kind: 'columns-kept', headers } as const] : []),
      ...(own.length > 0 ? [{ kind: 'sheets-kept', sheets: own.map(({ plan }) => plan.name) } as const] : []),
      ...apart.map(({ name }) => ({ kind: 'cells-apart', sheet: name, count: typed.apart.length }) as const),
      ...formulas.filter(({ count }) => count > 0).map((one) => ({ kind: 'formulas', ...one }) as const),
    ],
  };
}

/** Without lines whose cells were to be others. */
function unchanged(
  changed: ReadonlyMap<number, LedgerRow>,
  before: readonly ExpenseLine[],
  after: readonly ExpenseLine[],
): [ExpenseLine[], ExpenseLine[]] {
  const isKept = (_: ExpenseLine, index: number): boolean => !changed.has(before[index]?.row ?? 0);
  return [before.filter(isKept), after.filter(isKept)];
}

function declaredNotes(before: readonly ExpenseLine[], after: readonly ExpenseLine[]): UpdateNote[] {
  const [was, is] = [declaredOf(before), declaredOf(after)];
  return was === is ? [] : [{ kind: 'declared-differs', before: was, after: is }];
}
