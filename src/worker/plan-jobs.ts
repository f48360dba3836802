/** Jobs on the plan: timeline, allocation and people, dates and keys that are tried, and what writes them down. */
import { AgreementInvalid, checkAgreement } from '../core/agreement/parse';
import type { AgreementProblem } from '../core/agreement/problems';
import type { Agreement } from '../core/agreement/schema';
import { termsOf } from '../core/agreement/terms';
import { breaksOf, withMoves } from '../core/calendar';
import { failure } from '../locales/errors';
import { breakText, problemText, textsFor } from '../locales';
import { makeCalendar } from '../jobs/calendar';
import { keyCells, moveCells } from '../jobs/plan/cells';
import { readPlan, type Plan } from '../jobs/plan/read';
import { readSteered } from '../jobs/plan/steering';
import type { PlanJobs, TriedView } from './plan-protocol';
import { planView, splitView, timelineView } from './plan-views';
import type { Handlers } from './serve';
import type { Session } from './session';

export function planJobs(session: Session): Pick<Handlers, keyof PlanJobs> {
  return {
    plan({ book, today, language }) {
      session.plan = readPlan(book, today);
      return session.plan && planView(session.plan, readSteered(book, session.plan), { today, language });
    },
    tryMoves({ moves, today, language }): TriedView {
      const plan = planOf(session);
      const agreement = withMoves(plan.terms.agreement, moves);
      const texts = textsFor(language, agreement.project.kind);
      const problems = problemsOf(agreement);
      // Dates that no agreement can have are not compared: an end before its start has no schedule.
      const after = problems.length === 0 ? termsOf(agreement) : plan.terms;
      const lines = session.consolidation?.lines.map(({ line }) => line);
      return {
        timeline: timelineView({ ...plan, terms: after }, { today, language }),
        breaks: breaksOf(plan.terms, after, lines ?? []).map((one) => breakText(one, after, texts)),
        problems: problems.map((problem) => problemText(problem, texts)),
        knowsLines: lines !== undefined,
      };
    },
    trySplit({ cost, method, weights }) {
      const { terms } = planOf(session);
      const agreed = terms.sharedCosts.get(cost);
      return agreed && splitView(terms, { ...agreed, key: { method, weights: { ...weights } } });
    },
    moveCells: ({ book, moves, today }) => moveCells(book, freshPlan(session, book, today), moves),
    keyCells: ({ book, key, today }) => keyCells(book, freshPlan(session, book, today), key, today),
    async calendarFile({ book, partner, today, language }) {
      const { name, bytes } = await makeCalendar({ path: '', book }, { partner, today, language });
      return { name, partner, bytes };
    },
  };
}

function planOf({ plan }: Session): Plan {
  if (!plan) throw failure('unexpected', 'no plan', { detail: 'no plan' });
  return plan;
}

/** As the sheets are now; where they cannot be read whole any more, rows are found by what was read before. */
function freshPlan(
  session: Session,
  book: Parameters<typeof readPlan>[0],
  today: Parameters<typeof readPlan>[1],
): Plan {
  return readPlan(book, today) ?? planOf(session);
}

function problemsOf(agreement: Agreement): readonly AgreementProblem[] {
  try {
    checkAgreement(agreement);
    return [];
  } catch (error) {
    if (!(error instanceof AgreementInvalid)) throw error;
    return error.problems;
  }
}
