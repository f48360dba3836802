/** The code that a cell of a draft means, as a formula and as its result: alone, with its label, or the label alone. */
import { codeOf, dropdownSeparator } from '../../core/native/codes';
import type { ListName } from '../../core/native/lists';
import { unknown } from '../../core/names';
import { labelsOf } from '../../locales';
import { fixedLists, type FixedList } from '../../core/native/lists';
import { quoted } from '../references';
import { dynamicLists, isDynamic, meaningsName, nameOf, spellingsName } from './names';

/** In front of codes in helper columns, so that conditions never take one such as 1.10 for a number. */
export const mark = '·';

export const marked = (code: string): string => `${mark}${code}`;

/** The names of a list's codes and of their titles. */
function ranges(list: ListName): { codes: string; spelled: string[]; means: string } {
  if (!isDynamic(list)) {
    return { codes: spellingsName(list), spelled: [spellingsName(list)], means: meaningsName(list) };
  }
  const entry = dynamicLists[list];
  const codes = nameOf(entry.part, entry.code);
  return { codes, spelled: 'title' in entry ? [codes, nameOf(entry.part, entry.title)] : [codes], means: codes };
}

/** `IF(cell="","",…)`: the marked code, or "?" where it is none of the list. */
export function codeFormula(cell: string, list: ListName): string {
  const { codes, spelled, means } = ranges(list);
  const separator = quoted(dropdownSeparator);
  const alone = `TRIM(LEFT(${cell},FIND(${separator},${cell}&${separator})-1))`;
  const found = (text: string, among: string): string => `${quoted(mark)}&INDEX(${means},MATCH(${text},${among},0))`;
  const tries = [
    found(alone, codes),
    ...spelled.filter((one) => one !== codes).map((one) => found(`TRIM(${cell})`, one)),
  ];
  // The first try also finds labels of fixed lists, whose spellings stand among the codes.
  return `IF(${cell}="","",${tries.reduceRight((otherwise, one) => `IFERROR(${one},${otherwise})`, quoted(unknown))})`;
}

/** Texts that mean a code of a fixed list, and the codes. */
export function spellingsIn(list: FixedList & keyof typeof fixedLists): { text: string; code: string }[] {
  const seen = new Set<string>();
  return fixedLists[list].flatMap((code: string) =>
    [code, ...labelsOf(list, code)].flatMap((text) => {
      // Formulas tell accents apart, and letters of one case from the other not.
      if (seen.has(text.toLowerCase())) return [];
      seen.add(text.toLowerCase());
      return [{ text, code }];
    }),
  );
}

/** The formula's result. `entries`: the codes of the list with their titles. */
export function meantCode(
  text: string | undefined,
  entries: readonly { code: string; titles: readonly string[] }[],
): string {
  if (text === undefined || text === '') return '';
  const typed = [codeOf(text), text.trim()].map((one) => one.toLowerCase());
  const found = entries.find(
    ({ code, titles }) =>
      code.toLowerCase() === typed[0] || titles.some((title) => typed.includes(title.toLowerCase())),
  );
  return found ? marked(found.code) : unknown;
}
