/** The context that every sheet is built in: agreement, language and number formats. */
import { serialOf, type Day } from '../core/days';
import type { Terms } from '../core/agreement/terms';
import type { Text } from '../core/agreement/schema';
import { decimalsOf, moneyToNumber, type Money } from '../core/money';
import {
  amountFormat,
  amountPlainFormat,
  dropdownText,
  fill,
  formatAmount,
  formatMoney,
  labelIn,
  textIn,
  textsFor,
  type Texts,
  type WorkbookTexts,
} from '../locales';
import { textWidth } from './text-fit';

export interface Context {
  terms: Terms;
  texts: Texts;
  /** The texts of workbooks. */
  t: WorkbookTexts;
  today: number;
  decimals: number;
  /** Number formats with and without the currency. */
  money: string;
  plain: string;
  /** With the currency, without decimals, for chart axes. */
  axis: string;
  /** Column width in characters that fits any amount of the project. */
  amountWidth: number;
  /** Width of a key figure's card. */
  cardWidth: number;
}

/** The part of the context needed to name the agreement's parts, also used outside workbooks. */
export type Wording = Pick<Context, 'terms' | 'texts'>;

export function contextOf(terms: Terms, language: string, today: Day): Context {
  const texts = textsFor(language, terms.agreement.project.kind);
  const { currency } = terms;
  const largestAmount = Math.max(...[...terms.budgetByScope.values()].map(Math.abs), 10 ** (decimalsOf(currency) + 4));
  const shown = formatMoney(-largestAmount, currency, texts.language);
  return {
    terms,
    texts,
    t: texts.workbooks,
    today: serialOf(today),
    decimals: decimalsOf(currency),
    money: amountFormat(currency, texts.language),
    plain: amountPlainFormat(currency),
    axis: amountFormat(currency, texts.language).replace(/\.0+/, ''),
    amountWidth: textWidth(`-${formatAmount(largestAmount, currency, texts.language)}`, { bold: true }) + 2.5,
    cardWidth: Math.max(27, textWidth(shown, { bold: true, size: 16 }) + 3),
  };
}

/** Money of the project currency as a cell value. */
export function cellMoney({ terms }: Context, amount: Money): number {
  return moneyToNumber(amount, terms.currency);
}

export function inLanguage({ texts }: Pick<Context, 'texts'>, text: Text): string {
  return textIn(text, texts.language);
}

/** A label in the middle of a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

/** Label of a code in one of the product's own lists. */
export function codeLabel({ texts }: Pick<Context, 'texts'>, list: string, code: string): string {
  return labelIn(texts.vocabulary, list, code) ?? code;
}

export function actionText(context: Wording, code: string): string {
  const action = context.terms.actions.get(code);
  return action ? dropdownText(code, inLanguage(context, action.title)) : code;
}

export function categoryText(context: Wording, code: string): string {
  return dropdownText(code, codeLabel(context, 'categories', code));
}

export function partnerText({ terms }: Wording, code: string): string {
  const partner = terms.partners.get(code)?.partner;
  return partner ? dropdownText(code, partner.name) : code;
}

/** The period covered by a report or consolidation, or all of them. */
export function scopeText({ t, texts }: Context, period: string | undefined): string {
  return period === undefined ? t.report.allPeriods : fill(t.report.onePeriod, { period }, texts);
}

/** A sheet's subtitle with the currency of its amounts, which cells then leave out. */
export function withCurrency({ t, terms, texts }: Context, subtitle?: string): string {
  const said = fill(t.words.amountsIn, { currency: terms.currency }, texts);
  if (subtitle === undefined) return said;
  return subtitle.endsWith('.') ? `${subtitle} ${said}.` : `${subtitle} · ${said}`;
}

/** Page footer: project, version and, where there is one, partner. */
export function footerOf(context: Context, partner?: string): { left: string; right: string } {
  const { project, version } = context.terms.agreement;
  return {
    left: partner === undefined ? project.acronym : `${project.acronym} · ${partner}`,
    right: `${context.t.words.version} ${version.number}`,
  };
}
