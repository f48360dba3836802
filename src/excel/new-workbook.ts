import { translated } from './errors';

/** A multiple of three, so that pieces of base64 can be joined, and few enough arguments for one call. */
const piece = 0x6000;

/** Bytes as base64, in pieces: the whole as one argument list would be too long for the engine. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += piece) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(start, start + piece))));
  }
  return pieces.join('');
}

/**
 * Asks Excel to open bytes as a new workbook. That it was asked is all that is known: Excel gives no handle, and may
 * say nothing when it fails.
 *
 * @throws {AccordError} `too-much-data`, `excel-too-old`, `excel-failed`
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    throw translated(error);
  }
}
