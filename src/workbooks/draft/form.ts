/** A part of the agreement whose values stand below each other, each in a cell with a name of its own. */
import type { AgreementPart } from '../../core/agreement-tables';
import { columnsOf } from '../../core/native/table';
import { agreementHeader } from '../../locales';
import type { GridBlock } from '../blocks';
import type { Context } from '../context';
import { columnValidation, filledStyle } from '../native-tables';
import { draftListName } from '../lists';
import { nameOf } from './names';
import { partCell, shareFormat } from './table';
import type { DraftValues } from './values';

export function partForm(context: Context, part: AgreementPart, values: DraftValues): GridBlock {
  const { texts, plain } = context;
  const { titles, overview, hints } = texts.agreement;
  const [row = {}] = values.rowsOf(part);
  return {
    kind: 'grid',
    serves: 'both',
    key: part.table.name,
    heading: titles[part.table.name],
    columns: [
      { key: 'item', header: overview.item, style: 'textWrap', width: 34 },
      { key: 'value', header: overview.value, style: 'inputText', width: 42, maxWidth: 60 },
      { key: 'hint', header: '', style: 'hint', width: 50 },
    ],
    headerless: true,
    rows: columnsOf(part.table).map((column) => {
      const header = agreementHeader(texts, column.key);
      const hint = hints[column.key];
      const validation = columnValidation(context, column, header, {
        source: draftListName,
        ...(hint === undefined ? {} : { hint: { prompt: hint } }),
      });
      return {
        cells: {
          // A star for what has to be filled in.
          item: column.required ? `${header} *` : header,
          value: {
            value: partCell(context, column, row[column.key]),
            style: column.kind === 'text' ? 'inputLong' : filledStyle(column),
            name: nameOf(part, column.key),
            ...(column.kind === 'amount' ? { format: plain } : column.kind === 'share' ? { format: shareFormat } : {}),
            ...(validation ? { validation } : {}),
          },
          hint: hint ?? '',
        },
      };
    }),
    highlights: [
      {
        columns: ['item'],
        formula: (here) => `AND(RIGHT(${here.cell('item')},1)="*",LEN(${here.cell('value')})=0)`,
        style: 'caution',
      },
    ],
  };
}
