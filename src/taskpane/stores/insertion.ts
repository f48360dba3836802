/** Sheets on their way into the open workbook: planned first, then written, without losing what people wrote there. */
import type { EditsDecision, WritePlan } from '../../workbooks/open-workbook';
import type { TableView } from '../../worker/lead-views';
import type { StoreDependencies } from './shell';
import type { Work } from './work';

export interface Insertion {
  view: TableView;
  /** What writing would do, or what it did. */
  plan: WritePlan;
  done: boolean;
}

type Port = StoreDependencies['port'];

export async function planInsertion(port: Port, view: TableView): Promise<Insertion> {
  return { view, plan: await port.planSheets(view.sheets, view.names), done: false };
}

/**
 * Writes the sheets and shows the first of them. If people wrote on a sheet since it was looked at, nothing is written and
 * the insertion says so.
 *
 * @returns what came of it; undefined if it failed otherwise
 */
export async function writeInsertion(
  { port, work }: { port: Port; work: Work },
  { view, plan: shown }: Insertion,
  decision: 'keep' | 'replace' | undefined,
  retry: () => void,
): Promise<Insertion | undefined> {
  const edits: EditsDecision = decision === 'keep' ? decision : decision === 'replace' ? shown.edited : [];
  const plan = await work.run('writing', () => port.writeSheets(view.sheets, view.names, edits), {
    final: true,
    retry,
  });
  if (plan) {
    const [sheet] = plan.names;
    // Written is written, whether or not Excel shows it.
    if (sheet !== undefined) await port.goTo({ sheet, row: 0, column: 0 }).catch(() => undefined);
    return { view, plan, done: true };
  }
  if (work.store.get().problem?.code !== 'sheet-edited') return undefined;
  return planInsertion(port, view).catch(() => undefined);
}
