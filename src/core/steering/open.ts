/** What is open of decisions and of what is to be done. */
import type { Day } from '../days';
import type { Decision, ToDo } from './tables';

export function isWaiting({ outcome }: Decision): boolean {
  return outcome === undefined;
}

export function isOpen({ done }: ToDo): boolean {
  return done === undefined;
}

export function isLate({ due }: { due: Day | undefined }, today: Day): boolean {
  return due !== undefined && due < today;
}
