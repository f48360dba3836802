/** Data validations and conditional formats of a file, in the shape in which the client would set them. */
import type { ConditionalFormattingRule, DataValidation, Worksheet } from '@cj-tech-master/excelts';
import type { Conditional, Plain, Validation } from '../host';
import { parseArea, type Area } from '../host/a1';
import { colorOf } from './colors';

const areasOf = (reference: string): Area[] =>
  reference
    .replace(/^range:/, '')
    .split(' ')
    .flatMap((part) => parseArea(part) ?? []);

const OPERATORS: { [name: string]: string } = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const KINDS: { [type: string]: string } = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  textLength: 'textLength',
};
const STYLES: { [name: string]: string } = { warning: 'Warning', information: 'Information' };

export const validationsOf = (sheet: Worksheet): Validation[] =>
  Object.entries(sheet.dataValidations.model).flatMap(([reference, rule]) => {
    const areas = areasOf(reference);
    const shape = rule && ruleOf(rule);
    if (!shape || areas.length === 0) return [];
    return [
      {
        areas,
        rule: shape,
        ignoreBlanks: rule.allowBlank !== false,
        prompt:
          rule.prompt === undefined ? {} : { showPrompt: true, title: rule.promptTitle ?? '', message: rule.prompt },
        errorAlert: {
          showAlert: rule.showErrorMessage === true,
          style: STYLES[rule.errorStyle ?? ''] ?? 'Stop',
          ...(rule.error === undefined ? {} : { title: rule.errorTitle ?? '', message: rule.error }),
        },
      },
    ];
  });

function ruleOf(rule: DataValidation): { [key: string]: Plain } | undefined {
  if (rule.type === 'any') return undefined;
  const [first, second] = rule.formulae.map(bound);
  if (first === undefined) return undefined;
  if (rule.type === 'list') {
    const text = String(first);
    // A list is written out in quotes, or is a reference or a name.
    const source = text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : `=${text}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (rule.type === 'custom') return { custom: { formula: `=${String(first)}` } };
  return {
    [KINDS[rule.type] ?? 'decimal']: {
      formula1: first,
      ...(second === undefined ? {} : { formula2: second }),
      operator: OPERATORS[rule.operator ?? 'between'] ?? 'Between',
    },
  };
}

const bound = (value: string | number | Date): string | number =>
  value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;

export function conditionalsOf(sheet: Worksheet): Conditional[] {
  const found = sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => ({ priority: rule.priority ?? 0, areas: areasOf(ref), rule })),
  );
  return found
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ areas, rule }, index) => {
      const shape = conditionalOf(rule);
      // The package does not say whether a rule stops those after it.
      return shape ? [{ id: `{CF-file-${index + 1}}`, areas, stopIfTrue: false, ...shape }] : [];
    });
}

function conditionalOf(rule: ConditionalFormattingRule): Pick<Conditional, 'type' | 'settings'> | undefined {
  if (rule.type === 'expression') {
    const formula = rule.formulae?.[0];
    if (formula === undefined) return undefined;
    return { type: 'Custom', settings: { 'Custom.Rule.Formula': `=${formula}`, ...formatOf(rule, 'Custom') } };
  }
  if (rule.type === 'cellIs') {
    const [formula1, formula2] = rule.formulae ?? [];
    return {
      type: 'CellValue',
      settings: {
        'CellValue.Rule': {
          operator: OPERATORS[rule.operator ?? 'equal'] ?? 'EqualTo',
          formula1: `=${String(formula1 ?? 0)}`,
          ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }),
        },
        ...formatOf(rule, 'CellValue'),
      },
    };
  }
  if (rule.type === 'dataBar') {
    const upper = rule.cfvo?.[1];
    return {
      type: 'DataBar',
      settings: {
        'DataBar.PositiveFormat.FillColor': colorOf(rule.color) ?? '#638EC6',
        ...(upper?.type === 'num'
          ? { 'DataBar.UpperBoundRule': { type: 'Number', formula: String(upper.value) } }
          : {}),
      },
    };
  }
  return undefined;
}

function formatOf({ style }: ConditionalFormattingRule, type: string): { [path: string]: Plain } {
  const fill = style?.fill?.type === 'pattern' ? colorOf(style.fill.bgColor ?? style.fill.fgColor) : undefined;
  const color = colorOf(style?.font?.color);
  return {
    ...(fill === undefined ? {} : { [`${type}.Format.Fill.Color`]: fill }),
    ...(color === undefined ? {} : { [`${type}.Format.Font.Color`]: color }),
    ...(style?.font?.bold === true ? { [`${type}.Format.Font.Bold`]: true } : {}),
    ...(style?.font?.italic === true ? { [`${type}.Format.Font.Italic`]: true } : {}),
  };
}
