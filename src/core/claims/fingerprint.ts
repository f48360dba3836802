/** What a kept line says, in the form in which it is compared with the line in the partner's file. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Day } from '../days';
import type { ExpenseLine } from '../expenses/line';
import { decimalFromNumber, decimalsOf, decimalToNumber, formatDecimal, type Decimal, type Money } from '../money';
import { folded } from '../native/codes';

/** Amounts in the document's currency but for Declared; the period is not part of it, since a late line counts in another. */
export interface LineContent {
  action: string;
  category: string;
  supplier: string;
  documentNo: string;
  documentDate: Day | undefined;
  paymentDate: Day | undefined;
  gross: Decimal | undefined;
  eligible: Decimal | undefined;
  currency: string;
  rate: Decimal | undefined;
  declared: Money;
}

export const contentKeys = [
  'action',
  'category',
  'supplier',
  'documentNo',
  'documentDate',
  'paymentDate',
  'gross',
  'eligible',
  'currency',
  'rate',
  'declared',
] as const satisfies (keyof LineContent)[];

export function contentOf(line: ExpenseLine): LineContent {
  const { action, category, supplier, documentNo, documentDate, paymentDate, currency, rate, declared, exact } = line;
  const decimal = (units: Money): Decimal => ({ units: BigInt(units), scale: decimalsOf(currency) });
  return {
    action,
    category,
    supplier,
    documentNo,
    documentDate,
    paymentDate,
    gross: decimal(line.gross),
    eligible: exact?.eligible ?? decimal(line.eligible),
    currency,
    rate,
    declared,
  };
}

/** Texts by the form in which people's writing is compared, numbers as a sheet holds them. */
export function plainContent(content: LineContent): Record<(typeof contentKeys)[number], string> {
  const { documentDate = '', paymentDate = '', gross, eligible, rate, declared } = content;
  return {
    action: content.action,
    category: content.category,
    supplier: folded(content.supplier),
    documentNo: folded(content.documentNo),
    documentDate,
    paymentDate,
    gross: plainDecimal(gross),
    eligible: plainDecimal(eligible),
    currency: content.currency,
    rate: plainDecimal(rate),
    declared: String(declared),
  };
}

/** 16 hexadecimal digits. */
export function fingerprintOf(content: LineContent): string {
  const plain = plainContent(content);
  const text = JSON.stringify(contentKeys.map((key) => plain[key]));
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}

function plainDecimal(decimal: Decimal | undefined): string {
  const stored = decimal && decimalFromNumber(decimalToNumber(decimal));
  return stored ? formatDecimal(stored) : '';
}
