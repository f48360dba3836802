/** The days between which costs are eligible: the project's, and what is different for one partner. */
import type { Day } from '../days';
import type { Eligibility } from './schema';

export type OwnEligibility = { [Key in keyof Eligibility]?: Eligibility[Key] | undefined };

export function mergedEligibility(project: Eligibility, own: OwnEligibility = {}): Eligibility {
  const exceptions = own.exceptions ?? project.exceptions;
  return {
    incurredFrom: own.incurredFrom ?? project.incurredFrom,
    incurredTo: own.incurredTo ?? project.incurredTo,
    paidBy: own.paidBy ?? project.paidBy,
    claimBy: own.claimBy ?? project.claimBy,
    ...(exceptions ? { exceptions } : {}),
  };
}

/** Each day, and the one that it may not precede. */
const inOrder = [
  ['incurredTo', 'incurredFrom'],
  ['paidBy', 'incurredTo'],
  ['claimBy', 'paidBy'],
] as const;

/** Pairs of days that are in the wrong order, told at the day that `given` holds; the later one where it holds both. */
export function reversedDays(
  days: Eligibility,
  given: OwnEligibility,
): { at: keyof Eligibility; earlier: Day; later: Day }[] {
  return inOrder.flatMap(([second, first]) => {
    const at = [second, first].find((key) => given[key] !== undefined);
    return at && days[second] < days[first] ? [{ at, earlier: days[second], later: days[first] }] : [];
  });
}

/** The last day of payment of costs of this kind: an exception's, the latest of those that name it, or the rule's. */
export function paidByOf({ paidBy, exceptions = [] }: Eligibility, category: string, documentType: string): Day {
  const named = (list: readonly string[] | undefined, code: string): boolean => list?.includes(code) ?? true;
  const days = exceptions.flatMap((one) =>
    named(one.categories, category) && named(one.documentTypes, documentType) ? [one.paidBy] : [],
  );
  return days.sort().at(-1) ?? paidBy;
}
