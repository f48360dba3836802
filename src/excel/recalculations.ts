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
 * Whether an unreported edit is certain, or only possible: Accord or a co-author changed cells at that time, or a busy page
 * heard of an edit together with more recalculations than one. The latter only on the Web, where choices from lists go
 * unreported: every write of ours is followed by a recalculation.
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
  /** When edits were heard of, as far as they may explain a recalculation. */
  let edits: number[] = [];
  let recalculations = 0;
  let lastChange = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function compare(since: number): void {
    const explained = edits.filter((at) => at >= since).length;
    const isCertain = explained === 0 && lastChange < since - ownDelay && !isWriting();
    if (isCertain) report('certain');
    else if ((explained === 0 || recalculations > explained) && platform() === 'web') report('possible');
    recalculations = 0;
    timer = undefined;
  }
  return {
    edited() {
      const now = Date.now();
      if (timer === undefined) edits = edits.filter((at) => at >= now - settlingTime);
      edits.push(now);
    },
    changedByOthers: () => void (lastChange = Date.now()),
    recalculated() {
      recalculations++;
      timer ??= setTimeout(compare, settlingTime, Date.now() - settlingTime);
    },
    stop: () => clearTimeout(timer),
  };
}
