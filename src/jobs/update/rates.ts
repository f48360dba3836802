/** Listed exchange rates of the partner's own: those that the lead has not listed stay. */
import type { Terms } from '../../core/agreement/terms';
import { compareDecimals } from '../../core/money';
import { rateKey, rateList } from '../../core/rates/list';
import { ratesTable } from '../../core/rates/table';
import { readNative } from '../native/rows';
import type { Opened } from '../open/workbook';
import type { UpdateNote } from '../../core/amendments/update-notes';

export function withOwnRates(
  { book }: Pick<Opened, 'book'>,
  old: Terms,
  terms: Terms,
): { terms: Terms; notes: UpdateNote[] } {
  const { rows, problems, sheet } = readNative(book, ratesTable, old);
  if (sheet === undefined) return { terms, notes: [] };
  const listed = new Map(terms.rates.rows.map((row) => [rateKey(row.currency, row.month), row]));
  const own = rows.filter(({ currency, month }) => !listed.has(rateKey(currency, month)));
  const replaced = rows.filter(({ currency, month, rate }) => {
    const found = listed.get(rateKey(currency, month));
    return found !== undefined && compareDecimals(found.rate, rate) !== 0;
  });
  const unread = problems.map(({ row, found }) => `${row}: ${found}`);
  return {
    terms: own.length === 0 ? terms : { ...terms, rates: rateList([...terms.rates.rows, ...own], terms.currency) },
    notes: [
      ...replaced.map(({ currency, month }) => ({ kind: 'rate-replaced', currency, month }) as const),
      ...(unread.length > 0 ? [{ kind: 'rates-unread', rows: unread } as const] : []),
    ],
  };
}
