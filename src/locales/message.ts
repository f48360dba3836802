/** Findings, problems of an agreement and errors as sentences. */
import type { AgreementProblem } from '../core/agreement/problems';
import type { FileStatus } from '../core/consolidation/file-rules';
import type { Figure, Finding } from '../core/findings';
import { isErrorCode } from './errors';
import { fill, type Values } from './fill';
import type { Texts, Words } from './texts';

/** Where a finding stands: what each sentence can show beside its figures. */
export type PlaceFigure = 'column' | 'file' | 'partner' | 'row';

/** What is wrong, with the finding's figures, and what to do about it. */
export function message(finding: Finding, texts: Words & Pick<Texts, 'rules'>): string {
  const { figures, where } = finding;
  const values: Values & { [Name in PlaceFigure]?: Figure } = {
    ...(where.column === undefined ? {} : { column: { column: where.column } }),
    ...(where.file === undefined ? {} : { file: where.file }),
    ...(where.partner === undefined ? {} : { partner: where.partner }),
    // A row is counted, never grouped in thousands.
    ...(where.row === undefined ? {} : { row: String(where.row) }),
    ...figures,
  };
  return fill(chosen(texts.rules[finding.rule].text, figures.case ?? figures.level), values, texts);
}

/** What the lead has decided on the finding's line, and why; undefined where there is no decision. */
export function decisionOn({ accepted, lineExcluded }: Finding, texts: Words): string | undefined {
  if (lineExcluded !== undefined) return fill(texts.vocabulary.decided.exclude, { reason: lineExcluded }, texts);
  return accepted === undefined ? undefined : fill(texts.vocabulary.decided.accept, { reason: accepted }, texts);
}

/** The variant that a finding selects; one that the texts do not know is told by the first. */
function chosen(template: string | Readonly<Record<string, string>>, variant: Figure | undefined): string {
  if (typeof template === 'string') return template;
  const named = typeof variant === 'string' && Object.hasOwn(template, variant) ? template[variant] : undefined;
  return named ?? Object.values(template)[0] ?? '';
}

/** What became of a file, in a word or two. */
export function fileStatusText(
  status: FileStatus | 'partner-missing',
  { vocabulary, rules }: Pick<Texts, 'vocabulary' | 'rules'>,
): string {
  return status === 'read' ? vocabulary.fileRead : rules[status].status;
}

/** Where an agreement's text is wrong, what is wrong and how to put it right. */
export function problemText(problem: AgreementProblem, texts: Words & Pick<Texts, 'problems'>): string {
  const { problems } = texts;
  const path = problem.path === '' ? problems.whole : problem.path;
  const at = fill(problems.at, { path }, texts);
  return at + fill(problems.kinds[problem.kind], { found: problem.found, expected: problem.expected }, texts);
}

/** What happened, by an error's code; a code without a text is told as unexpected, with the developer's detail. */
export function errorText(code: string, texts: Words & Pick<Texts, 'errors'>, values: Values = {}): string {
  return fill(texts.errors[isErrorCode(code) ? code : 'unexpected'], { detail: code, ...values }, texts);
}
