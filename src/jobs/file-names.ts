/** Names of the files that Accord makes: never two alike, whatever the codes, and possible on every system. */

/** Windows keeps these for devices, whatever follows the first dot. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** What files of the project other than partners' are called after. Systems that ignore case would see them as one. */
const taken = /^(project|report|report-.*)$/i;

/** The project's workbook, or a partner's. */
export function workbookFileName(project: string, partner: string | undefined): string {
  if (partner === undefined) return `${startOf(project)}-project.xlsx`;
  // No code has an underscore, so this is no other partner's.
  return `${startOf(project)}-${partner}${taken.test(partner) ? '_partner' : ''}.xlsx`;
}

/** The workbook of a later version, beside the one it was made from. */
export function versionFileName(project: string, partner: string | undefined, version: number): string {
  return workbookFileName(project, partner).replace(/\.xlsx$/, `_v${version}.xlsx`);
}

/** The project's workbook with claims up to this number, beside the one before. */
export function claimFileName(project: string, number: number): string {
  return workbookFileName(project, undefined).replace(/\.xlsx$/, `_C${number}.xlsx`);
}

/** What goes back to a partner to be put right: the sheet, or the letter with it. */
export function correctionsFileName(project: string, partner: string, kind: 'xlsx' | 'eml'): string {
  return workbookFileName(project, partner).replace(/\.xlsx$/, `_corrections.${kind}`);
}

/** All partners' workbooks in one file. */
export const partnerFilesName = (project: string): string => `${startOf(project)}-partners.zip`;

/** The deadlines of the project, or of one partner. */
export function calendarFileName(project: string, partner: string | undefined): string {
  return workbookFileName(project, partner).replace(/\.xlsx$/, '.ics');
}

/** The agreement or an amendment, to sign. */
export function documentFileName(project: string, name: string): string {
  return `${startOf(project)}-${name}.docx`;
}

/** The report on a period, or on all. */
export function reportFileName(project: string, period: string | undefined): string {
  return `${startOf(project)}-report${period === undefined ? '' : `-${period}`}.xlsx`;
}

/** Funder tables to be handed in. */
export function tablesFileName(project: string, names: readonly string[]): string {
  const [only = 'tables', ...others] = names;
  return `${startOf(project)}-${others.length === 0 ? only : 'tables'}.xlsx`;
}

export const withoutFolders = (path: string): string => path.replace(/^.*[\\/]/, '');

/** A dot in front hides a file on some systems, a hyphen makes an option of its name. */
function startOf(project: string): string {
  const [start = ''] = project.split('.');
  return device.test(start) || /^[.-]/.test(project) ? `_${project}` : project;
}
