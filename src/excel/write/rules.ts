/** What may be typed, and looks that depend on what stands in the cells. */
import type { ConditionalPlan, SheetPlan, ValidationPlan } from '../../workbooks/plan';
import { widestAmount } from '../../workbooks/planned';
import { palette, styles, type StyleSpec } from '../../workbooks/styles';
import { rangeOf } from '../areas';
import type { Batch } from '../batch';
import { spelled, type Spelling } from '../spelling';

function ruleOf(rule: ValidationPlan['rule'], spelling: Spelling): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'date':
      // As formulas: a bare number would be read as a date of the reader's language.
      return { date: { formula1: `=${rule.from}`, formula2: `=${rule.to}`, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: -widestAmount, formula2: widestAmount, operator: 'Between' } };
    case 'text-length':
      return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
    case 'custom':
      return { custom: { formula: `=${spelled(rule.formula, spelling)}` } };
  }
}

const severities = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function validate(sheet: Excel.Worksheet, plan: ValidationPlan, spelling: Spelling): void {
  const { dataValidation } = rangeOf(sheet, plan.area);
  dataValidation.rule = ruleOf(plan.rule, spelling);
  // Blank cells are always allowed: what is required is told by the checks.
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: severities[plan.severity],
    title: plan.error?.title ?? '',
    message: plan.error?.text ?? '',
  };
  if (plan.prompt) dataValidation.prompt = { showPrompt: true, title: plan.prompt.title, message: plan.prompt.text };
}

/** What a conditional format lays over a cell. */
export function overlay(format: Excel.ConditionalRangeFormat, { color, bold, italic, fill }: StyleSpec): void {
  if (color !== undefined) format.font.color = `#${color}`;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (fill !== undefined) format.fill.color = `#${fill}`;
}

function addConditional(sheet: Excel.Worksheet, plan: ConditionalPlan, priority: number, spelling: Spelling): void {
  const { conditionalFormats } = rangeOf(sheet, plan.area);
  if (plan.kind === 'formula') {
    const added = conditionalFormats.add('Custom');
    added.custom.rule.formula = `=${spelled(plan.formula, spelling)}`;
    overlay(added.custom.format, styles[plan.style]);
    added.stopIfTrue = plan.stop === true;
    // Excel puts a new one before the others.
    added.priority = priority;
    return;
  }
  const added = conditionalFormats.add('DataBar');
  const { dataBar } = added;
  dataBar.positiveFormat.fillColor = `#${plan.color}`;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.negativeFormat.matchPositiveFillColor = false;
  dataBar.negativeFormat.fillColor = `#${palette.problem}`;
  // From zero, so that lengths compare as the figures do.
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  dataBar.upperBoundRule =
    plan.max === undefined ? { type: 'HighestValue' } : { type: 'Number', formula: String(plan.max) };
  added.priority = priority;
}

export async function writeRules(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  spelling: Spelling,
): Promise<void> {
  for (const one of plan.validations) {
    await batch.calls(5);
    validate(sheet, one, spelling);
  }
  for (const [index, one] of plan.conditionals.entries()) {
    await batch.calls(9);
    addConditional(sheet, one, index, spelling);
  }
}
