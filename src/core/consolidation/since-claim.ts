/** What the claims hold of lines, compared with a consolidation: what is new, gone or different since the last claim. */
import { changesBetween, snapshotOf, type Changes } from './changes';
import type { Consolidation } from './consolidate';
import { verdicts } from '../names';
import { isKeptLine } from '../claims/kept';

export interface SinceClaim {
  /** The last claim that holds a line. */
  claim: string;
  changes: Changes;
}

/** Undefined where no claim holds a line of what is reported. */
export function changesSinceClaim({ claims, period, lines, flatRates }: Consolidation): SinceClaim | undefined {
  const kept = claims.kept.rows.filter(isKeptLine).filter((row) => period === undefined || row.period === period);
  const last = kept.at(-1);
  if (!last) return undefined;
  const claimed = kept.map(({ partner, line: number, declared, verdict }, row) => ({
    line: { partner, number, row, declared },
    // As where certified costs are summed: what is not accepted adds nothing.
    verdict: verdicts.find((one) => one === verdict) ?? 'excluded',
  }));
  return { claim: last.claim, changes: changesBetween(snapshotOf(claimed, []), snapshotOf(lines, flatRates)) };
}
