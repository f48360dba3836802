/** What axe objects to in a document of the browser: a page, or the pane in its frame. */
import axe, { type RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';

export interface Violation {
  rule: string;
  /** The elements it is about, and what is wrong with each. */
  nodes: string[][];
}

/** Looks once nothing moves any more, at the frames within too. `rules`: only these. */
export async function violations(frame: Frame, rules?: string[]): Promise<Violation[]> {
  await Promise.all([frame, ...frame.childFrames()].map(prepare));
  const options: RunOptions = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) };
  const found = await frame.evaluate(async (asked) => {
    const here = (window as unknown as { axe: typeof axe }).axe;
    return (await here.run(document, asked)).violations;
  }, options);
  return found.map(({ id, nodes }) => ({
    rule: id,
    nodes: nodes.map(({ html, failureSummary = '' }) => [html, failureSummary]),
  }));
}

async function prepare(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    // A change of theme reaches some controls a frame later than others: still is what stays still for two.
    for (let still = 0; still < 2;) {
      await new Promise(requestAnimationFrame);
      const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(moving.map(({ finished }) => finished));
      still = moving.length === 0 ? still + 1 : 0;
    }
  });
  // Once a document: its half a megabyte takes longer than what it looks at.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
}
