/** Shares and weights in the reader's way of writing numbers. */
import { decimalFromNumber, zero } from '../../core/money';
import { formatPercent, formatRate } from '../../locales/format';
import type { Language } from '../../locales/languages';

/** `part`: from 0 to 1. */
export function percentText(part: number, language: Language): string {
  return formatPercent(decimalFromNumber(part) ?? zero, language);
}

export function numberText(value: number, language: Language): string {
  return formatRate(decimalFromNumber(value) ?? zero, language);
}
