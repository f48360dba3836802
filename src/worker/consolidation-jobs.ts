/** The lead partner's jobs in each period: partner files in, a verdict per file, one report out. */
import { lastClaim } from '../core/claims/claim-rows';
import { transfersDue } from '../core/claims/payments';
import type { Consolidation } from '../core/consolidation/consolidate';
import { correctionsOf, lineOfFinding } from '../core/consolidation/corrections';
import { coverFor } from '../core/consolidation/overspend';
import { standingOf } from '../core/consolidation/standing';
import { lineToDecide } from '../core/consolidation/to-decide';
import { isFileRule } from '../core/consolidation/file-rules';
import type { Day } from '../core/days';
import { sumMoney } from '../core/money';
import { newDecisionCells } from '../jobs/open/decisions';
import { consolidateFiles, writeReport } from '../jobs/consolidate';
import { correctionsLetter } from '../jobs/corrections';
import { failure } from '../locales/errors';
import { coverTexts, textsFor } from '../locales';
import { monitoringSheets } from '../workbooks/project';
import { grouped } from './finding-groups';
import type { ConsolidationView } from './lead-views';
import type { PartnerMoney } from './partner-views';
import type { Handlers } from './serve';
import { workbookOf, type Session } from './session';

export function consolidationJobs(
  session: Session,
): Pick<Handlers, 'consolidate' | 'report' | 'corrections' | 'monitoring' | 'decisions' | 'lineToDecide'> {
  return {
    async consolidate({ book, files, period, today, language }, control) {
      const { opened } = workbookOf(session);
      // The lead decides on lines between dry runs, so the workbook may have changed since it was recognised.
      const project = book ? { ...opened, book } : opened;
      session.consolidation = await consolidateFiles({ project, partners: files, period, today }, control);
      return consolidationView(session.consolidation, language, today);
    },
    lineToDecide: (finding) => lineToDecide(consolidationOf(session), finding),
    decisions({ book, decisions }) {
      const { opened, terms } = workbookOf(session);
      return newDecisionCells(book, decisions, { terms, texts: textsFor(opened.about.language) });
    },
    report(request, control) {
      return writeReport(consolidationOf(session), request, control);
    },
    corrections: ({ partner, today }) => correctionsLetter(consolidationOf(session), partner, { today }),
    monitoring({ today }) {
      const consolidation = consolidationOf(session);
      const { about } = workbookOf(session).opened;
      const { sheets, names } = monitoringSheets(consolidation, about.language, today);
      return { sheets, names, currency: consolidation.terms.currency };
    },
  };
}

function consolidationOf({ consolidation }: Session): Consolidation {
  if (!consolidation) throw failure('unexpected', 'no consolidation', { detail: 'no consolidation' });
  return consolidation;
}

export function consolidationView(done: Consolidation, language: string, today: Day): ConsolidationView {
  const { terms, files, totals, period, breakdowns, lines, sinceClaim: claimed } = done;
  const cover = coverFor(done);
  const aboutFiles = done.findings.filter(({ rule }) => isFileRule(rule));
  return {
    files,
    aboutFiles,
    ...grouped(
      done.findings.filter((one) => !aboutFiles.includes(one)),
      [],
      lineOfFinding(lines),
    ),
    totals,
    currency: terms.currency,
    period,
    lines: lines.length,
    money: moneyOf(done, today),
    hasClaims: !('refused' in lastClaim(done.claims)),
    corrections: correctionsOf(done).map(({ partner, list, atRisk }) => ({ partner, count: list.length, atRisk })),
    cover: cover ? coverTexts(cover, terms, textsFor(language, terms.agreement.project.kind)) : [],
    sinceClaim: claimed && { claim: claimed.claim, partners: claimed.changes.partners },
    byPartner: breakdowns.partner.map(({ key, flatRate }) => ({ partner: key, flatRate, ...standingOf(done, key) })),
  };
}

/** Partners of whom anything was certified or claimed. */
function moneyOf({ terms, account, claims }: Consolidation, today: Day): PartnerMoney[] {
  const transfers = transfersDue(terms, claims, today).filter(({ open }) => open !== 0);
  return [...terms.partners.keys()].flatMap((partner): PartnerMoney[] => {
    const costs = account.costs.filter((one) => one.partner === partner);
    const sources = account.sources.filter((one) => one.partner === partner && one.isClaimed);
    const due = transfers.filter((one) => one.partner === partner);
    if (costs.length + due.length === 0 && sources.every(({ claimed }) => claimed === 0)) return [];
    const days = due.flatMap(({ dueBy }) => dueBy ?? []).sort();
    return [
      {
        partner,
        certified: sumMoney(costs.map(({ certified }) => certified)),
        due: sumMoney(sources.map((one) => one.due)),
        claimed: sumMoney(sources.map(({ claimed }) => claimed)),
        received: sumMoney(sources.map(({ received }) => received)),
        open: sumMoney(sources.map(({ open }) => open)),
        toTransfer:
          due.length === 0
            ? undefined
            : {
                amount: sumMoney(due.map(({ open }) => open)),
                late: sumMoney(due.map(({ late }) => late)),
                dueBy: days[0],
              },
      },
    ];
  });
}
