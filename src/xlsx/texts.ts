import { plainLines } from '../workbooks/cell-text';
import { readEscapes } from './cell-text';
import { scanXml } from './xml';

/** Text as shown in the cell: escapes decoded, line ends normalised to line feeds. */
export function storedText(text: string): string {
  return plainLines(readEscapes(text));
}

/** The shared strings, by index. Rich text runs are joined, phonetic readings (`rPh`) left out. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let current = '';
  let phonetic = 0;
  scanXml(xml, {
    open({ name }) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic++;
    },
    close(name, text) {
      if (name === 't' && phonetic === 0) current += text();
      else if (name === 'si') texts.push(storedText(current));
      else if (name === 'rPh') phonetic--;
    },
  });
  return texts;
}
