/** A column of a draft's table beyond those that people fill in. */
import type { AgreementPart } from '../../core/agreement-tables';
import type { RowValues } from '../../core/agreement-tables/part';
import type { TableColumn } from '../blocks';
import type { CellContent } from '../plan';
import { nameOf } from './names';

/** A column beyond those that people fill in. */
export interface Helper {
  column: TableColumn;
  value: (row: RowValues | undefined, index: number) => CellContent;
}

export function hidden(part: AgreementPart, key: string, formula: TableColumn['formula']): TableColumn {
  return {
    key,
    header: key,
    style: 'calculatedText',
    width: 12,
    hidden: true,
    name: nameOf(part, key),
    ...(formula ? { formula } : {}),
  };
}
