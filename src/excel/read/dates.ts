/** Which date system the open workbook uses. */
/**
 * Loads whether the workbook uses the 1904 date system. Excel has no property for it, but calculates 2 January 1904 as
 * serial number 1 there. Call the result after the next sync.
 */
export function loadDateSystem(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(1904, 1, 2);
  day.load('value');
  return () => day.value === 1;
}
