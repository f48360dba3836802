/** Pictures (PNG) of workbooks as they print: the pages of each file, in order. */
export function pictures(
  files: string[],
  outFolder: string,
  options?: { dpi?: number; locale?: string },
): Promise<string[][]>;
