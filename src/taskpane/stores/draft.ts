/** The state of the guided form: the values entered, and the budget that follows from them. */
import { isCurrency } from '../../core/currencies';
import { moneyText, timesRate, toMoney, parseDecimal, type Money } from '../../core/money';
import type { CategoryCode } from '../../core/names';
import { factsOf } from '../../locales/facts';
import { languageOf } from '../../locales/languages';
import type { ProjectKind } from '../../locales/lead-name';

export interface DraftPartner {
  /** What budget lines know it by; it stays with the partner, whatever comes or goes before it. */
  code: string;
  name: string;
  country: string;
  language: string;
  legalStatus: 'public' | 'private';
  vat: 'recoverable' | 'not-recoverable';
}

export interface DraftAction {
  code: string;
  title: string;
}

export interface DraftLine {
  partner: string;
  action: string;
  category: CategoryCode;
  amount: string;
}

export interface Draft {
  acronym: string;
  title: string;
  kind: ProjectKind;
  programme: string;
  fund: string;
  currency: string;
  language: string;
  start: string;
  end: string;
  /** Length of a reporting period, in months. */
  months: number;
  partners: readonly DraftPartner[];
  actions: readonly DraftAction[];
  lines: readonly DraftLine[];
  /** Aid rate, in percent. */
  aid: string;
  /** Whether office costs are a flat rate of 15 % of staff costs (Reg. 2021/1060 art. 54). */
  office: boolean;
  /** By how much a partner's category may exceed its budget without an amendment. */
  flexibility: '0' | '0.10' | '0.20';
}

export function emptyDraft(language: string): Draft {
  return {
    acronym: '',
    title: '',
    kind: 'leader-transnational',
    programme: '',
    fund: '',
    currency: 'EUR',
    language,
    start: '',
    end: '',
    months: 6,
    partners: [emptyPartner('P1', language), emptyPartner('P2', language)],
    actions: [{ code: 'A1', title: '' }],
    lines: [{ partner: 'P1', action: 'A1', category: 'STAFF', amount: '' }],
    aid: '80',
    office: true,
    flexibility: '0.10',
  };
}

export function emptyPartner(code: string, language: string): DraftPartner {
  const known = languageOf(language);
  const country = known === undefined ? '' : factsOf[known].country;
  return { code, name: '', country, language, legalStatus: 'public', vat: 'not-recoverable' };
}

/** A form as it was kept up to version 0.2: partners and actions were known by their place alone. */
interface OlderDraft extends Omit<Draft, 'partners' | 'actions'> {
  partners: readonly Omit<DraftPartner, 'code'>[];
  actions: readonly string[];
}

export function withCodes(kept: Draft | OlderDraft): Draft {
  return {
    ...kept,
    partners: kept.partners.map((partner, index) => ({ code: `P${index + 1}`, ...partner })),
    actions: kept.actions.map((action, index) =>
      typeof action === 'string' ? { code: `A${index + 1}`, title: action } : action,
    ),
  };
}

const officeRate = { units: 15n, scale: 2 };

/** The code of one more partner (P) or action (A): none that is there. */
export function nextCode(letter: 'P' | 'A', list: readonly { code: string }[]): string {
  const numbers = list.map(({ code }) => Number(code.slice(1)));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

/** A typed amount as a decimal string. Anything else is returned unchanged, so that the check reports it. */
export function plainAmount(text: string): string {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d+([.,]\d+)?$/.test(bare) ? bare.replace(',', '.') : text;
}

function moneyIn(text: string, currency: string): Money {
  const plain = plainAmount(text);
  // More digits could not be counted; the check tells them.
  const decimal = /^\d{1,11}(\.|$)/.test(plain) ? parseDecimal(plain) : undefined;
  return decimal ? toMoney(decimal, currency) : 0;
}

/** All budget lines, including the flat rates that follow from them. */
export function budgetLines(draft: Draft): { partner: string; action: string; category: string; amount: string }[] {
  const lines = draft.lines.map((line) => ({ ...line, amount: plainAmount(line.amount) }));
  if (!draft.office) return lines;
  const offices = draft.partners.flatMap(({ code: partner }) => {
    const staff = lines.filter((line) => line.partner === partner && line.category === 'STAFF');
    const base = staff.reduce((sum, line) => sum + moneyIn(line.amount, draft.currency), 0);
    const amount = timesRate(base, officeRate, 'half-up');
    const [first] = staff;
    return first && amount > 0
      ? [{ partner, action: first.action, category: 'OFFICE', amount: moneyText(amount, draft.currency) }]
      : [];
  });
  return [...lines, ...offices];
}

export function totalOf(draft: Draft): Money {
  return sumOfLines(budgetLines(draft), draft.currency);
}

/** The currency that amounts are shown in while none, or half of one, is entered. */
export function currencyOf({ currency }: Draft): string {
  return isCurrency(currency) ? currency : 'EUR';
}

export function sumOfLines(lines: readonly { amount: string }[], currency: string): Money {
  return lines.reduce((sum, { amount }) => sum + moneyIn(amount, currency), 0);
}
