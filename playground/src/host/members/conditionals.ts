/** Conditional formats of the kinds our sheets use: by formula, data bars, by cell value. They are kept, not evaluated. */
import { invalidArgument, OfficeError } from '../errors';
import type { Area } from '../a1';
import { addConditional, clearConditionals, conditionalsIn } from '../model/rules';
import { guardAction } from '../model/guards';
import type { Conditional, ModelSheet } from '../model/types';
import { openGroup, recordStore, type Schema } from './group';
import { asBoolean, asCount, targetCells, make, type Members, type RangeTarget, type Targets, shown } from './objects';
import { rangeOn } from './range-moves';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

const format: Schema = {
  name: 'ConditionalRangeFormat',
  values: { NumberFormat: '' },
  groups: {
    Fill: { name: 'ConditionalRangeFill', values: { Color: '' }, sets: { Clear: () => ({ Color: null }) } },
    Font: {
      name: 'ConditionalRangeFont',
      values: { Color: '', Bold: null, Italic: null, Underline: 'None', Strikethrough: null },
      sets: { Clear: () => ({ Color: null, Bold: null, Italic: null, Underline: null, Strikethrough: null }) },
    },
    Borders: {
      name: 'ConditionalRangeBorderCollection',
      items: {
        keys: SIDES,
        keyName: 'SideIndex',
        of: { name: 'ConditionalRangeBorder', values: { Style: 'None', Color: '' } },
      },
    },
  },
};

const bar: Schema = {
  name: 'ConditionalDataBarPositiveFormat',
  values: { FillColor: '#638EC6', GradientFill: true, BorderColor: '#638EC6' },
};

const KINDS: { [name: string]: Schema } = {
  Custom: {
    name: 'CustomConditionalFormat',
    groups: { Rule: { name: 'ConditionalFormatRule', values: { Formula: '' } }, Format: format },
  },
  CellValue: { name: 'CellValueConditionalFormat', values: { Rule: null }, groups: { Format: format } },
  DataBar: {
    name: 'DataBarConditionalFormat',
    values: {
      ShowDataBarOnly: false,
      BarDirection: 'Context',
      AxisFormat: 'Automatic',
      AxisColor: '#000000',
      LowerBoundRule: { type: 'Automatic' },
      UpperBoundRule: { type: 'Automatic' },
    },
    groups: {
      PositiveFormat: bar,
      NegativeFormat: {
        name: 'ConditionalDataBarNegativeFormat',
        values: {
          FillColor: '#FF0000',
          BorderColor: '#FF0000',
          MatchPositiveFillColor: false,
          MatchPositiveBorderColor: false,
        },
      },
    },
  },
};

type One = Targets['ConditionalFormat'];

function kind(name: string, orNull: boolean) {
  return ({ sheet, rule }: One) => {
    const schema = KINDS[name];
    if (rule.type !== name || !schema) {
      if (orNull) return null;
      throw new OfficeError('InvalidOperation', `This conditional format is ${rule.type}, not ${name}.`);
    }
    return openGroup(schema, name, recordStore(rule.settings, sheet));
  };
}

const object = (sheet: ModelSheet, rule: Conditional | undefined) =>
  rule ? make('ConditionalFormat', { sheet, rule }) : null;

export const conditionalsMembers: Members<RangeTarget> = {
  call: {
    GetCount: (target, _, host) => {
      const { sheet, area } = targetCells(host, target);
      return conditionalsIn(sheet, area).length;
    },
    GetItemAt: (target, [index], host) => {
      const { sheet, area } = targetCells(host, target);
      return object(sheet, conditionalsIn(sheet, area)[asCount(index, 'index')]);
    },
    GetItemOrNullObject: (target, [id], host) => {
      const { sheet, area } = targetCells(host, target);
      return object(
        sheet,
        conditionalsIn(sheet, area).find((rule) => rule.id === id),
      );
    },
  },
  act: {
    Add: (target, [type], host) => {
      const { sheet, area } = targetCells(host, target);
      guardAction(sheet, 'allowFormatCells');
      if (typeof type !== 'string' || !(type in KINDS)) {
        throw new OfficeError('NotImplemented', `Conditional formats of type "${shown(type)}" are not known here.`);
      }
      return object(sheet, addConditional(host.model, sheet, area, type));
    },
    ClearAll: (target, _, host) => {
      const { sheet, area } = targetCells(host, target);
      guardAction(sheet, 'allowFormatCells');
      clearConditionals(sheet, area);
    },
  },
  items: (target, host) => {
    const { sheet, area } = targetCells(host, target);
    return conditionalsIn(sheet, area).map((rule) => make('ConditionalFormat', { sheet, rule }));
  },
  item: (target, id, host) => {
    const { sheet, area } = targetCells(host, target);
    return object(
      sheet,
      conditionalsIn(sheet, area).find((rule) => rule.id === id),
    );
  },
};

const first = (rule: Conditional): Area => {
  const [area] = rule.areas;
  if (!area) throw invalidArgument('This conditional format was deleted.');
  return area;
};

export const conditionalMembers: Members<One> = {
  identity: ({ rule }) => ({ Id: rule.id }),
  read: {
    Id: ({ rule }) => rule.id,
    Type: ({ rule }) => rule.type,
    Priority: ({ sheet, rule }) => sheet.conditionals.indexOf(rule),
    StopIfTrue: ({ rule }) => (rule.type === 'DataBar' ? null : rule.stopIfTrue),
  },
  write: {
    Priority: ({ sheet, rule }, value) => {
      const to = asCount(value, 'priority');
      sheet.conditionals.splice(sheet.conditionals.indexOf(rule), 1);
      sheet.conditionals.splice(to < 0 ? sheet.conditionals.length : to, 0, rule);
    },
    StopIfTrue: ({ rule }, value) => {
      rule.stopIfTrue = asBoolean(value, 'stopIfTrue');
    },
  },
  open: {
    Custom: kind('Custom', false),
    CustomOrNullObject: kind('Custom', true),
    CellValue: kind('CellValue', false),
    CellValueOrNullObject: kind('CellValue', true),
    DataBar: kind('DataBar', false),
    DataBarOrNullObject: kind('DataBar', true),
  },
  call: {
    GetRange: ({ sheet, rule }) => rangeOn(sheet, first(rule)),
    GetRangeOrNullObject: ({ sheet, rule }) => (rule.areas.length === 1 ? rangeOn(sheet, first(rule)) : null),
  },
  act: {
    Delete: ({ sheet, rule }) => {
      sheet.conditionals = sheet.conditionals.filter((other) => other !== rule);
    },
  },
};
