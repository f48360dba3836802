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
import { accordSheetName } from './names';
import type { SheetPlan } from './plan';
import type { SheetRead, SheetsRead } from './sheets-read';

export const accordSchema = 'accord/workbook@1';
/** A cell holds at most 32,767 characters. */
const pieceLength = 30_000;
const historyPieces = 'history pieces';
const mapPieces = 'map pieces';
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
}

/** The sheet as a plan; to be placed last. */
export function accordSheet(content: AccordSheetContent): SheetPlan {
  const { kind, partner, period, language, agreement, history = '', booksMap = '' } = content;
  const pieces = piecesOf(JSON.stringify(agreement));
  // Behind everything that programs without a history look for.
  const earlier = piecesOf(history);
  const map = piecesOf(booksMap);
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
    ...(earlier.length === 0 ? [] : [[historyPieces, String(earlier.length)] as [string, string]]),
    ...earlier.map((piece, index): [string, string] => [`history ${index + 1}`, piece]),
    ...(map.length === 0 ? [] : [[mapPieces, String(map.length)] as [string, string]]),
    ...map.map((piece, index): [string, string] => [`map ${index + 1}`, piece]),
  ];
  return keyValueSheet(rows);
}

function keyValueSheet(rows: readonly (readonly [string, string])[]): SheetPlan {
  return {
    name: accordSheetName,
    hidden: true,
    protected: true,
    gridlines: true,
    widths: [16, 60],
    heights: [],
    // Stored as text: a fingerprint of digits, or a code such as 1E5, would become a number.
    cells: rows.flatMap((row, index) =>
      row.map((value, column) => ({ row: index, column, value, style: 'plain' as const, format: '@' })),
    ),
    tables: [],
    merges: [],
    validations: [],
    conditionals: [],
    charts: [],
  };
}

/** What a draft says of itself: nothing is in force yet. */
export interface DraftMark {
  project: string;
  language: string;
}

/** The sheet of a workbook whose agreement is still being written; it holds none. */
export function draftMark({ project, language }: DraftMark): SheetPlan {
  return keyValueSheet([
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
  };
}

/** What is there of it: whether it is whole is seen by whoever reads it. The agreement in force does not depend on it. */
function decodedFrom(values: ReadonlyMap<string, string>, name: 'history' | 'map', most: number): string {
  const count = Math.min(Number(values.get(`${name} pieces`)) || 0, most);
  const encoded = Array.from({ length: count }, (_, index) => values.get(`${name} ${index + 1}`) ?? '').join('');
  try {
    return decode(encoded);
  } catch {
    return encoded;
  }
}

function valuesIn(rows: Iterable<readonly (Cell | undefined)[]>): Map<string, string> {
  const values = new Map<string, string>();
  for (const [key, value] of rows) {
    const name = textOf(key);
    if (name !== '' && !values.has(name)) values.set(name, textOf(value));
  }
  return values;
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

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

function piecesOf(text: string): string[] {
  const encoded = encode(text);
  return Array.from({ length: Math.ceil(encoded.length / pieceLength) }, (_, index) =>
    encoded.slice(index * pieceLength, (index + 1) * pieceLength),
  );
}

function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decode(encoded: string): string {
  const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
