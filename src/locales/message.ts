/** Sentences for findings, agreement problems and errors. */
import type { AgreementProblem, ProblemValue } from '../core/agreement/problems';
import type { Standing } from '../core/consolidation/standing';
import type { FileStatus } from '../core/consolidation/file-rules';
import type { Figure, Finding } from '../core/findings';
import { isErrorCode } from './errors';
import { fill, type Values } from './fill';
import { titleIn } from './labels';
import { keyText, placeText } from './place';
import type { Texts, Words } from './texts';

/** The location figures, available to every sentence. */
export type LocationFigure = 'column' | 'file' | 'partner' | 'row';

/** The problem, with its figures, and what to do about it. */
export function message(finding: Finding, texts: Words & Pick<Texts, 'rules'>): string {
  const { figures, where } = finding;
  const values: Values & { [Name in LocationFigure]?: Figure } = {
    ...(where.column === undefined ? {} : { column: { column: where.column } }),
    ...(where.file === undefined ? {} : { file: where.file }),
    ...(where.partner === undefined ? {} : { partner: where.partner }),
    // Row numbers have no thousands separator.
    ...(where.row === undefined ? {} : { row: String(where.row) }),
    ...figures,
    ...(figures.rule === undefined ? {} : { rule: byTitle(figures.rule, texts.rules) }),
  };
  const sentence = fill(chosen(texts.rules[finding.rule].text, figures.case ?? figures.level), values, texts);
  return finding.countedForCaution ? `${sentence} ${texts.vocabulary.countedForCaution}` : sentence;
}

/** A rule is called by its title. */
function byTitle(figure: Figure, rules: Texts['rules']): Figure {
  return typeof figure === 'object' && 'list' in figure ? (titleIn(rules, figure.code) ?? figure.code) : figure;
}

/** The lead's decision on the finding's line, with the reason; undefined where there is none. */
export function decisionOn({ accepted, lineExcluded }: Finding, texts: Words): string | undefined {
  if (lineExcluded !== undefined) return fill(texts.vocabulary.decided.exclude, { reason: lineExcluded }, texts);
  return accepted === undefined ? undefined : fill(texts.vocabulary.decided.accept, { reason: accepted }, texts);
}

/** The variant selected by a finding; the first where the texts lack it. */
function chosen(template: string | Readonly<Record<string, string>>, variant: Figure | undefined): string {
  if (typeof template === 'string') return template;
  const named = typeof variant === 'string' && Object.hasOwn(template, variant) ? template[variant] : undefined;
  return named ?? Object.values(template)[0] ?? '';
}

/** Why there is no file that can be used, in a word or two. */
export function fileStatusText(
  status: Exclude<FileStatus, 'read'> | 'partner-missing',
  { rules }: Pick<Texts, 'rules'>,
): string {
  return rules[status].status;
}

/** How a file that was read stands: "3 errors". */
export function standingText({ kind, errors }: Pick<Standing, 'kind' | 'errors'>, texts: Words): string {
  return fill(texts.vocabulary.standings[kind], { count: errors }, texts);
}

/** A label with its value, a file with what is said of it. */
export function pairText(label: string, value: string, texts: Words): string {
  return `${label}${texts.vocabulary.colon}${value}`;
}

/** A finding with the partner and line that it is about, where it has one. */
export function lineMessage(finding: Finding, texts: Parameters<typeof message>[1]): string {
  const { partner, line } = finding.where;
  const place = [partner, line].filter((part) => part !== undefined).join(' · ');
  const sentence = message(finding, texts);
  return place === '' ? sentence : pairText(place, sentence, texts);
}

/** Location and description of a problem in an agreement's text. */
export function problemText(problem: AgreementProblem, texts: Words & Pick<Texts, 'problems'>): string {
  return fill(texts.problems.at, { place: placeText(problem.place, texts) }, texts) + problemSentence(problem, texts);
}

/** The same without its location, for a field that shows it. */
export function problemSentence(
  { kind, found, expected }: AgreementProblem,
  texts: Words & Pick<Texts, 'problems'>,
): string {
  const inWords = (value: ProblemValue | undefined): Figure | undefined => {
    if (typeof value !== 'object') return value;
    if ('type' in value) return texts.problems.types[value.type];
    return 'listed' in value ? keyText(value.listed, texts) : value;
  };
  return fill(texts.problems.kinds[kind], { found: inWords(found), expected: inWords(expected) }, texts);
}

/** The sentence for an error code; unknown codes are reported as unexpected, with the technical detail. */
export function errorText(code: string, texts: Words & Pick<Texts, 'errors'>, values: Values = {}): string {
  return fill(texts.errors[isErrorCode(code) ? code : 'unexpected'], { detail: code, ...values }, texts);
}
