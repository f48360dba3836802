/** Optional features of Excel and the requirement sets they need. The pane explains those that are missing. */

export type Capability = 'read-write' | 'new-workbook' | 'live-checks' | 'print-layout' | 'one-undo' | 'ribbon';

const needs: Record<Capability, readonly [set: string, version: string]> = {
  /** Tables, names, formats, sheet events: nothing works without them. */
  'read-write': ['ExcelApi', '1.8'],
  /** `Excel.createWorkbook`; otherwise files are downloaded. */
  'new-workbook': ['ExcelApi', '1.8'],
  /** Change events for all sheets at once. */
  'live-checks': ['ExcelApi', '1.9'],
  /** Page setup, footers and print titles of the sheets that are written. */
  'print-layout': ['ExcelApi', '1.9'],
  /** One Ctrl+Z undoes one action. */
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
