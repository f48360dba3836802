/**
 * The hidden sheet `_accord` identifies a workbook, as keys and values in two columns, and contains the agreement. A
 * sheet, because spreadsheet programs drop custom XML and turn "very hidden" into "hidden".
 */
import { fingerprint, isEarlierFingerprint } from '../core/agreement/fingerprint';
import { mostHistory } from '../core/amendments/history';
import { AgreementInvalid, parseAgreement } from '../core/agreement/parse';
import type { Agreement } from '../core/agreement/schema';
import { AccordError } from '../core/errors';
import type { Cell } from '../core/native/cell';
import { decode, decodedFrom, keyValueSheet, pieceLength, piecesOf, textOf, textRows, valuesIn } from './key-values';
import { accordSheetName } from './names';
import type { CellWrite } from './open-workbook';
import type { SheetPlan } from './plan';
import type { SheetRead, SheetsRead } from './sheets-read';

export const accordSchema = 'accord/workbook@1';
const claimedKey = 'claimed until';
const choiceKey = 'tables';
const mostChoicePieces = 1;
/** Far above any map. */
const mostMapPieces = 40;
/** Four letters are three bytes, which are three characters at most. */
const mostHistoryPieces = Math.ceil((mostHistory * 4) / 3 / pieceLength);

export const workbookKinds = ['project', 'partner', 'report'] as const;
export type WorkbookKind = (typeof workbookKinds)[number];

export interface AccordSheet {
  kind: WorkbookKind;
  /** Project id. */
  project: string;
  /** Partner code; only in a partner's workbook. */
  partner: string | undefined;
  /** Version number of the agreement. */
  version: number;
  fingerprint: string;
  language: string;
  /** The only period that a report covers. */
  period: string | undefined;
  agreement: Agreement;
  /** The versions before, see `readHistory`; blank where there are none. */
  history: string;
  /** How the partner's books are read, see `keptBooksMap`; blank where none were. */
  booksMap: string;
  /** The tables that were chosen last, see `choiceIn`; blank where none were. */
  tables: string;
  /** The last period of which the partner's lines were claimed, as the project's workbook had it. */
  claimedUntil: string | undefined;
}

/** The sheet was altered: a part is missing, unreadable or does not match the fingerprint. */
export class AccordSheetDamaged extends AccordError {
  constructor(detail: string, cause?: unknown) {
    super('accord-sheet-damaged', detail, { cause });
  }
}

export interface AccordSheetContent {
  kind: WorkbookKind;
  partner?: string | undefined;
  period?: string | undefined;
  language: string;
  agreement: Agreement;
  history?: string;
  booksMap?: string;
  claimedUntil?: string | undefined;
}

/** The sheet as a plan; to be placed last. */
export function accordSheet(content: AccordSheetContent): SheetPlan {
  const { kind, partner, period, language, agreement, history = '', booksMap = '', claimedUntil } = content;
  const pieces = piecesOf(JSON.stringify(agreement));
  const rows: [string, string][] = [
    ['schema', accordSchema],
    ['kind', kind],
    ['project', agreement.project.id],
    ...(partner === undefined ? [] : [['partner', partner] as [string, string]]),
    ...(period === undefined ? [] : [['period', period] as [string, string]]),
    ['version', String(agreement.version.number)],
    ['fingerprint', fingerprint(agreement)],
    ['language', language],
    ['pieces', String(pieces.length)],
    ...pieces.map((piece, index): [string, string] => [`agreement ${index + 1}`, piece]),
    // Behind everything that programs without a history look for.
    ...textRows('history', history),
    ...(claimedUntil === undefined ? [] : [[claimedKey, claimedUntil] as [string, string]]),
    ...textRows('map', booksMap),
  ];
  return keyValueSheet(accordSheetName, rows);
}

/** The cells of the sheet of an open workbook that keep another map, as its last rows; none where it is kept already. */
export const mapCells = (sheet: SheetRead, booksMap: string): CellWrite[] => keptCells(sheet, 'map', booksMap);

/** The same of the choice of tables. A workbook keeps one of the two: maps are partners', tables are made elsewhere. */
export const choiceCells = (sheet: SheetRead, choice: string): CellWrite[] => keptCells(sheet, choiceKey, choice);

/** The rows of the sheet that keep the choice of tables, for the workbook that replaces this one. */
export function choiceRows(sheet: SheetRead | undefined): [string, string][] {
  return textRows(choiceKey, keptChoice(valuesIn(sheet?.rows.map(({ cells }) => cells) ?? [])));
}

const keptChoice = (values: ReadonlyMap<string, string>): string => decodedFrom(values, choiceKey, mostChoicePieces);

function keptCells(sheet: SheetRead, name: string, text: string): CellWrite[] {
  const rows = textRows(name, text);
  const now = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const end = (sheet.rows.at(-1)?.row ?? -1) + 1;
  const first = sheet.rows.find(({ cells }) => textOf(cells[0]) === `${name} pieces`)?.row ?? end;
  return Array.from({ length: Math.max(rows.length, end - first) }, (_, index) => index).flatMap((index) =>
    [0, 1].flatMap((column): CellWrite[] => {
      const row = first + index;
      const [value, before] = [rows[index]?.[column] ?? null, textOf(now.get(row)?.[column])];
      return (value ?? '') === before ? [] : [{ sheet: sheet.name, row, column, value, expected: before || null }];
    }),
  );
}

/** What a draft says of itself: nothing is in force yet. */
export interface DraftMark {
  project: string;
  language: string;
}

/** The sheet of a workbook whose agreement is still being written; it holds none. */
export function draftMark({ project, language }: DraftMark): SheetPlan {
  return keyValueSheet(accordSheetName, [
    ['schema', accordSchema],
    ['kind', 'project'],
    ['state', 'draft'],
    ['project', project],
    ['version', '0'],
    ['language', language],
  ]);
}

/** Undefined for any other workbook than a draft. */
export function readDraftMark(rows: Iterable<readonly (Cell | undefined)[]>): DraftMark | undefined {
  const values = valuesIn(rows);
  if (values.get('schema') !== accordSchema || values.get('state') !== 'draft') return undefined;
  return { project: values.get('project') ?? '', language: values.get('language') ?? '' };
}

/** Compares without case, which other programs may change. */
export function isAccordSheet({ name }: Pick<SheetRead, 'name'>): boolean {
  return name.toLowerCase() === accordSheetName;
}

/** Undefined where the workbook has none. */
export function accordSheetIn(book: SheetsRead): SheetRead | undefined {
  return book.sheets.find(isAccordSheet);
}

/** Reads the sheet from its rows. Throws `AccordSheetDamaged`, or `AgreementInvalid` where all is there and cannot be used. */
export function readAccordSheet(rows: Iterable<readonly (Cell | undefined)[]>): AccordSheet {
  const values = valuesIn(rows);
  const wanted = (key: string): string => {
    const value = values.get(key);
    if (value === undefined || value === '') throw new AccordSheetDamaged(`no ${key}`);
    return value;
  };
  if (wanted('schema') !== accordSchema) throw new AccordSheetDamaged(`schema ${wanted('schema')}`);
  const kind = workbookKinds.find((known) => known === wanted('kind'));
  if (kind === undefined) throw new AccordSheetDamaged(`kind ${wanted('kind')}`);
  const pieces = Array.from({ length: Number(wanted('pieces')) || 0 }, (_, index) => wanted(`agreement ${index + 1}`));
  const { agreement, now } = agreementFrom(pieces.join(''));
  const marked = wanted('fingerprint');
  if (marked !== now && !isEarlierFingerprint(marked, agreement)) throw new AccordSheetDamaged('fingerprint differs');
  return {
    kind,
    project: wanted('project'),
    partner: values.get('partner'),
    period: values.get('period'),
    version: agreement.version.number,
    fingerprint: now,
    language: wanted('language'),
    agreement,
    history: decodedFrom(values, 'history', mostHistoryPieces),
    booksMap: decodedFrom(values, 'map', mostMapPieces),
    tables: keptChoice(values),
    claimedUntil: values.get(claimedKey),
  };
}

interface StoredAgreement {
  agreement: Agreement;
  /** Its fingerprint, as it is marked today. */
  now: string;
}

/** All files of a project hold the same text, or that of the version before; parsing it takes as long as reading a small ledger. */
let latest: readonly (StoredAgreement & { encoded: string })[] = [];

function agreementFrom(encoded: string): StoredAgreement {
  const known = latest.find((one) => one.encoded === encoded);
  if (known) return known;
  const agreement = parsed(encoded);
  const read = { encoded, agreement, now: fingerprint(agreement) };
  latest = [read, ...latest.slice(0, 1)];
  return read;
}

function parsed(encoded: string): Agreement {
  try {
    return parseAgreement(decode(encoded));
  } catch (cause) {
    if (cause instanceof AgreementInvalid && !cause.unreadable) throw cause;
    throw new AccordSheetDamaged('agreement unreadable', cause);
  }
}
