/** The model's conditional formats, and what computing them means for single cells. */
import type { Conditional, Model, Plain } from '../host';
import { boundOf, type Hit, type RuleToCompute } from './conditions';
import { listAsked } from './listed';

/** What conditional formats make of a cell. */
export interface Condition {
  style?: Emphasis;
  bar?: { color: string; share: number };
}

export interface Emphasis {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
}

export interface FormatRule {
  compute: RuleToCompute;
  stop: boolean;
  style: Emphasis | undefined;
  color: string;
}

export const rulesOf = (model: Model): FormatRule[] =>
  model.workbook.sheets.flatMap((sheet) =>
    sheet.conditionals.flatMap((conditional) => {
      const compute = toCompute(sheet.id, conditional);
      if (!compute) return [];
      const { type, settings, stopIfTrue: stop } = conditional;
      const color = text(settings['DataBar.PositiveFormat.FillColor']) ?? '#638EC6';
      return [{ compute, stop, style: styleOf(type, settings), color }];
    }),
  );

const text = (value: Plain | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);

const field = (value: Plain | undefined, key: string): Plain | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;

function toCompute(sheet: string, { type, areas, settings }: Conditional): RuleToCompute | undefined {
  if (type === 'Custom') {
    const formula = text(settings['Custom.Rule.Formula']);
    if (formula === undefined) return undefined;
    const list = listAsked(formula);
    return list === undefined ? { kind: 'formula', sheet, areas, formula } : { kind: 'listed', sheet, areas, list };
  }
  if (type === 'CellValue') {
    const rule = settings['CellValue.Rule'];
    const first = text(field(rule, 'formula1'));
    if (first === undefined) return undefined;
    const operator = text(field(rule, 'operator')) ?? 'EqualTo';
    return { kind: 'compare', sheet, areas, operator, first, second: text(field(rule, 'formula2')) };
  }
  if (type !== 'DataBar') return undefined;
  return { kind: 'bar', sheet, areas, most: boundOf(field(settings['DataBar.UpperBoundRule'], 'formula')) };
}

function styleOf(type: string, settings: Conditional['settings']): Emphasis | undefined {
  const fill = text(settings[`${type}.Format.Fill.Color`]);
  const color = text(settings[`${type}.Format.Font.Color`]);
  const style: Emphasis = {
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(settings[`${type}.Format.Font.Bold`] === true ? { bold: true } : {}),
    ...(settings[`${type}.Format.Font.Italic`] === true ? { italic: true } : {}),
  };
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Rules come in order of priority: what an earlier one says of a cell, a later one does not change. */
export function conditionsFrom(rules: readonly FormatRule[], hits: readonly Hit[]): Map<string, Condition> {
  const conditions = new Map<string, Condition>();
  const stopped = new Set<string>();
  for (const [at, sheet, row, column, share] of [...hits].sort(([a], [b]) => a - b)) {
    const key = `${sheet} ${row} ${column}`;
    const rule = rules[at];
    if (!rule || stopped.has(key)) continue;
    const before = conditions.get(key);
    conditions.set(key, {
      ...before,
      ...(share === undefined ? {} : { bar: { color: rule.color, share } }),
      ...(rule.style ? { style: { ...rule.style, ...before?.style } } : {}),
    });
    if (rule.stop) stopped.add(key);
  }
  return conditions;
}
