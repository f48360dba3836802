/** Data validations and conditional formats of the model, for a file. */
import type { DataValidation, Style, Worksheet } from '@cj-tech-master/excelts';
import type { Conditional, Plain, Validation } from '../host';
import { areaName } from '../host/a1';
import { fileColor } from './colors';

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const;
const KINDS = { wholeNumber: 'whole', decimal: 'decimal', date: 'date', textLength: 'textLength' } as const;

const DAY = 86_400_000;

const text = (value: Plain | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
const isKey = <T extends object>(key: string, record: T): key is Extract<keyof T, string> => key in record;

export function addValidations(sheet: Worksheet, validations: readonly Validation[]): void {
  for (const validation of validations) {
    const rule = toFile(validation);
    if (!rule) continue;
    for (const area of validation.areas) {
      const address = areaName(area);
      sheet.dataValidations.add(address.includes(':') ? `range:${address}` : address, rule);
    }
  }
}

function toFile({ rule, ignoreBlanks, errorAlert, prompt }: Validation): DataValidation | undefined {
  const [kind, given] = Object.entries(rule).find(([, value]) => value !== null) ?? [];
  if (kind === undefined || typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const message = text(errorAlert['message']);
  const promptText = text(prompt['message']);
  const common = {
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert['showAlert'] !== false,
    errorStyle: (text(errorAlert['style']) ?? 'Stop').toLowerCase(),
    ...(message === undefined ? {} : { error: message, errorTitle: text(errorAlert['title']) ?? '' }),
    ...(promptText === undefined
      ? {}
      : { prompt: promptText, promptTitle: text(prompt['title']) ?? '', showInputMessage: true }),
  };
  if (kind === 'list') {
    const source = text(given['source']) ?? '';
    return { ...common, type: 'list', formulae: [source.startsWith('=') ? source.slice(1) : `"${source}"`] };
  }
  if (kind === 'custom')
    return { ...common, type: 'custom', formulae: [(text(given['formula']) ?? '=TRUE').replace(/^=/, '')] };
  if (!isKey(kind, KINDS)) return undefined;
  const operator = text(given['operator']) ?? 'Between';
  const bounds = [given['formula1'], given['formula2']].filter(
    (bound) => typeof bound === 'number' || typeof bound === 'string',
  );
  const formulae = bounds.map((bound) => {
    if (typeof bound === 'string') return bound.replace(/^=/, '');
    // Files count days, and the package writes them from dates.
    return kind === 'date' ? new Date((bound - 25_569) * DAY) : bound;
  });
  return {
    ...common,
    type: KINDS[kind],
    operator: isKey(operator, OPERATORS) ? OPERATORS[operator] : 'between',
    formulae,
  };
}

export function addConditionals(sheet: Worksheet, conditionals: readonly Conditional[]): void {
  conditionals.forEach(({ type, areas, settings }, index) => {
    const ref = areas.map(areaName).join(' ');
    const priority = index + 1;
    const formula = text(settings['Custom.Rule.Formula']);
    if (type === 'Custom' && formula !== undefined) {
      const style = styleOf(settings, 'Custom');
      sheet.addConditionalFormatting({
        ref,
        rules: [{ type: 'expression', priority, formulae: [formula.slice(1)], style }],
      });
    }
    const compared = settings['CellValue.Rule'];
    if (type === 'CellValue' && typeof compared === 'object' && compared !== null && !Array.isArray(compared)) {
      const name = text(compared['operator']) ?? 'EqualTo';
      // The package types four of the operators and writes all of them.
      const operator = (isKey(name, OPERATORS) ? OPERATORS[name] : 'equal') as 'equal';
      const bounds = [text(compared['formula1']), text(compared['formula2'])];
      const formulae = bounds.flatMap((bound) => bound?.slice(1) ?? []);
      const style = styleOf(settings, 'CellValue');
      sheet.addConditionalFormatting({ ref, rules: [{ type: 'cellIs', priority, operator, formulae, style }] });
    }
    if (type === 'DataBar') {
      const color = fileColor(text(settings['DataBar.PositiveFormat.FillColor']) ?? '#638EC6');
      const upper = settings['DataBar.UpperBoundRule'];
      const most =
        typeof upper === 'object' && upper !== null && !Array.isArray(upper) ? Number(upper['formula']) : NaN;
      const cfvo = Number.isFinite(most)
        ? [
            { type: 'num' as const, value: 0 },
            { type: 'num' as const, value: most },
          ]
        : [{ type: 'min' as const }, { type: 'max' as const }];
      sheet.addConditionalFormatting({ ref, rules: [{ type: 'dataBar', priority, cfvo, color }] });
    }
  });
}

function styleOf(settings: Conditional['settings'], type: string): Partial<Style> {
  const fill = text(settings[`${type}.Format.Fill.Color`]);
  const color = text(settings[`${type}.Format.Font.Color`]);
  return {
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: fileColor(fill) } }),
    font: {
      ...(color === undefined ? {} : { color: fileColor(color) }),
      ...(settings[`${type}.Format.Font.Bold`] === true ? { bold: true } : {}),
      ...(settings[`${type}.Format.Font.Italic`] === true ? { italic: true } : {}),
    },
  };
}
