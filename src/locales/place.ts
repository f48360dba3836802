/** A place in an agreement, in words: "Budget line 12 (P2, A1, Staff), amount". */
import type { Place, PlaceStep } from '../core/agreement/place';
import { formatFigure } from './format';
import { labelIn } from './labels';
import type { Texts, Words } from './texts';

export function placeText(place: Place, texts: Words & Pick<Texts, 'problems'>): string {
  const words = place.flatMap((step, index) => {
    if (typeof step !== 'string') return [];
    const next = place[index + 1];
    return [next === undefined || typeof next === 'string' ? keyText(step, texts) : entryText(step, next, texts)];
  });
  const text = words.length === 0 ? texts.problems.whole : words.join(', ');
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** A key that is none of ours is a code of the agreement, such as that of a category or partner. */
export function keyText(key: string, texts: Words & Pick<Texts, 'problems'>): string {
  const { vocabulary, problems } = texts;
  return (
    named(problems.keys, key) ?? labelIn(vocabulary, 'categories', key) ?? labelIn(vocabulary, 'clauses', key) ?? key
  );
}

function entryText(
  key: string,
  { position, codes }: Exclude<PlaceStep, string>,
  texts: Words & Pick<Texts, 'problems'>,
): string {
  const name = `${named(texts.problems.entries, key) ?? key} ${position + 1}`;
  return codes.length === 0 ? name : `${name} (${codes.map((code) => formatFigure(code, texts)).join(', ')})`;
}

function named(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}
