/** Where Excel runs, and its optional features with the requirement sets they need. The pane explains those that are missing. */

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

/** How a new workbook shows itself, and which edits are reported, differs between these. */
export type Platform = 'desktop' | 'mac' | 'web';

export function platform(): Platform {
  // Outside Excel there is no context, but the page still works.
  const found = (Office.context as Partial<Office.Context> | undefined)?.platform;
  if (found === undefined) return 'desktop';
  if (found === Office.PlatformType.Mac) return 'mac';
  return found === Office.PlatformType.OfficeOnline ? 'web' : 'desktop';
}
