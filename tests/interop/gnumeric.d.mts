export function openInGnumeric(
  files: string[],
  outFolder: string,
): Promise<{ file: string; saved: string; warnings: string[] }[]>;
export function warningsIn(said: string): string[];
