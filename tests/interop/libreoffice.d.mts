/** Converts files with LibreOffice, which recalculates what it loads; the new paths, in the same order. */
export function convert(files: string[], format: string, outFolder: string): Promise<string[]>;

/** A folder of our own for as long as `work` lasts. */
export function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T>;
