/** Number formats of cell styles, from the part `xl/styles.xml`. */
import { general } from '../workbooks/sheets-read';
import type { Counts } from './limits';
import { scanXml } from './xml';

/**
 * The formats that every program knows by number. Where the shown currency or order of a date depends on the computer,
 * it is left out here (5 to 8, 37 to 44) or as English has it (14 to 22).
 */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0',
  6: '#,##0',
  7: '#,##0.00',
  8: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** East Asian dates. */
function isEastAsianDate(id: number): boolean {
  return (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58);
}

function builtInFormat(id: number): string {
  return builtIn[id] ?? (isEastAsianDate(id) ? 'yyyy/m/d' : general);
}

/** The number format of each cell style, by its index. */
export function styleFormats(bytes: Uint8Array, counts: Counts): string[] {
  const custom = new Map<number, string>();
  const styles: string[] = [];
  scanXml(bytes, counts, {
    open(tag) {
      if (tag.name === 'numFmt' && tag.path === 'styleSheet/numFmts') {
        counts.add('formats', 1);
        custom.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
      } else if (tag.name === 'xf' && tag.path === 'styleSheet/cellXfs') {
        counts.add('formats', 1);
        const id = Number(tag.attribute('numFmtId') ?? 0);
        styles.push(custom.get(id) || builtInFormat(id));
      }
    },
  });
  return styles;
}
