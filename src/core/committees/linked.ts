/** Decisions of committees on a partner's line, and what the lead partner decided on it. */
import type { Decision as OfLead } from '../expenses/decisions';
import type { Finding } from '../findings';
import { findingOnRow, type TableLocation } from '../native/row-to-check';
import type { Decision } from '../steering/tables';

/** Told on the committee's row: one that is taken and entered nowhere, or one that is not taken and rested on all the same. */
export function findingsOnLinked(
  decisions: readonly Decision[],
  ofLead: readonly Pick<OfLead, 'partner' | 'line' | 'decision'>[],
  location: TableLocation,
): Finding[] {
  const isOn = (
    one: { partner?: string | undefined; line?: number | undefined },
    { partner, line }: Decision,
  ): boolean => one.partner === partner && one.line === line;
  return decisions.flatMap((row) => {
    const { partner, line, outcome } = row;
    if (partner === undefined || line === undefined) return [];
    const entered = ofLead.filter((one) => isOn(one, row));
    const figures = { sheet: location.sheet, of: partner, number: String(line) };
    if (outcome === 'agreed')
      return entered.length > 0 ? [] : [findingOnRow(location, row.row, { case: 'not-entered', ...figures })];
    // A decision that was put off may have been taken at a later meeting.
    const isTaken = decisions.some((one) => one.outcome === 'agreed' && isOn(one, row));
    const isKept = entered.some(({ decision }) => decision !== 'exclude');
    return isKept && !isTaken ? [findingOnRow(location, row.row, { case: 'not-taken', ...figures })] : [];
  });
}
