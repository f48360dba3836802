/** The smallest set of transfers by trying all there are; rules as DOMAIN.md words them, with code of its own. */
import { agreementFindings } from '../../../src/core/agreement-rules';
import type { Agreement, Flexibility } from '../../../src/core/agreement/schema';
import { termsOf } from '../../../src/core/agreement/terms';
import type { SmallCase } from './small-agreements';

const order = ['none', 'notify', 'steering-committee', 'amendment'];
const levels = ['notify', 'steering-committee', 'amendment'] as const;

interface Line {
  partner: string;
  action: string;
  category: string;
  budget: number;
  used: number;
}

export interface Smallest {
  count: number;
  most: (typeof levels)[number];
}

/** Undefined where no transfers cover what is lacking. */
export function smallestByForce({ agreement, used }: SmallCase): Smallest | undefined {
  const lines: Line[] = agreement.budget.map(({ amount, ...at }, index) => ({
    ...at,
    budget: Number(amount),
    used: used[index]!.amount,
  }));
  const isLump = ({ category }: Line): boolean =>
    agreement.categories.some(({ code, method }) => code === category && method.kind === 'lump-sum');
  const needs = lines.filter((line) => line.used > line.budget);
  if (needs.some(isLump)) return undefined;
  const givers = lines.filter((line) => line.used < line.budget && !isLump(line));
  const knownErrors = errorsOf(agreement);
  const found = new Map<string, number>();
  for (const flows of allFlows(givers, needs)) {
    const after = lines.map((line) => line.budget);
    for (const { from, to, amount } of flows) {
      after[lines.indexOf(from)]! -= amount;
      after[lines.indexOf(to)]! += amount;
    }
    for (const most of levels) {
      if ((found.get(most) ?? Infinity) <= flows.length) continue;
      if (!agrees(agreement.rules.flexibility, lines, after, most)) continue;
      const changed = {
        ...agreement,
        budget: agreement.budget.map((one, at) => ({ ...one, amount: String(after[at]) })),
      };
      if (errorsOf(changed).every((error) => knownErrors.includes(error))) found.set(most, flows.length);
    }
  }
  const most = levels.find((level) => found.has(level));
  return most && { most, count: found.get(most)! };
}

interface Flow {
  from: Line;
  to: Line;
  amount: number;
}

/** All ways to give each line exactly what it lacks. */
function allFlows(givers: readonly Line[], needs: readonly Line[]): Flow[][] {
  let ways: { flows: Flow[]; left: Map<Line, number> }[] = [
    { flows: [], left: new Map(givers.map((line) => [line, line.budget - line.used])) },
  ];
  for (const to of needs) ways = ways.flatMap((way) => waysToGive(way, to, givers, to.used - to.budget));
  return ways.map(({ flows }) => flows);
}

function waysToGive(
  way: { flows: Flow[]; left: Map<Line, number> },
  to: Line,
  [from, ...others]: readonly Line[],
  lacking: number,
): { flows: Flow[]; left: Map<Line, number> }[] {
  if (lacking === 0) return [way];
  if (!from) return [];
  // The flat rate is on staff, of each partner for itself.
  const isBase = (line: Line): boolean => line.category === 'STAFF';
  const fits = isBase(from) === isBase(to) && (!isBase(from) || from.partner === to.partner);
  const most = fits ? Math.min(way.left.get(from)!, lacking) : 0;
  return Array.from({ length: most + 1 }, (_, amount) => amount).flatMap((amount) => {
    const flows = amount === 0 ? way.flows : [...way.flows, { from, to, amount }];
    const left = new Map(way.left).set(from, way.left.get(from)! - amount);
    return waysToGive({ flows, left }, to, others, lacking - amount);
  });
}

function agrees(
  tiers: readonly Flexibility[],
  lines: readonly Line[],
  after: readonly number[],
  most: string,
): boolean {
  if (most === 'amendment') return true;
  if (tiers.length === 0) return false;
  const sums = (isIn: (line: Line) => boolean): [number, number] => [
    lines.reduce((sum, line) => (isIn(line) ? sum + line.budget : sum), 0),
    lines.reduce((sum, line, at) => (isIn(line) ? sum + after[at]! : sum), 0),
  ];
  const stays = (isIn: (line: Line) => boolean): boolean => {
    const [was, is] = sums(isIn);
    return is <= was;
  };
  const keys = {
    partner: ['partner'],
    category: ['category'],
    action: ['action'],
    'partner-category': ['partner', 'category'],
  };
  return lines.every((one) =>
    Object.entries(keys).every(([level, by]) => {
      const own = tiers.filter((tier) => tier.level === level);
      const isIn = (line: Line): boolean => by.every((key) => line[key as 'partner'] === one[key as 'partner']);
      const [was, is] = sums(isIn);
      if (own.length === 0 || is <= was) return true;
      return own.some(({ approval, maxIncrease, maxAmount, compensated }) => {
        if (order.indexOf(approval) > order.indexOf(most)) return false;
        const limit = Math.max(
          maxIncrease === undefined ? was : Math.floor((was * (100 + Math.round(Number(maxIncrease) * 100))) / 100),
          maxAmount === undefined ? was : was + Number(maxAmount),
        );
        if (is > limit) return false;
        if (!compensated) return true;
        const sharing = lines.filter(isIn).map(({ partner }) => partner);
        const partnersStay = sharing.every((partner) => stays((line) => line.partner === partner));
        if (level === 'partner') return stays(() => true);
        return partnersStay && (level !== 'category' || stays(() => true));
      });
    }),
  );
}

function errorsOf(agreement: Agreement): string[] {
  return agreementFindings(termsOf(agreement))
    .filter(({ severity }) => severity === 'error')
    .map((error) => JSON.stringify(error, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)));
}
