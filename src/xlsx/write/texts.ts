/** The shared strings: each distinct text is written once, and cells refer to it by index. */
import { cellText } from '../cell-text';
import { indexedList } from './indexed-list';
import { declaration, elementText, namespaces, opening } from './xml';

export interface SharedTexts {
  /** The index that a cell stores in place of the text. */
  indexOf: (text: string) => number;
  /** The part `xl/sharedStrings.xml`, to be called after all cells are written. */
  part: () => Iterable<string>;
}

export function collectTexts(): SharedTexts {
  // Cleaning a text costs more than looking it up, so each is cleaned once.
  const known = new Map<string, number>();
  const list = indexedList();
  let uses = 0;
  return {
    indexOf(text) {
      uses++;
      let index = known.get(text);
      if (index === undefined) {
        index = list.indexOf(cellText(text));
        known.set(text, index);
      }
      return index;
    },
    *part() {
      const attributes = { xmlns: namespaces.main, count: uses, uniqueCount: list.size() };
      yield declaration + opening('sst', attributes);
      for (const text of list.all()) yield `<si>${textElement(text)}</si>`;
      yield '</sst>';
    },
  };
}

/** `xml:space` keeps white space at the edges; without such space it is left out, because the schema lacks it. */
function textElement(text: string): string {
  return `<t${/^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''}>${elementText(text)}</t>`;
}
