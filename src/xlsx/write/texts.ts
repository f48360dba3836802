/** The texts of all cells: each is written once, in a part of its own, and cells refer to it by number. */
import { cellText } from '../cell-text';
import { numbered } from './numbered';
import { declaration, elementText, namespaces, opening } from './xml';

export interface SharedTexts {
  /** The number that a cell holds in place of the text. */
  numberOf: (text: string) => number;
  /** The part `xl/sharedStrings.xml`, once every cell is written. */
  part: () => Iterable<string>;
}

export function collectTexts(): SharedTexts {
  // Cleaning a text costs more than finding it: what was met before is not cleaned again.
  const met = new Map<string, number>();
  const list = numbered();
  let uses = 0;
  return {
    numberOf(text) {
      uses++;
      let number = met.get(text);
      if (number === undefined) {
        number = list.numberOf(cellText(text));
        met.set(text, number);
      }
      return number;
    },
    *part() {
      const attributes = { xmlns: namespaces.main, count: uses, uniqueCount: list.size() };
      yield declaration + opening('sst', attributes);
      for (const text of list.all()) yield `<si>${textElement(text)}</si>`;
      yield '</sst>';
    },
  };
}

/** White space at an edge is kept only where it is asked for; elsewhere the schema does not know the attribute. */
function textElement(text: string): string {
  return `<t${/^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''}>${elementText(text)}</t>`;
}
