/** The command `amend`: what changes and what it needs, as text and as JSON. */
import { budgetOf } from '../../core/agreement/terms';
import { moneyText } from '../../core/money';
import { approvals, type Approval } from '../../core/names';
import { compareVersions, recordAmendment, type Amendment, type RecordRequest } from '../../jobs/amend';
import { approvalTexts, changeTexts, fill, message, partProblemText, textsFor, type Texts } from '../../locales';
import { failure } from '../../locales/errors';
import { dayIn, type ParsedArguments } from '../args';
import { progress, replaceOutput, statusOf, type Command } from '../command';
import { readInput } from '../input';
import { beyondLines } from '../print';
import { print, printJson } from '../terminal';
import { today } from '../today';

function recordOptions({ date, reason, approval, by }: ParsedArguments): RecordRequest {
  return { date: dayIn(date), reason, approval: approvalIn(approval), by };
}

function approvalIn(text: string | undefined): Approval | undefined {
  const known = approvals.find((one) => one === text);
  if (text === undefined || known) return known;
  throw failure('unknown-kind', text, { kind: text, known: approvals.join(', ') });
}

/** What is open on the sheets; or else every change, what it needs, and what is wrong with it. */
function amendmentLines({ inForce, draft, next }: Amendment, texts: Texts): string[] {
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
function amendmentJson({ inForce, draft, next }: Amendment, texts: Texts) {
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

function recordedLines(recorded: Awaited<ReturnType<typeof recordAmendment>>, file: string, texts: Texts): string[] {
  const { number } = recorded.terms.agreement.version;
  return [fill(texts.cli.amend.recorded, { number, file }, texts), ...beyondLines(recorded, texts)];
}

export const amendCommand: Command = async (parsed, defaultTexts) => {
  const { out } = parsed;
  const [path = ''] = parsed.files;
  const options = recordOptions(parsed);
  const amendment = await compareVersions(await readInput(path), today());
  const { language, kind } = amendment.inForce.agreement.project;
  const texts = textsFor(parsed.language ?? language, kind);
  const recorded =
    out === undefined
      ? undefined
      : await recordAmendment(amendment, options, { today: today(), file: out }, progress(defaultTexts));
  if (recorded) await replaceOutput({ path: out ?? '', bytes: recorded.bytes }, parsed.files);
  if (parsed.json) printJson(amendmentJson(amendment, texts));
  else print(...amendmentLines(amendment, texts), ...(recorded ? recordedLines(recorded, out ?? '', texts) : []));
  return amendment.draft.problems.length > 0 ? 1 : statusOf(amendment.draft.findings);
};
