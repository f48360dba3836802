/** Findings, totals and errors as text for the terminal and as JSON. */
import { AgreementInvalid } from '../core/agreement/parse';
import type { AgreementProblem } from '../core/agreement/problems';
import type { Consolidation } from '../core/consolidation/consolidate';
import { rowsNotReadIn } from '../core/consolidation/file-rules';
import { standingOf } from '../core/consolidation/standing';
import { AccordError } from '../core/errors';
import { countFindings, weightOf, type Finding } from '../core/findings';
import { moneyText } from '../core/money';
import type { Checked } from '../jobs/check';
import { NothingReadable } from '../jobs/consolidate';
import { NotRecorded } from '../jobs/amend';
import { DraftIncomplete } from '../jobs/draft/new-draft';
import { NotExplained } from '../jobs/explain';
import type { ProjectAnew } from '../jobs/project-anew';
import { FileRefused } from '../jobs/open/workbook';
import type { Updated } from '../jobs/update';
import {
  decisionOn,
  errorText,
  fileStatusText,
  fill,
  formatMoney,
  message,
  pairText,
  partProblemText,
  problemText,
  shortened,
  standingText,
  textsFor,
  type Texts,
  recordProblemText,
} from '../locales';
import { noteText } from '../locales/update-notes';

/** A finding as `--json` prints it: unknown fields are null, the column is its English header. */
export function findingJson(finding: Finding, texts: Texts) {
  const { partner, line, file, sheet, row, column } = finding.where;
  return {
    rule: finding.rule,
    severity: finding.severity,
    partner: partner ?? null,
    line: line ?? null,
    file: file ?? null,
    sheet: sheet === undefined ? null : shortened(sheet),
    row: row ?? null,
    column: column === undefined ? null : textsFor('en').vocabulary.columns[column],
    message: message(finding, texts),
    ...(finding.accepted === undefined ? {} : { accepted: shortened(finding.accepted) }),
    ...(finding.lineExcluded === undefined ? {} : { lineExcluded: shortened(finding.lineExcluded) }),
  };
}

export function checkedJson({ about, terms, lines, declared, findings }: Checked, texts: Texts) {
  return {
    workbook: { project: about.project, partner: about.partner ?? null, agreementVersion: about.version },
    lines: lines.length,
    notRead: rowsNotReadIn(findings),
    declared: moneyText(declared, terms.currency),
    findings: findings.map((finding) => findingJson(finding, texts)),
  };
}

/** What became of a partner's workbook: what to look at first, then what it is. */
export function updateLines(
  { partner, from, to, lines, declared, terms, notes, findings }: Updated,
  texts: Texts,
): string[] {
  const { done, fresh } = texts.update;
  const figures = { partner, version: to, count: lines, declared: { money: declared, currency: terms.currency } };
  const isFresh = from === undefined && lines === 0;
  return [
    ...findingLines(findings, texts),
    ...notes.map((note) => `- ${noteText(note, terms.currency, texts)}`),
    fill(isFresh ? fresh : done, figures, texts),
  ];
}

export function consolidationJson({ terms, files, totals, breakdowns, findings }: Consolidation, texts: Texts) {
  const amount = (money: number): string => moneyText(money, terms.currency);
  const declaredBy = (rows: Consolidation['breakdowns']['partner']): Record<string, string> =>
    Object.fromEntries(rows.map((row) => [row.key, amount(row.declared)]));
  return {
    files: files.map(({ path, partner, status, lines, notRead, declared }) => ({
      path,
      partner: partner ?? null,
      status,
      lines,
      notRead,
      declared: amount(declared),
    })),
    totals: {
      read: amount(totals.read),
      accepted: amount(totals.accepted),
      excluded: amount(totals.excluded),
      flatRate: amount(totals.flatRate),
      claimable: amount(totals.claimable),
      byPartner: declaredBy(breakdowns.partner),
      byCategory: declaredBy(breakdowns.category),
      byAction: declaredBy(breakdowns.action),
      byPeriod: declaredBy(breakdowns.period),
      flatRateByPartner: Object.fromEntries(
        breakdowns.partner.filter(({ key }) => terms.partners.has(key)).map((row) => [row.key, amount(row.flatRate)]),
      ),
    },
    findings: findings.map((finding) => findingJson(finding, texts)),
  };
}

/** One line per finding: its location, then its message. */
export function findingLines(findings: readonly Finding[], texts: Texts): string[] {
  const { cli, vocabulary } = texts;
  return findings.map((finding) => {
    const { file, row, column } = finding.where;
    const template =
      column !== undefined ? cli.at.cell : row !== undefined ? cli.at.row : file !== undefined ? cli.at.file : '';
    const location = fill(
      template,
      { file, row: row === undefined ? undefined : String(row), column: column && { column } },
      texts,
    );
    const decided = decisionOn(finding, texts);
    const { title } = texts.rules[finding.rule];
    const text = `${vocabulary.severities[weightOf(finding)]} · ${title} · ${location}${message(finding, texts)}`;
    return decided === undefined ? text : `${text} (${decided})`;
  });
}

/** "2 errors, 3 warnings, 1 note". */
export function summaryLine(findings: readonly Finding[], texts: Texts): string {
  const { findings: words } = texts.cli;
  if (findings.length === 0) return words.none;
  const counts = countFindings(findings);
  return fill(
    words.summary,
    {
      errors: fill(words.errors, { count: counts.error }, texts),
      warnings: fill(words.warnings, { count: counts.warning }, texts),
      infos: fill(words.infos, { count: counts.info }, texts),
    },
    texts,
  );
}

/** Each file: how it stands, or why it could not be used. */
export function fileLines(done: Consolidation, texts: Texts): string[] {
  const amount = (money: number) => ({ money, currency: done.terms.currency });
  return done.files.map(({ path: file, partner = '', status, lines: count, declared }) => {
    if (status !== 'read') return fill(texts.cli.fileRefused, { file, status: fileStatusText(status, texts) }, texts);
    const standing = standingOf(done, partner);
    const { accepted, budget } = standing;
    const figures = { declared: amount(declared), accepted: amount(accepted), budget: amount(budget) };
    const values = { file, partner, count, ...figures, standing: standingText(standing, texts) };
    return fill(texts.cli.fileRead, values, texts);
  });
}

/** The reconciliation, with both sums checked: read = accepted + excluded, claimable = accepted + flat rates. */
export function reconciliationLines({ terms, totals, files }: Consolidation, texts: Texts): string[] {
  const words = texts.cli.reconciliation;
  const { read, accepted, excluded, flatRate, claimable } = totals;
  const rows: [string, number][] = [
    [words.read, read],
    [words.accepted, accepted],
    [words.excluded, excluded],
    [words.flatRates, flatRate],
    [words.claimable, claimable],
    ...(['leadExcluded', 'withdrawn'] as const).flatMap((part): [string, number][] =>
      totals[part] === 0 ? [] : [[texts.vocabulary.excludedParts[part], totals[part]]],
    ),
  ];
  const amounts = rows.map(([, money]) => formatMoney(money, terms.currency, texts.language));
  const label = Math.max(...rows.map(([text]) => text.length));
  const width = Math.max(...amounts.map((text) => text.length));
  const notRead = files.reduce((sum, file) => sum + file.notRead, 0);
  const difference = Math.abs(read - accepted - excluded) + Math.abs(claimable - accepted - flatRate);
  return [
    words.title,
    ...rows.map(([text], index) => `  ${text.padEnd(label)}  ${(amounts[index] ?? '').padStart(width)}`),
    fill(
      difference === 0 ? words.agrees : words.differs,
      { difference: { money: difference, currency: terms.currency } },
      texts,
    ),
    ...(notRead === 0 ? [] : [fill(texts.vocabulary.rowsNotRead, { count: notRead }, texts)]),
  ];
}

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

/** Which sheets a workbook made anew has as values, and which it does not have. */
export function beyondLines({ kept, leftOut, toFill }: Omit<ProjectAnew, 'bytes'>, texts: Texts): string[] {
  const said = (text: string, sheets: readonly string[]): string[] =>
    sheets.length === 0 ? [] : [fill(text, { sheets: sheets.join(', ') }, texts)];
  return [...said(texts.cli.kept, kept), ...said(texts.cli.leftOut, leftOut), ...said(texts.cli.toFill, toFill)];
}
