/**
 * Holds every member that the client uses against what Microsoft says of it: the requirement set that it came with,
 * whether Excel can take it back, and what a hidden, inactive or protected sheet does to it.
 */
import { accessDenied, OfficeError } from './errors';
import type { Host, HostObject } from './members/objects';
import { canUndo, rowOf, type MemberRow, type Platform } from './microsoft';
import { guardAction } from './model/guards';
import { sheetById } from './model/model';
import { activate, forgetSteps } from './model/sheets';
import type { ModelSheet } from './model/types';
import { supportsSet } from './requirements';

/** Which Excel the host plays. */
export interface Limits {
  platform: Platform;
  /** Requirement sets and their versions. */
  announced: { [name: string]: string };
  /** Whether a member without a row in `microsoft/members.json` is refused. */
  strict: boolean;
  /** A member that this Excel refuses although the tables allow it, as some platforms do. */
  refuses?: (member: string) => boolean;
  /** Told of each member, by the name that Microsoft's reference gives it. */
  onMember?: (member: string, changes: boolean) => void;
}

/** What the client calls otherwise on the wire. */
const otherWords: { [wire: string]: string } = {
  'Worksheet.gridlines': 'Worksheet.showGridlines',
  'Worksheet.headings': 'Worksheet.showHeadings',
  'Workbook._Runtime': 'RequestContext.runtime',
  'Application.createWorkbook': 'Excel.createWorkbook',
};

/** "Range.values"; undefined for the client's own bookkeeping and for what is no part of Excel. */
function memberName(object: HostObject, wireName: string): string | undefined {
  const type = object.type === 'Group' ? object.target.schema.name : object.type;
  if (type === 'Service' || type === 'RibbonControl' || type === 'WorkbookCreated') return undefined;
  const [, event] = /^_(?:Unr|R)egister(?:Data)?(\w+)Event$/.exec(wireName) ?? [];
  const member = `${type}.${event === undefined ? wireName.charAt(0).toLowerCase() + wireName.slice(1) : `on${event}`}`;
  return otherWords[member] ?? (wireName.startsWith('_') && event === undefined ? undefined : member);
}

function sheetOf({ model }: Host, { target }: HostObject): ModelSheet | undefined {
  if ('store' in target) return target.store.sheet;
  const [home] = [
    'sheet' in target ? target.sheet : undefined,
    'table' in target ? target.table.sheet : undefined,
    'comment' in target ? target.comment.sheet : undefined,
  ].filter((found) => found !== undefined);
  return typeof home === 'string' ? sheetById(model, home) : home;
}

/**
 * To be called before a member is used; `changes`: it changes the workbook.
 *
 * @throws {OfficeError} what Excel would answer
 */
export function judge(host: Host, object: HostObject, wireName: string, changes: boolean): void {
  const member = memberName(object, wireName);
  if (member === undefined) return;
  const { limits } = host;
  limits.onMember?.(member, changes);
  const row = rowOf(member);
  if (row) judgeRow(host, object, member, row, changes);
  else if (limits.strict) throw new OfficeError('NotImplemented', `${member} has no row in microsoft/members.json.`);
  if (limits.refuses?.(member)) throw new OfficeError('GeneralException', `${member} is refused here.`);
  if (!changes || canUndo(member, limits.platform)) return;
  if (host.undoGroup !== 0) throw new OfficeError('UndoNotSupported', `${member} cannot be part of an undo group.`);
  forgetSteps(host.model);
}

function judgeRow(host: Host, object: HostObject, member: string, row: MemberRow, changes: boolean): void {
  if (!supportsSet('ExcelApi', row.set, host.limits.announced))
    throw new OfficeError('ApiNotFound', `${member} came with ExcelApi ${row.set}.`);
  const sheet = sheetOf(host, object);
  if (!sheet) return;
  if (row.hidden !== undefined && sheet.visibility !== 'Visible')
    throw new OfficeError('InvalidOperation', `${member}: the sheet ${sheet.name} is hidden.`);
  if (changes) guardProtected(sheet, member, row.protected ?? 'free');
  if (row.inactive === 'activates') activate(host.model, sheet);
}

function guardProtected(sheet: ModelSheet, member: string, allowed: string): void {
  if (allowed.startsWith('allow')) guardAction(sheet, allowed);
  if (allowed === 'refused' && sheet.protection) throw accessDenied(`${member}: the sheet ${sheet.name} is protected.`);
}
