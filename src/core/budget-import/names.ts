/** What the words of a budget table may mean: the parts of an agreement, also of an unfinished one. */
import type { LabelsOf, EverydayWords } from '../code-reader';
import type { Agreement, Text } from '../agreement/schema';
import { categoryCodes } from '../names';

/** A budget line is partner × action × category. */
export const lineParts = ['partner', 'action', 'category'] as const;
export type LinePart = (typeof lineParts)[number];

export function withoutPart<Value>(
  values: Partial<Record<LinePart, Value>>,
  part: LinePart,
): Partial<Record<LinePart, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== part));
}

/** All that a word can name. A task or deliverable stands for its action. */
export type Axis = LinePart | 'period' | 'deliverable' | 'task';

export interface Entry {
  code: string;
  labels: readonly string[];
  /** The action of a task or deliverable. */
  action?: string;
}

export interface BudgetNames {
  currency: string;
  entries: Readonly<Record<Axis, readonly Entry[]>>;
  lead: string | undefined;
  /** Categories without a method: an amount in one of them has no place yet. */
  categories: ReadonlySet<string>;
  /** The actions in which a partner takes part. */
  actionsOf: ReadonlyMap<string, readonly string[]>;
  /** Where the money comes from; such rows and columns are no budget. */
  sources: readonly string[];
}

type Named = Agreement['actions'][number];

/** The parts of an agreement that a budget rests on; lists may still be empty. */
export interface BudgetTerms {
  project: Pick<Agreement['project'], 'currency'>;
  partners: readonly Pick<Agreement['partners'][number], 'code' | 'name' | 'role'>[];
  categories: readonly Pick<Agreement['categories'][number], 'code'>[];
  actions: readonly Pick<Named, 'code' | 'title' | 'partners' | 'tasks' | 'deliverables'>[];
  periods: readonly Pick<Agreement['periods'][number], 'code'>[];
  funding: readonly Pick<Agreement['funding'][number], 'source'>[];
}

/** A text that somebody said the meaning of. */
export interface Told {
  axis: LinePart;
  text: string;
  code: string;
}

export function budgetNames(
  { project, partners, categories, actions, periods, funding }: BudgetTerms,
  { labelsOf, everyday }: { labelsOf: LabelsOf; everyday: EverydayWords },
  told: readonly Told[] = [],
): BudgetNames {
  const titled = ({ code, title }: { code: string; title: Text }): Entry => ({ code, labels: textsOf(title) });
  const parts = (list: 'tasks' | 'deliverables'): Entry[] =>
    actions.flatMap((action) => (action[list] ?? []).map((one) => ({ ...titled(one), action: action.code })));
  const withTold = (axis: LinePart, entries: readonly Entry[]): Entry[] =>
    entries.map(({ code, labels }) => ({
      code,
      labels: [...labels, ...told.filter((one) => one.axis === axis && one.code === code).map(({ text }) => text)],
    }));
  return {
    currency: project.currency,
    entries: {
      partner: withTold(
        'partner',
        partners.map(({ code, name }) => ({ code, labels: [name] })),
      ),
      action: withTold('action', actions.map(titled)),
      category: withTold(
        'category',
        categoryCodes.map((code) => ({
          code,
          labels: [...labelsOf('categories', code), ...everyday.of('categories', code)],
        })),
      ),
      period: periods.map(({ code }) => ({ code, labels: [] })),
      deliverable: parts('deliverables'),
      task: [...parts('tasks'), ...parts('deliverables')],
    },
    lead: partners.find(({ role }) => role === 'lead')?.code,
    categories: new Set(categories.length > 0 ? categories.map(({ code }) => code) : categoryCodes),
    actionsOf: new Map(
      partners.map(({ code }) => [
        code,
        actions.filter((action) => action.partners.includes(code)).map((action) => action.code),
      ]),
    ),
    sources: [...new Set(funding.map(({ source }) => source))],
  };
}

function textsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
