/** What a map makes of the accounts, labels and cost centres of books. */
import type { Agreement } from '../agreement/schema';
import type { CategoryCode } from '../names';
import { folded } from '../native/codes';
import { usualAccounts } from './chart';
import type { BooksMap } from './map';

export interface BooksCodes {
  /** By the longest beginning of the account's number, else by words of a label. */
  categoryOf(account: string, ...labels: readonly string[]): CategoryCode | undefined;
  /** By a cost centre as it stands in a column of its own. */
  actionOf(costCentre: string): string | undefined;
  /** By the first cost centre that stands as a word in a text. */
  actionIn(text: string): string | undefined;
}

export function booksCodes({ accounts = {}, labels = {}, costCentres = {} }: BooksMap): BooksCodes {
  const byAccount = new Map(Object.entries(accounts));
  const longest = Math.max(0, ...[...byAccount.keys()].map(({ length }) => length));
  const inLabel = wordFinder(labels);
  const inText = wordFinder(costCentres);
  const byCentre = new Map(Object.entries(costCentres).map(([name, action]) => [folded(name), action]));
  return {
    categoryOf(account, ...texts) {
      for (let length = Math.min(longest, account.length); length > 0; length -= 1) {
        const found = byAccount.get(account.slice(0, length));
        if (found !== undefined) return found;
      }
      return texts.map(inLabel).find((found) => found !== undefined);
    },
    actionOf: (costCentre) => byCentre.get(folded(costCentre)) ?? inText(costCentre),
    actionIn: inText,
  };
}

/** Finds the value of the first of these names that stands in a text, not as a part of a longer word. */
function wordFinder<Value>(values: Readonly<Record<string, Value>>): (text: string) => Value | undefined {
  const byName = new Map(Object.entries(values).map(([name, value]) => [folded(name), value]));
  // Of two names that begin alike, the longer one is meant.
  const names = [...byName.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  if (names.length === 0) return () => undefined;
  const either = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'u');
  return (text) => {
    const [found] = pattern.exec(folded(text)) ?? [];
    return found === undefined ? undefined : byName.get(found);
  };
}

/** The usual categories of these accounts, as far as the agreement has them. */
export function proposedAccounts(
  accounts: Iterable<string>,
  categories: ReadonlySet<string>,
): Record<string, CategoryCode> {
  const found = new Map<string, CategoryCode>();
  for (const account of new Set(accounts)) {
    const beginning = [4, 3, 2].map((length) => account.slice(0, length)).find((start) => start in usualAccounts);
    const category = beginning === undefined ? undefined : usualAccounts[beginning];
    if (beginning !== undefined && category !== undefined && categories.has(category)) found.set(beginning, category);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Shorter codes of actions occur in labels that mean something else. */
const shortest = 3;

/**
 * The action that the label of an entry names, with the words that do: the project's name, with the action's code, or a
 * code that is long enough to be none by chance.
 */
export function actionNamedIn(label: string, { project, actions }: Agreement): readonly [string, string] | undefined {
  const words = folded(label).split(/[^\p{L}\p{N}.-]+/u);
  const isOfProject = [project.id, project.acronym].some((name) => folded(label).includes(folded(name)));
  const named = actions.find(({ code }) => words.includes(folded(code)) && (isOfProject || code.length >= shortest));
  return named && [named.code, named.code];
}
