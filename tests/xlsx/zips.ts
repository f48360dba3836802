import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A workbook's bytes with some parts rewritten (text), removed (null) or added. */
export function tampered(
  bytes: Uint8Array,
  changes: Record<string, string | null | ((text: string) => string)>,
): Uint8Array {
  const parts: Zippable = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) Reflect.deleteProperty(parts, name);
    else parts[name] = strToU8(typeof change === 'string' ? change : change(strFromU8(parts[name] as Uint8Array)));
  }
  return zipSync(parts);
}

export function partText(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** Declares the prefix of the attributes that refer to relations. */
export const declared = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const sheetPart = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

const relations = (list: [type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], index) =>
        `<Relationship Id="r${index + 1}" Type="http://x/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A minimal workbook: one sheet with the given rows, plus additional or replaced parts, as texts or bytes. */
export function handMade(
  rows: string,
  parts: Record<string, string> = {},
  bytes: Record<string, Uint8Array> = {},
): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${declared}><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetPart(rows),
    ...parts,
  };
  return zipSync({ ...Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), ...bytes });
}
