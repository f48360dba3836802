/** Data validations and conditional formats, which belong to areas rather than to cells. */
import { contains, overlaps, equalAreas, subtract, type Area } from '../a1';
import type { Model } from './model';
import type { Conditional, ModelSheet, Validation } from './types';

export const validationsIn = (sheet: ModelSheet, area: Area): Validation[] =>
  sheet.validations.filter((rule) => rule.areas.some((part) => overlaps(part, area)));

/** The validation that all cells of the area share: undefined when there is none, null when they differ. */
export function sharedValidation(sheet: ModelSheet, area: Area): Validation | undefined | null {
  const [first, ...others] = validationsIn(sheet, area);
  if (!first) return undefined;
  if (others.length > 0) return null;
  return uncovered(area, first.areas) ? null : first;
}

const uncovered = (area: Area, by: Area[]) =>
  by.reduce((rest, part) => rest.flatMap((piece) => subtract(piece, part)), [area]).length > 0;

export function clearValidation(sheet: ModelSheet, area: Area): void {
  for (const rule of sheet.validations) rule.areas = rule.areas.flatMap((part) => subtract(part, area));
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
}

/** Changes what all cells of the area have; starts from the validation they share, if they do. */
export function setValidation(sheet: ModelSheet, area: Area, change: Partial<Omit<Validation, 'areas'>>): void {
  const shared = sharedValidation(sheet, area);
  const { areas: _, ...before } = shared ?? { areas: [], rule: {}, errorAlert: {}, prompt: {}, ignoreBlanks: true };
  clearValidation(sheet, area);
  sheet.validations.push({ ...before, ...change, areas: [area] });
}

/** Newest first, as Excel gives a new conditional format the highest priority. */
export function addConditional(model: Model, sheet: ModelSheet, area: Area, type: string): Conditional {
  const id = `{CF${String(model.workbook.nextId++).padStart(6, '0')}}`;
  const rule: Conditional = { id, areas: [area], type, stopIfTrue: false, settings: {} };
  sheet.conditionals.unshift(rule);
  return rule;
}

export const conditionalsIn = (sheet: ModelSheet, area: Area): Conditional[] =>
  sheet.conditionals.filter((rule) => rule.areas.some((part) => overlaps(part, area)));

export function clearConditionals(sheet: ModelSheet, area: Area): void {
  for (const rule of sheet.conditionals) {
    rule.areas = rule.areas.flatMap((part) =>
      equalAreas(part, area) || contains(area, part) ? [] : subtract(part, area),
    );
  }
  sheet.conditionals = sheet.conditionals.filter((rule) => rule.areas.length > 0);
}
