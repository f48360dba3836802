/** Has LibreOffice recalculate workbooks into a folder; the new paths, in the same order. Throws unless it really did. */
export function recalculate(files: string[], outFolder: string): Promise<string[]>;

/** A small workbook whose only formula, B1, has a wrong stored result (41 for 42). */
export function canary(): Uint8Array;

/** Throws unless the canary came out right. */
export function checkCanary(bytes: Uint8Array): void;
