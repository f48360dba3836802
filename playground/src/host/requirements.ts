/** The requirement sets this host announces: no more of ExcelApi than it means to answer. */
export const REQUIREMENT_SETS: { [name: string]: string } = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  AddinCommands: '1.1',
  DialogApi: '1.2',
  Settings: '1.1',
  File: '1.1',
  DocumentEvents: '1.1',
  DelayForCellEdit: '1.1',
};

/** @param version as "1.15"; without it any version will do */
export function supportsSet(
  name: string,
  version: string | undefined,
  sets: { [name: string]: string } = REQUIREMENT_SETS,
): boolean {
  const announced = Object.entries(sets).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
  if (announced === undefined) return false;
  const [major = 0, minor = 0] = announced.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = (version ?? '1.0').split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
