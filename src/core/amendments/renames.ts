/** Codes that probably took the place of others: told and asked, never assumed. */
import type { Agreement } from '../agreement/schema';
import { entriesOf, type Entry, type Json } from './entries';
import { canonical } from '../agreement/meaning';

/** Lists whose codes stand in partners' workbooks. */
export const renamedLists = ['partners', 'actions', 'periods', 'sharedCosts'] as const;
export type RenamedList = (typeof renamedLists)[number];

export interface Rename {
  list: RenamedList;
  from: string;
  to: string;
  /** The same entry under another code, or another entry in its place. */
  how: 'renamed' | 'replaced';
}

/**
 * A removed and an added entry of the same name or title, or alike in all else, are one under another code; a partner
 * with the other's budget replaces it. Where several are as likely, there is none.
 */
export function renamesBetween(before: Agreement, after: Agreement): Rename[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const isGone = (entries: Map<string, Entry>, { what, codes }: Entry): boolean =>
    !entries.has([what, ...codes].join('|'));
  return renamedLists.flatMap((list) => {
    const removed = [...old.values()].filter((entry) => entry.what === list && isGone(now, entry));
    const added = [...now.values()].filter((entry) => entry.what === list && isGone(old, entry));
    return removed.flatMap((gone): Rename[] => {
      const same = added.filter((entry) => isSame(gone, entry));
      const alike =
        same.length > 0 || list !== 'partners' ? same : added.filter((entry) => hasBudgetOf(old, now, gone, entry));
      const [only, ...others] = alike;
      const isTaken = removed.some((one) => one !== gone && only !== undefined && isSame(one, only));
      if (!only || others.length > 0 || isTaken) return [];
      return [{ list, from: codeOf(gone), to: codeOf(only), how: same.length > 0 ? 'renamed' : 'replaced' }];
    });
  });
}

const codeOf = ({ codes }: Entry): string => codes[0] ?? '';

function isSame(one: Entry, other: Entry): boolean {
  const named = nameOf(one);
  return (named !== undefined && named === nameOf(other)) || canonical(one.values) === canonical(other.values);
}

function nameOf({ values }: Entry): string | undefined {
  const name: Json | undefined = values['name'] ?? values['title'];
  return name === undefined ? undefined : canonical(name).toLowerCase();
}

function hasBudgetOf(old: Map<string, Entry>, now: Map<string, Entry>, gone: Entry, added: Entry): boolean {
  const before = budgetOf(old, codeOf(gone));
  return before !== '' && before === budgetOf(now, codeOf(added));
}

/** A partner's budget lines with their amounts, as one text. */
function budgetOf(entries: Map<string, Entry>, partner: string): string {
  return [...entries.values()]
    .filter(({ what, codes }) => what === 'budget' && codes[0] === partner)
    .map(({ codes, values }) => [...codes.slice(1), canonical(values['amount'] ?? null)].join('|'))
    .sort()
    .join(' ');
}
