/** Names of ranges and formulas, for the workbook or for one sheet. */
import { invalidArgument, itemNotFound } from '../errors';
import { absoluteAddress, parseArea, splitAddress, type Area } from '../a1';
import { equalNames, sheetByName, type Model } from './model';
import { isLegalName, isNameTaken } from './tables';
import type { Name, ModelSheet } from './types';

export const findName = (model: Model, name: string, scope?: string): Name | undefined =>
  model.workbook.names.find((item) => item.scope === scope && equalNames(item.name, name));

/** @param formula with its "=" */
export function addName(model: Model, name: string, formula: string, comment: string, scope?: string): Name {
  if (!isLegalName(name)) throw invalidArgument(`"${name}" cannot be a name.`);
  const taken = scope === undefined ? isNameTaken(model, name) : findName(model, name, scope) !== undefined;
  if (taken) throw invalidArgument(`The name "${name}" is already taken.`);
  if (!formula.startsWith('=')) throw invalidArgument(`What the name "${name}" means must be a formula.`);
  const item: Name = { name, formula, visible: true, comment, ...(scope === undefined ? {} : { scope }) };
  model.workbook.names.push(item);
  model.version++;
  return item;
}

export const rangeFormula = (sheet: ModelSheet, area: Area) => `=${absoluteAddress(sheet.name, area)}`;

/** The range a name stands for; undefined when it is a formula, a constant or a broken reference. */
export function nameRange(model: Model, name: Name): { sheet: ModelSheet; area: Area } | undefined {
  const { sheet: named, rest } = splitAddress(name.formula.slice(1));
  const sheet = named === undefined ? undefined : sheetByName(model, named);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : undefined;
}

export function deleteName(model: Model, name: Name): void {
  if (!model.workbook.names.includes(name)) throw itemNotFound(`name "${name.name}"`);
  model.workbook.names = model.workbook.names.filter((item) => item !== name);
  model.version++;
}
