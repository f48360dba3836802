/** The same sheet in other words of XML, and words that are none of the sheet: extensions, branches, foreign names. */
import { letters } from '../sheet-xml';
import { at, filled, lineOf, textOf, type Ledger, type Operator, type Parts } from './operator';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const ours = 'urn:example:notes';

type Names = Ledger['names'];

function onSheet(change: (xml: string) => string, opens = true): Operator {
  return { opens, parts: (parts, _chance, { sheet }) => void parts.set(sheet, change(textOf(parts, sheet))) };
}

/** Every element of the main namespace gets a prefix. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2').replace(` xmlns="${main}"`, ` xmlns:x="${main}"`);
}

/** A row and its cells that are not of the sheet. */
function foreignRow(ledger: Ledger): string {
  const number = (filled(ledger).at(-1)?.number ?? ledger.last) + 1;
  const cells = [
    [at.action, '<c r="B" t="inlineStr"><is><t>A1</t></is></c>'],
    [at.category, '<c r="C" t="inlineStr"><is><t>TRAVEL</t></is></c>'],
    [at.documentDate, '<c r="H"><v>46490</v></c>'],
    [at.eligible, '<c r="O"><v>999</v></c>'],
  ] as const;
  return `<row r="${number}">${cells.map(([column, xml]) => xml.replace(/r="\w"/, `r="${letters(column)}${number}"`)).join('')}</row>`;
}

const inNamespace = (xml: string, prefix: string): string => xml.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}:`);

function declared(ledger: Ledger, attributes: string): void {
  ledger.sheet.before = ledger.sheet.before.replace('<worksheet ', `<worksheet ${attributes} `);
}

/** Somewhere among the rows: before the one with the number. */
function amongRows(ledger: Ledger, xml: string): void {
  ledger.sheet.after = `${xml}${ledger.sheet.after}`;
}

const encoded = (xml: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le');
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
};

/** What the encoding has no letter for is written by its number. */
const inLatin1 = (xml: string): string =>
  xml
    .replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')
    .replace(/[\u0100-\uffff]/gu, (letter) => `&#${letter.charCodeAt(0)};`);

function ignorable(ledger: Ledger): string {
  declared(ledger, `xmlns:mc="${compatibility}" xmlns:note="${ours}" mc:Ignorable="note"`);
  return 'note';
}

export const namespaceOperators = {
  prefixedNames: {
    opens: true,
    parts(parts: Parts, chance, names: Names) {
      for (const name of chance.pick([
        [names.sheet],
        [names.table],
        ['xl/workbook.xml'],
        [names.sheet, names.table, 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'],
      ]))
        parts.set(name, prefixed(textOf(parts, name)));
    },
  },
  strictNames: {
    opens: true,
    parts(parts: Parts) {
      for (const [name, part] of parts)
        if (typeof part === 'string' && /^xl\/.*\.xml$/.test(name))
          parts.set(
            name,
            part
              .replaceAll(main, strict)
              .replaceAll(
                'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
                'http://purl.oclc.org/ooxml/officeDocument/relationships',
              ),
          );
    },
  },
  rowInExtension: {
    opens: true,
    ledger(ledger) {
      const list = `<extLst><ext uri="{11111111-2222-3333-4444-555555555555}" xmlns:note="${ours}"><note:rows>${foreignRow(ledger)}</note:rows></ext></extLst>`;
      ledger.sheet.after = ledger.sheet.after.replace('</worksheet>', `${list}</worksheet>`);
    },
  },
  cellInExtension: {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      const cell = row?.cells.find(({ column }) => column === at.comment);
      if (!row || !cell) return;
      const ext = `<ext uri="{11111111-2222-3333-4444-555555555555}"><c r="O${row.number}"><v>999</v></c><v>999</v></ext>`;
      cell.inside = `${cell.inside}<extLst>${ext}</extLst>`;
    },
  },
  foreignRows: {
    opens: true,
    ledger(ledger) {
      const prefix = ignorable(ledger);
      amongRows(ledger, inNamespace(foreignRow(ledger), prefix));
    },
  },
  foreignCells: {
    opens: true,
    ledger(ledger, chance) {
      const prefix = ignorable(ledger);
      const row = lineOf(ledger, chance);
      const cell = row?.cells.find(({ column }) => column === at.comment);
      if (row && cell)
        cell.inside += `<${prefix}:v>999</${prefix}:v><${prefix}:c r="O${row.number}"><v>7</v></${prefix}:c>`;
    },
  },
  /** Valid rows wrapped in what is ignored: they are ignored with it. */
  rowsInForeign: {
    opens: true,
    ledger(ledger) {
      const prefix = ignorable(ledger);
      amongRows(ledger, `<${prefix}:group>${foreignRow(ledger)}</${prefix}:group>`);
    },
  },
  rowInBranches: {
    opens: false,
    ledger(ledger, chance) {
      declared(ledger, `xmlns:mc="${compatibility}" xmlns:note="${ours}"`);
      const row = foreignRow(ledger);
      const [choice, fallback] = chance.once(2) ? [row, ''] : [row.replace('999', '111'), row];
      amongRows(
        ledger,
        `<mc:AlternateContent><mc:Choice Requires="note">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`,
      );
    },
  },
  controlsInBranches: {
    opens: true,
    ledger(ledger) {
      declared(
        ledger,
        `xmlns:mc="${compatibility}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"`,
      );
      const branch = '<mc:AlternateContent><mc:Choice Requires="x14"/><mc:Fallback/></mc:AlternateContent>';
      ledger.sheet.after = ledger.sheet.after.replace('<tableParts', `${branch}<tableParts`);
    },
  },
  commentsAndInstructions: onSheet((xml) =>
    xml.replace(/<v>(\d+)<\/v>/g, '<!-- <v>1</v> --><v><?sort <v>2</v>?>$1<!--3--></v>'),
  ),
  characterData: onSheet((xml) => xml.replace(/<v>(\d+)<\/v>/g, '<v><![CDATA[$1]]></v>')),
  numericReferences: onSheet((xml) =>
    xml.replace(
      /<v>(\d)(\d*)<\/v>/g,
      (_all, digit: string, rest: string) => `<v>&#x${digit.charCodeAt(0).toString(16)};${rest}</v>`,
    ),
  ),
  prettyPrinted: onSheet((xml) => xml.replace(/>\s*</g, '>\n  <')),
  singleQuotes: onSheet((xml) => xml.replace(/(\s[\w:]+)="([^"'<>]*)"/g, "$1 = '$2'")),
  withoutPositions: onSheet((xml) => xml.replace(/<c r="[A-Z]+\d+"/g, '<c'), false),
  byteOrderMark: onSheet((xml) => `\ufeff${xml}`),
  latin1: {
    opens: true,
    parts: (parts, _chance, { sheet }) =>
      void parts.set(sheet, new Uint8Array(Buffer.from(inLatin1(textOf(parts, sheet)), 'latin1'))),
  },
  utf16: {
    opens: true,
    parts: (parts, chance, { sheet }) => void parts.set(sheet, encoded(textOf(parts, sheet), chance.once(2))),
  },
} satisfies Record<string, Operator>;
