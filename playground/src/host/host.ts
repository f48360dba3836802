/** The host itself, without transport: takes requests one after the other, answers them, sends events. */
import { OfficeError, type OfficeErrorCode } from './errors';
import { encode, type EventEntry } from './events';
import { calculateIfNeeded, calculateNow } from './model/calculate';
import { dump, load, type WorkbookData } from './model/dump';
import { asStep } from './model/history';
import { ADDIN, inNameOf, type Model, type ModelEvent } from './model/model';
import type { Limits } from './judge';
import { execute, type Failure } from './protocol/execute';
import type { Host, RangeTarget, HostShell } from './members/objects';
import { REQUIREMENT_SETS } from './requirements';
import { DELAY_FOR_CELL_EDIT, UNDO_GROUP, WRITES, type RequestBody, type ResponseBody } from './protocol/wire';

export interface HostOptions extends Partial<Limits> {
  /** Bytes a request or a response may have: 5 MB in Excel on the Web. Without it there is no limit on the desktop. */
  payloadLimit?: number;
  /** Gets the file that `Excel.createWorkbook` was given. */
  onCreateWorkbook?: (base64: string) => void;
  onSave?: () => void;
  /** Ids of controls that Excel does not find: of menus (office-js 4896), of buttons that an older manifest lacks (5956). */
  missingControls?: readonly string[];
  /** Told when the add-in shows or hides its pane, asks to start with the document or changes its ribbon. */
  onShell?: (shell: Readonly<HostShell>) => void;
}

export interface Exchange {
  actions: number;
  requestBytes: number;
  responseBytes: number;
  /** Code of the error the request ended with. */
  error?: string;
}

export interface Traffic {
  /** One a sync that had something to send. */
  requests: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  exchanges: Exchange[];
}

export interface OfficeHost {
  readonly model: Model;
  /**
   * Answers the body of one "ProcessQuery".
   * @param flags as the client sends them with the request
   */
  request(body: string, flags: number): Promise<string>;
  /** Where events go; returns a function that ends it. */
  onEvents(listener: (entries: EventEntry[]) => void): () => void;
  /** While a person types in a cell, requests fail or, when they ask for it, wait. */
  setCellEditing(editing: boolean): void;
  /** The next request fails at its n-th action (from 0), after those before it were done; a general failure by default. */
  failAt(action: number, code?: OfficeErrorCode): void;
  /** What went over the wire since the start or the last reset. */
  traffic(): Traffic;
  resetTraffic(): void;
  /** The workbook as plain data, to compare or to come back to. */
  snapshot(): WorkbookData;
  restore(data: WorkbookData): void;
  /** Resolves when no request and no event is under way any more, including those that handlers caused. */
  idle(): Promise<void>;
}

/** Event ranges are kept for handlers that run soon after; older ones are forgotten. */
const EVENT_RANGES = 200;

/** Learn, "Resource limits and performance optimization for Office Add-ins". */
const WEB_LIMIT = 5_000_000;

/** As UTF-8, counted: encoding megabytes for it took half of the time of an answer. */
function bytes(text: string): number {
  let size = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // The two halves of a pair are four bytes together.
    if (code > 0x7f) size += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return size;
}
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export function createHost(model: Model, options: HostOptions = {}): OfficeHost {
  const listeners = new Set<(entries: EventEntry[]) => void>();
  let exchanges: Exchange[] = [];
  let editing: { done: Promise<void>; end: () => void } | undefined;
  let failure: Failure | undefined;
  let outbox: EventEntry[] = [];
  let pending = 0;
  let last: Promise<unknown> = Promise.resolve();
  let calculation = false;
  let counter = 0;

  const { platform = 'desktop', announced = REQUIREMENT_SETS, strict = false, onMember, refuses } = options;
  const payloadLimit = options.payloadLimit ?? (platform === 'web' ? WEB_LIMIT : undefined);
  const host: Host = {
    model,
    limits: { platform, announced, strict, ...(onMember ? { onMember } : {}), ...(refuses ? { refuses } : {}) },
    undoGroup: 0,
    eventsEnabled: true,
    registrations: new Map(),
    eventRanges: new Map(),
    createWorkbook: (base64) => options.onCreateWorkbook?.(base64),
    save: () => options.onSave?.(),
    findsControl: (id) => !options.missingControls?.includes(id),
    shell: { pane: 'Visible', startup: 'Inactive', ribbon: {} },
    shellChanged: () => options.onShell?.(host.shell),
    keep: ({ sheet, area }) => {
      const id = `range-${++counter}`;
      model.kept.set(id, { sheet, area });
      return id;
    },
    calculate: () => {
      calculation = true;
    },
  };

  model.listeners.add((event) => {
    if (!host.eventsEnabled) return;
    const entries = encode(model, event, host.registrations, rememberRange(event));
    if (entries.length === 0) return;
    if (outbox.length === 0) setTimeout(flush, 0);
    outbox.push(...entries);
  });

  function rememberRange(event: ModelEvent): string {
    if (event.kind !== 'changed') return '';
    const id = `event-${++counter}`;
    const target: RangeTarget = { sheet: event.sheet, area: event.area };
    host.eventRanges.set(id, target);
    const [oldest] = host.eventRanges.keys();
    if (host.eventRanges.size > EVENT_RANGES && oldest !== undefined) host.eventRanges.delete(oldest);
    return id;
  }

  function flush(): void {
    // A handler must not run between a request and its answer.
    if (pending > 0) return void setTimeout(flush, 0);
    const entries = outbox;
    outbox = [];
    for (const listener of listeners) listener(entries);
  }

  async function answer(body: RequestBody, flags: number): Promise<ResponseBody> {
    if (editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0)
        throw new OfficeError('InvalidOperationInCellEditMode', 'A cell is being edited.');
      await editing.done;
    }
    const failing = failure;
    failure = undefined;
    const work = () => execute(host, body, failing);
    host.undoGroup = flags >>> UNDO_GROUP;
    const response = inNameOf(model, ADDIN, () =>
      (flags & WRITES) === 0 ? work() : asStep(model, work, host.undoGroup),
    );
    if (calculation) await calculateNow(model);
    else await calculateIfNeeded(model);
    calculation = false;
    return response;
  }

  async function exchange(text: string, flags: number): Promise<string> {
    const requestBytes = bytes(text);
    let answered: string;
    let responseBytes: number;
    let actions = 0;
    let error: string | undefined;
    try {
      guardSize(requestBytes, payloadLimit, 'RequestPayloadSizeLimitExceeded');
      const body = parse(text);
      actions = body.Actions.length;
      const response = await answer(body, flags);
      error = response.Error?.Code;
      answered = JSON.stringify(response);
      responseBytes = bytes(answered);
      guardSize(responseBytes, payloadLimit, 'ResponsePayloadSizeLimitExceeded');
    } catch (thrown) {
      const response = refusal(thrown);
      error = response.Error?.Code;
      answered = JSON.stringify(response);
      responseBytes = bytes(answered);
    }
    exchanges.push({
      actions,
      requestBytes,
      responseBytes,
      ...(error === undefined ? {} : { error }),
    });
    return answered;
  }

  return {
    model,
    request(text, flags) {
      pending++;
      const next = last.then(() => exchange(text, flags)).finally(() => pending--);
      last = next;
      return next;
    },
    onEvents(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setCellEditing(on) {
      if (on === (editing !== undefined)) return;
      editing?.end();
      editing = on ? gate() : undefined;
    },
    failAt(action, code = 'GeneralException') {
      failure = { action, code };
    },
    traffic: () => ({
      requests: exchanges.length,
      actions: sum(exchanges, 'actions'),
      requestBytes: sum(exchanges, 'requestBytes'),
      responseBytes: sum(exchanges, 'responseBytes'),
      exchanges: [...exchanges],
    }),
    resetTraffic() {
      exchanges = [];
    },
    snapshot: () => dump(model),
    restore: (data) => load(model, data),
    async idle() {
      do {
        await last;
        await turn();
        await turn();
      } while (pending > 0 || outbox.length > 0);
    },
  };
}

function gate(): { done: Promise<void>; end: () => void } {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

const sum = (exchanges: Exchange[], key: 'actions' | 'requestBytes' | 'responseBytes') =>
  exchanges.reduce((total, exchange) => total + exchange[key], 0);

/** The client is ours to trust for the shape of its own messages. */
const parse = (text: string): RequestBody => JSON.parse(text) as RequestBody;

function guardSize(
  size: number,
  limit: number | undefined,
  code: 'RequestPayloadSizeLimitExceeded' | 'ResponsePayloadSizeLimitExceeded',
): void {
  if (limit !== undefined && size > limit)
    throw new OfficeError(code, `${size} bytes are more than the ${limit} that are allowed.`);
}

function refusal(error: unknown): ResponseBody {
  const code = error instanceof OfficeError ? error.code : 'GeneralException';
  const message = error instanceof Error ? error.message : String(error);
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: code,
      Message: message,
      Location: '',
      ActionIndex: -1,
      HttpStatusCode: code.startsWith('Request') ? 413 : 400,
    },
  };
}
