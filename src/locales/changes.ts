/** What differs between two versions of an agreement, in plain words. */
import { amountChangesOf, movesAmounts, type AmountChange } from '../core/amendments/amounts';
import { calendarChange } from '../core/amendments/calendar';
import { changesBetween, type Change } from '../core/amendments/changes';
import type { Json, JsonGroup } from '../core/amendments/entries';
import type { Terms } from '../core/agreement/terms';
import { translated } from '../core/agreement/meaning';
import { isDay } from '../core/days';
import { parseDecimal, toMoney } from '../core/money';
import { approvals, flexibilityLevels } from '../core/names';
import { factsOf } from './facts';
import { valueText, type ChangeWords } from './change-values';
import { fill } from './fill';
import { formatChange, formatDay, formatMoney } from './format';
import { labelIn } from './labels';
import { keyText } from './place';

/** The total first, then the calendar, then every change in the order of the agreement's parts. */
export function changeTexts(before: Terms, after: Terms, texts: ChangeWords): string[] {
  const changes = changesBetween(before.agreement, after.agreement);
  if (changes.length === 0) return [texts.versions.nothing];
  return [
    ...amountTexts(before, after, texts),
    ...calendarTexts(before, after, texts),
    ...changes.map((change) => changeText(change, after.currency, texts)),
  ];
}

function amountTexts(before: Terms, after: Terms, texts: ChangeWords): string[] {
  const { versions, language } = texts;
  if (before.currency !== after.currency) return [];
  const amounts = amountChangesOf(before, after);
  if (!movesAmounts(amounts)) return [versions.noAmounts];
  const { total, currency } = amounts;
  if (total.change === 0)
    return [fill(versions.sameTotal, { total: formatMoney(total.after, currency, language) }, texts)];
  return [fill(versions.total, amountFigures(total, currency, texts), texts)];
}

function amountFigures({ before, after, change }: AmountChange, currency: string, { language }: ChangeWords) {
  return {
    before: formatMoney(before, currency, language),
    after: formatMoney(after, currency, language),
    change: formatChange(change, currency, language),
  };
}

/** Which actions keep their days, where others of them do not. */
function calendarTexts(before: Terms, after: Terms, texts: ChangeWords): string[] {
  const { moved, kept } = calendarChange(before.agreement, after.agreement);
  if (moved.length === 0 || kept.length === 0) return [];
  return [fill(texts.versions.kept, { actions: kept.join(', '), count: kept.length }, texts)];
}

export function changeText(change: Change, currency: string, texts: ChangeWords): string {
  const { what, kind, path, before, after } = change;
  const { versions } = texts;
  if (kind !== 'changed') {
    const entry = entryText(change, kind === 'added' ? after : before, currency, texts);
    return fill(kind === 'added' ? versions.added : versions.removed, { entry }, texts);
  }
  const place = capital(
    [entryText(change, undefined, currency, texts), ...path.map((_, at) => keyIn(path, at, texts))].join(', '),
  );
  if (what === 'budget' && path[0] === 'entries') return fill(versions.divided, { place }, texts);
  const shown = (value: Json | undefined): string =>
    value === undefined ? '' : valueText(value, { what, path, currency }, texts);
  const moved = what === 'budget' && path[0] === 'amount' ? amountChange(before, after, currency) : undefined;
  if (moved) return fill(versions.moved, { place, ...amountFigures(moved, currency, texts) }, texts);
  const template = before === undefined ? versions.given : after === undefined ? versions.dropped : versions.changed;
  return fill(template, { place, before: shown(before), after: shown(after) }, texts);
}

/** A text in several languages has their codes for keys. */
function keyIn(path: readonly string[], at: number, texts: ChangeWords): string {
  const key = path[at] ?? '';
  if (!translated.has(path[at - 1] ?? '')) return keyText(key, texts);
  return new Intl.DisplayNames(factsOf[texts.language].locale, { type: 'language' }).of(key) ?? key;
}

function amountChange(before: Json | undefined, after: Json | undefined, currency: string): AmountChange | undefined {
  const [old, now] = [before, after].map((text) => (typeof text === 'string' ? parseDecimal(text) : undefined));
  if (!old || !now) return undefined;
  const [from, to] = [toMoney(old, currency), toMoney(now, currency)];
  return { before: from, after: to, change: to - from };
}

/** An entry by its codes, and by its name, title or amount where its values are given. */
function entryText({ what, codes }: Change, values: Json | undefined, currency: string, texts: ChangeWords): string {
  const { problems, versions } = texts;
  const entries: Readonly<Record<string, string>> = problems.entries;
  const name = what === 'agreement' ? versions.agreement : (entries[what] ?? keyText(what, texts));
  const known = codes
    .map((code) =>
      what === 'procurement' ? valueText(code, { what, path: ['from'], currency }, texts) : codeText(code, texts),
    )
    .join(', ');
  const details = typeof values === 'object' && values !== null ? detailOf(values as JsonGroup) : undefined;
  const detail = details && valueText(details.value, { what, path: [details.key], currency }, texts);
  return [name, known, detail ? `(${detail})` : ''].filter((part) => part !== '').join(' ');
}

function detailOf(values: JsonGroup): { key: string; value: Json } | undefined {
  const key = ['name', 'title', 'amount', 'rate', 'maxIncrease', 'maxAmount', 'share', 'need'].find(
    (one) => values[one] !== undefined,
  );
  const value = key === undefined ? undefined : values[key];
  return key === undefined || value === undefined ? undefined : { key, value };
}

/** A code of the product has a label, one of the agreement is known by itself. */
function codeText(code: string, { vocabulary, language }: ChangeWords): string {
  if (isDay(code)) return formatDay(code, language);
  if (flexibilityLevels.some((one) => one === code)) return labelIn(vocabulary, 'flexibilityLevels', code) ?? code;
  if (approvals.some((one) => one === code)) return labelIn(vocabulary, 'approvals', code) ?? code;
  return labelIn(vocabulary, 'categories', code) ?? code;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
