/** Reads the listed exchange rates from the table `Rates`; the agreement's where a workbook has no such table. */
import type { Terms } from '../../core/agreement/terms';
import type { Finding } from '../../core/findings';
import { formatDecimal } from '../../core/money';
import { dropdownSeparator } from '../../core/native/codes';
import { findingOnRow, repeatedEntries, unreadableRows, type TableLocation } from '../../core/native/row-to-check';
import { isInverted, rateList, type ListedRate, type RateList } from '../../core/rates/list';
import { deviationOf, roughRate, roughRatesDay, shownRoughRate } from '../../core/rates/rough';
import { ratesTable } from '../../core/rates/table';
import { readNative } from '../native/rows';
import type { Opened } from './workbook';

export function readRates(
  { book, path }: Pick<Opened, 'book' | 'path'>,
  terms: Terms,
): { list: RateList; findings: Finding[] } {
  const { sheet, ...read } = readNative(book, ratesTable, terms);
  if (sheet === undefined) return { list: terms.rates, findings: [] };
  const { rows } = read;
  const location = { file: path, sheet };
  return {
    list: rateList(rows, terms.currency),
    findings: [
      ...unreadableRows(ratesTable.name, read, location),
      ...repeatedEntries(
        rows,
        ({ currency, month }) => `${currency}${dropdownSeparator}${month}`,
        ({ rate }) => formatDecimal(rate),
        location,
      ),
      ...rows.flatMap((row) => implausible(row, row.row, terms.currency, location)),
    ],
  };
}

/** A listed rate that cannot be right is not used; an unusual one counts. */
function implausible(listed: ListedRate, row: number, project: string, location: TableLocation): Finding[] {
  const { currency, rate } = listed;
  const rough = roughRate(currency, project);
  if (!rough) return [];
  const { sheet } = location;
  const figures = { sheet, currency, rate: { decimal: rate }, expected: { decimal: shownRoughRate(rough) } };
  if (isInverted(listed, project)) return [findingOnRow(location, row, { ...figures, case: 'inverted', project })];
  return deviationOf(rate, rough) === 'far'
    ? [findingOnRow(location, row, { ...figures, case: 'unusual', asOf: { day: roughRatesDay } })]
    : [];
}
