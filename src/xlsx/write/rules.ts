/** Data validation and conditional formats of a sheet. */
import type { ConditionalPlan, ValidationPlan } from '../../workbooks/plan';
import { widestAmount } from '../../workbooks/planned';
import { areaReference } from '../../workbooks/references';
import { cellText, escapeText } from '../cell-text';
import { barRule, extensionBar, extensionBars } from './bars';
import type { Styles } from './styles';
import { counted, element, elementText } from './xml';

interface Condition {
  type: string;
  operator?: string;
  formulas: readonly (string | number)[];
}

function conditionOf(rule: ValidationPlan['rule']): Condition {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formulas: [rule.source] };
    case 'date':
      return { type: 'date', operator: 'between', formulas: [rule.from, rule.to] };
    case 'decimal':
      return { type: 'decimal', operator: 'between', formulas: [-widestAmount, widestAmount] };
    case 'text-length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulas: [rule.max] };
    case 'custom':
      return { type: 'custom', formulas: [escapeText(rule.formula)] };
  }
}

/** Blank cells are always allowed: the checks report what is missing. */
function validation({ area, rule, severity, prompt, error }: ValidationPlan): string {
  const { type, operator, formulas } = conditionOf(rule);
  return element(
    'dataValidation',
    {
      type,
      errorStyle: severity,
      operator,
      allowBlank: true,
      showInputMessage: prompt !== undefined,
      showErrorMessage: true,
      errorTitle: error && cellText(error.title),
      error: error && cellText(error.text),
      promptTitle: prompt && cellText(prompt.title),
      prompt: prompt && cellText(prompt.text),
      sqref: areaReference(area),
    },
    ...formulas.map((formula, index) => element(`formula${index + 1}`, {}, elementText(String(formula)))),
  );
}

export function validations(plans: readonly ValidationPlan[]): string {
  return counted('dataValidations', plans.map(validation));
}

/** `priority` counts from 1; where two rules apply, the lower number wins. */
function ruleElement(plan: ConditionalPlan, priority: number, styles: Styles): string {
  if (plan.kind === 'bar') return barRule(plan, priority);
  const formula = element('formula', {}, elementText(escapeText(plan.formula)));
  const dxfId = styles.overlay(plan.style);
  return element('cfRule', { type: 'expression', dxfId, priority, stopIfTrue: plan.stop }, formula);
}

/** One element per area, with all of its rules. */
export function conditionals(plans: readonly ConditionalPlan[], styles: Styles): string {
  const byArea = new Map<string, string[]>();
  for (const [index, plan] of plans.entries()) {
    const area = areaReference(plan.area);
    byArea.set(area, [...(byArea.get(area) ?? []), ruleElement(plan, index + 1, styles)]);
  }
  return [...byArea].map(([sqref, rules]) => element('conditionalFormatting', { sqref }, ...rules)).join('');
}

/** The conditional formats of Excel 2010 and later, which go into an extension at the end of the sheet. */
export function extensionConditionals(plans: readonly ConditionalPlan[]): string {
  return extensionBars(plans.flatMap((plan, index) => (plan.kind === 'bar' ? [extensionBar(plan, index + 1)] : [])));
}
