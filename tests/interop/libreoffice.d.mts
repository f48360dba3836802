/** Converts files with LibreOffice, which recalculates what it loads, in a country's way of writing figures; the new paths. */
export function convert(
  files: string[],
  format: string,
  outFolder: string,
  options?: { locale?: string; recalculates?: boolean; minutes?: number },
): Promise<string[]>;

/** A folder of our own for as long as `work` lasts. */
export function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T>;
