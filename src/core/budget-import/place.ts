/** Decides what becomes of each amount of a budget table: a budget line, a total, or unplaced with the reason. */
import type { Announced, BudgetRow, Coordinates, Located, Placed, Unplaced, UnplacedReason } from './located';
import { categoryCodes } from '../names';
import { lineParts, type BudgetNames, type LinePart } from './names';
import { judgeRepeats, type Candidate } from './repeats';
import { announcedTotals, scopes } from './totals';

type Near = (part: LinePart, text: string) => readonly string[];

/** An amount without a part of its line, which may still be the sum of others. */
interface Open {
  located: Located;
  coordinates: Coordinates;
  missing: readonly LinePart[];
}

export function placeAmounts(located: readonly Located[], names: BudgetNames, near: Near): Placed {
  const candidates: Candidate[] = [];
  const open: Open[] = [];
  const unplaced: Unplaced[] = [];
  for (const one of located) {
    if (one.total && isReadable(one)) continue;
    const resolved = resolve(one, names, near);
    if ('row' in resolved) candidates.push(resolved);
    else if ('missing' in resolved) open.push(resolved);
    else unplaced.push(resolved);
  }
  const rows: BudgetRow[] = [];
  const repeated: Located[] = [];
  const counted = scopes();
  const verdicts = judgeRepeats(candidates);
  candidates.forEach(({ located: one, row }, index) => {
    if (verdicts[index] === 'repeated') repeated.push(one);
    else if (verdicts[index] === 'stated-otherwise') unplaced.push(unplacedAt(one, 'stated-otherwise', {}));
    else {
      rows.push(row);
      counted.add(one, row);
    }
  });
  const announced: Announced[] = announcedTotals(located, rows, counted);
  const summaries = summaryTables(open, counted);
  for (const one of open) {
    const total = sumOf(one, counted);
    if (total && (total.agrees || summaries.has(one.located.table))) announced.push(total);
    else unplaced.push(unplacedAt(one.located, 'missing', { parts: one.missing, coordinates: one.coordinates }));
  }
  return { rows, unplaced: inOrder(located, unplaced), announced, repeated: repeated.map(({ place }) => place) };
}

function resolve(one: Located, names: BudgetNames, near: Near): Candidate | Open | Unplaced {
  const { amount, trouble, unread, beside, figure, place, detail: text = '', parts = [] } = one;
  if (amount === undefined || !isReadable(one)) return unplacedAt(one, trouble ?? 'unreadable', { text, parts });
  const coordinates = withTheOnlyOnes(one, names);
  const missing = lineParts.filter((part) => coordinates[part] === undefined);
  const [unknown] = missing.filter((part) => unread[part] !== undefined);
  if (unknown !== undefined) {
    const text = unread[unknown] ?? '';
    return unplacedAt(one, 'unknown', { parts: [unknown], text, near: near(unknown, text), coordinates });
  }
  const { partner, action } = coordinates;
  const category = categoryCodes.find((code) => code === coordinates.category);
  if (partner === undefined || action === undefined || category === undefined)
    return { located: one, coordinates, missing };
  if (!names.categories.has(category))
    return unplacedAt(one, 'not-agreed', { parts: ['category'], text: category, coordinates });
  const row = { partner, action, category, amount, ...beside, ...(figure ? { figure } : {}), source: place };
  return { located: one, row };
}

const isReadable = ({ amount, trouble }: Located): boolean => amount !== undefined && trouble === undefined;

/** A part that is named nowhere is certain where the agreement has only one. */
function withTheOnlyOnes(
  { coordinates, unread }: Located,
  { entries, actionsOf, categories }: BudgetNames,
): Coordinates {
  const found = { ...coordinates };
  const only = (part: LinePart, codes: readonly string[]): void => {
    const [first, second] = codes;
    if (found[part] === undefined && unread[part] === undefined && first !== undefined && second === undefined)
      found[part] = first;
  };
  only(
    'partner',
    entries.partner.map(({ code }) => code),
  );
  only(
    'action',
    entries.action.map(({ code }) => code),
  );
  if (found.partner !== undefined) only('action', actionsOf.get(found.partner) ?? []);
  only('category', [...categories]);
  return found;
}

/** An amount that equals what was placed elsewhere under the same headings is their sum. */
function sumOf({ located, coordinates }: Open, counted: ReturnType<typeof scopes>): Announced | undefined {
  const { place, amount = 0, own, figure } = located;
  const { sum, lines } = counted.inFile(coordinates, figure);
  const isNamed = Object.keys(own).length > 0;
  if (lines < (isNamed ? 1 : 2)) return undefined;
  return { source: place, amount, counted: sum, agrees: sum === amount, of: 'all', coordinates };
}

/** Tables that hold nothing but sums, most of which agree: the others are sums that do not. */
function summaryTables(open: readonly Open[], counted: ReturnType<typeof scopes>): ReadonlySet<number> {
  const agreeing = new Map<number, number>();
  for (const one of open) {
    const { table } = one.located;
    if (!counted.hasRows(table))
      agreeing.set(table, (agreeing.get(table) ?? 0) + (sumOf(one, counted)?.agrees ? 1 : -1));
  }
  return new Set([...agreeing].flatMap(([table, balance]) => (balance > 0 ? [table] : [])));
}

function unplacedAt(
  { place, found, amount, coordinates }: Located,
  reason: UnplacedReason,
  more: Partial<Pick<Unplaced, 'parts' | 'text' | 'near' | 'coordinates'>>,
): Unplaced {
  const known = amount === undefined ? {} : { amount };
  return { source: place, found, ...known, reason, parts: [], text: '', near: [], coordinates, ...more };
}

function inOrder(located: readonly Located[], unplaced: readonly Unplaced[]): Unplaced[] {
  const order = new Map(located.map(({ place }, index) => [place, index]));
  return [...unplaced].sort((a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0));
}
