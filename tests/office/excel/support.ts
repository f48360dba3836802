/** Microsoft's client connected to the host, with the globals that a page has. */
import {
  createModel,
  supportsSet,
  userOf,
  type Model,
  type OfficeErrorCode,
  type OfficeHost,
  type User,
  type WorkbookData,
} from 'playground/host';
import { startOffice, type Office, type StartOptions } from 'playground/host/node';
import type { AccordError } from '../../../src/core/errors';
import { thisExcel } from '../excels';

export interface Opened extends Office {
  model: Model;
  user: User;
}

/** 15 March 2026. */
export const today = 46_096;

/** Starts the host and defines the globals that the add-in uses. */
export function openExcel(model: Model = createModel({ today: () => today }), options: StartOptions = {}): Opened {
  const all = { strict: true, ...thisExcel, ...options };
  const office = startOffice(model, all);
  const isSetSupported = (name: string, version?: string): boolean => supportsSet(name, version, all.announced);
  Object.assign(globalThis, { Excel: office.Excel, Office: { context: { requirements: { isSetSupported } } } });
  return { ...office, model, user: userOf(model) };
}

/** The error with which a promise rejects. */
export async function refused(work: Promise<unknown>): Promise<AccordError> {
  try {
    await work;
  } catch (error) {
    return error as AccordError;
  }
  throw new Error('Nothing was refused.');
}

/** Makes the host fail at an action of a coming request, both counted from 0; by default with a code that says nothing. */
export function failLater(
  host: OfficeHost,
  request: number,
  action: number,
  code: OfficeErrorCode = 'InvalidOperation',
): void {
  const answer = host.request.bind(host);
  let left = request;
  host.request = (body, flags) => {
    if (left-- === 0) {
      host.request = answer;
      host.failAt(action, code);
    }
    return answer(body, flags);
  };
}

const on = (options: { [key: string]: unknown }): string[] =>
  Object.entries(options)
    .flatMap(([name, value]) => (value === true ? [name] : []))
    .sort();

/** Makes the host fail from a given request on; returns a function that ends it. */
export function failAlways(host: OfficeHost, from: number): () => void {
  const answer = host.request.bind(host);
  let count = 0;
  host.request = (body, flags) => {
    if (count++ >= from) host.failAt(0);
    return answer(body, flags);
  };
  return () => {
    host.request = answer;
  };
}

const inOrder = ({ name, scope = '' }: { name: string; scope?: string }): string => `${name} ${scope}`;

/** The visible state of a workbook, without identifiers and their counter. */
export function visible({ sheets, tables = [], names = [], settings = {}, ...rest }: WorkbookData): unknown {
  return {
    // Excel returns all protection options, including those that are off.
    sheets: sheets.map(({ protection, ...sheet }) => ({ ...sheet, protection: protection && on(protection.options) })),
    tables: [...tables].sort((one, other) => one.name.localeCompare(other.name)),
    names: [...names].sort((one, other) => inOrder(one).localeCompare(inOrder(other))),
    settings,
    active: rest.activeSheet,
    comments: rest.comments,
    protection: rest.protection,
  };
}
