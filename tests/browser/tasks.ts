/** How long the page of a browser is busy without a pause. */
import type { Page } from 'playwright-core';

/** Beginning, duration and processor time in microseconds; the last does not depend on how busy the machine is. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { frame?: string } };
}

/**
 * @param host whether tasks of the page's own timers count, in which the tests' host answers the pane in its frame
 * @returns tasks on main threads during some work, in milliseconds of processor time
 */
export async function tasksOf(page: Page, work: () => Promise<unknown>, { host = true } = {}): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  await session.send('Tracing.start', {
    categories: host ? 'toplevel' : 'toplevel,devtools.timeline',
    transferMode: 'ReportEvents',
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  const threads = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const { frameTree } = await session.send('Page.getFrameTree');
  const ofHost = events.filter(({ name, args }) => name === 'TimerFire' && args?.data?.frame === frameTree.frame.id);
  const tasks = events.filter(
    (event) =>
      event.name.endsWith('RunTask') &&
      threads.has(threadOf(event)) &&
      !ofHost.some((turn) => threadOf(turn) === threadOf(event) && isWithin(turn, event)),
  );
  if (tasks.length === 0) throw new Error('The trace shows no task of the page.');
  return tasks.map(({ tdur }) => (tdur ?? 0) / 1000);
}

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
