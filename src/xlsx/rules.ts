import type { ConditionalRule, DataValidation } from 'hucre';
import type { ConditionalPlan, ValidationPlan } from '../workbooks/plan';
import { widestAmount } from '../workbooks/planned';
import { areaReference } from '../workbooks/references';
import { cellText, escapeText } from './cell-text';
import { overlay } from './look';

function condition(rule: ValidationPlan['rule']): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formula1: rule.source };
    case 'date':
      return { type: 'date', operator: 'between', formula1: String(rule.from), formula2: String(rule.to) };
    case 'decimal':
      return { type: 'decimal', operator: 'between', formula1: String(-widestAmount), formula2: String(widestAmount) };
    case 'text-length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.max) };
    case 'custom':
      return { type: 'custom', formula1: escapeText(rule.formula) };
  }
}

/** A validation as hucre writes it; blank cells are always allowed, what is required is told by the checks. */
export function validation(plan: ValidationPlan): DataValidation {
  const { prompt, error } = plan;
  return {
    ...condition(plan.rule),
    range: areaReference(plan.area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: plan.severity,
    ...(prompt
      ? { showInputMessage: true, inputTitle: cellText(prompt.title), inputMessage: cellText(prompt.text) }
      : {}),
    ...(error ? { errorTitle: cellText(error.title), errorMessage: cellText(error.text) } : {}),
  };
}

/** A conditional format as hucre writes it. `priority` counts from 1; the first one wins where two apply. */
export function conditional(plan: ConditionalPlan, priority: number): ConditionalRule {
  const range = areaReference(plan.area);
  if (plan.kind === 'formula') {
    return {
      type: 'expression',
      priority,
      range,
      formula: escapeText(plan.formula),
      style: overlay(plan.style),
      ...(plan.stop ? { stopIfTrue: true } : {}),
    };
  }
  const end = plan.max === undefined ? { type: 'max' as const } : { type: 'num' as const, value: String(plan.max) };
  return {
    type: 'dataBar',
    priority,
    range,
    // From zero, so that lengths compare as the figures do.
    dataBar: { cfvo: [{ type: 'num', value: '0' }, end], color: `FF${plan.color}` },
  };
}
