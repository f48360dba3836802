/** What the claims hold of lines, compared with a consolidation: what is new, gone or different since the last claim. */
import { changesBetween, snapshotOf, type Changes, type ReportSnapshot } from './changes';
import type { ClaimsBook } from '../claims/book';
import { isKeptLine } from '../claims/kept';
import { verdicts } from '../names';

export interface SinceClaim {
  /** The last claim that holds a line. */
  claim: string;
  changes: Changes;
}

/** Undefined where no claim holds a line of what is reported. */
export function changesSinceClaim(
  { kept: table }: ClaimsBook,
  period: string | undefined,
  now: ReportSnapshot,
): SinceClaim | undefined {
  const kept = table.rows.filter(isKeptLine).filter((row) => period === undefined || row.period === period);
  const last = kept.at(-1);
  if (!last) return undefined;
  const claimed = kept.map(({ partner, line: number, declared, verdict }, row) => ({
    line: { partner, number, row, declared },
    // As where certified costs are summed: what is not accepted adds nothing.
    verdict: verdicts.find((one) => one === verdict) ?? 'excluded',
  }));
  return { claim: last.claim, changes: changesBetween(snapshotOf(claimed, []), now) };
}
