/**
 * What a label in somebody's budget table means: a code, with or without its title; a title, whole or shortened;
 * "Work package 2"; "lead partner". A text with two readings has none: nothing is guessed.
 */
import { codeOf, dropdownSeparator, folded } from '../native/codes';
import { nearestCodes } from '../native/nearest';
import type { Axis, BudgetNames, Entry } from './names';
import { phraseIndex } from './phrases';
import { isNumber, tokensOf } from './words';

export interface LabelWords {
  /** Words that tell no label from another. */
  fillers: ReadonlySet<string>;
  /** What stands before a number or a name: "WP 2", "Partner: …". */
  kinds: Readonly<Record<Axis, ReadonlySet<string>>>;
  /** Words for "number" between the two. */
  numbers: ReadonlySet<string>;
  /** How the lead partner is called. */
  lead: readonly string[];
}

export interface Meaning {
  axis: Axis;
  code: string;
  /** 3: the code or label itself; 2: a code or number beside other words; 1: words of a label. */
  sureness: 1 | 2 | 3;
}

export interface LabelReader {
  /** The surest meanings on these axes, at most one for each. */
  read(text: string, axes: readonly Axis[]): readonly Meaning[];
  /** As under a heading that names the axis, where a number alone means its code. */
  readUnder(axis: Axis, text: string): string | undefined;
  /** Whether the text looks like a code of the axis, such as WP9 where WP1 to WP6 are known. */
  looksLike(axis: Axis, text: string): boolean;
  near(axis: Axis, text: string): readonly string[];
  actionOf(axis: Axis, code: string): string | undefined;
}

/** Longer texts are remarks. */
const longest = 120;
/** Nobody's table has so many different words; beyond, only labels as they are written are read. */
const mostTexts = 20_000;
const mostNear = 500;

interface AxisReader {
  read: (text: string, isUnder: boolean) => Pick<Meaning, 'code' | 'sureness'> | undefined;
  /** The codes that a text names, although they contradict each other. */
  named: (text: string) => string[];
}
type AxisMeaning = ReturnType<AxisReader['read']>;

export function labelReader(names: BudgetNames, words: LabelWords): LabelReader {
  const axes = Object.keys(names.entries) as Axis[];
  const lead = new Set(words.lead.map(folded));
  const readers = new Map(axes.map((axis) => [axis, axisReader(axis, names, words, lead)]));
  const prefixes = new Map(axes.map((axis) => [axis, prefixesOf(names.entries[axis], words.kinds[axis])]));
  const actions = new Map(
    axes.map((axis) => [axis, new Map(names.entries[axis].map(({ code, action }) => [code, action]))]),
  );
  const remembered = new Map<string, AxisMeaning>();
  const nearby = new Map<string, readonly string[]>();

  const readOn = (axis: Axis, text: string, isUnder: boolean): AxisMeaning => {
    if (text.length > longest) return undefined;
    const key = `${axis}|${isUnder}|${text}`;
    if (remembered.has(key)) return remembered.get(key);
    const found = remembered.size < mostTexts ? readers.get(axis)?.read(text, isUnder) : undefined;
    if (remembered.size < mostTexts) remembered.set(key, found);
    return found;
  };

  return {
    read(text, some) {
      const found = some.flatMap((axis): Meaning[] => {
        const meaning = readOn(axis, text, false);
        return meaning ? [{ axis, ...meaning }] : [];
      });
      const best = Math.max(0, ...found.map(({ sureness }) => sureness));
      return found.filter(({ sureness }) => sureness === best);
    },
    readUnder: (axis, text) => readOn(axis, text, true)?.code,
    looksLike(axis, text) {
      const [first, second] = tokensOf(text);
      return second !== undefined && /^\d/.test(second) && prefixes.get(axis)?.has(first ?? '') === true;
    },
    near(axis, text) {
      const key = `${axis}|${folded(text)}`;
      const known = nearby.get(key);
      if (known || nearby.size >= mostNear) return known ?? [];
      const likely = nearestCodes(
        text,
        names.entries[axis].map(({ code, labels }) => ({ code, words: labels })),
        words.fillers,
      );
      const found = [...new Set([...(readers.get(axis)?.named(text) ?? []), ...likely])];
      nearby.set(key, found);
      return found;
    },
    actionOf: (axis, code) => actions.get(axis)?.get(code),
  };
}

function axisReader(
  axis: Axis,
  { entries, lead: leadCode }: BudgetNames,
  words: LabelWords,
  lead: Set<string>,
): AxisReader {
  const own = entries[axis];
  const kinds = words.kinds[axis];
  const exact = exactTexts(own);
  const codes = codeTokens(own);
  const numbers = codesByNumber(own);
  const phrases = phraseIndex(own, (word) => words.fillers.has(word) || kinds.has(word));

  /** A code is not believed where the words beside it are another one's label. */
  const unlessOther = (code: string | undefined, text: string): AxisMeaning => {
    if (code === undefined) return undefined;
    const named = phrases.find(text);
    return named?.isWhole && named.code !== code ? undefined : { code, sureness: 2 };
  };

  const read: AxisReader['read'] = (text, isUnder) => {
    const whole = exact.get(folded(text)) ?? exact.get(folded(beforeDot(text)));
    if (whole !== undefined) return whole === '' ? undefined : { code: whole, sureness: 3 };
    const tokens = tokensOf(text);
    const found = codes.in(text, tokens);
    const [code, other] = found.codes;
    if (other !== undefined) return undefined;
    if (code !== undefined) return unlessOther(code, found.rest);
    const counted = tokens.filter((word) => !words.numbers.has(word));
    const at =
      numbers.size === 0
        ? -1
        : counted.findIndex((word, index) => kinds.has(word) && isNumber(counted[index + 1] ?? ''));
    if (at >= 0) return unlessOther(numbers.get(counted[at + 1] ?? ''), counted.slice(at + 2).join(' '));
    const [only = '', more] = counted;
    if (isUnder && more === undefined && isNumber(only)) return unlessOther(numbers.get(only), '');
    const [head = ''] = text.split(/\s+[–—-]\s+|:\s/, 1);
    const named = phrases.find(text) ?? (head === text ? undefined : phrases.find(head));
    if (named) return { code: named.code, sureness: 1 };
    const isLead =
      axis === 'partner' && leadCode !== undefined && [...lead].some((name) => folded(text).startsWith(name));
    return isLead ? { code: leadCode, sureness: lead.has(folded(text)) ? 2 : 1 } : undefined;
  };
  const named = (text: string): string[] => {
    const found = codes.in(text, tokensOf(text));
    const words = phrases.find(found.rest)?.code;
    return words === undefined ? found.codes : [...found.codes, words];
  };
  return { read, named };
}

/** Codes and labels as they are written; '' where two codes share a label. */
function exactTexts(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, labels } of entries)
    for (const label of labels) {
      const known = found.get(folded(label));
      found.set(folded(label), known === undefined || known === code ? code : '');
    }
  for (const { code } of entries) found.set(folded(code), code);
  return found;
}

const beforeDot = (text: string): string => (text.includes(dropdownSeparator.trim()) ? codeOf(text) : text);

/** Codes with letters and digits are found wherever they stand; of letters alone, in their own case, first or last. */
function codeTokens(entries: readonly Entry[]) {
  const mixed = new Map<string, string>();
  const letters: string[] = [];
  let longestCode = 1;
  for (const { code } of entries) {
    const tokens = tokensOf(code);
    const hasDigits = tokens.some((part) => /^\d/.test(part));
    if (tokens.length > 1 && hasDigits) mixed.set(tokens.join(' '), code);
    else if (!hasDigits && code.length > 1) letters.push(code);
    longestCode = Math.max(longestCode, tokens.length);
  }
  const inText = (text: string, tokens: readonly string[]): { codes: string[]; rest: string } => {
    const found = new Set<string>();
    const rest: string[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      let length = Math.min(longestCode, tokens.length - at);
      while (length > 1 && !mixed.has(tokens.slice(at, at + length).join(' '))) length -= 1;
      const code = length > 1 ? mixed.get(tokens.slice(at, at + length).join(' ')) : undefined;
      if (code === undefined) rest.push(tokens[at] ?? '');
      else {
        found.add(code);
        at += length - 1;
      }
    }
    if (found.size === 0) {
      const typed = text.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [];
      for (const code of letters) if (typed[0] === code || typed.at(-1) === code) found.add(code);
    }
    return { codes: [...found], rest: rest.join(' ') };
  };
  return { in: inText };
}

/** The code with a number in it; none where two have the same. */
function codesByNumber(entries: readonly Entry[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { code } of entries) {
    const numbers = tokensOf(code).filter((part) => /^\d/.test(part));
    const [number, other] = numbers;
    if (number === undefined || other !== undefined || !isNumber(number)) continue;
    found.set(number, found.has(number) ? undefined : code);
  }
  return found;
}

function prefixesOf(entries: readonly Entry[], kinds: ReadonlySet<string>): ReadonlySet<string> {
  const own = entries.map(({ code }) => tokensOf(code)).filter(([, second]) => /^\d/.test(second ?? ''));
  return new Set([...kinds, ...own.map(([first = '']) => first)]);
}
