/** All operators by name. Each changes one thing, alone or together with others. */
import { betweenOperators } from './between';
import { cellOperators } from './cells';
import { dateOperators } from './dates';
import { elsewhereOperators } from './elsewhere';
import { fileOperators } from './file';
import { formatOperators } from './formats';
import { headerOperators } from './headers';
import { namespaceOperators } from './namespaces';
import { numberOperators } from './numbers';
import type { Operator } from './operator';
import { packingOperators } from './packing';
import { resultOperators } from './results';
import { rowOperators } from './rows';
import { tableOperators } from './tables';
import { xmlOperators } from './xml';

const all = {
  ...rowOperators,
  ...elsewhereOperators,
  ...betweenOperators,
  ...tableOperators,
  ...headerOperators,
  ...cellOperators,
  ...numberOperators,
  ...formatOperators,
  ...resultOperators,
  ...dateOperators,
  ...namespaceOperators,
  ...packingOperators,
  ...xmlOperators,
  ...fileOperators,
};

export type OperatorName = keyof typeof all;
export const operators: Readonly<Record<OperatorName, Operator>> = all;
export const operatorNames = Object.keys(all) as OperatorName[];
