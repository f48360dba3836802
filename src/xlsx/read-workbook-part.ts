import type { NameRead } from '../workbooks/sheets-read';
import type { Counts } from './limits';
import { storedText } from './texts';
import { scanXml } from './xml';

export interface WorkbookPart {
  sheets: { name: string; hidden: boolean; id: string }[];
  names: NameRead[];
  date1904: boolean;
  toBeCalculated: boolean;
}

const isFalse = (value: string | undefined): boolean => value === '0' || value === 'false';
const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Reads the part that lists the sheets and the names. */
export function readWorkbookPart(bytes: Uint8Array, counts: Counts): WorkbookPart {
  const part: WorkbookPart = { sheets: [], names: [], date1904: false, toBeCalculated: false };
  let name: string | undefined;
  let scope: string | undefined;
  scanXml(bytes, counts, {
    open(tag) {
      const at = `${tag.path}/${tag.name}`;
      if (at === 'workbook/workbookPr') part.date1904 = isTrue(tag.attribute('date1904'));
      else if (at === 'workbook/calcPr')
        part.toBeCalculated =
          isTrue(tag.attribute('fullCalcOnLoad')) ||
          isFalse(tag.attribute('calcCompleted')) ||
          tag.attribute('calcMode') === 'manual';
      else if (at === 'workbook/sheets/sheet') {
        counts.add('sheets', 1);
        const state = tag.attribute('state') ?? 'visible';
        const sheetName = storedText(tag.attribute('name') ?? '');
        part.sheets.push({ name: sheetName, hidden: state !== 'visible', id: tag.relation() });
      } else if (at === 'workbook/definedNames/definedName') {
        counts.add('names', 1);
        name = tag.attribute('name') ?? '';
        const local = tag.attribute('localSheetId');
        scope = local === undefined ? undefined : part.sheets[Number(local)]?.name;
      }
    },
    close(element, text) {
      if (element !== 'definedName' || name === undefined) return;
      part.names.push({ name: storedText(name), ref: text(), ...(scope === undefined ? {} : { sheet: scope }) });
      name = undefined;
    },
  });
  return part;
}
