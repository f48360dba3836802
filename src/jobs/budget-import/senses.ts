/** What a text in a budget table may be: a heading, a total's label, a partner, an action, a category. */
import type { LabelReader, Meaning } from '../../core/budget-import/label-reader';
import type { Axis, BudgetNames } from '../../core/budget-import/names';
import { folded } from '../../core/native/codes';
import { budgetHeadings, saysThousands, totalOf, type BudgetField } from '../../locales/budget-words';
import { knownHeaders } from '../native/headers';
import { closest } from '../native/similarity';
import { otherCurrencyIn, plainHeading } from './amounts';

export interface Sense {
  field?: BudgetField;
  isTotal: boolean;
  /** On the parts of a budget line; a task or deliverable stands for its action. */
  meanings: readonly Meaning[];
  /** A currency that is not the project's. */
  currency?: string;
  isThousands: boolean;
  /** The years that it names. */
  years: readonly string[];
}

const lineAxes: readonly Axis[] = ['partner', 'action', 'category', 'task'];
const nothing: Sense = { isTotal: false, meanings: [], isThousands: false, years: [] };

/** Longer texts are remarks; beyond so many different ones, none is read. */
const longest = 120;
const mostTexts = 20_000;
/** Headings stand at the beginning, and looking for one that is only similar takes long. */
const mostSimilar = 2_000;

const headings = knownHeaders(budgetHeadings);

export interface SenseOf {
  (text: string): Sense;
  /** Whether it is a code or label word for word, although it may look like an amount: 1.1, or GAL 1. */
  isLabel: (text: string) => boolean;
}

export function senseReader(reader: LabelReader, { currency, sources }: BudgetNames): SenseOf {
  const ownSources = new Set(sources.map(folded));
  const known = new Map<string, Sense>();
  const sense = (text: string): Sense => {
    const summed = totalOf(text);
    const heading = plainHeading(text);
    const exact = ownSources.has(folded(heading))
      ? 'funding'
      : (headings.keyOf(heading) ?? headings.plainKeyOf(heading));
    const read = reader.read(summed ?? text, lineAxes);
    // A heading that is ours word for word is none of the labels, unless it is one of them word for word.
    const meanings = exact !== undefined && read.every(({ sureness }) => sureness < 3) ? [] : read;
    const mayBeSimilar = exact === undefined && meanings.length === 0 && known.size < mostSimilar;
    const similar = mayBeSimilar ? closest(heading, headings.words) : undefined;
    const field = meanings.length > 0 ? undefined : (exact ?? similar);
    const other = otherCurrencyIn(text, currency);
    return {
      ...(field === undefined ? {} : { field }),
      isTotal: summed !== undefined || field === 'total',
      meanings,
      ...(other === undefined ? {} : { currency: other }),
      isThousands: saysThousands(text),
      years: text.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,])/g) ?? [],
    };
  };
  const senseOf = (text: string): Sense => {
    if (text.length > longest) return nothing;
    const found = known.get(text);
    if (found) return found;
    if (known.size >= mostTexts) return nothing;
    const made = sense(text);
    known.set(text, made);
    return made;
  };
  const isLabel = (text: string): boolean => reader.read(text, lineAxes).some(({ sureness }) => sureness === 3);
  return Object.assign(senseOf, { isLabel });
}
