/** What happens to agreements: money moves, the end moves, partners leave, join and change their codes. */
import fc from 'fast-check';
import type { Agreement } from '../../../src/core/agreement/schema';
import { addMonths } from '../../../src/core/days';
import { agreementOf, asDay } from '../builders';
import { sampleNames, type SampleName } from '../samples';

const edits = [
  'move-money',
  'new-line',
  'remove-line',
  'change-total',
  'split-line',
  'move-end',
  'move-action',
  'rename-action',
  'remove-action',
  'new-action',
  'rename-partner',
  'replace-partner',
  'remove-partner',
  'join-partner',
  'change-vat',
  'change-text',
  'change-flexibility',
  'optional-column',
  'reorder',
] as const;

interface Amending {
  edit: (typeof edits)[number];
  /** Which entry, which other one, and how much in cents. */
  at: number;
  other: number;
  amount: number;
}

const amending: fc.Arbitrary<Amending> = fc.record({
  edit: fc.constantFrom(...edits),
  at: fc.nat({ max: 10_000 }),
  other: fc.nat({ max: 10_000 }),
  amount: fc.integer({ min: 1, max: 50_000 }),
});

export interface Amendment {
  sample: SampleName;
  before: Agreement;
  after: Agreement;
  edits: readonly Amending['edit'][];
}

/** After every edit the agreement can be read, though it may have errors. */
export const amendments: fc.Arbitrary<Amendment> = fc
  .record({ sample: fc.constantFrom(...sampleNames), all: fc.array(amending, { minLength: 1, maxLength: 4 }) })
  .map(({ sample, all }) => ({
    sample,
    before: agreementOf(sample),
    edits: all.map(({ edit }) => edit),
    after: agreementOf(sample, (draft) => {
      for (const one of all) amend(draft, one);
    }),
  }));

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const inCents = (amount: string): number => Math.round(Number(amount) * 100);
const asText = (cents: number): string => (cents / 100).toFixed(2);

function amend(draft: Agreement, { edit, at, other, amount }: Amending): void {
  const { budget, actions, partners, project, rules } = draft;
  const [line, action] = [pick(budget, at), pick(actions, at)];
  const partner = pick(partners, at);
  const free = (start: string, taken: readonly { code: string }[]): string => {
    let number = 20;
    while (taken.some((one) => one.code === `${start}${number}`)) number += 1;
    return `${start}${number}`;
  };
  switch (edit) {
    case 'move-money': {
      const to = pick(budget, other);
      const moved = Math.min(amount, Math.max(inCents(line.amount), 0));
      line.amount = asText(inCents(line.amount) - moved);
      to.amount = asText(inCents(to.amount) + moved);
      return;
    }
    case 'new-line':
      budget.push({ partner: partner.code, action: action.code, category: 'TRAVEL', amount: asText(amount) });
      return;
    case 'remove-line':
      if (budget.length > 1) budget.splice(at % budget.length, 1);
      return;
    case 'change-total':
      line.amount = asText(inCents(line.amount) + amount);
      return;
    case 'split-line':
      budget.push({ ...line, amount: '0.00', label: 'A part of it' });
      return;
    case 'move-end': {
      const months = (amount % 6) + 1;
      project.end = addMonths(project.end, months);
      for (const key of ['incurredTo', 'paidBy', 'claimBy'] as const)
        project.eligibility[key] = addMonths(project.eligibility[key], months + 1);
      return;
    }
    case 'move-action':
      action.end = addMonths(action.end, 1);
      return;
    case 'rename-action':
      rename(draft, 'action', action.code, free('A', actions));
      return;
    case 'remove-action':
      if (actions.length > 2) removeAction(draft, action.code);
      return;
    case 'new-action':
      actions.push({ ...action, code: free('N', actions), tasks: [], deliverables: [] });
      return;
    case 'rename-partner':
      rename(draft, 'partner', partner.code, free('R', partners));
      return;
    case 'replace-partner':
      if (partner.role !== 'lead') {
        partner.name = 'Another organisation';
        rename(draft, 'partner', partner.code, free('X', partners));
      }
      return;
    case 'remove-partner':
      if (partner.role !== 'lead' && partners.length > 2) removePartner(draft, partner.code);
      return;
    case 'join-partner': {
      const code = free('J', partners);
      partners.push({ ...partner, code, name: 'A late partner', role: 'partner' });
      budget.push({ partner: code, action: action.code, category: 'EXTERNAL', amount: asText(amount) });
      return;
    }
    case 'change-vat':
      partner.vat = partner.vat === 'recoverable' ? 'not-recoverable' : 'recoverable';
      return;
    case 'change-text':
      project.title = `A title ${amount}`;
      return;
    case 'change-flexibility':
      rules.flexibility.push({ level: 'category', maxAmount: asText(amount), compensated: false, approval: 'notify' });
      return;
    case 'optional-column':
      draft.columns = ['person', 'accountingNo'];
      return;
    case 'reorder':
      budget.reverse();
      partners.reverse();
      return;
  }
}

/** Wherever the code stands as a whole text, under whatever key. */
function rename(draft: Agreement, list: 'action' | 'partner', from: string, to: string): void {
  const skipped = list === 'action' ? ['partners', 'funding', 'governance'] : ['tasks'];
  const walk = (value: unknown): unknown => {
    if (value === from) return to;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key === from ? to : key,
        skipped.includes(key) && list === 'action' ? one : walk(one),
      ]),
    );
  };
  Object.assign(draft, walk(draft));
}

function removeAction(draft: Agreement, code: string): void {
  const gone = draft.actions.find((one) => one.code === code)?.tasks?.map((task) => task.code) ?? [];
  draft.actions = draft.actions.filter((one) => one.code !== code);
  for (const { tasks } of draft.actions)
    for (const task of tasks ?? []) {
      task.dependsOn = task.dependsOn?.filter((one) => !gone.includes(one));
      task.links = task.links?.filter(({ after }) => !gone.includes(after));
    }
  draft.budget = draft.budget.filter(({ action }) => action !== code);
  draft.sharedCosts = draft.sharedCosts.filter(({ action }) => action !== code);
  if (draft.budget.length === 0)
    draft.budget.push({
      partner: draft.partners[0]!.code,
      action: draft.actions[0]!.code,
      category: 'TRAVEL',
      amount: '1.00',
    });
}

function removePartner(draft: Agreement, code: string): void {
  const lead = draft.partners.find(({ role }) => role === 'lead')!.code;
  const is = ({ partner }: { partner?: string | undefined }): boolean => partner !== code;
  draft.partners = draft.partners.filter((one) => one.code !== code);
  draft.budget = draft.budget.filter(is);
  draft.funding = draft.funding.filter(is);
  draft.sharedCosts = [];
  draft.governance.contacts = draft.governance.contacts.filter(is);
  draft.governance.committees = draft.governance.committees
    .filter(is)
    .map((one) => ({ ...one, members: one.members.filter(is) }));
  draft.governance.meetings = draft.governance.meetings.filter(({ committee }) =>
    draft.governance.committees.some((one) => one.code === committee),
  );
  for (const action of draft.actions) {
    action.partners = action.partners.filter((one) => one !== code);
    if (action.partners.length === 0) action.partners = [lead];
    if (action.lead === code) action.lead = lead;
    for (const task of action.tasks ?? []) {
      task.contributors = task.contributors.filter((one) => one !== code);
      if (task.responsible === code) task.responsible = lead;
    }
  }
}

export const someDay = asDay('2027-05-01');
