/** The command `amend`: what changes and what it needs, as text and as JSON. */
import { budgetOf } from '../core/agreement/terms';
import { moneyText } from '../core/money';
import { approvals, type Approval } from '../core/names';
import { approvalTexts, changeTexts, fill, message, partProblemText, type Texts } from '../locales';
import { failure } from '../locales/errors';
import type { Amendment, recordAmendment, RecordRequest } from '../jobs/amend';
import { dayIn, type ParsedArguments } from './args';
import { beyondLines } from './print';

export function recordOptions({ date, reason, approval, by }: ParsedArguments): RecordRequest {
  return { date: dayIn(date), reason, approval: approvalIn(approval), by };
}

function approvalIn(text: string | undefined): Approval | undefined {
  const known = approvals.find((one) => one === text);
  if (text === undefined || known) return known;
  throw failure('unknown-kind', text, { kind: text, known: approvals.join(', ') });
}

/** What is open on the sheets; or else every change, what it needs, and what is wrong with it. */
export function amendmentLines({ inForce, draft, next }: Amendment, texts: Texts): string[] {
  if (draft.problems.length > 0)
    return draft.problems.map((problem) => {
      const sheet = draft.places.get(problem.table)?.sheet;
      return `- ${partProblemText(problem, sheet ?? texts.agreement.titles[problem.table], texts)}`;
    });
  if (!next) return [texts.versions.nothing];
  return [
    fill(texts.cli.amend.compared, { number: inForce.agreement.version.number }, texts),
    ...changeTexts(inForce, next.terms, texts).map((line) => `- ${line}`),
    ...approvalTexts(next.needed, inForce, texts),
    ...draft.findings.map((finding) => `! ${message(finding, texts)}`),
  ];
}

/** {version, changes[], total {before, after}, approval, by[], open}; amounts are decimal strings. */
export function amendmentJson({ inForce, draft, next }: Amendment, texts: Texts) {
  const total = (terms: typeof inForce): string => moneyText(budgetOf(terms, {}), terms.currency);
  return {
    version: inForce.agreement.version.number,
    open: draft.problems.length,
    changes: next ? changeTexts(inForce, next.terms, texts) : [],
    total: { before: total(inForce), after: total(next?.terms ?? inForce) },
    approval: next?.needed.approval ?? null,
    by: next?.needed.by ?? [],
  };
}

export function recordedLines(
  recorded: Awaited<ReturnType<typeof recordAmendment>>,
  file: string,
  texts: Texts,
): string[] {
  const { number } = recorded.terms.agreement.version;
  return [fill(texts.cli.amend.recorded, { number, file }, texts), ...beyondLines(recorded, texts)];
}
