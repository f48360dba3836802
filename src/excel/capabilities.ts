/** Optional features of Excel and the requirement sets they need. The pane explains those that are missing. */

export type Capability = 'read-write' | 'new-workbook' | 'one-undo' | 'ribbon';

const needs: Record<Capability, readonly [set: string, version: string]> = {
  /** Tables, names, formats, sheet events, page setup, comments: what the manifest requires. */
  'read-write': ['ExcelApi', '1.10'],
  /** `Excel.createWorkbook`; otherwise files are downloaded. */
  'new-workbook': ['ExcelApi', '1.8'],
  /** One Ctrl+Z takes back several requests: a correction and its marks, line numbers and marks. */
  'one-undo': ['ExcelApi', '1.20'],
  /** Ribbon buttons are enabled by the kind of workbook. */
  ribbon: ['RibbonApi', '1.1'],
};

export function can(capability: Capability): boolean {
  const [set, version] = needs[capability];
  // Outside Excel there is no context.
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.requirements?.isSetSupported(set, version) ?? false;
}

export function lackingCapabilities(): Capability[] {
  return (Object.keys(needs) as Capability[]).filter((capability) => !can(capability));
}
