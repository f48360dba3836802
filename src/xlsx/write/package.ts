/** The parts that describe the package: content types, relations, document properties. */
import { cleanText } from '../../workbooks/cell-text';
import type { WorkbookPlan } from '../../workbooks/plan';
import { declaration, element, elementText, namespaces } from './xml';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const metadata = 'application/vnd.openxmlformats-package';
const contentTypes = {
  book: `${spreadsheet}.sheet.main+xml`,
  sheet: `${spreadsheet}.worksheet+xml`,
  table: `${spreadsheet}.table+xml`,
  styles: `${spreadsheet}.styles+xml`,
  texts: `${spreadsheet}.sharedStrings+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  coreProperties: `${metadata}.core-properties+xml`,
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;
export type PartKind = keyof typeof contentTypes;

/** The content type of each part, by its name in the file. */
export function contentTypesPart(parts: readonly { name: string; kind?: PartKind }[]): string {
  const byExtension = { rels: `${metadata}.relationships+xml`, xml: 'application/xml' };
  return `${declaration}${element(
    'Types',
    { xmlns: `${namespaces.package}/content-types` },
    ...Object.entries(byExtension).map(([Extension, ContentType]) => element('Default', { Extension, ContentType })),
    ...parts.flatMap(({ name, kind }) =>
      kind ? [element('Override', { PartName: `/${name}`, ContentType: contentTypes[kind] })] : [],
    ),
  )}`;
}

const relationTypes = {
  book: `${namespaces.relationships}/officeDocument`,
  sheet: `${namespaces.relationships}/worksheet`,
  table: `${namespaces.relationships}/table`,
  styles: `${namespaces.relationships}/styles`,
  texts: `${namespaces.relationships}/sharedStrings`,
  drawing: `${namespaces.relationships}/drawing`,
  chart: `${namespaces.relationships}/chart`,
  theme: `${namespaces.relationships}/theme`,
  coreProperties: `${namespaces.package}/relationships/metadata/core-properties`,
  extendedProperties: `${namespaces.relationships}/extended-properties`,
} as const satisfies Record<PartKind, string>;

/** The identifier of a part's relation with this index. */
export const relationId = (index: number): string => `rId${index + 1}`;

/**
 * The path from a part to another, both by their full names in the file. Absolute targets are valid too, but Excel
 * writes relative ones, and some libraries (exceljs) know no others.
 */
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const names = to.split('/');
  const apart = folders.findIndex((folder, index) => folder !== names[index]);
  const shared = apart < 0 ? folders.length : apart;
  return [...folders.slice(shared).map(() => '..'), ...names.slice(shared)].join('/');
}

/** The relations of a part to its targets, all given by their full names in the file; the package itself is ''. */
export function relationsPart(from: string, targets: readonly { name: string; kind: PartKind }[]): string {
  return `${declaration}${element(
    'Relationships',
    { xmlns: `${namespaces.package}/relationships` },
    ...targets.map(({ name, kind }, index) =>
      element('Relationship', { Id: relationId(index), Type: relationTypes[kind], Target: relativePath(from, name) }),
    ),
  )}`;
}

/** Title and language of the file. Dates are left out, so that the same plan yields the same bytes. */
export function corePropertiesPart({ title, language }: WorkbookPlan): string {
  const core = `${namespaces.package}/metadata/core-properties`;
  return `${declaration}${element(
    'cp:coreProperties',
    { 'xmlns:cp': core, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    element('dc:title', {}, elementText(cleanText(title))),
    element('dc:creator', {}, 'Accord'),
    element('dc:language', {}, elementText(language)),
  )}`;
}

export function extendedPropertiesPart(): string {
  const content = element('Application', {}, 'Accord') + element('DocSecurity', {}, '0');
  return `${declaration}${element('Properties', { xmlns: namespaces.extendedProperties }, content)}`;
}
