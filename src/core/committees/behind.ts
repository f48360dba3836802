/** Which committees and territories keep to their rhythm, by the meetings and the communication of the terms. */
import type { Terms } from '../agreement/terms';
import type { Day } from '../days';
import { communicationMonths } from './communication';
import { rhythmOf, type Rhythm } from '../steering/rhythm';

/** Of each committee, in the agreement's order. */
export function meetingsOf({ agreement }: Terms, today: Day): (Rhythm & { committee: string })[] {
  const { project, governance } = agreement;
  return governance.committees.map(({ code, everyMonths }) => ({
    committee: code,
    ...rhythmOf(
      governance.meetings.flatMap(({ committee, date, held = false }) =>
        committee === code ? [{ day: date, done: held }] : [],
      ),
      { everyMonths, start: project.start, end: project.end },
      today,
    ),
  }));
}

/** Of each partner's territory. */
export function communicationOf({ agreement, steering }: Terms, today: Day): (Rhythm & { partner: string })[] {
  const { start, end } = agreement.project;
  const everyMonths = communicationMonths(agreement);
  return agreement.partners.map(({ code }) => ({
    partner: code,
    ...rhythmOf(
      steering.communication.filter(({ partner }) => partner === code),
      { everyMonths, start, end },
      today,
    ),
  }));
}

/** Where nothing was told for longer than may be, and nothing is planned in time. */
export function silentPartners(terms: Terms, today: Day): string[] {
  return communicationOf(terms, today).flatMap(({ partner, state }) => (state === 'late' ? [partner] : []));
}
