/** What changed from one report to the next, in words and amounts: per partner, with the lines behind it. */
import type { Changes, LineChange, PartnerMove } from '../core/consolidation/changes';
import { fill } from './fill';
import { formatChange } from './format';
import type { Words } from './texts';

/** A sentence for each partner, each followed by its lines. */
export function changedLines({ partners, lines }: Changes, currency: string, texts: Words): string[] {
  return partners.flatMap((move) => [
    moveText(move, currency, texts),
    ...lines.flatMap((one) => (one.partner === move.partner ? [`- ${lineChangeText(one, currency, texts)}`] : [])),
  ]);
}

/** By how much the accepted amount moved, and why. */
export function moveText(move: PartnerMove, currency: string, texts: Words): string {
  const { changes } = texts.vocabulary;
  const change = (amount: number): string => formatChange(amount, currency, texts.language);
  const { partner, before, now } = move;
  const causes = (['added', 'gone', 'declared', 'verdict'] as const).flatMap((cause) =>
    move[cause] === 0 ? [] : [fill(changes[cause], { amount: change(move[cause]) }, texts)],
  );
  const head = fill(
    before === now ? changes.stayed : changes.moved,
    { partner, before: { money: before, currency }, now: { money: now, currency }, change: change(now - before) },
    texts,
  );
  return causes.length === 0 ? head : `${head}${texts.vocabulary.colon}${causes.join(', ')}`;
}

export function lineChangeText(change: LineChange, currency: string, texts: Words): string {
  const { changes, colon } = texts.vocabulary;
  const { partner, line } = change;
  return `${fill(changes.lineOf, { partner, line }, texts)}${colon}${lineStateText(change, currency, texts)}`;
}

/** What a line was, and what it is now. */
export function lineStateText({ before, now }: LineChange, currency: string, texts: Words): string {
  const { changes, lists } = texts.vocabulary;
  const last = now ?? before;
  const template = !before ? changes.lineNew : !now ? changes.lineGone : changes.lineChanged;
  return fill(
    template,
    {
      ...(before
        ? { before: { money: before.declared, currency }, verdictBefore: lists.verdicts[before.verdict] }
        : {}),
      ...(last ? { declared: { money: last.declared, currency }, verdict: lists.verdicts[last.verdict] } : {}),
    },
    texts,
  );
}
