/** Open workbooks, each with its pane, but without the views. */
import { lackingCapabilities, openWorkbookInExcel } from '../../src/excel';
import { formulas, modelFromPlan, requireSheet, storeResult, type Model, type ModelOptions } from 'playground/host';
import { createPane, type Pane } from '../../src/taskpane/pane';
import { handlers } from '../../src/worker/handlers';
import type { WorkbookPlan } from '../../src/workbooks/plan';
import type { LedgerView } from '../../src/worker/partner-views';
import { readReference } from '../../src/workbooks/read-references';
import { today } from '../jobs/today';
import { fakeStorage } from '../taskpane/fake-workbook';
import { joined } from '../worker/wire';
import { openExcel, today as todaySerial, type Opened } from './excel/support';

export interface Story extends Opened {
  pane: Pane;
  /** The files that Excel was asked to open as new workbooks. */
  asked: Uint8Array[];
  /** Round trips and bytes of some work. */
  cost(work: () => Promise<unknown>): Promise<Cost>;
}

export interface Cost {
  requests: number;
  bytes: number;
}

const options: ModelOptions = { today: () => todaySerial, recalculate: addUp };

/**
 * Opens a workbook, or an empty one, with its own pane and worker. Panes with the same storage share their memory.
 *
 * @param sets the requirement sets of an older Excel
 */
export async function openStory(
  plan?: WorkbookPlan,
  storage = fakeStorage(),
  sets?: { [requirementSet: string]: string },
): Promise<Story> {
  const asked: Uint8Array[] = [];
  const empty: WorkbookPlan = { title: '', language: 'en', names: [], sheets: [emptyPlan] };
  const office = openExcel(modelFromPlan(plan ?? empty, options), {
    onCreateWorkbook: (base64) => asked.push(Buffer.from(base64, 'base64')),
    payloadLimit: 5_000_000,
    ...(sets ? { announced: sets } : {}),
  });
  const { host } = office;
  const port = openWorkbookInExcel();
  const pane = createPane({
    port,
    jobs: joined(handlers()),
    storage,
    excelLanguage: 'en',
    lacking: lackingCapabilities(),
    today: () => today,
  });
  await pane.open();
  return {
    ...office,
    pane,
    asked,
    async cost(work) {
      host.resetTraffic();
      await work();
      await host.idle();
      await pane.partner.idle();
      const { requests, requestBytes, responseBytes } = host.traffic();
      return { requests, bytes: requestBytes + responseBytes };
    },
  };
}

/** The partner's lines as the pane shows them. */
export function ledgerOf({ pane }: Story): LedgerView {
  const { ledger } = pane.partner.store.get();
  if (!ledger) throw new Error('No ledger is shown.');
  return ledger;
}

/** When nothing is under way any more, in Excel or in the pane. */
export async function settled({ host, pane }: Story): Promise<void> {
  await host.idle();
  await pane.partner.idle();
}

const emptyPlan: WorkbookPlan['sheets'][number] = {
  name: 'Sheet1',
  hidden: false,
  protected: false,
  gridlines: true,
  widths: [],
  heights: [],
  cells: [],
  tables: [],
  merges: [],
  validations: [],
  conditionals: [],
  charts: [],
};

/** A minimal calculation for the workflow: the sums of a table on its own sheet, of a range or of cells one by one. */
function addUp(model: Model): void {
  for (const { sheet, row, column, formula } of formulas(model)) {
    const summed =
      /^=SUM\(([^()]+)\)$/.exec(formula)?.[1] ?? /^=(\$[A-Z]+\$\d+(?:\+\$[A-Z]+\$\d+)+)$/.exec(formula)?.[1];
    const areas = (summed?.split('+') ?? []).flatMap((part) => readReference(`${sheet.name}!${part}`)?.area ?? []);
    if (areas.length === 0) continue;
    let sum = 0;
    for (const area of areas)
      for (let at = area.row; at < area.row + area.rows; at++) {
        const value = requireSheet(model, sheet.name).rows.get(at)?.cells.get(area.column)?.value;
        if (typeof value === 'number') sum += value;
      }
    storeResult(model, sheet, row, column, Math.round(sum * 100) / 100);
  }
}
