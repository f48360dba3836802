/**
 * Whether the workbook counts its dates from 1904, as some made on a Mac do. Excel has no property that says so, but it
 * says which number the second day of that year is.
 */
export function askSystem(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(1904, 1, 2);
  day.load('value');
  return () => day.value === 1;
}
