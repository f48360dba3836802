/** What the words of a budget table may mean: the parts of an agreement, also of an unfinished one. */
import type { LabelsOf, EverydayWords } from '../code-reader';
import type { Draft, DraftText } from '../agreement-tables/draft';
import { isCurrency } from '../currencies';
import { categoryCodes, type CategoryCode } from '../names';

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

/** A text that somebody said the meaning of. */
export interface Told {
  axis: LinePart;
  text: string;
  code: string;
}

export function budgetNames(
  { project, partners = [], categories = [], actions = [], periods = [], funding = [] }: Draft,
  { labelsOf, everyday }: { labelsOf: LabelsOf; everyday: EverydayWords },
  told: readonly Told[] = [],
): BudgetNames {
  const currency = project?.currency ?? '';
  const parts = (list: 'tasks' | 'deliverables'): Entry[] =>
    actions.flatMap((action) =>
      entriesOf(action[list] ?? [], ({ title }) => textsOf(title)).map((one) => ({
        ...one,
        action: action.code ?? '',
      })),
    );
  const withTold = (axis: LinePart, entries: readonly Entry[]): Entry[] =>
    entries.map(({ code, labels }) => ({
      code,
      labels: [...labels, ...told.filter((one) => one.axis === axis && one.code === code).map(({ text }) => text)],
    }));
  const wordsFor = ({ code }: { code: CategoryCode }): string[] => [
    ...labelsOf('categories', code),
    ...everyday.of('categories', code),
  ];
  const coded = categoryCodes.map((code) => ({ code }));
  const agreed = categories.map(({ code }) => code).filter((code) => code !== undefined);
  return {
    currency: isCurrency(currency) ? currency : 'EUR',
    entries: {
      partner: withTold(
        'partner',
        entriesOf(partners, ({ name }) => textsOf(name)),
      ),
      action: withTold(
        'action',
        entriesOf(actions, ({ title }) => textsOf(title)),
      ),
      category: withTold('category', entriesOf(coded, wordsFor)),
      period: entriesOf(periods, () => []),
      deliverable: parts('deliverables'),
      task: [...parts('tasks'), ...parts('deliverables')],
    },
    lead: partners.find(({ role }) => role === 'lead')?.code,
    categories: new Set(agreed.length > 0 ? agreed : categoryCodes),
    actionsOf: new Map(
      entriesOf(partners, () => []).map(({ code }) => [
        code,
        actions.flatMap((action) =>
          action.partners?.includes(code) && action.code !== undefined ? [action.code] : [],
        ),
      ]),
    ),
    sources: [...new Set(funding.map(({ source }) => source).filter((source) => source !== undefined))],
  };
}

/** Those that have a code: without one, nothing can be named by its label. */
function entriesOf<One extends { readonly code?: string }>(
  list: readonly One[],
  labelsOf: (entry: One) => readonly string[],
): Entry[] {
  return list.flatMap((one) => (one.code === undefined ? [] : [{ code: one.code, labels: labelsOf(one) }]));
}

function textsOf(text: DraftText): string[] {
  const texts = typeof text === 'string' ? [text] : Object.values(text ?? {});
  return texts.filter((one): one is string => one !== undefined && one.trim() !== '');
}
