/** What would make room in the budget for lines that lack only that, as text and as JSON. */
import type { Consolidation } from '../core/consolidation/consolidate';
import { coverFor } from '../core/consolidation/overspend';
import { moneyText } from '../core/money';
import { coverTexts, type Texts } from '../locales';

export function coverLines(done: Consolidation, texts: Texts): string[] {
  const cover = coverFor(done);
  if (!cover) return [];
  const [first = '', ...more] = coverTexts(cover, done.terms, texts);
  return [first, ...more.map((line) => `- ${line}`), ''];
}

/** {transfers[] {from, to, amount}, approval, by[], because, sentences[]}; null where no line lacks only budget. */
export function coverJson(done: Consolidation, texts: Texts) {
  const cover = coverFor(done);
  if (!cover) return null;
  const { currency } = done.terms;
  const found = cover.kind === 'transfers' ? cover : undefined;
  return {
    transfers: (found?.transfers ?? []).map(({ amount, ...parts }) => ({
      ...parts,
      amount: moneyText(amount, currency),
    })),
    approval: found?.needed.approval ?? null,
    by: found?.needed.by ?? [],
    because: cover.kind === 'no-transfers' ? cover.because : null,
    sentences: coverTexts(cover, done.terms, texts),
  };
}
