/** Recognises altered headers: a changed letter, an added "amount" or "(EUR)", "number" for "no.". */
import { folded } from '../../core/native/codes';
import { headerFillers, headerSpellings } from '../../locales/recognition';

const minimumSimilarity = 0.75;
/** Minimum lead over the second most similar column. */
const minimumLead = 0.15;

/** The distinctive words of a header; brackets contain units or remarks. */
export function wordsOf(header: string): string[] {
  const words = folded(header)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[º°]/g, 'o')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    // "N.º" is split at its point.
    .filter((word, index, all) => !(word === 'o' && all[index - 1] === 'n'));
  const known = words.map((word) => headerSpellings.get(word) ?? word);
  const telling = known.filter((word) => !headerFillers.has(word));
  return telling.length > 0 ? telling : known;
}

/** Share of common words, 0 to 1; longer words may differ by a letter. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  const unmatched = [...b];
  let common = 0;
  for (const word of a) {
    const at = unmatched.findIndex((other) => wordsMatch(word, other));
    if (at < 0) continue;
    unmatched.splice(at, 1);
    common += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

/** The most similar of several, if it is similar enough and clearly ahead of the second; else undefined. */
export function closest<Key>(
  header: string,
  known: readonly { key: Key; words: readonly string[] }[],
): Key | undefined {
  const words = wordsOf(header);
  if (words.length === 0) return undefined;
  const best = new Map<Key, number>();
  for (const { key, words: other } of known) best.set(key, Math.max(best.get(key) ?? 0, similarity(words, other)));
  const [first, second] = [...best].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < minimumSimilarity) return undefined;
  return first[1] - (second?.[1] ?? 0) >= minimumLead ? first[0] : undefined;
}

/**
 * Short words must be equal except for a plural: "TVA" is not "TTA". Longer words may differ by one letter, long ones
 * by two, but must start alike: "ineligible" is not "eligible".
 */
function wordsMatch(a: string, b: string): boolean {
  if (a === b || (a.length >= 4 && `${a}s` === b) || (b.length >= 4 && `${b}s` === a)) return true;
  if (a[0] !== b[0]) return false;
  const length = Math.min(a.length, b.length);
  const maxDistance = length >= 8 ? 2 : length >= 5 ? 1 : 0;
  return maxDistance > 0 && editDistance(a, b, maxDistance) <= maxDistance;
}

/** Edit distance with transpositions; not computed beyond `maxDistance`. */
function editDistance(a: string, b: string, maxDistance: number): number {
  if (Math.abs(a.length - b.length) > maxDistance) return maxDistance + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      let least = Math.min(change, (last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? maxDistance + 1;
}
