/**
 * The same host in a page: plays `window.external`, through which Microsoft's office.js talks to desktop Excel. Must be
 * installed before office.js is loaded; `Office.onReady` then reports Excel on PC.
 */
import type { EventEntry } from './events';
import { createHost, type HostOptions, type OfficeHost } from './host';
import type { Model } from './model/model';
import type { Plain } from './model/types';
import { REQUIREMENT_SETS } from './requirements';

export interface PageOptions extends HostOptions {
  /** Language of the interface, BCP 47. */
  locale?: string;
  /** Told when `event.completed()` of a ribbon command was called. */
  onCommandCompleted?: () => void;
}

export interface PageHost {
  host: OfficeHost;
  /** Runs a function that the add-in gave to `Office.actions.associate`, as a click on the ribbon does. */
  runCommand: (functionName: string) => void;
}

/** COM arrays, as the client unwraps them. */
const safeArray = (items: unknown[]) => ({ toArray: () => items });

type Callback = (response: unknown) => void;
type Handler = (dispId: number, payload: unknown) => void;

const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const RICH_API_MESSAGE = 33;
const DOCUMENT_SELECTED = 2;
const COMMAND_INVOKED = 39;
const OK = 0;
/** What the client reads as "this is not supported". */
const NOT_SUPPORTED = 5000;

/** @param target the window that is going to load office.js: a pane's, when the pane runs in a frame */
export function installInPage(model: Model, target: Window, options: PageOptions = {}): PageHost {
  const host = createHost(model, options);
  const handlers = new Map<number, Handler>();
  let turns: Promise<void> = Promise.resolve();
  const send = (dispId: number, payload: unknown[]) => handlers.get(dispId)?.(dispId, safeArray(payload));

  host.onEvents((entries) => {
    // One message at a time: an array of exactly two entries is taken for something else by the client.
    for (const entry of entries) deliver(entry, send);
  });

  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${options.locale ?? 'en-US'}|telemetry||disableLogging|1`,
    GetContext: () => officeContext(model, options.locale ?? 'en-US'),
    GetLoggingAllowed: () => false,
    Execute(dispId: number, params: unknown, callback: Callback) {
      if (dispId === COMMAND_COMPLETED) {
        options.onCommandCompleted?.();
        callback(safeArray([OK, null]));
      } else if (dispId === RICH_API_REQUEST) {
        const { body, flags } = readRequest(params);
        // Each in a turn of its own, as Excel is another process: a long table is many requests, one upon the other.
        turns = turns.then(() => new Promise((resolve) => setTimeout(resolve)));
        void turns.then(() => host.request(body, flags)).then((answer) => callback(safeArray([OK, 200, [], answer])));
      } else callback(safeArray([NOT_SUPPORTED, null]));
    },
    RegisterEvent(dispId: number, _target: string, handler: Handler, callback: Callback) {
      handlers.set(dispId, handler);
      callback(OK);
    },
    UnregisterEvent(dispId: number, _target: string, callback: Callback) {
      handlers.delete(dispId);
      callback(OK);
    },
  };
  Object.defineProperty(target, 'external', { configurable: true, value: external });

  return {
    host,
    runCommand: (functionName) =>
      send(COMMAND_INVOKED, [`command-${Date.now()}`, functionName, JSON.stringify({ source: { id: functionName } })]),
  };
}

function deliver(entry: EventEntry, send: (dispId: number, payload: unknown[]) => void): void {
  if (entry.messageType === DOCUMENT_SELECTED) return send(DOCUMENT_SELECTED, []);
  send(RICH_API_MESSAGE, [
    safeArray([entry.messageCategory, entry.messageType, entry.targetId, entry.message, entry.id, false]),
  ]);
}

/** The client looks for the names in small letters. */
const announced = Object.fromEntries(
  Object.entries(REQUIREMENT_SETS).map(([name, version]) => [name.toLowerCase(), version]),
);

/** `[[customData, 'POST', 'ProcessQuery', headers, body, 0, flags, …]]` */
function readRequest(params: unknown): { body: string; flags: number } {
  const outer: unknown[] = Array.isArray(params) ? params : [];
  const inner: unknown[] = Array.isArray(outer[0]) ? outer[0] : outer;
  const [, , , , body, , flags] = inner;
  return { body: typeof body === 'string' ? body : '', flags: typeof flags === 'number' ? flags : 0 };
}

/** What office.js asks about the application when it starts. Settings of the document are the workbook's own. */
function officeContext(model: Model, locale: string) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'accord',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => model.workbook.culture.name,
    GetDocUrl: () => model.workbook.name,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.18000.20000',
    GetSupportedMatrix: () => JSON.stringify(announced),
    GetSettings: () => documentSettings(model),
  };
}

/** `Office.context.document.settings`: the same store as `workbook.settings`, whose values it holds as JSON. */
function documentSettings({ workbook }: Model) {
  return {
    Read(names: string[], values: string[]) {
      for (const [name, value] of Object.entries(workbook.settings)) {
        names.push(name);
        values.push(JSON.stringify(value));
      }
    },
    Write(names: string[], values: string[]) {
      workbook.settings = Object.fromEntries(
        names.map((name, index) => [name, JSON.parse(values[index] ?? 'null') as Plain]),
      );
    },
  };
}
