/** Writes data validation and conditional formats. */
import type { ConditionalPlan, SheetPlan, ValidationPlan } from '../../workbooks/plan';
import { widestAmount } from '../../workbooks/planned';
import { palette, styles, type StyleSpec } from '../../workbooks/styles';
import { rangeOf } from '../areas';
import type { Batch } from '../batch';
import { applyRenames, type Renames } from '../renames';

function ruleOf(rule: ValidationPlan['rule'], renames: Renames): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'date':
      // As formulas, because a bare number would be parsed as a date in the user's locale.
      return { date: { formula1: `=${rule.from}`, formula2: `=${rule.to}`, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: -widestAmount, formula2: widestAmount, operator: 'Between' } };
    case 'text-length':
      return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
    case 'custom':
      return { custom: { formula: `=${applyRenames(rule.formula, renames)}` } };
  }
}

const severities = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function validate(sheet: Excel.Worksheet, plan: ValidationPlan, renames: Renames): void {
  const { dataValidation } = rangeOf(sheet, plan.area);
  dataValidation.rule = ruleOf(plan.rule, renames);
  // Blank cells are always allowed: the checks report what is missing.
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: severities[plan.severity],
    title: plan.error?.title ?? '',
    message: plan.error?.text ?? '',
  };
  if (plan.prompt) dataValidation.prompt = { showPrompt: true, title: plan.prompt.title, message: plan.prompt.text };
}

/** Sets the style that a conditional format applies to a cell. */
export function applyOverlay(format: Excel.ConditionalRangeFormat, { color, bold, italic, fill }: StyleSpec): void {
  if (color !== undefined) format.font.color = `#${color}`;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (fill !== undefined) format.fill.color = `#${fill}`;
}

function addConditional(sheet: Excel.Worksheet, plan: ConditionalPlan, priority: number, renames: Renames): void {
  const { conditionalFormats } = rangeOf(sheet, plan.area);
  if (plan.kind === 'formula') {
    const added = conditionalFormats.add('Custom');
    added.custom.rule.formula = `=${applyRenames(plan.formula, renames)}`;
    applyOverlay(added.custom.format, styles[plan.style]);
    added.stopIfTrue = plan.stop === true;
    // Excel inserts a new format before the others.
    added.priority = priority;
    return;
  }
  const added = conditionalFormats.add('DataBar');
  const { dataBar } = added;
  dataBar.positiveFormat.fillColor = `#${plan.color}`;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.negativeFormat.matchPositiveFillColor = false;
  dataBar.negativeFormat.fillColor = `#${palette.problem}`;
  // Bars start at zero, so that their lengths are proportional to the figures.
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  dataBar.upperBoundRule =
    plan.max === undefined ? { type: 'HighestValue' } : { type: 'Number', formula: String(plan.max) };
  added.priority = priority;
}

export async function writeRules(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  renames: Renames,
): Promise<void> {
  for (const one of plan.validations) {
    await batch.reserveCalls(5);
    validate(sheet, one, renames);
  }
  for (const [index, one] of plan.conditionals.entries()) {
    await batch.reserveCalls(9);
    addConditional(sheet, one, index, renames);
  }
}
