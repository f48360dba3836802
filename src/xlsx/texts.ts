import { plainLines } from '../workbooks/cell-text';
import { readEscapes } from './cell-text';
import { scanXml } from './xml';

/** Text as it stood in the cell: escapes undone, lines ended by line feeds. */
export function storedText(text: string): string {
  return plainLines(readEscapes(text));
}

/** The texts that cells refer to by number. Runs of differing looks are joined, readings beside the text left out. */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let current = '';
  let reading = 0;
  scanXml(xml, {
    open({ name }) {
      if (name === 'si') current = '';
      else if (name === 'rPh') reading++;
    },
    close(name, text) {
      if (name === 't' && reading === 0) current += text();
      else if (name === 'si') texts.push(storedText(current));
      else if (name === 'rPh') reading--;
    },
  });
  return texts;
}
