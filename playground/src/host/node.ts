/** Microsoft's client, unmodified, in Node: loaded from its package into a realm of its own and joined to a host of ours. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { createHost, type HostOptions, type OfficeHost } from './host';
import { UNDO_GROUP } from './protocol/wire';
import { supportsSet } from './requirements';
import { createModel, type Model } from './model/model';

export interface StartOptions extends HostOptions {
  /** Whether `mergeUndoGroup` reaches the host, as from newer clients: the pinned one ignores it. */
  undoGroups?: boolean;
}

export interface Office {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  host: OfficeHost;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** What the client leaves behind in its realm, as far as it is used here. */
interface ClientRealm {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & {
    HostBridge: { init(bridge: Bridge): void };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  Office: object;
}

interface ClientMessage {
  id: number;
  flags: number;
  message: { body: unknown };
}

let client: Script | undefined;

/** Parsed once per process; every instance runs it in a new realm. */
function clientScript(): Script {
  if (client) return client;
  const file = createRequire(join(process.cwd(), 'package.json')).resolve(
    '@microsoft/office-js/dist/excel-win32-16.01.js',
  );
  client = new Script(readFileSync(file, 'utf8'), { filename: file });
  return client;
}

/**
 * Starts the client against a model.
 * @returns the client's own namespaces, each call with separate ones, and the host
 */
export function startOffice(model: Model = createModel(), options: StartOptions = {}): Office {
  const host = createHost(model, options);
  const realm = newRealm();
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as ClientMessage;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void host
        .request(body, flags)
        .then((answer) =>
          bridge.onMessageFromHost?.(
            JSON.stringify({ id, type: 1, flags: 0, message: { statusCode: 200, headers: {}, body: answer } }),
          ),
        );
    },
  };
  realm.OfficeExtension.HostBridge.init(bridge);
  host.onEvents((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  if (options.undoGroups) sendUndoGroups(realm);
  if (options.announced) gate(realm, options.announced);
  return { Excel: realm.Excel, OfficeExtension: realm.OfficeExtension, host };
}

/**
 * The realm borrows our `Error`, `Promise` and `JSON`: what the client throws is then `instanceof Error` here, what it
 * returns can be awaited as usual, and what it reads from answers are arrays and objects of ours.
 */
function newRealm(): ClientRealm {
  const box = {
    navigator: { userAgent: 'node' },
    console,
    setTimeout: patient,
    clearTimeout,
    setInterval,
    clearInterval,
    Error,
    Promise,
    JSON,
  };
  const realm = createContext(Object.assign(box, { window: box }));
  clientScript().runInContext(realm);
  return realm as unknown as ClientRealm;
}

/** The client tries again after 5 s to let go of its ranges: nobody need wait for that before the process ends. */
function patient(work: () => void, delay = 0): NodeJS.Timeout {
  const timer = setTimeout(work, delay);
  return delay < 1_000 ? timer : timer.unref();
}

/** All requests of one run with `mergeUndoGroup` carry the same number. */
function sendUndoGroups({ Excel: client }: ClientRealm): void {
  const run = client.run.bind(client) as (...parameters: unknown[]) => Promise<unknown>;
  let groups = 0;
  client.run = (...parameters: unknown[]) => {
    const [options, batch] = parameters as [Excel.RunOptions, (context: FlaggedContext) => Promise<unknown>];
    if (parameters.length < 2 || options.mergeUndoGroup !== true) return run(...parameters);
    const group = ++groups << UNDO_GROUP;
    return run(options, (context: FlaggedContext) => {
      context._requestFlagModifier |= group;
      return batch(context);
    });
  };
}

/** The client adds these bits to the flags of each request. */
type FlaggedContext = Excel.RequestContext & { _requestFlagModifier: number };

/** The client has this check, but sets its switch on another object than the one it reads. */
function gate(realm: ClientRealm, sets: { [requirementSet: string]: string }): void {
  const requirements = { isSetSupported: (name: string, version?: string) => supportsSet(name, version, sets) };
  // `Office.context` cannot be set from outside, but the client looks it up through the realm's window each time.
  realm.Office = Object.create(realm.Office, { context: { value: { requirements } } }) as object;
  realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}
