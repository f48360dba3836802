/** Every way to write a code that the reader accepts, and some that it does not. */
import { codesWithLabels } from '../../src/core/code-reader';
import type { Terms } from '../../src/core/agreement/terms';
import { labelsOf } from '../../src/locales';
import type { FormulaList } from '../../src/workbooks/spellings';

/** A text under another hand: case, spaces, accents, and the label behind a code. */
const hands: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => `  ${text} `,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll(' ', '\n'),
  (text) => `\t${text}\u202f`,
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase().normalize('NFD'),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => text.replace('é', 'è').replace('e', 'ê'),
];
const behind: readonly ((code: string, label: string) => string)[] = [
  (code, label) => `${code} · ${label}`,
  (code, label) => `${code}·${label}`,
  (code) => `${code} · whatever`,
  (code, label) => `${label} · ${code}`,
  (code) => `${code.toLowerCase()}\u00a0· `,
  (code) => ` · ${code}`,
  (code) => `${code}x`,
  (code) => `${code}*`,
  (code) => code.replace(/.$/, '?'),
];

export function waysToWrite(terms: Terms, list: FormulaList): string[] {
  const texts = codesWithLabels(list, terms, labelsOf).flatMap(({ code, labels }) => [
    ...[code, ...labels].flatMap((text) => hands.map((write) => write(text))),
    ...behind.map((write) => write(code, labels[0] ?? 'label')),
  ]);
  return [...new Set([...texts, '', '?', '*', '~', 'nothing of this'])];
}
