/** Writes XML: escapes texts and builds elements from attributes and content. */

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: `${office}/relationships`,
  extendedProperties: `${office}/extended-properties`,
  package: 'http://schemas.openxmlformats.org/package/2006',
  x14: 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  xm: 'http://schemas.microsoft.com/office/excel/2006/main',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
} as const;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const escape = (character: string): string => entities[character] ?? character;

/** Escapes text content, in which quotes and line feeds need no escape. */
export function elementText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, escape) : text;
}

/** Escapes an attribute value, in which parsers would turn line feeds and tabs into spaces. */
function attributeText(text: string): string {
  return /[&<>"\n\t]/.test(text) ? text.replace(/[&<>"\n\t]/g, escape) : text;
}

/** True is written as 1; undefined and false are left out, which selects the format's default. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

function start(name: string, attributes: Attributes): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    text += ` ${key}="${value === true ? 1 : attributeText(String(value))}"`;
  }
  return text;
}

/** The start tag of an element that is written piece by piece. */
export function opening(name: string, attributes: Attributes = {}): string {
  return `${start(name, attributes)}>`;
}

/** An element. Attributes are escaped, `content` must be XML. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const inside = content.join('');
  return inside === '' ? `${start(name, attributes)}/>` : `${start(name, attributes)}>${inside}</${name}>`;
}

/** An element around others with their `count`; "" for none, because the schemas forbid an empty list. */
export function counted(name: string, content: readonly string[], attributes: Attributes = {}): string {
  return content.length === 0 ? '' : element(name, { count: content.length, ...attributes }, ...content);
}
