/** Conditional formats: which cells they concern, what has to be computed for it, and what comes out. */
import type { CellValue } from '../host';
import { intersect, lastColumn, lastRow, parseArea, type Area } from '../host/a1';
import { copiedFormula, mapReferences } from '../host/model/references';
import type { Question } from './engine';
import { listedCells } from './listed';
import type { Mirror, MirrorCell, MirrorSheet } from './mirror';

/** A rule as far as computing goes. Its place in the list is its priority. */
export type RuleToCompute =
  | { kind: 'formula'; sheet: string; areas: Area[]; formula: string }
  | { kind: 'compare'; sheet: string; areas: Area[]; operator: string; first: string; second: string | undefined }
  | { kind: 'listed'; sheet: string; areas: Area[]; list: string }
  | { kind: 'bar'; sheet: string; areas: Area[]; most: number | undefined };

/** A cell that a rule concerns; a bar tells how long it is. */
export type Hit = [rule: number, sheet: string, row: number, column: number, share?: number];

interface Asked {
  rule: number;
  question: Question;
  /** Cells that share the answer. */
  cells: Area;
}

export function ask(mirror: Mirror, rules: readonly RuleToCompute[]): Asked[] {
  return rules.flatMap((rule, index) => {
    const sheet = mirror.sheets.get(rule.sheet);
    if (!sheet || rule.kind === 'bar' || rule.kind === 'listed') return [];
    const formula = rule.kind === 'formula' ? rule.formula : comparison(rule);
    return rule.areas.flatMap((area) => questions(sheet, area, formula, index));
  });
}

/** Relative to the area's first cell, like the formulas of the other kind. */
function comparison({ areas, operator, first, second }: Extract<RuleToCompute, { kind: 'compare' }>): string {
  const corner = areas[0] ?? { row: 0, column: 0 };
  const cell = copiedFormula('=A1', corner.row, corner.column).slice(1);
  const a = first.replace(/^=/, '');
  const b = (second ?? '0').replace(/^=/, '');
  const sign = { EqualTo: '=', NotEqualTo: '<>', GreaterThan: '>', LessThan: '<', GreaterThanOrEqualTo: '>=' }[
    operator
  ];
  if (operator === 'Between') return `=AND(${cell}>=${a},${cell}<=${b})`;
  if (operator === 'NotBetween') return `=OR(${cell}<${a},${cell}>${b})`;
  return `=${cell}${sign ?? '<='}${a}`;
}

function questions(sheet: MirrorSheet, area: Area, formula: string, rule: number): Asked[] {
  const used = usedPart(sheet, area);
  const wholeRows = onlyFixedColumns(formula);
  const asked: Asked[] = [];
  for (const row of used.rows) {
    for (let column = area.column; column <= (wholeRows ? area.column : used.lastColumn); column++) {
      asked.push({
        rule,
        question: {
          sheet: sheet.id,
          row,
          column,
          formula: copiedFormula(formula, row - area.row, column - area.column),
          value: false,
        },
        cells: { row, rows: 1, column, columns: wholeRows ? area.columns : 1 },
      });
    }
  }
  return asked;
}

/** Rows in which something was typed; prepared rows that hold formulas and a line number need no colours. */
function usedPart(sheet: MirrorSheet, area: Area): { rows: number[]; lastColumn: number } {
  const typed = ({ value, formula }: MirrorCell) => formula === undefined && value !== null && value !== '';
  const used = (cells: MirrorCell[]) => cells.length > 1 || typeof cells[0]?.value === 'string';
  const rows = [...sheet.rows]
    .filter(([row, cells]) => row >= area.row && row <= lastRow(area) && used([...cells.values()].filter(typed)))
    .map(([row]) => row);
  return { rows, lastColumn: Math.min(lastColumn(area), area.column + 300) };
}

/** A formula whose columns are all fixed has one answer for a whole row. */
function onlyFixedColumns(formula: string): boolean {
  let fixed = true;
  mapReferences(formula, ({ text }) => {
    if (text.split(':').some((part) => !part.startsWith('$'))) fixed = false;
    return undefined;
  });
  return fixed;
}

export function hits(
  mirror: Mirror,
  rules: readonly RuleToCompute[],
  asked: readonly Asked[],
  answers: readonly CellValue[],
): Hit[] {
  const found: Hit[] = [];
  asked.forEach(({ rule, question, cells }, index) => {
    const answer = answers[index];
    if (answer !== true && !(typeof answer === 'number' && answer !== 0)) return;
    for (let column = cells.column; column <= lastColumn(cells); column++)
      found.push([rule, question.sheet, cells.row, column]);
  });
  rules.forEach((rule, index) => {
    const sheet = mirror.sheets.get(rule.sheet);
    if (sheet && rule.kind === 'bar') for (const bar of bars(sheet, rule.areas, rule.most, index)) found.push(bar);
    if (rule.kind === 'listed')
      for (const { row, column } of listedCells(mirror.layout, rule)) found.push([index, rule.sheet, row, column]);
  });
  return found;
}

function bars(sheet: MirrorSheet, areas: Area[], most: number | undefined, rule: number): Hit[] {
  const numbers: { row: number; column: number; value: number }[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, { value }] of cells) {
      const inside = areas.some((area) => intersect(area, { row, column, rows: 1, columns: 1 }));
      if (inside && typeof value === 'number') numbers.push({ row, column, value });
    }
  }
  const longest = most ?? numbers.reduce((greatest, { value }) => Math.max(greatest, value), 0);
  if (longest <= 0) return [];
  return numbers.map(({ row, column, value }) => [rule, sheet.id, row, column, value / longest]);
}

/** The number in a bound that was set, if it is one. */
export const boundOf = (text: unknown): number | undefined =>
  typeof text === 'string' && text !== '' && !parseArea(text) && Number.isFinite(Number(text))
    ? Number(text)
    : undefined;
