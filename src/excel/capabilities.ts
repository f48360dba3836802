/** What this Excel lacks, in plain codes; the pane explains them, and nothing breaks for it. */

export type Capability =
  'read-write' | 'new-workbook' | 'live-checks' | 'print-layout' | 'one-undo' | 'ribbon' | 'keeps-running';

const needs: Record<Capability, readonly [set: string, version: string]> = {
  /** Tables, names, formats, events of sheets: without it nothing works. */
  'read-write': ['ExcelApi', '1.8'],
  /** `Excel.createWorkbook`; else files are downloaded. */
  'new-workbook': ['ExcelApi', '1.8'],
  /** Events of all sheets together. */
  'live-checks': ['ExcelApi', '1.9'],
  /** Paper, footers and repeated rows of the sheets that are written. */
  'print-layout': ['ExcelApi', '1.9'],
  /** One Ctrl+Z for one action. */
  'one-undo': ['ExcelApi', '1.20'],
  /** Buttons that are enabled by what the workbook is. */
  ribbon: ['RibbonApi', '1.1'],
  /** Checks go on while the pane is closed. */
  'keeps-running': ['SharedRuntime', '1.1'],
};

export function can(capability: Capability): boolean {
  const [set, version] = needs[capability];
  // Outside of Excel there is no context.
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.requirements?.isSetSupported(set, version) ?? false;
}

export function lackingCapabilities(): Capability[] {
  return (Object.keys(needs) as Capability[]).filter((capability) => !can(capability));
}
