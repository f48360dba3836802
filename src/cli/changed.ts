/** What changed since an earlier report, as text and as JSON. */
import type { SinceClaim } from '../core/consolidation/since-claim';
import { changesBetween, snapshotOf, type Changes, type LineChange } from '../core/consolidation/changes';
import type { Consolidation } from '../core/consolidation/consolidate';
import { moneyText } from '../core/money';
import { withoutFolders } from '../jobs/file-names';
import { reportSnapshot } from '../jobs/open/report';
import { FileRefused } from '../jobs/open/workbook';
import { changedLines, fill, type Texts } from '../locales';
import type { SinceReport } from '../workbooks/report/changes';
import { readInput } from './input';

/** With the path of the report that is compared with. */
export type ChangedSince = SinceReport;

/**
 * Compares with the report that was asked for, or with the one that will be replaced, if there is one. Throws
 * `FileRefused` where the former is no report of the project.
 */
export async function changedSince(
  since: string | undefined,
  replaced: string,
  { terms, lines, flatRates }: Consolidation,
): Promise<ChangedSince | undefined> {
  const file = since ?? replaced;
  try {
    const before = await reportSnapshot(await readInput(file), terms);
    return { file, changes: changesBetween(before, snapshotOf(lines, flatRates)) };
  } catch (error) {
    if (since === undefined && error instanceof FileRefused) return undefined;
    throw error;
  }
}

/** As the report's own sheet calls it: where it lay says nothing to those who read it elsewhere. */
export function namedAlone(changed: ChangedSince | undefined): SinceReport | undefined {
  return changed && { ...changed, file: withoutFolders(changed.file) };
}

/** Since the earlier report, and since the last claim: only what there is to compare with. */
export function changedText(
  changed: ChangedSince | undefined,
  claimed: SinceClaim | undefined,
  currency: string,
  texts: Texts,
): string[] {
  const block = (heading: string, changes: Changes): string[] => {
    const said = changedLines(changes, currency, texts);
    return [heading, ...(said.length === 0 ? [texts.vocabulary.changes.nothing] : said), ''];
  };
  return [
    ...(changed ? block(fill(texts.cli.changedSince, { file: changed.file }, texts), changed.changes) : []),
    ...(claimed ? block(fill(texts.cli.changedSinceClaim, { claim: claimed.claim }, texts), claimed.changes) : []),
  ];
}

/** {since, …}; null without an earlier report. */
export function changedJson(changed: ChangedSince | undefined, currency: string) {
  return changed ? { since: changed.file, ...changesJson(changed.changes, currency) } : null;
}

/** {claim, …}; null where no claim holds a line. */
export function claimedJson(claimed: SinceClaim | undefined, currency: string) {
  return claimed ? { claim: claimed.claim, ...changesJson(claimed.changes, currency) } : null;
}

/** {partners[] {partner, before, now, added, gone, declared, verdict}, lines[] {partner, line, before, now}} */
function changesJson({ partners, lines }: Changes, currency: string) {
  const amount = (money: number): string => moneyText(money, currency);
  const state = (one: LineChange['now']) => (one ? { declared: amount(one.declared), verdict: one.verdict } : null);
  return {
    partners: partners.map(({ partner, before, now, added, gone, declared, verdict }) => ({
      partner,
      before: amount(before),
      now: amount(now),
      added: amount(added),
      gone: amount(gone),
      declared: amount(declared),
      verdict: amount(verdict),
    })),
    lines: lines.map(({ partner, line, before, now }) => ({ partner, line, before: state(before), now: state(now) })),
  };
}
