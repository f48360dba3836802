import { readArea } from '../workbooks/read-references';
import type { TableRead } from '../workbooks/sheets-read';
import type { Counts } from './limits';
import { storedText } from './texts';
import { damaged } from './unreadable';
import { scanXml } from './xml';

/** Reads a table part: where it lies on its sheet. */
export function readTable(bytes: Uint8Array, counts: Counts): TableRead {
  let table: TableRead | undefined;
  scanXml(bytes, counts, {
    open(tag) {
      if (tag.name === 'tableColumn' && tag.path === 'table/tableColumns')
        table?.columns?.push(storedText(tag.attribute('name') ?? ''));
      if (tag.name !== 'table' || tag.path !== '') return;
      const reference = tag.attribute('ref') ?? '';
      const area = readArea(reference);
      if (!area) damaged(`A table lies at "${reference.slice(0, 40)}".`);
      table = {
        name: storedText(tag.attribute('displayName') ?? tag.attribute('name') ?? ''),
        area,
        hasHeaders: tag.attribute('headerRowCount') !== '0',
        hasTotals: Number(tag.attribute('totalsRowCount') ?? 0) > 0,
      };
      if (!table.hasHeaders) table.columns = [];
    },
  });
  return table ?? damaged('The part is no table.');
}
