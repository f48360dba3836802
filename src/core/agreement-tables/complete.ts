/** A draft as terms of an agreement, for what names partners, actions and amounts while much is missing. */
import { addMonths, isDay, type Day } from '../days';
import { isCurrency } from '../currencies';
import { projectKinds } from '../names';
import { agreementSchemaName, type Agreement } from '../agreement/schema';
import { termsOf, type Terms } from '../agreement/terms';
import type { Draft } from './draft';

/** Lists hold what has a code; amounts, rates and rules are left to the draft itself. `today`: where dates are missing. */
export function termsOfDraft(draft: Draft, today: Day): Terms {
  return termsOf(completed(draft, today));
}

function completed(
  { project = {}, version, partners = [], actions = [], governance, ...draft }: Draft,
  today: Day,
): Agreement {
  const day = (value: string | undefined, otherwise: Day): Day =>
    value !== undefined && isDay(value) ? value : otherwise;
  const start = day(project.start, today);
  const end = day(project.end, addMonths(start, 24));
  const currency = isCurrency(project.currency ?? '') ? (project.currency ?? 'EUR') : 'EUR';
  const coded = <Entry extends { code?: string | undefined }>(list: readonly Entry[] = []) =>
    list.flatMap((entry) => (entry.code === undefined ? [] : [{ ...entry, code: entry.code }]));
  const titled = (list: readonly { code?: string; title?: unknown }[] = []) =>
    coded(list).map(({ code, title }) => ({ code, title: titleOf(title) ?? code }));
  return {
    schema: agreementSchemaName,
    project: {
      id: project.id ?? 'draft',
      acronym: project.acronym ?? '',
      title: titleOf(project.title) ?? project.acronym ?? '',
      kind: projectKinds.find((kind) => kind === project.kind) ?? 'other',
      programme: project.programme ?? '',
      fund: project.fund ?? '',
      currency,
      language: project.language ?? 'en',
      start,
      end,
      eligibility: { incurredFrom: start, incurredTo: end, paidBy: end, claimBy: end },
    },
    version: { number: version?.number ?? 1, date: today, reason: '' },
    partners: coded(partners).map(({ code, name, role }) => ({
      code,
      name: name ?? code,
      role: role === 'lead' ? 'lead' : 'partner',
      country: '',
      language: '',
      currency,
      legalStatus: 'public',
      vat: 'not-recoverable',
    })),
    categories: [],
    actions: coded(actions).map(({ code, title, tasks, deliverables }) => ({
      code,
      title: titleOf(title) ?? code,
      kind: 'common',
      lead: '',
      partners: [],
      start,
      end,
      tasks: titled(tasks).map((task) => ({ ...task, responsible: '', contributors: [], start, end })),
      deliverables: titled(deliverables).map((deliverable) => ({ ...deliverable, due: end })),
    })),
    periods: [],
    budget: [],
    funding: [],
    sharedCosts: titled(draft.sharedCosts).map((cost) => ({
      ...cost,
      action: '',
      category: 'OTHER',
      payer: '',
      mode: 'single-payer',
      amount: '0',
      key: { method: 'equal' },
    })),
    rules: {
      profile: 'generic',
      vat: 'never',
      rounding: { funding: 'half-up', flatRate: 'half-up', residual: 'largest-remainder' },
      exchangeRate: 'fixed',
      flexibility: [],
      caps: [],
    },
    governance: {
      committees: titled(governance?.committees).map((committee) => ({
        ...committee,
        kind: 'partnership',
        members: [],
      })),
      meetings: [],
      contacts: [],
    },
  };
}

function titleOf(title: unknown): string | Record<string, string> | undefined {
  if (typeof title === 'string') return title;
  if (typeof title !== 'object' || title === null) return undefined;
  const texts = Object.entries(title).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}
