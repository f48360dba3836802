/** Funder tables of a crowded project on paper: twelve partners, nine-digit amounts, every optional column. */
import { parseAgreement } from '../../src/core/agreement/parse';
import { termsOf } from '../../src/core/agreement/terms';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { optionalColumns } from '../../src/core/names';
import {
  funderTables,
  type FunderTable,
  type RowTableName,
  type TableNote,
  type TableWord,
} from '../../src/core/tables';
import { formatMoney } from '../../src/locales';
import { funderTableWorkbook } from '../../src/workbooks/funder-table';
import { textWidth } from '../../src/workbooks/text-fit';
import { crowdedAgreement } from '../interop/crowd';
import { changed } from '../interop/gallery';
import { noDecisions } from '../core/builders';
import { sampleText, sampleTerms } from '../core/samples';
import { sampleFiles } from './ledgers';

const nineDigits = 99_999_999_999;
const awkward = changed(JSON.parse(sampleText('minor-med.agreement.json')), { currency: 'EUR', times: 987.654321 });
const terms = termsOf({
  ...crowdedAgreement(parseAgreement(JSON.stringify(awkward)), { partners: 12, lines: 0 }),
  columns: [...optionalColumns],
});
const { lines } = consolidate(sampleTerms('minor-med'), sampleFiles('minor-med'), noDecisions);
const report = {
  terms,
  period: undefined,
  flatRates: [],
  lines: lines.map(({ line }) => ({
    verdict: 'accepted' as const,
    line: { ...line, net: nineDigits, gross: nineDigits, eligible: nineDigits, declared: nineDigits },
  })),
};

const built: [RowTableName, FunderTable<TableWord, TableNote>][] = [
  ['budget-by-category', funderTables['budget-by-category'].build({ terms })],
  ['budget-by-action', funderTables['budget-by-action'].build({ terms })],
  ['financing-plan', funderTables['financing-plan'].build({ terms })],
  ['tasks-and-calendar', funderTables['tasks-and-calendar'].build({ terms })],
  ['tnc-notification', funderTables['tnc-notification'].build({ terms })],
  ['expense-statement', funderTables['expense-statement'].build(report)],
  ['list-of-expenditure', funderTables['list-of-expenditure'].build(report)],
  ['consolidated-report', funderTables['consolidated-report'].build(report)],
];

test.each(built)('%s can be read, and no amount is wider than its column', (name, table) => {
  const [sheet] = funderTableWorkbook(name, table, { terms }, 'fr').sheets;
  const { widths, print, cells } = sheet!;
  // In points, less the margins; a digit takes 5.6 points.
  const page = print?.paper === 'A3' ? 1118 : print?.orientation === 'landscape' ? 770 : 523;
  const breaks = [0, ...(print?.columnBreaks ?? []), widths.length];
  const [, repeated = -1] = print?.repeatColumns ?? [];
  const wide = breaks.slice(1).map((end, index) => {
    const again = index === 0 ? [] : widths.slice(0, repeated + 1);
    return [...again, ...widths.slice(breaks[index], end)].reduce((sum, one) => sum + one, 0);
  });
  // Letters of 11 points are printed at six or more.
  expect(Math.min(1, page / (5.6 * Math.max(...wide)))).toBeGreaterThanOrEqual(0.55);
  for (const { value, style, column } of cells)
    if (typeof value === 'number' && /amount/i.test(style)) {
      const shown = formatMoney(Math.round(value * 100), 'EUR', 'fr');
      expect({ shown, fits: textWidth(shown, { bold: /total/i.test(style) }) < widths[column]! }).toEqual({
        shown,
        fits: true,
      });
    }
});
