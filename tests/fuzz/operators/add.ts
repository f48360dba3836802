/** Adds what a spreadsheet program adds: sheets, tables, number formats. */
import { letters, type PlainCell } from '../sheet-xml';
import { replaceIn, textOf, type Ledger, type Parts } from './operator';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface NewRow {
  number: number;
  cells: readonly PlainCell[];
}

export function cellXml(row: number, { column, attributes, inside }: PlainCell): string {
  return `<c r="${letters(column)}${row}"${attributes}${inside === '' ? '/>' : `>${inside}</c>`}`;
}

export const text = (column: number, words: string): PlainCell => ({
  column,
  attributes: ' t="inlineStr"',
  inside: `<is><t>${words}</t></is>`,
});
export const figure = (column: number, value: number): PlainCell => ({
  column,
  attributes: '',
  inside: `<v>${value}</v>`,
});

/** A sheet at the end of the workbook. */
export function addSheet(parts: Parts, name: string, rows: readonly NewRow[]): void {
  const number = [...parts.keys()].filter((part) => part.startsWith('xl/worksheets/sheet')).length + 20;
  const part = `xl/worksheets/sheet${number}.xml`;
  const data = rows.map(
    (row) => `<row r="${row.number}">${row.cells.map((cell) => cellXml(row.number, cell)).join('')}</row>`,
  );
  parts.set(
    part,
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${data.join('')}</sheetData></worksheet>`,
  );
  declare(parts, part, `${kinds}.worksheet+xml`);
  const id = `rId${900 + number}`;
  relate(parts, 'xl/_rels/workbook.xml.rels', id, 'worksheet', `worksheets/sheet${number}.xml`);
  replaceIn(parts, 'xl/workbook.xml', '</sheets>', `<sheet name="${name}" sheetId="${number}" r:id="${id}"/></sheets>`);
}

function declare(parts: Parts, part: string, kind: string): void {
  replaceIn(parts, '[Content_Types].xml', '</Types>', `<Override PartName="/${part}" ContentType="${kind}"/></Types>`);
}

function relate(parts: Parts, rels: string, id: string, kind: string, target: string): void {
  if (!parts.has(rels)) parts.set(rels, `<Relationships xmlns="${relationships}"></Relationships>`);
  const link = `<Relationship Id="${id}" Type="${links}/${kind}" Target="${target}"/>`;
  replaceIn(parts, rels, '</Relationships>', `${link}</Relationships>`);
}

/** A table of somebody's own on the sheet with the expenses; its cells have to be there. */
export function addTable(ledger: Ledger, left: number, top: number, names: readonly string[], rows: number): void {
  const { parts, sheet } = ledger;
  const number = [...parts.keys()].filter((part) => part.startsWith('xl/tables/')).length + 20;
  const part = `xl/tables/table${number}.xml`;
  const ref = `${letters(left)}${top}:${letters(left + names.length - 1)}${top + rows}`;
  const columns = names.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join('');
  parts.set(
    part,
    `<table xmlns="${main}" id="${number}" name="Own${number}" displayName="Own${number}" ref="${ref}" totalsRowShown="0">` +
      `<tableColumns count="${names.length}">${columns}</tableColumns></table>`,
  );
  declare(parts, part, `${kinds}.table+xml`);
  const rels = ledger.names.sheet.replace(/([^/]+)$/, '_rels/$1.rels');
  relate(parts, rels, `rId${900 + number}`, 'table', `../tables/table${number}.xml`);
  const link = `<tablePart r:id="rId${900 + number}"/>`;
  sheet.after = sheet.after.includes('<tableParts')
    ? sheet.after
        .replace(/<tableParts[^>]*>/, (tag) => `${tag}${link}`)
        .replace(/<tableParts count="\d+"/, '<tableParts')
    : sheet.after.replace('</worksheet>', `<tableParts>${link}</tableParts></worksheet>`);
}

/** A copy of a cell's style with another number format; its number. */
export function addFormat(parts: Parts, code: string, style: number): number {
  const name = 'xl/styles.xml';
  const id = Math.max(199, ...[...textOf(parts, name).matchAll(/numFmtId="(\d+)"/g)].map(([, one]) => Number(one))) + 1;
  const escaped = code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  replaceIn(parts, name, '</numFmts>', `<numFmt numFmtId="${id}" formatCode="${escaped}"/></numFmts>`);
  replaceIn(parts, name, /<numFmts count="\d+"/, '<numFmts');
  const [whole = '', head = '', xfs = ''] = /(<cellXfs[^>]*>)([\s\S]*?)<\/cellXfs>/.exec(textOf(parts, name)) ?? [];
  const list = xfs.match(/<xf\b[^>]*?\/>|<xf\b[^>]*?>[\s\S]*?<\/xf>/g) ?? [];
  const copy = (list[style] ?? '<xf numFmtId="0"/>')
    .replace(/numFmtId="\d+"/, `numFmtId="${id}"`)
    .replace(/ applyNumberFormat="\w+"/, '')
    .replace('<xf ', '<xf applyNumberFormat="1" ');
  replaceIn(parts, name, whole, `${head.replace(/ count="\d+"/, '')}${xfs}${copy}</cellXfs>`);
  return list.length;
}
