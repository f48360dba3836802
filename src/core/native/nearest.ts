/** The codes that a typed text probably means, although it is none: a slip, a near label, a word of everyday use. */
import { folded } from './codes';

/** What may be typed for a code. */
export interface Meaning {
  code: string;
  /** Its labels, and words of everyday use. */
  words: readonly string[];
}

/** A longer text is a description, not a code. */
const longest = 60;
/** Shorter words are too alike: one letter more or less makes another word. */
const shortest = 4;
const sure = 1;
const likely = 0.7;
/** Of a label's own words, at least two of three have to be there. */
const enough = likely * 0.6;
/** Likenesses that differ by less are equal. */
const same = 0.05;

/**
 * The nearest code, or two that are equally near; none where nothing is near, or too much. `fillers` are words that
 * tell no label from another, such as "costs".
 */
export function nearestCodes(text: string, meanings: readonly Meaning[], fillers: ReadonlySet<string>): string[] {
  const typed = plain(text);
  if (typed === '' || typed.length > longest) return [];
  const own = (words: string): string[] => words.split(' ').filter((word) => !fillers.has(word));
  const likenesses = meanings.map(({ code, words }) => ({
    code,
    likeness: Math.max(codeLikeness(typed, plain(code)), ...words.map((word) => likenessOf(typed, plain(word), own))),
  }));
  const best = Math.max(...likenesses.map(({ likeness }) => likeness));
  if (best < enough) return [];
  const near = likenesses.filter(({ likeness }) => likeness >= best - same).map(({ code }) => code);
  return near.length > 2 ? [] : near;
}

/** Letters, digits and signs of currencies, in single spaces. */
function plain(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}\p{Sc}]+/gu, ' ')
    .trim();
}

/** "A 1", "a01" and "1" may mean A1. */
function codeLikeness(typed: string, code: string): number {
  const compact = (text: string): string => text.replace(/ /g, '').replace(/(^|\D)0+(?=\d)/g, '$1');
  if (compact(typed) === compact(code)) return sure;
  if (/^\d+$/.test(typed) && compact(typed) === compact(digitsOf(code))) return likely;
  return isSlip(typed, code) ? likeness(typed, code) : 0;
}

function likenessOf(typed: string, label: string, own: (words: string) => string[]): number {
  if (typed === label) return sure;
  if (isSlip(typed, label)) return likeness(typed, label);
  const [words, known] = [own(typed), own(label)];
  const found = words.filter((word) => known.some((one) => isNearWord(word, one)));
  return words.length === 0 ? 0 : likely * (found.length / words.length);
}

function isNearWord(a: string, b: string): boolean {
  if (a === b) return a.length >= shortest;
  const isForm = Math.min(a.length, b.length) >= shortest && (a.startsWith(b) || b.startsWith(a));
  return isForm || isSlip(a, b);
}

/** One letter in four may differ; a digit that differs makes another code. */
function isSlip(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  const most = Math.floor(length / shortest);
  if (Math.abs(a.length - b.length) > most || Math.min(a.length, b.length) < shortest) return false;
  return digitsOf(a) === digitsOf(b) && distance(a, b) <= most;
}

function likeness(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Letters to add, leave out, replace or swap with their neighbour. */
function distance(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const [left = 0, above = 0, diagonal = 0] = [row[j - 1], last?.[j], last?.[j - 1]];
      const equal = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(left + 1, above + 1, diagonal + (equal ? 0 : 1), isSwap ? (before?.[j - 2] ?? 0) + 1 : Infinity),
      );
    }
    [before, last] = [last, row];
  }
  return last?.[b.length] ?? 0;
}
