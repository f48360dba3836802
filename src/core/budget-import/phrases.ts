/** Finds the entry that the words of a text belong to, however the label is shortened. */
import type { Entry } from './names';
import { bareLabel, tellingWords } from './words';

/** Of a label, at least half has to be there: "Activities" alone is not "Activities outside the area". */
const enough = 0.5;

export interface PhraseIndex {
  /** The code of the only entry all of whose words these are, or part of whose words these are. */
  find(text: string): { code: string; isWhole: boolean } | undefined;
}

export function phraseIndex(entries: readonly Entry[], isFiller: (word: string) => boolean): PhraseIndex {
  const phrases: { code: string; size: number }[] = [];
  const byWord = new Map<string, number[]>();
  for (const { code, labels } of entries)
    for (const label of labels) {
      const words = tellingWords(bareLabel(label), isFiller);
      if (words.length === 0) continue;
      const index = phrases.push({ code, size: words.length }) - 1;
      for (const word of words) {
        const known = byWord.get(word);
        if (known) known.push(index);
        else byWord.set(word, [index]);
      }
    }

  const find: PhraseIndex['find'] = (text) => {
    const words = tellingWords(bareLabel(text), isFiller);
    if (words.length === 0) return undefined;
    const found = new Map<number, number>();
    for (const word of words) for (const index of byWord.get(word) ?? []) found.set(index, (found.get(index) ?? 0) + 1);
    const whole = new Set<string>();
    const covered = new Set<string>();
    for (const [index, count] of found) {
      const phrase = phrases[index];
      if (!phrase) continue;
      if (count === phrase.size && count === words.length) whole.add(phrase.code);
      if (count >= phrase.size * enough) covered.add(phrase.code);
    }
    const [first, second] = whole;
    if (first !== undefined) return second === undefined ? { code: first, isWhole: true } : undefined;
    const [code, other] = codesWithAll(words).filter((one) => covered.has(one));
    return code !== undefined && other === undefined ? { code, isWhole: false } : undefined;
  };

  /** The codes whose labels, taken together, hold all words. */
  function codesWithAll(words: readonly string[]): string[] {
    const [first, ...others] = words.map(
      (word) => new Set((byWord.get(word) ?? []).map((index) => phrases[index]?.code)),
    );
    return [...(first ?? [])].filter(
      (code): code is string => code !== undefined && others.every((codes) => codes.has(code)),
    );
  }

  return { find };
}
