/** An agreement in the making: anything may be missing. */
import type { Agreement, Method } from '../agreement/schema';
import { categoryCodes } from '../names';
import type { BudgetGridRow } from './budget-grid';
import type { RowValues } from './part';

/** An agreement of which anything may be missing, and what its sheets know beside it. */
export type Draft = Partially<Agreement> & {
  /** Which amounts of the budget are written in the grid. */
  readonly budgetGrid?: readonly BudgetGridRow[];
  /** By table, rows that no agreement holds, such as the task of an action that is nowhere: they stay on the sheets. */
  readonly unplaced?: Readonly<Record<string, readonly RowValues[]>>;
};

type Partially<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Entry)[]
    ? readonly Partially<Entry>[]
    : { readonly [Key in keyof T]?: Partially<T[Key]> };

/** What the sheets say once an agreement is in force: the next version, whose day and reason are its own. */
export function nextVersion({ version: _, ...agreement }: Agreement, { budgetGrid }: Pick<Draft, 'budgetGrid'>): Draft {
  return { ...agreement, ...(budgetGrid ? { budgetGrid } : {}) };
}

/** A text of a draft: one, or one in each language. */
export type DraftText = string | Readonly<Record<string, string | undefined>> | undefined;

/** The text in the project's language; undefined where only others are given. */
export function mainText(text: DraftText, { project }: Draft): string | undefined {
  return typeof text === 'string' ? text : text?.[project?.language ?? ''];
}

interface MethodRow {
  category?: string | undefined;
  partner?: string | undefined;
  method: Partial<Method>;
}

/** The methods of all partners, then those of single ones. */
export function methodsIn({ categories = [], partners = [] }: Draft): MethodRow[] {
  return [
    ...categories.map(({ code, method = {} }): MethodRow => ({ category: code, method: method as Partial<Method> })),
    ...partners.flatMap(({ code, overrides }) =>
      categoryCodes.flatMap((category): MethodRow[] => {
        const method = overrides?.methods?.[category];
        return method ? [{ category, partner: code, method: method as Partial<Method> }] : [];
      }),
    ),
  ];
}
