/** What an amendment needs, what covers an overspend, and why a version cannot be recorded, in plain words. */
import type { ApprovalNeeded } from '../core/amendments/approval';
import type { Cover } from '../core/amendments/cover';
import type { FlexibilityUse } from '../core/amendments/flexibility';
import type { RecordProblem } from '../core/amendments/record';
import type { BudgetScope, Terms } from '../core/agreement/terms';
import type { ChangeWords } from './change-values';
import { fill } from './fill';
import { formatMoney } from './format';
import { labelIn, textIn } from './labels';

/** What the approval is, who decides, and for what it is needed. */
export function approvalTexts(needed: ApprovalNeeded, terms: Terms, texts: ChangeWords): string[] {
  const { always, deciders } = texts.versions;
  return [
    texts.versions.approvals[needed.approval],
    ...(needed.by.length > 0 ? [fill(deciders, { by: decidersText(needed, terms, texts) }, texts)] : []),
    ...(needed.changesTotal ? [always.changesTotal] : []),
    ...(needed.withoutFlexibility ? [always.withoutFlexibility] : []),
    ...(needed.terms.length > 0 ? [always.terms] : []),
    ...needed.uses.map((use) => useText(use, terms, texts)),
  ];
}

/** Committees by their titles, partners by their codes. */
function decidersText({ approval, by }: ApprovalNeeded, { agreement }: Terms, { language }: ChangeWords): string {
  if (approval === 'amendment') return by.join(', ');
  const { committees } = agreement.governance;
  const named = committees.filter(({ code }) => by.includes(code));
  return named.map(({ title, code }) => `${textIn(title, language)} (${code})`).join(', ');
}

export function useText(
  { level, scope, before, after, tier, approval }: FlexibilityUse,
  terms: Terms,
  texts: ChangeWords,
): string {
  const { versions, vocabulary, language } = texts;
  const money = (amount: number): string => formatMoney(amount, terms.currency, language);
  const total = `${labelIn(vocabulary, 'flexibilityLevels', level) ?? level} (${scopeText(scope, texts)})`;
  if (!tier) return fill(versions.beyond, { total, before: money(before), after: money(after) }, texts);
  const within = fill(
    versions.within,
    {
      total,
      after: money(after),
      limit: money(tier.limit),
      used: money(tier.used),
      since: labelIn(vocabulary, 'budgetStates', tier.since),
      approval: labelIn(vocabulary, 'approvals', approval),
    },
    texts,
  );
  return tier.usedBefore > 0
    ? `${within} ${fill(versions.usedBefore, { used: money(tier.usedBefore) }, texts)}`
    : within;
}

/** One sentence, and below it a line for each transfer and for what they need. */
export function coverTexts(cover: Cover, terms: Terms, texts: ChangeWords): string[] {
  const { cover: words } = texts.versions;
  const money = (amount: number): string => formatMoney(amount, terms.currency, texts.language);
  if (cover.kind === 'nothing-lacking') return [words[cover.kind]];
  const unproven = cover.isProven ? [] : [words.unproven];
  if (cover.kind === 'no-transfers')
    return [fill(words.obstacles[cover.because], { sum: money(cover.sum) }, texts), ...unproven];
  const sum = cover.transfers.reduce((all, { amount }) => all + amount, 0);
  return [
    fill(words.transfers, { sum: money(sum), count: cover.transfers.length }, texts),
    ...cover.transfers.map(({ from, to, amount }) =>
      fill(words.transfer, { amount: money(amount), from: scopeText(from, texts), to: scopeText(to, texts) }, texts),
    ),
    ...approvalTexts(cover.needed, terms, texts),
    ...unproven,
  ];
}

function scopeText({ partner, action, category }: BudgetScope, { vocabulary }: ChangeWords): string {
  const label = category === undefined ? undefined : (labelIn(vocabulary, 'categories', category) ?? category);
  return [partner, action, label].filter((part) => part !== undefined).join(', ');
}

/** What is wrong with the draft or its record, and what to do. */
export function recordProblemText(problem: RecordProblem, terms: Terms, texts: ChangeWords): string {
  const { kind } = problem;
  return fill(texts.versions.problems[kind], figuresOf(problem, terms, texts), texts);
}

function figuresOf(problem: RecordProblem, terms: Terms, texts: ChangeWords): Parameters<typeof fill>[1] {
  switch (problem.kind) {
    case 'another-project':
      return { project: problem.project, expected: problem.expected };
    case 'draft-has-errors':
      return { count: problem.findings.length };
    case 'earlier-date':
      return { date: { day: problem.date }, after: { day: problem.after } };
    case 'approval-missing':
      return { approval: approvalTexts({ ...problem.needed, uses: [] }, terms, texts).join(' ') };
    case 'too-many-versions':
      return { most: problem.most };
    case 'claims-left-behind':
      return { sheet: problem.sheet, row: problem.row, count: problem.count };
    default:
      return {};
  }
}
