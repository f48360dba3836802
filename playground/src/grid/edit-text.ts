/** What stands in the editor when a cell is opened: the value as one would type it here. */
import { showText, type CellValue, type Culture } from '../host';
import { isDateFormat } from '../host/model/text';

export function editText(value: CellValue, format: string, culture: Culture): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format !== 'General' && isDateFormat(format)) return showText(value, dateFormat(value, culture), culture);
  const percent = format.includes('%') && !format.includes('"');
  const number = String(Number((percent ? value * 100 : value).toPrecision(15))).replace('.', culture.decimal);
  return percent ? `${number}%` : number;
}

function dateFormat(value: number, { dateOrder }: Culture): string {
  const day = { dmy: 'dd/mm/yyyy', mdy: 'm/d/yyyy', ymd: 'yyyy/mm/dd' }[dateOrder];
  return Number.isInteger(value) ? day : `${day} h:mm`;
}
