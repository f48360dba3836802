/** Finds edits that Excel does not report by the recalculations that follow from them. */

/**
 * Edits and the recalculations that follow from them are reported in any order, this many milliseconds apart at most.
 * Nobody makes two edits within it.
 */
const settlingTime = 250;

/** Whether an unreported edit is certain, or only possible because Accord or a co-author changed cells at that time. */
export type Unreported = 'certain' | 'possible';

export interface RecalculationWatch {
  /** An edit by the local user was reported, which explains recalculations at that time. */
  edited(): void;
  /** Accord or a co-author changed cells. */
  changedByOthers(): void;
  recalculated(): void;
  stop(): void;
}

/** @param report called once for recalculations that come together */
export function watchRecalculations(report: (unreported: Unreported) => void): RecalculationWatch {
  let lastEdit = -Infinity;
  let lastChange = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    edited: () => void (lastEdit = Date.now()),
    changedByOthers: () => void (lastChange = Date.now()),
    recalculated() {
      if (timer !== undefined) return;
      const since = Date.now() - settlingTime;
      timer = setTimeout(() => {
        timer = undefined;
        if (lastEdit < since) report(lastChange < since ? 'certain' : 'possible');
      }, settlingTime);
    },
    stop: () => clearTimeout(timer),
  };
}
