/** Jobs on claims: worked out from the partners' files, written into a workbook made anew, and the last one undone. */
import { claimNumber } from '../core/claims/claimants';
import { claimAmount, claimedBy, planClaim, writeClaim, type ClaimPlan } from '../jobs/claim';
import { planUndo, writeUndo } from '../jobs/claim-undo';
import { claimFileName } from '../jobs/file-names';
import { failure } from '../locales/errors';
import type { ClaimView } from './lead-views';
import type { Handlers } from './serve';
import { openedFrom, type Session } from './session';

export function claimJobs(session: Session): Pick<Handlers, 'planClaim' | 'writeClaim' | 'planUndo' | 'writeUndo'> {
  return {
    async planClaim({ book, files, today, claim: { kind, period, amount } }, control) {
      session.claim = undefined;
      const project = openedFrom(book);
      const { currency } = project.about.agreement.project;
      const written = kind === 'advance' ? amount : undefined;
      const claim = { kind, period, date: today, amount: claimAmount(written, kind, currency) };
      session.claim = await planClaim({ project, partners: files, claim, today }, control);
      return claimView(session.claim);
    },
    async writeClaim({ today }, control) {
      const plan = session.claim;
      if (!plan) throw failure('unexpected', 'no claim', { detail: 'no claim' });
      const [code = ''] = plan.made.partners.flatMap(({ claim }) => claim ?? []);
      const name = claimFileName(plan.counted.project.about.agreement.project.id, claimNumber(code) ?? 0);
      const { bytes, ...sheets } = await writeClaim(plan, { today, file: name }, control);
      return { file: { name, partner: undefined, bytes }, ...sheets };
    },
    async planUndo({ book }) {
      const { claims, before, after, project } = await planUndo(openedFrom(book));
      return { claims, before, after, currency: project.terms.currency };
    },
    async writeUndo({ book, today }, control) {
      const plan = await planUndo(openedFrom(book));
      const number = claimNumber(plan.claims[0] ?? '') ?? 1;
      const name = claimFileName(plan.project.about.agreement.project.id, number - 1);
      const { bytes, ...sheets } = await writeUndo(plan, { today, file: name }, control);
      return { file: { name, partner: undefined, bytes }, ...sheets };
    },
  };
}

function claimView({ made, risk, consolidation }: ClaimPlan): ClaimView {
  const { currency, agreement } = consolidation.terms;
  const { kind, period, partners } = made;
  return {
    kind,
    period,
    currency,
    claimed: claimedBy(made),
    atRisk: risk.amount,
    claimedWithout: claimedBy(risk.without),
    rounding: agreement.rules.rounding.funding,
    partners: partners.map(({ partner, claim, certified, uncovered, sources }) => ({
      partner,
      claim,
      certified,
      uncovered,
      sources: sources.map(({ source, aid, before, cut, steps }) => ({ source, aid, before, cut, steps })),
    })),
  };
}
