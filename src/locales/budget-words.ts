/** Words in budget tables as partners and portals have them. All languages are tried, whatever the reader's. */
import type { LabelWords } from '../core/budget-import/label-reader';
import type { Axis } from '../core/budget-import/names';
import { folded } from '../core/native/codes';
import { perLanguage } from './languages';
import { everydayWords, headerFillers, headerSpellings, oneOf, recognised } from './recognition';

/**
 * What a column or row of a budget table holds. `eligible` is the amount where there are others; `aside` is what is no
 * amount of the budget, such as quantities, prices and remarks; `funding` says where the money comes from.
 */
export type BudgetField =
  | 'partner'
  | 'action'
  | 'category'
  | 'period'
  | 'deliverable'
  | 'label'
  | 'currency'
  | 'amount'
  | 'eligible'
  | 'total'
  | 'declared'
  | 'certified'
  | 'paid'
  | 'funding'
  | 'aside';

export interface BudgetWords {
  /** Headings of columns and rows. */
  fields: Readonly<Record<BudgetField, readonly string[]>>;
  /** Words before a number or name, separated by spaces: "Work package 2", "Partner: …". */
  kinds: Readonly<Record<Axis, string>>;
  /** How the lead partner is called. */
  lead: readonly string[];
  /** Words that tell no label from another, separated by spaces. */
  fillers: string;
  /** How people write that amounts are in thousands. */
  thousands: readonly string[];
}

const all = Object.values(
  perLanguage(
    // As in facts.ts: the pattern avoids a second list of languages.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    (language) => (require(`./${language}/budget-words.ts`) as { budgetWords: BudgetWords }).budgetWords,
  ),
);

export const budgetHeadings: readonly { header: string; key: BudgetField }[] = all.flatMap(({ fields }) =>
  Object.entries(fields).flatMap(([key, headers]) => headers.map((header) => ({ header, key: key as BudgetField }))),
);

const wordSet = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => folded(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== ''));
const kindsOf = (axis: Axis): ReadonlySet<string> => wordSet(all.map(({ kinds }) => kinds[axis]));

export const budgetLabelWords: LabelWords = {
  fillers: new Set([...everydayWords.fillers, ...headerFillers, ...wordSet(all.map(({ fillers }) => fillers))]),
  kinds: {
    partner: kindsOf('partner'),
    action: kindsOf('action'),
    category: kindsOf('category'),
    period: kindsOf('period'),
    deliverable: kindsOf('deliverable'),
    task: kindsOf('task'),
  },
  numbers: new Set(['no', ...[...headerSpellings].flatMap(([word, meant]) => (meant === 'no' ? [word] : []))]),
  lead: all.flatMap(({ lead }) => lead),
};

const thousands = new RegExp(`(?:^|[^\\p{L}])(?:${oneOf(all.flatMap((words) => words.thousands))})(?!\\p{L})`, 'u');

/** Whether a heading or note says that amounts are in thousands. */
export function saysThousands(text: string): boolean {
  return thousands.test(folded(text));
}

const totals = Object.values(recognised).map((language) => language.totals);
const totalWords = oneOf(totals.flatMap(({ words }) => words));
const totalBefore = new RegExp(
  `^(?:(?:${oneOf(totals.flatMap(({ before }) => before))})[- ]?)?(?:${totalWords})\\b(.{0,80})$`,
);
const totalBehind = new RegExp(`^(.{0,80})[\\s:(-](?:${totalWords})\\)?$`);

/** What a label says is summed: "P1" of "Total P1" and "P1 total", '' of "Total"; undefined where it is no total. */
export function totalOf(text: string): string | undefined {
  const bare = folded(text).replace(/[\s:.]+$/, '');
  return (totalBefore.exec(bare)?.[1] ?? totalBehind.exec(bare)?.[1])?.trim();
}
