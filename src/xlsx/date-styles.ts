import { isDateFormat } from '../workbooks/date-formats';
import { scanXml } from './xml';

/** Built-in number formats with a day, month or year; 27 to 36 and 50 to 58 are East Asian date formats. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58)
  );
}

/** Whether each cell style, by its index, is a date format. */
export function dateStyles(xml: string): boolean[] {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  scanXml(xml, {
    open(tag) {
      if (tag.name === 'numFmt') {
        custom.set(Number(tag.attribute('numFmtId')), isDateFormat(tag.attribute('formatCode') ?? ''));
      } else if (tag.name === 'cellXfs') inCells = true;
      else if (tag.name === 'xf' && inCells) {
        const id = Number(tag.attribute('numFmtId') ?? 0);
        styles.push(custom.get(id) ?? isBuiltInDate(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
