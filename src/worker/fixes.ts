/** One-click corrections: of one cell, of all cells with the same text, or of all that have exactly one correction. */
import { serialOf } from '../core/days';
import type { CheckedLine } from '../core/expenses/check';
import { columnOf } from '../core/expenses/columns';
import { weightOf, type Finding, type Fix } from '../core/findings';
import { isToldByColumn } from '../core/expenses/rules/readings';
import { folded } from '../core/native/codes';
import type { RuleName } from '../core/rules';
import type { LiveLedger } from '../jobs/live-ledger';
import type { Wording } from '../workbooks/context';
import { codeText } from '../workbooks/lists';
import type { CellWrite } from '../workbooks/open-workbook';
import { ownFormulaAt } from './own-formula';
import type { FindingGroupId, FixRequest } from './partner-views';

interface RowFix {
  row: number;
  fix: Fix;
}

/** Fixes of findings that have exactly one. A finding reported once for a column is fixed in every row of it. */
export function unambiguousFixes(
  findings: readonly Finding[],
  lines: readonly CheckedLine[],
  rule: RuleName,
): RowFix[] {
  if (isToldByColumn(rule))
    return lines.flatMap(({ line }) =>
      line.readings
        .filter((reading) => reading.rule === rule)
        .flatMap(({ fixes: [fix, other] }) => (fix && !other ? [{ row: line.row, fix }] : [])),
    );
  return findings.flatMap(({ where: { row }, fixes: [fix, other] }) =>
    fix && !other && row !== undefined ? [{ row, fix }] : [],
  );
}

/** The same for findings on cells of one column with the same mistake and cure; for any other, it is its own. */
export function alikeKey(finding: Finding): string {
  const { file, row, column } = finding.where;
  return `${column}|${mistakeOf(finding) ?? `${file}|${row}`}`;
}

function mistakeOf({ rule, figures: { found, currency, rate }, fixes }: Finding): string | undefined {
  if (rule === 'unknown-code') return typeof found === 'string' && found.trim() !== '' ? folded(found) : undefined;
  if (rule === 'stored-value-differs') return '';
  if (rule === 'exchange-rate-missing' || rule === 'exchange-rate-suspect')
    return JSON.stringify([currency, rate, fixes], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
  return undefined;
}

export function fixesOf(live: LiveLedger, request: FixRequest, wording: Wording): CellWrite[] {
  const rows = 'fix' in request ? fixesLike(live, request) : groupFixes(live, request);
  return rows.flatMap(({ row, fix: { column, value } }): CellWrite[] => {
    const at = live.at.get(column);
    if (at === undefined) return [];
    const position = { sheet: live.sheet, row: row - 1, column: at };
    if (typeof value !== 'object') {
      const { list } = columnOf(column);
      return [{ ...position, value: list ? codeText(wording, list, String(value)) : value }];
    }
    if ('day' in value) return [{ ...position, value: serialOf(value.day) }];
    const formula = ownFormulaAt(live, column, row - 1, wording);
    return formula === undefined ? [] : [{ ...position, value: null, formula }];
  });
}

function fixesLike(live: LiveLedger, { finding, fix, alike }: Extract<FixRequest, { fix: Fix }>): RowFix[] {
  const key = alikeKey(finding);
  const all = alike
    ? live.lines().flatMap(({ findings }) => findings.filter((one) => alikeKey(one) === key))
    : [finding];
  return all
    .filter(({ rule }) => rule === finding.rule)
    .flatMap(({ where: { row } }) => (row === undefined ? [] : [{ row, fix }]));
}

function groupFixes(live: LiveLedger, { rule, severity }: FindingGroupId): RowFix[] {
  const lines = live.lines();
  const findings = lines
    .flatMap((line) => line.findings)
    .filter((one) => one.rule === rule && weightOf(one) === severity);
  return unambiguousFixes(findings, lines, rule);
}
