/** Errors as sentences for the terminal. */
import { AgreementInvalid } from '../core/agreement/parse';
import type { AgreementProblem } from '../core/agreement/problems';
import { BooksMapInvalid } from '../core/books/map';
import { AccordError } from '../core/errors';
import { NotRecorded } from '../jobs/amend';
import { NothingReadable } from '../jobs/consolidate';
import { DraftIncomplete } from '../jobs/draft/new-draft';
import { NotExplained } from '../jobs/explain';
import { FileRefused } from '../jobs/open/workbook';
import { TableRefused } from '../jobs/table-checks';
import {
  errorText,
  fill,
  message,
  pairText,
  partProblemText,
  problemText,
  recordProblemText,
  type Texts,
} from '../locales';

function problemLines(problems: readonly AgreementProblem[], texts: Texts): string[] {
  return problems.map((problem) => `- ${problemText(problem, texts)}`);
}

/** An error as sentences for people, without a stack trace. */
export function errorLines(error: unknown, texts: Texts): string[] {
  if (error instanceof AgreementInvalid)
    return [
      errorText(error.code, texts, { ...error.figures, count: error.problems.length }),
      ...problemLines(error.problems, texts),
    ];
  if (error instanceof BooksMapInvalid)
    return [errorText(error.code, texts, { count: error.problems.length }), ...problemLines(error.problems, texts)];
  if (error instanceof DraftIncomplete)
    return [
      errorText(error.code, texts, { count: error.problems.length }),
      ...error.problems.map((problem) => {
        const sheet = error.draft.places.get(problem.table)?.sheet;
        return `- ${partProblemText(problem, sheet ?? texts.agreement.titles[problem.table], texts)}`;
      }),
    ];
  if (error instanceof NotRecorded)
    return [
      errorText(error.code, texts),
      ...error.problems.map((problem) => `- ${recordProblemText(problem, error.inForce, texts)}`),
    ];
  if (error instanceof TableRefused)
    return [errorText(error.code, texts), ...error.findings.map((one) => `- ${message(one, texts)}`)];
  if (error instanceof FileRefused)
    return [pairText(error.path, message(error.finding, texts), texts), ...problemLines(error.problems, texts)];
  if (error instanceof NothingReadable)
    return [
      errorText(error.code, texts),
      ...error.findings.map((finding) => `- ${pairText(finding.where.file ?? '', message(finding, texts), texts)}`),
    ];
  if (error instanceof NotExplained)
    return [fill(texts.cli.explain.refused[error.reason], { asked: error.query }, texts)];
  if (error instanceof AccordError) return [errorText(error.code, texts, error.figures)];
  return [errorText('unexpected', texts, { detail: error instanceof Error ? error.message : String(error) })];
}
