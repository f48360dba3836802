/** How much an agreement may hold: far above honest ones, and low enough that every sum and product is exact. */

/** Characters of the whole text. */
export const mostCharacters = 4_000_000;
/** However its letters are spelled in UTF-8, a text of so many bytes is too long. */
export const mostBytes = 4 * mostCharacters;

/** Lists and groups within each other; the schema needs 8. */
export const mostLevels = 16;

/** Keys of a group. */
export const mostKeys = 500;

/** Characters of one text: a cell holds 32,767. */
export const mostOfText = 10_000;

const otherEntries = 500;
const entries: Readonly<Record<string, number>> = {
  partners: 200,
  budget: 20_000,
  opening: 20_000,
  funding: 5_000,
  sharedCosts: 2_000,
  rates: 5_000,
};

/** Entries of the list under a key. */
export function mostEntries(key: PropertyKey | undefined): number {
  return typeof key === 'string' && Object.hasOwn(entries, key) ? (entries[key] ?? otherEntries) : otherEntries;
}

/**
 * Minor units that the amounts of one list may add up to, whatever their signs. A flexibility of `mostIncrease` on such a
 * sum, and the sum of all lists, are still below the 9 × 10^15 that can be counted exactly.
 */
export const mostOfList = 8e13;

/** The highest share by which a budget may be exceeded: people write 99 where there is no limit. */
export const mostIncrease = 100;

/** Faults of one list, and of the whole text, that are told at once. */
export const mostFaults = 100;
export const mostProblems = 300;

export const mostPopulation = 10_000_000_000;
export const mostVersions = 9_999;
/** Months from one meeting to the next. */
export const mostMonths = 120;
/** Claims before the balance. */
export const mostInstalments = 100;
/** Days within which money is passed on. */
export const mostDays = 3_650;
/** Hours of one person in a year: as many as there are. */
export const mostHours = 8_784;
