/**
 * Finds the code that a cell's text means. Accepts the code alone, the dropdown's `CODE · label` and the label alone,
 * in any language, ignoring case and spaces.
 */
import { sourcesOf } from './agreement/funding';
import type { Agreement, Text } from './agreement/schema';
import type { Terms } from './agreement/terms';
import { lineRules } from './expenses/rules/all';
import { unknown } from './names';
import { visible } from './native/cell';
import { codeOf, dropdownSeparator, folded, tierCode, type CodeReader } from './native/codes';
import { fixedLists, type FixedList, type ListName } from './native/lists';
import { nearestCodes } from './native/nearest';

const separator = dropdownSeparator.trim();

/** All labels of a code, in every language. */
export type LabelsOf = (list: FixedList, code: string) => readonly string[];

/** Words that people use where a code is asked for; they are offered as corrections, never read as the code. */
export interface EverydayWords {
  of(list: ListName, code: string): readonly string[];
  /** Words that tell no label from another. */
  fillers: ReadonlySet<string>;
}

/** Different spellings of codes that are remembered in each list. */
const mostTexts = 2_000;
const noEverydayWords: EverydayWords = { of: () => [], fillers: new Set() };

/** What codes are read by. */
type Codes = Pick<Terms, 'agreement' | 'currency' | 'partners'>;

export function codeReader(terms: Codes, labelsOf: LabelsOf, everyday: EverydayWords = noEverydayWords): CodeReader {
  // Built on first use, as most readers need only some of the lists.
  const tables = new Map<ListName, ReadonlyMap<string, string>>();
  const tableOf = (list: SpelledList): ReadonlyMap<string, string> => {
    const known = tables.get(list) ?? spellingsOf(list, terms, labelsOf);
    tables.set(list, known);
    return known;
  };
  const nearest = new Map<string, readonly string[]>();
  const lookUp = (list: ListName, text: string): string | undefined => {
    const before = text.indexOf(separator) > 0 ? codeOf(text) : undefined;
    if (list === 'currencies') return /^\s*([a-z]{3})\s*$/i.exec(visible(before ?? text))?.[1]?.toUpperCase();
    const table = tableOf(list);
    return table.get(folded(text)) ?? (before === undefined ? undefined : table.get(folded(before)));
  };
  // Columns of codes repeat the same few texts.
  const remembered = new Map<ListName, Map<string, string>>();
  const read = (list: ListName, text: string): string | undefined => {
    let texts = remembered.get(list);
    if (!texts) remembered.set(list, (texts = new Map<string, string>()));
    const known = texts.get(text);
    if (known !== undefined) return known;
    const code = lookUp(list, text);
    if (code !== undefined && texts.size < mostTexts) texts.set(text, code);
    return code;
  };
  const near = (list: ListName, text: string): readonly string[] => {
    // Pasted columns repeat the same few words.
    const key = `${list}|${folded(text)}`;
    const known = nearest.get(key);
    if (known) return known;
    const entries = list === 'currencies' ? currenciesIn(terms) : codesWithLabels(list, terms, labelsOf);
    const meanings = entries.map(({ code, labels }) => ({ code, words: [...labels, ...everyday.of(list, code)] }));
    const found = nearestCodes(text, meanings, everyday.fillers);
    nearest.set(key, found);
    return found;
  };
  return Object.assign(read, { near });
}

/** Currencies are recognised by their form. */
export type SpelledList = Exclude<ListName, 'currencies'>;

/**
 * What texts mean in a list: codes by folded text, those of one code after each other. This is the reader's own table;
 * the workbooks' formulas look up the same.
 */
export function spellingsOf(list: SpelledList, terms: Codes, labelsOf: LabelsOf): ReadonlyMap<string, string> {
  return meanings(codesWithLabels(list, terms, labelsOf));
}

interface Labelled {
  code: string;
  labels: readonly string[];
}

/** The codes of a list, each with its labels as they are written. */
export function codesWithLabels(
  list: SpelledList,
  { agreement }: Pick<Terms, 'agreement'>,
  labelsOf: LabelsOf,
): Labelled[] {
  switch (list) {
    case 'categories':
      return agreement.categories.map(({ code }) => ({ code, labels: labelsOf(list, code) }));
    case 'rules':
      // People type the names that they read in reports with spaces.
      return lineRules.map(({ name }) => ({
        code: name,
        labels: [...labelsOf(list, name), name.replaceAll('-', ' ')],
      }));
    default:
      return isFixed(list)
        ? fixedLists[list].map((code) => ({ code, labels: labelsOf(list, code) }))
        : agreedEntries(list, agreement).map(({ code, title }) => ({
            code,
            labels: title === undefined ? [] : textsOf(title),
          }));
  }
}

function isFixed(list: SpelledList): list is keyof typeof fixedLists {
  return Object.hasOwn(fixedLists, list);
}

/** Lists whose codes and titles the agreement gives. */
type AgreedList = Exclude<SpelledList, FixedList>;

/** The codes of a list with their titles, where they have one. */
export function agreedEntries(list: AgreedList, agreement: Agreement): readonly { code: string; title?: Text }[] {
  switch (list) {
    case 'partners':
      return agreement.partners.map(({ code, name }) => ({ code, title: name }));
    case 'periods':
      return agreement.periods.map(({ code }) => ({ code }));
    case 'tiers':
      return agreement.rules.flexibility.map((_, index) => ({ code: tierCode(index) }));
    case 'actions':
    case 'sharedCosts':
      return agreement[list];
    case 'tasks':
    case 'deliverables':
      return agreement.actions.flatMap((action): readonly { code: string; title: Text }[] => action[list] ?? []);
    case 'results':
      return [...agreedEntries('deliverables', agreement), ...(agreement.indicators ?? [])];
    case 'committees':
      return agreement.governance.committees;
    case 'meetings':
      return agreement.governance.meetings.flatMap(({ code }) => (code === undefined ? [] : [{ code }]));
    case 'sources':
      return sourcesOf(agreement).map((code) => ({ code }));
  }
}

function currenciesIn({ currency, partners }: Codes): Labelled[] {
  const own = [...partners.values()].flatMap((partner) => partner.currency.map(({ value }) => value));
  return [...new Set([currency, ...own])].map((code) => ({ code, labels: [] }));
}

function meanings(entries: readonly Labelled[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, labels } of entries)
    for (const label of labels) {
      const known = found.get(folded(label));
      // A label shared by two codes means neither; the dropdown's text still distinguishes them.
      found.set(folded(label), known === undefined || known === code ? code : unknown);
    }
  // A code always means itself, even where it equals another code's label.
  for (const { code } of entries) found.set(folded(code), code);
  const spelled = [...found].filter(([text]) => text !== '');
  return new Map(entries.flatMap(({ code }) => spelled.filter(([, meant]) => meant === code)));
}

function textsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
