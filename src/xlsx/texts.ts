import { plainLines } from '../workbooks/cell-text';
import { readEscapes } from './cell-text';
import type { Counts } from './limits';
import { damaged } from './unreadable';
import { XmlScanner } from './xml';
import { byte, standsAt } from './xml/bytes';
import { ShortTexts } from './xml/decode';

/** Text as shown in the cell: escapes decoded, line ends normalised to line feeds. */
export function storedText(text: string): string {
  return plainLines(readEscapes(text));
}

/** The text of the element just opened, to its end: runs are joined, phonetic readings (`rPh`) left out. */
export function richText(scanner: XmlScanner): string {
  const { depth } = scanner;
  let text = '';
  let phonetic = 0;
  for (;;) {
    const event = scanner.next();
    if (event === 'open') {
      if (scanner.name === 'rPh') phonetic++;
    } else if (scanner.depth === depth) return text;
    else if (scanner.name === 'rPh') phonetic--;
    else if (scanner.name === 't' && phonetic === 0) text += scanner.text();
  }
}

/** The shared strings, by index. */
export function sharedTexts(bytes: Uint8Array, counts: Counts): string[] {
  const scanner = new XmlScanner(bytes, counts);
  const texts: string[] = [];
  const part = new ShortTexts(bytes);
  if (scanner.next() !== 'open' || !scanner.is('sst')) damaged('The part has no texts.');
  const usual = scanner.isPlain && !scanner.isEmpty;
  for (;;) {
    if (usual) scanner.at = readUsualTexts(part, scanner.at, texts, counts);
    if (scanner.next() !== 'open') break;
    if (!scanner.is('si')) damaged('Something else lies among the texts.');
    counts.add('texts', 1);
    texts.push(storedText(richText(scanner)));
  }
  if (scanner.next() !== 'end') damaged('The XML goes on after its root.');
  return texts;
}

const usualStart = '<si><t';
const usualSpace = ' xml:space="preserve"';
const usualEnd = '</t></si>';

/** Reads texts without runs from `start` on, as programs usually spell them; returns the offset of what it did not read. */
function readUsualTexts(part: ShortTexts, start: number, texts: string[], counts: Counts): number {
  for (let from = start; ;) {
    const next = afterUsualText(part, from, texts);
    if (next < 0) return from;
    counts.add('texts', 1);
    from = next;
  }
}

/** Reads one; returns the offset after it, or -1 where it is spelled otherwise. */
function afterUsualText(part: ShortTexts, start: number, texts: string[]): number {
  const { bytes } = part;
  if (!standsAt(bytes, start, usualStart)) return -1;
  let begin = start + usualStart.length;
  if (bytes[begin] === byte.space && standsAt(bytes, begin, usualSpace)) begin += usualSpace.length;
  if (bytes[begin++] !== byte.greater) return -1;
  let end = begin;
  while (bytes[end] !== byte.less) if (bytes[end++] === undefined) return -1;
  if (!standsAt(bytes, end, usualEnd)) return -1;
  texts.push(storedText(part.text(begin, end)));
  return end + usualEnd.length;
}
