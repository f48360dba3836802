/** Data validation of a range: what may be typed. People are held to it by the playground; the API writes past it. */
import { invalidArgument } from '../errors';
import { guardAction } from '../model/guards';
import { clearValidation, setValidation, sharedValidation } from '../model/rules';
import type { Area } from '../a1';
import { cellsIn } from '../model/cells';
import { breaksRule } from '../model/validate';
import type { Plain, ModelSheet, Validation } from '../model/types';
import { asBoolean, asRecord, targetCells, type Host, type Members, type RangeTarget } from './objects';

const TYPES: { [key: string]: string } = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

const ruleKey = (rule: { [key: string]: Plain }) =>
  Object.keys(rule).find((key) => rule[key] !== undefined && rule[key] !== null);

function typeOf(rule: Validation | undefined | null): string {
  if (rule === undefined) return 'None';
  if (rule === null) return 'MixedCriteria';
  return TYPES[ruleKey(rule.rule) ?? ''] ?? 'None';
}

const read =
  (get: (rule: Validation | undefined) => Plain) =>
  (target: RangeTarget, host: Host): Plain => {
    const { sheet, area } = targetCells(host, target);
    const shared = sharedValidation(sheet, area);
    return shared === null ? null : get(shared);
  };

function change(host: Host, target: RangeTarget, values: Partial<Omit<Validation, 'areas'>>): void {
  const { sheet, area } = targetCells(host, target);
  guardAction(sheet, 'allowFormatCells');
  setValidation(sheet, area, values);
}

/** Exactly one kind of rule; a list's texts take 255 characters at most, as in a file. */
function checked(value: Plain): { [key: string]: Plain } {
  const rule = asRecord(value, 'rule');
  const kinds = Object.keys(rule).filter((key) => rule[key] !== null);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined || !(kind in TYPES))
    throw invalidArgument('A rule has exactly one kind.');
  const source = kind === 'list' ? asRecord(rule[kind], 'list')['source'] : undefined;
  if (typeof source === 'string' && !source.startsWith('=') && source.length > 255) {
    throw invalidArgument('A list of texts has at most 255 characters.');
  }
  return rule;
}

function limited(value: Plain, name: string, longest: { [key: string]: number }): { [key: string]: Plain } {
  const record = asRecord(value, name);
  for (const [key, length] of Object.entries(longest)) {
    const text = record[key];
    if (typeof text === 'string' && text.length > length)
      throw invalidArgument(`${name}.${key} has at most ${length} characters.`);
  }
  return record;
}

const allValid = (sheet: ModelSheet, area: Area, rule: Validation) =>
  [...cellsIn(sheet, area)].every(({ cell }) => !breaksRule(rule, cell.value));

export const validationMembers: Members<RangeTarget> = {
  read: {
    Type: (target, host) => {
      const { sheet, area } = targetCells(host, target);
      return typeOf(sharedValidation(sheet, area));
    },
    Rule: read((rule) => rule?.rule ?? {}),
    ErrorAlert: read((rule) => ({ message: '', showAlert: true, style: 'Stop', title: '', ...rule?.errorAlert })),
    Prompt: read((rule) => ({ message: '', showPrompt: true, title: '', ...rule?.prompt })),
    IgnoreBlanks: read((rule) => rule?.ignoreBlanks ?? true),
    Valid: (target, host) => {
      const { sheet, area } = targetCells(host, target);
      const rule = sharedValidation(sheet, area);
      if (rule === null) return null;
      return rule === undefined || allValid(sheet, area, rule);
    },
  },
  write: {
    Rule: (target, value, host) => change(host, target, { rule: checked(value) }),
    ErrorAlert: (target, value, host) =>
      change(host, target, { errorAlert: limited(value, 'errorAlert', { title: 32, message: 255 }) }),
    Prompt: (target, value, host) =>
      change(host, target, { prompt: limited(value, 'prompt', { title: 32, message: 255 }) }),
    IgnoreBlanks: (target, value, host) => change(host, target, { ignoreBlanks: asBoolean(value, 'ignoreBlanks') }),
  },
  act: {
    Clear: (target, _, host) => {
      const { sheet, area } = targetCells(host, target);
      guardAction(sheet, 'allowFormatCells');
      clearValidation(sheet, area);
    },
  },
};
