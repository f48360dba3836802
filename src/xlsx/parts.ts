/** The parts of a file that hucre cannot write as we need them. */
import type { TablePlan, WorkbookPlan } from '../workbooks/plan';
import { madeName } from '../workbooks/names';
import { tableArea } from '../workbooks/planned';
import { areaReference } from '../workbooks/references';
import { tableStyle } from '../workbooks/styles';
import { cleanText } from '../workbooks/cell-text';
import { cellText, escapeText } from './cell-text';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as it stands between tags, where quotes and lines are plain. */
export function elementText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => entities[character] ?? character) : text;
}

/** Text as it stands in an element or attribute. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\n\t]/g, (character) => entities[character] ?? character);
}

/**
 * A table's part. hucre knows neither `calculatedColumnFormula`, without which rows that the table grows by stay empty,
 * nor the description that a screen reader says.
 */
export function tablePart(table: TablePlan, id: number): string {
  const reference = areaReference(tableArea(table));
  const columns = table.columns.map(({ header, formula }, index) => {
    const start = `<tableColumn id="${index + 1}" name="${xmlText(cellText(header))}"`;
    return formula === undefined
      ? `${start}/>`
      : `${start}><calculatedColumnFormula>${xmlText(escapeText(formula))}</calculatedColumnFormula></tableColumn>`;
  });
  const name = xmlText(table.name);
  return [
    `${declaration}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${reference}" totalsRowShown="0">`,
    table.filter ? `<autoFilter ref="${reference}"/>` : '',
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo name="${tableStyle}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>`,
    `<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" xmlns:x14="${x14}">`,
    `<x14:table altText="${name}" altTextSummary="${xmlText(cleanText(table.description))}"/></ext></extLst></table>`,
  ].join('');
}

/** Title and language of the file. No dates: the same plan gives the same bytes. */
export function coreProperties({ title, language }: WorkbookPlan): string {
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  return [
    `${declaration}<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${xmlText(cleanText(title))}</dc:title><dc:creator>Accord</dc:creator>`,
    `<dc:language>${xmlText(cleanText(language))}</dc:language></cp:coreProperties>`,
  ].join('');
}

/** The program that made the file. */
export function appProperties(): string {
  const extended = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `${declaration}<Properties xmlns="${extended}"><Application>Accord</Application><DocSecurity>0</DocSecurity></Properties>`;
}

/** The names that say which sheet is which, out of sight: hucre cannot hide a name. */
export function hiddenMarks(workbook: string): string {
  return workbook.replaceAll(`<definedName name="${madeName}"`, `<definedName name="${madeName}" hidden="1"`);
}

/** Styles with the children of each font in the order that the schema demands: hucre puts colour before size. */
export function orderedFonts(styles: string): string {
  return styles.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1');
}

/** Shared strings in which only texts with white space at an edge ask to keep it, as the schema and Excel have it. */
export function sparingSpaces(strings: string): string {
  return strings.replace(/<t xml:space="preserve">(?=[^\s<](?:[^<]*[^\s<])?<)/g, '<t>');
}
