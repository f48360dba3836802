/** What an agreement says, however it is spelled: 0.8 is 0.80, a title in the project's language alone is that title. */
import { formatDecimal, parseDecimal, trimmed } from '../money';
import { visible } from '../native/cell';
import type { Agreement } from './schema';

/** Keys whose texts are decimals. `from` and `value` are so in some entries only. */
const decimals: ReadonlySet<string> = new Set([
  'amount',
  'certified',
  'declared',
  'from',
  'hoursPerYear',
  'maxAmount',
  'maxIncrease',
  'paid',
  'progress',
  'rate',
  'share',
  'shareBeforeBalance',
  'statedTotal',
  'target',
  'value',
  'vatNonRecoverableShare',
]);
/** Keys whose texts may be in several languages. */
export const translated: ReadonlySet<string> = new Set([
  'agenda',
  'audience',
  'channel',
  'label',
  'need',
  'title',
  'unit',
]);
/** Keys of groups of which every entry is such. */
const groups: Readonly<Record<string, 'decimals' | 'texts'>> = { weights: 'decimals', clauses: 'texts' };

/**
 * The agreement with equal meanings spelled alike, and without what is blank. Listed rates, meetings, contacts, dates and
 * proofs of communication and the progress of tasks are left out: they are running data, and changing them is no amendment.
 */
export function meaningOf({ rates: _, ...agreement }: Agreement): unknown {
  const { governance, communication, project } = agreement;
  const agreed = {
    ...agreement,
    actions: agreement.actions.map((action) => ({
      ...action,
      tasks: action.tasks?.map(({ progress: _progress, ...task }) => task),
    })),
    governance: { committees: governance.committees },
    communication: communication?.map(({ date: _date, proof: _proof, ...rest }) => rest),
  };
  return plain(agreed, '', project.language);
}

/** As `meaningOf`, for a part of an agreement under a key. */
export function plain(value: unknown, key: string, language: string): unknown {
  if (typeof value === 'number' && decimals.has(key)) return plainDecimal(String(value));
  if (typeof value === 'string') return decimals.has(key) ? plainDecimal(value) : plainText(value);
  // What is no milestone need not say so.
  if (value === false && key === 'milestone') return undefined;
  if (value === 0 && key === 'lag') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => plain(entry, key, language));
    return entries.length === 0 ? undefined : entries;
  }
  const group = groups[key];
  const kept = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
    const said = plain(part, group === 'decimals' ? 'amount' : group === 'texts' ? 'title' : name, language);
    return said === undefined ? [] : [[name, said]];
  });
  const [only] = kept;
  if (translated.has(key) && kept.length === 1 && only?.[0] === language) return only[1];
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** As a cell keeps it. */
function plainText(text: string): string | undefined {
  const kept = visible(text).replace(/\r\n?/g, '\n').trim();
  return kept === '' ? undefined : kept;
}

function plainDecimal(text: string): string {
  const decimal = parseDecimal(text);
  return decimal ? formatDecimal(trimmed(decimal)) : text;
}

/** A text that is the same for equal values, whatever the order of their keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** Whether two agreements say the same, their versions and running data apart. */
export function saysTheSame(one: Agreement, other: Agreement): boolean {
  return canonical(meaningOf(one)) === canonical(meaningOf({ ...other, version: one.version }));
}
