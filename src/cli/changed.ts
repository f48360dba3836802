/** What changed since an earlier report, as text and as JSON. */
import { changesBetween, snapshotOf, type Changes, type LineChange } from '../core/consolidation/changes';
import type { Consolidation } from '../core/consolidation/consolidate';
import { moneyText } from '../core/money';
import { reportSnapshot } from '../jobs/open/report';
import { FileRefused } from '../jobs/open/workbook';
import { changedLines, fill, type Texts } from '../locales';
import { readInput } from './input';

export interface ChangedSince {
  file: string;
  changes: Changes;
}

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

export function changedText(changed: ChangedSince | undefined, currency: string, texts: Texts): string[] {
  if (!changed) return [];
  const { file, changes } = changed;
  const said = changedLines(changes, currency, texts);
  return [
    fill(texts.cli.changedSince, { file }, texts),
    ...(said.length === 0 ? [texts.vocabulary.changes.nothing] : said),
    '',
  ];
}

/** {since, partners[] {partner, before, now, added, gone, declared, verdict}, lines[] {partner, line, before, now}}; null without an earlier report. */
export function changedJson(changed: ChangedSince | undefined, currency: string) {
  if (!changed) return null;
  const amount = (money: number): string => moneyText(money, currency);
  const state = (one: LineChange['now']) => (one ? { declared: amount(one.declared), verdict: one.verdict } : null);
  return {
    since: changed.file,
    partners: changed.changes.partners.map(({ partner, before, now, added, gone, declared, verdict }) => ({
      partner,
      before: amount(before),
      now: amount(now),
      added: amount(added),
      gone: amount(gone),
      declared: amount(declared),
      verdict: amount(verdict),
    })),
    lines: changed.changes.lines.map(({ partner, line, before, now }) => ({
      partner,
      line,
      before: state(before),
      now: state(now),
    })),
  };
}
