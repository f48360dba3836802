/** A sheet's XML as rows and cells, plainly: enough to change it. */
export interface PlainCell {
  /** From 0. */
  column: number;
  /** Everything of the tag but its place: ` t="s" s="3"`. */
  attributes: string;
  inside: string;
}

export interface PlainRow {
  /** As the sheet counts, from 1. */
  number: number;
  attributes: string;
  cells: PlainCell[];
}

export interface PlainSheet {
  before: string;
  rows: PlainRow[];
  after: string;
}

const rowPattern = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const cellPattern = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const placePattern = /\sr="([A-Za-z]*)(\d+)"/;

export function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export function columnOf(text: string): number {
  return Array.from(text.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function parseSheet(xml: string): PlainSheet {
  const start = xml.indexOf('<sheetData');
  const from = xml.indexOf('>', start) + 1;
  const to = xml.indexOf('</sheetData>');
  if (start < 0 || to < from) return { before: xml, rows: [], after: '' };
  let last = 0;
  const rows = [...xml.slice(from, to).matchAll(rowPattern)].map(([, attributes = '', inside = '']): PlainRow => {
    const number = Number(placePattern.exec(attributes)?.[2] ?? last + 1);
    last = number;
    return { number, attributes: attributes.replace(placePattern, ''), cells: cellsOf(inside) };
  });
  return { before: xml.slice(0, from), rows, after: xml.slice(to) };
}

function cellsOf(xml: string): PlainCell[] {
  let last = -1;
  return [...xml.matchAll(cellPattern)].map(([, attributes = '', inside = '']): PlainCell => {
    const place = placePattern.exec(attributes)?.[1];
    last = place ? columnOf(place) : last + 1;
    return { column: last, attributes: attributes.replace(placePattern, ''), inside };
  });
}

export function sheetXml({ before, rows, after }: PlainSheet): string {
  const cellXml = (row: number, { column, attributes, inside }: PlainCell): string =>
    `<c r="${letters(column)}${row}"${attributes}${inside === '' ? '/>' : `>${inside}</c>`}`;
  const rowXml = ({ number, attributes, cells }: PlainRow): string =>
    `<row r="${number}"${attributes}>${cells.map((cell) => cellXml(number, cell)).join('')}</row>`;
  return before + rows.map(rowXml).join('') + after;
}

export function cellAt(row: PlainRow | undefined, column: number): PlainCell | undefined {
  return row?.cells.find((cell) => cell.column === column);
}
