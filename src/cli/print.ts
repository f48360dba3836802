/** What several commands say: findings, and which sheets a workbook made anew has. */
import { countFindings, weightOf, type Finding } from '../core/findings';
import type { ProjectAnew } from '../jobs/project-anew';
import { decisionOn, fill, message, shortened, textsFor, type Texts } from '../locales';

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

/** Which sheets a workbook made anew has as values, and which it does not have. */
export function beyondLines({ kept, leftOut, toFill }: Omit<ProjectAnew, 'bytes'>, texts: Texts): string[] {
  const said = (text: string, sheets: readonly string[]): string[] =>
    sheets.length === 0 ? [] : [fill(text, { sheets: sheets.join(', ') }, texts)];
  return [...said(texts.cli.kept, kept), ...said(texts.cli.leftOut, leftOut), ...said(texts.cli.toFill, toFill)];
}
