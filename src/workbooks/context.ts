/** What every sheet of a workbook needs to know: the agreement, the reader's language, how money is shown. */
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
  /** With the currency and whole: for the figures along a chart. */
  axis: string;
  /** Width in characters that holds any amount of the project. */
  amountWidth: number;
  /** Width of a card with a key figure. */
  cardWidth: number;
}

/** What the names of the agreement's parts need: they are told outside of workbooks too. */
export type Wording = Pick<Context, 'terms' | 'texts'>;

export function contextOf(terms: Terms, language: string, today: Day): Context {
  const texts = textsFor(language);
  const { currency } = terms;
  const most = Math.max(...[...terms.budgetByScope.values()].map(Math.abs), 10 ** (decimalsOf(currency) + 4));
  const shown = formatMoney(-most, currency, texts.language);
  return {
    terms,
    texts,
    t: texts.workbooks,
    today: serialOf(today),
    decimals: decimalsOf(currency),
    money: amountFormat(currency, texts.language),
    plain: amountPlainFormat(currency),
    axis: amountFormat(currency, texts.language).replace(/\.0+/, ''),
    amountWidth: textWidth(`-${formatAmount(most, currency, texts.language)}`, { bold: true }) + 2.5,
    cardWidth: Math.max(27, textWidth(shown, { bold: true, size: 16 }) + 3),
  };
}

/** Money of the project's currency as a cell holds it. */
export function cellMoney({ terms }: Context, amount: Money): number {
  return moneyToNumber(amount, terms.currency);
}

export function inLanguage({ texts }: Pick<Context, 'texts'>, text: Text): string {
  return textIn(text, texts.language);
}

/** A label within a sentence. */
export function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

/** The label of a code of the product's own lists. */
export function label({ texts }: Pick<Context, 'texts'>, list: string, code: string): string {
  return labelIn(texts.vocabulary, list, code) ?? code;
}

export function actionText(context: Wording, code: string): string {
  const action = context.terms.actions.get(code);
  return action ? dropdownText(code, inLanguage(context, action.title)) : code;
}

export function categoryText(context: Wording, code: string): string {
  return dropdownText(code, label(context, 'categories', code));
}

export function partnerText({ terms }: Wording, code: string): string {
  const partner = terms.partners.get(code)?.partner;
  return partner ? dropdownText(code, partner.name) : code;
}

/** What a report or consolidation covers: one period, or all. */
export function scopeText({ t, texts }: Context, period: string | undefined): string {
  return period === undefined ? t.report.allPeriods : fill(t.report.onePeriod, { period }, texts);
}

/** A sheet's subtitle, and the currency of its amounts: most cells show them without, to be read more easily. */
export function withCurrency({ t, terms, texts }: Context, subtitle?: string): string {
  const said = fill(t.words.amountsIn, { currency: terms.currency }, texts);
  if (subtitle === undefined) return said;
  return subtitle.endsWith('.') ? `${subtitle} ${said}.` : `${subtitle} · ${said}`;
}

/** Project, version and, where there is one, the partner: what stands below every printed page. */
export function footerOf(context: Context, partner?: string): { left: string; right: string } {
  const { project, version } = context.terms.agreement;
  return {
    left: partner === undefined ? project.acronym : `${project.acronym} · ${partner}`,
    right: `${context.t.words.version} ${version.number}`,
  };
}
