/** What elected members see of a project on one page: lights with their reasons, and what is to be decided. */
import { transfersDue } from '../claims/payments';
import { budgetOf, type Terms } from '../agreement/terms';
import type { Day } from '../days';
import { countFindings } from '../findings';
import { sumMoney, type Money } from '../money';
import { metersOf, type Meter, type MeterState } from '../monitoring/meters';
import type { lights } from '../names';
import { isLate, isOpen, isWaiting } from '../steering/open';
import { meetingsOf, silentPartners } from '../committees/behind';
import type { Consolidation } from './consolidate';

export type LightColour = (typeof lights)[number];

/** A light, with the figures of its reason. */
export type Light = { colour: LightColour } & (
  | { about: 'pace'; used: Money; planned: Money; period: string }
  | ({ about: 'partner' } & Pick<Meter, 'state' | 'forecast' | 'budget'> & { partner: string })
  | { about: 'files'; missing: readonly string[] }
  | { about: 'findings'; errors: number; excluded: Money }
);

/** What a committee or the lead partner has to do. */
export type ToDecide =
  | ({ kind: 'flexibility' } & Pick<Meter, 'level' | 'scope' | 'forecast' | 'limit'>)
  | { kind: 'files'; missing: readonly string[] }
  | { kind: 'lines'; errors: number; excluded: Money }
  | { kind: 'transfers'; amount: Money; late: Money }
  /** Waiting for a committee. */
  | { kind: 'decision'; what: string; due: Day | undefined }
  | { kind: 'decisions'; count: number }
  | { kind: 'meeting'; committee: string; due: Day }
  | { kind: 'overdue'; count: number }
  | { kind: 'silent'; partners: readonly string[] };

export interface CommitteePage {
  lights: readonly Light[];
  toDecide: readonly ToDecide[];
}

const colourOf: Readonly<Record<MeterState, LightColour>> = {
  fine: 'green',
  near: 'amber',
  unspent: 'amber',
  flexible: 'amber',
  beyond: 'red',
  exceeded: 'red',
};

/** Of what was planned by the end of the period, in percent: from here on spending is on course, below it far behind. */
const onCourse = 80;
const farBehind = 50;

export function committeePage(consolidation: Consolidation, today: Day): CommitteePage {
  const { terms, forecast, files, findings, totals, claims } = consolidation;
  const meters = metersOf(terms, forecast.rows);
  const missing = missingOf(terms, files);
  const { error: errors } = countFindings(findings);
  const { excluded } = totals;
  const due = transfersDue(terms, claims, today).filter(({ open }) => open > 0);
  return {
    lights: [
      ...paceLight(consolidation),
      ...meters.flatMap(({ level, scope, state, budget, forecast: end }): Light[] =>
        level === 'partner' && scope.partner !== undefined && budget !== 0
          ? [{ about: 'partner', colour: colourOf[state], partner: scope.partner, state, budget, forecast: end }]
          : [],
      ),
      { about: 'files', colour: missing.length > 0 ? 'amber' : 'green', missing },
      { about: 'findings', colour: errors > 0 ? 'amber' : 'green', errors, excluded },
    ],
    toDecide: [
      ...meters
        .filter(({ state }) => colourOf[state] === 'red')
        .map(({ level, scope, forecast: end, limit }): ToDecide => ({
          kind: 'flexibility',
          level,
          scope,
          forecast: end,
          limit,
        })),
      ...(missing.length > 0 ? [{ kind: 'files', missing } as const] : []),
      ...(errors > 0 ? [{ kind: 'lines', errors, excluded } as const] : []),
      ...(due.length > 0
        ? [
            {
              kind: 'transfers',
              amount: sumMoney(due.map(({ open }) => open)),
              late: sumMoney(due.map(({ late }) => late)),
            } as const,
          ]
        : []),
      ...steeringToDo(terms, today),
    ],
  };
}

/** As many decisions stand on the page in words; the rest is counted. */
const mostDecisions = 4;

/** What is on the committees' own lists, and where they or a territory are behind. */
function steeringToDo(terms: Terms, today: Day): ToDecide[] {
  const { decisions, toDo } = terms.steering;
  const waiting = decisions.filter(isWaiting).sort((a, b) => compareDue(a.due, b.due));
  const more = waiting.length - mostDecisions;
  const overdue = toDo.filter((one) => isOpen(one) && isLate(one, today)).length;
  const silent = silentPartners(terms, today);
  return [
    ...waiting.slice(0, mostDecisions).map(({ what, due }): ToDecide => ({ kind: 'decision', what, due })),
    ...(more > 0 ? [{ kind: 'decisions', count: more } as const] : []),
    ...meetingsOf(terms, today).flatMap(({ committee, state, due }): ToDecide[] =>
      state === 'late' && due !== undefined ? [{ kind: 'meeting', committee, due }] : [],
    ),
    ...(overdue > 0 ? [{ kind: 'overdue', count: overdue } as const] : []),
    ...(silent.length > 0 ? [{ kind: 'silent', partners: silent } as const] : []),
  ];
}

/** What has no day comes last. */
function compareDue(a: Day | undefined, b: Day | undefined): number {
  return a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1;
}

function missingOf(terms: Terms, files: Consolidation['files']): string[] {
  const read = new Set(files.flatMap(({ status, partner }) => (status === 'read' ? [partner] : [])));
  return [...terms.partners.keys()].filter((partner) => !read.has(partner) && budgetOf(terms, { partner }) !== 0);
}

/** What is accepted to date, against what was planned by the end of the last period with expenses. */
function paceLight({ terms, spending, forecast: { upTo } }: Consolidation): Light[] {
  if (upTo === undefined) return [];
  const order = [...terms.periods.keys()];
  const planned = sumMoney(
    spending.map((row) =>
      row.period !== undefined && order.indexOf(row.period) <= order.indexOf(upTo) ? row.planned : 0,
    ),
  );
  const used = sumMoney(spending.map(({ accepted }) => accepted));
  const colour = used * 100 >= planned * onCourse ? 'green' : used * 100 >= planned * farBehind ? 'amber' : 'red';
  return [{ about: 'pace', colour, used, planned, period: upTo }];
}
