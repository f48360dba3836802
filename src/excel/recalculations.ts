/** Finds edits that Excel does not report by the recalculations that follow from them. */
import { platform } from './capabilities';
import { isWriting } from './gateway';

/**
 * Edits and the recalculations that follow from them are reported in any order, this many milliseconds apart at most.
 * Nobody makes two edits within it.
 */
const settlingTime = 250;
/** A busy page hears of what follows from its own writes with a delay. */
const ownDelay = 2_000;

/**
 * Whether an unreported edit is certain, or only possible because Accord or a co-author changed cells at that time. The
 * latter only on the Web, where choices from lists go unreported: every write of ours is followed by a recalculation.
 */
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
        if (lastEdit >= since) return;
        if (lastChange < since - ownDelay && !isWriting()) report('certain');
        else if (platform() === 'web') report('possible');
      }, settlingTime);
    },
    stop: () => clearTimeout(timer),
  };
}
