/** What a file is that is neither a zip file nor a compound file, by its first bytes. */
import type { UnreadableReason } from './unreadable';

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

export const zipStart = [...ascii('PK'), 3, 4];

const kindsByStart: readonly (readonly [start: readonly number[], kind: UnreadableReason])[] = [
  [ascii('{\\rtf'), 'document'],
  [[...ascii('PK'), 5, 6], 'archive'],
  [ascii('Rar!'), 'archive'],
  [[...ascii('7z'), 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [ascii('BZh'), 'archive'],
  [[0xfd, ...ascii('7zXZ')], 'archive'],
];

/** How much of a file is looked at. */
const sample = 4096;

export function foreignKind(bytes: Uint8Array): UnreadableReason {
  const known = kindsByStart.find(([start]) => startsWith(bytes, start));
  if (known) return known[1];
  if (isOldWorkbook(bytes)) return 'old-format';
  const text = textOf(bytes.subarray(0, sample));
  if (text.includes('%pdf-')) return 'pdf';
  // Something stands before the workbook, such as the output of a program that sent it.
  if (text.includes('pk\u0003\u0004')) return 'damaged';
  if (bytes.length < 30 && text.startsWith('pk')) return 'truncated';
  if (text.startsWith('<')) return markupKind(text);
  if (/^(mime-version|from|content-type):/m.test(text) && text.includes('multipart/')) return 'web-page';
  // eslint-disable-next-line no-control-regex -- what no text contains
  return /[\x00-\x08\x0b\x0e-\x19\x1b-\x1f]/.test(text) ? 'not-a-workbook' : 'text-file';
}

function markupKind(text: string): UnreadableReason {
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-spreadsheet';
  if (text.includes('urn:oasis:names:tc:opendocument')) return 'open-document';
  if (/word\.document|wordprocessingml|\/wordml/.test(text)) return 'document';
  if (/<(!doctype html|html|head|body|table|meta|script|style|div|p|h\d)\b/.test(text)) return 'web-page';
  return 'text-file';
}

/** Excel 2 to 4, and Excel 5 without its wrapper: the record that begins a sheet, with its length. */
function isOldWorkbook(bytes: Uint8Array): boolean {
  const [record, version = 0, length = 0, high] = bytes;
  return record === 9 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && high === 0;
}

/** Lower-case, without a byte order mark and white space in front. */
function textOf(bytes: Uint8Array): string {
  const wide =
    startsWith(bytes, [0xff, 0xfe]) || (bytes[1] === 0 && bytes[3] === 0)
      ? 'utf-16le'
      : startsWith(bytes, [0xfe, 0xff]) || (bytes[0] === 0 && bytes[2] === 0)
        ? 'utf-16be'
        : 'latin1';
  const text = new TextDecoder(wide).decode(bytes);
  return text.replace(/^(ï»¿|\s)+/, '').toLowerCase();
}
