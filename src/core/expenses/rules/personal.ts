/** Personal numbers that no report needs: bank accounts, social security, health. Names are not searched for. */
import { defineRule } from '../../findings';
import type { ExpenseLine } from '../line';
import type { LineWords, PersonNumber } from '../words';
import { groupCheck } from './rule';

const columns = ['supplier', 'documentNo', 'description', 'comment'] as const;
type TextColumn = (typeof columns)[number];
type Kind = 'bank' | PersonNumber;

const fewestSigns = 9;
/** Quick test: a text without so many digits can only hold a codice fiscale. */
const manyDigits = /(?:\d[ .-]?){8}/;
const iban = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/gi;
/** French social security number: sex, year, month, department, commune, rank, key. */
const nir = /\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}\b/gi;
/** Italian codice fiscale: surname, name, year, month, day, place, check letter. Letters from L may stand for digits. */
const taxCode = /\b[A-Z]{3} ?[A-Z]{3} ?[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2} ?[A-Z][\dLMNP-V]{3} ?[A-Z]\b/gi;
/** Not in the supplier column: it identifies a sole trader, as a tax number does a firm. */
const taxCodeColumns: ReadonlySet<TextColumn> = new Set(['description', 'comment']);

interface Found {
  kind: Kind;
  text: string;
}

/** The first personal number in a line's column, recognised by its format or by the word before it. */
function personalNumber(line: ExpenseLine, column: TextColumn, words: LineWords): Found | undefined {
  const text = line[column];
  if (text.length < fewestSigns) return undefined;
  if (taxCodeColumns.has(column) && text.search(taxCode) !== -1)
    for (const [found] of text.matchAll(taxCode)) if (isTaxCode(found)) return { kind: 'social-security', text: found };
  if (!manyDigits.test(text)) return undefined;
  for (const [found] of text.matchAll(iban)) if (isIban(found)) return { kind: 'bank', text: found };
  for (const [kind, pattern] of words.persons)
    for (const [, number = ''] of text.matchAll(pattern)) return { kind, text: number };
  for (const [found] of text.matchAll(nir)) if (isNir(found)) return { kind: 'social-security', text: found };
  return undefined;
}

/** ISO 13616: with the first four characters moved to the end and letters as 10 to 35, the number modulo 97 is 1. */
function isIban(text: string): boolean {
  const signs = text.replace(/ /g, '').toUpperCase();
  const digits = (signs.slice(4) + signs.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return signs.length >= 15 && signs.length <= 34 && BigInt(digits) % 97n === 1n;
}

/** The key is 97 minus the number modulo 97; 2A and 2B (Corsica) count as 19 and 18. */
function isNir(text: string): boolean {
  const signs = text.replace(/ /g, '').toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97n - (BigInt(signs.slice(0, 13)) % 97n) === BigInt(signs.slice(13));
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Characters at odd positions count as their index in this list. */
const oddValues = 'BAKPLCQDREVOSFTGUHMINJWZYX';

/** The sum of fifteen characters' values modulo 26 gives the check letter; digits count as the letters A to J. */
function isTaxCode(text: string): boolean {
  const signs = text
    .replace(/ /g, '')
    .toUpperCase()
    .replace(/\d/g, (digit) => alphabet.charAt(Number(digit)));
  const values = Array.from(signs, (sign, at) => (at % 2 === 0 ? oddValues : alphabet).indexOf(sign));
  const sum = values.slice(0, -1).reduce((total, value) => total + value, 0);
  return alphabet.charAt(sum % 26) === signs.at(-1);
}

export const personalData = defineRule({
  name: 'personal-data',
  severity: 'info',
  figures: ['count'],
  variants: { case: ['bank', 'social-security', 'health'] },
});

/** Reported once per column of a file and kind of number; the finding never repeats the number itself. */
export const personalNumbers = groupCheck([personalData], {
  keys: (line, { words }) =>
    columns.flatMap((column) => {
      const found = personalNumber(line, column, words);
      return found ? [`${line.partner}|${line.file}|${column}|${found.kind}`] : [];
    }),
  check: (lines, { words }, reportOn, _keep, key) => {
    const [first] = [...lines].sort((a: ExpenseLine, b: ExpenseLine) => a.row - b.row);
    const column = key.split('|').at(-2) as TextColumn | undefined;
    const found = first && column && personalNumber(first, column, words);
    if (!found) return;
    reportOn(first, personalData, column, { case: found.kind, count: lines.length }, [
      { column, value: first[column].replace(found.text, '…') },
    ]);
  },
});
