/** Names of the workbook and of sheets. */
import { itemNotFound } from '../errors';
import { sheetById, type Model } from '../model/model';
import { addName, deleteName, findName, nameRange, rangeFormula } from '../model/names';
import { fullAddress } from '../a1';
import type { Name, Plain } from '../model/types';
import {
  asBoolean,
  asText,
  isObject,
  make,
  type Argument,
  type Host,
  type Members,
  type ObjectOf,
  type Scope,
  type Targets,
} from './objects';
import { rangeArgument, rangeOn } from './range-moves';

type OneName = Targets['NamedItem'];

const nameObject = (name: Name | undefined): ObjectOf<'NamedItem'> | null =>
  name ? make('NamedItem', { name }) : null;

const inScope = (model: Model, { sheet }: Scope) => model.workbook.names.filter((name) => name.scope === sheet);

function formulaOf(host: Host, reference: Argument): string {
  if (!isObject(reference)) return asText(reference, 'reference');
  const { sheet, area } = rangeArgument(host, reference, undefined);
  return rangeFormula(sheet, area);
}

export const namesMembers: Members<Scope> = {
  call: {
    GetCount: (scope, _, { model }) => inScope(model, scope).length,
    GetItemOrNullObject: (scope, [name], { model }) => nameObject(findName(model, asText(name, 'name'), scope.sheet)),
  },
  act: {
    Add: (scope, [name, reference, comment], host) =>
      nameObject(
        addName(
          host.model,
          asText(name, 'name'),
          formulaOf(host, reference),
          typeof comment === 'string' ? comment : '',
          scope.sheet,
        ),
      ),
  },
  items: (scope, { model }) => inScope(model, scope).map((name) => make('NamedItem', { name })),
  item: (scope, key, { model }) => nameObject(findName(model, asText(key, 'name'), scope.sheet)),
};

const range = (model: Model, name: Name): ObjectOf<'Range'> | null => {
  const found = nameRange(model, name);
  return found ? rangeOn(found.sheet, found.area) : null;
};

const CONSTANTS: [RegExp, string, (text: string) => Plain][] = [
  [/^=".*"$/s, 'String', (text) => text.slice(2, -1).replaceAll('""', '"')],
  [/^=-?[\d.]+(e[+-]?\d+)?$/i, 'Double', (text) => Number(text.slice(1))],
  [/^=(true|false)$/i, 'Boolean', (text) => text.toLowerCase() === '=true'],
];

function typeOf(model: Model, name: Name): string {
  const constant = CONSTANTS.find(([form]) => form.test(name.formula));
  if (constant) return constant[1];
  return nameRange(model, name) ? 'Range' : name.formula.includes('#REF!') ? 'Error' : 'Range';
}

/** For a range its address, as Excel gives it; for a constant the constant. Other formulas are not computed here. */
function valueOf(model: Model, name: Name): Plain {
  const constant = CONSTANTS.find(([form]) => form.test(name.formula));
  if (constant) return constant[2](name.formula);
  const found = nameRange(model, name);
  if (!found) return name.formula.includes('#REF!') ? '#REF!' : name.formula.slice(1);
  return fullAddress(found.sheet.name, found.area);
}

export const nameMembers: Members<OneName> = {
  identity: ({ name }) => ({ _Id: name.name }),
  read: {
    _Id: ({ name }) => name.name,
    Name: ({ name }) => name.name,
    Formula: ({ name }) => name.formula,
    Type: ({ name }, { model }) => typeOf(model, name),
    Value: ({ name }, { model }) => valueOf(model, name),
    Visible: ({ name }) => name.visible,
    Comment: ({ name }) => name.comment,
    Scope: ({ name }) => (name.scope === undefined ? 'Workbook' : 'Worksheet'),
  },
  write: {
    Formula: ({ name }, value, { model }) => {
      name.formula = asText(value, 'formula');
      model.version++;
    },
    Visible: ({ name }, value) => {
      name.visible = asBoolean(value, 'visible');
    },
    Comment: ({ name }, value) => {
      name.comment = asText(value, 'comment');
    },
  },
  open: {
    Worksheet: ({ name }, { model }) => {
      if (name.scope === undefined) throw itemNotFound(`sheet of the name "${name.name}"`);
      return make('Worksheet', { sheet: sheetById(model, name.scope) });
    },
    WorksheetOrNullObject: ({ name }, { model }) =>
      name.scope === undefined ? null : make('Worksheet', { sheet: sheetById(model, name.scope) }),
  },
  call: {
    GetRange: ({ name }, _, { model }) => {
      const found = range(model, name);
      if (!found) throw itemNotFound(`range of the name "${name.name}"`);
      return found;
    },
    GetRangeOrNullObject: ({ name }, _, { model }) => range(model, name),
  },
  act: { Delete: ({ name }, _, { model }) => deleteName(model, name) },
};
