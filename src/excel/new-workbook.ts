/** Opens bytes as a new workbook. */
import { base64Of } from '../core/base64';
import { toAccordError } from './errors';

/**
 * Asks Excel to open bytes as a new workbook. Success cannot be confirmed: Excel returns no handle and may fail
 * silently.
 *
 * @throws {AccordError} `too-much-data`, `excel-too-old`, `excel-failed`
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    throw toAccordError(error);
  }
}
