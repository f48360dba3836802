/**
 * Whatever the reader accepts, the sheet's formulas understand: every way to write a code, typed into a partner's
 * workbook and recalculated by LibreOffice.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { termsOf } from '../../src/core/agreement/terms';
import { today } from '../../src/cli/today';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import type { FormulaList } from '../../src/workbooks/spellings';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { sampleTerms } from '../core/samples';
import { waysToWrite } from '../workbooks/spellings';
import { recalculate } from './recalculate.mjs';
import { compareFigures } from './same-figures';
import { tempFolder } from '../temp/folder';

const folder = tempFolder('ways');
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Titles with accents, a separator, a wildcard; a code that looks like a number; two with the same title. */
function agreement() {
  const sample = sampleTerms('saveurs-partagees').agreement;
  const [first, ...others] = sample.actions;
  if (!first) throw new Error('no action');
  const more = [
    { code: '1.10', title: 'Qualité · démarche' },
    { code: '1.1', title: 'Evaluation' },
    { code: '7', title: 'Où? Partout*' },
    { code: 'X-1', title: 'Même titre' },
    { code: 'X-2', title: 'Même titre' },
    { code: 'Z', title: { fr: 'Łódź ~ Čeština', en: 'Straße, “quoted”' } },
  ].map((one) => ({ ...first, ...one, tasks: [], deliverables: [] }));
  return { ...sample, actions: [first, ...others, ...more] };
}

const terms = termsOf(agreement());
const usual: LedgerRow = {
  action: 'A1',
  category: 'STAFF',
  period: [...terms.periods.keys()][0] ?? null,
  supplier: 'Someone',
  documentType: 'payslip',
  documentDate: 46_300,
  paymentDate: 46_310,
  net: 100,
  eligible: 100,
  currency: 'EUR',
};
const columns: Record<FormulaList, keyof LedgerRow> = {
  actions: 'action',
  categories: 'category',
  periods: 'period',
  statuses: 'status',
  documentTypes: 'documentType',
};
const currencies = [' eur', 'EUR · Euro', 'eur·', 'EUR\u00a0', 'euro', 'SEK', '', ' '];
const numbers: LedgerRow[] = [{ action: 7 }, { action: 1.1 }, { action: 7.5 }];

test('each line counts where the reader counts it, and every sum is the core’s', async () => {
  const rows = [
    ...(Object.keys(columns) as FormulaList[]).flatMap((list) =>
      waysToWrite(terms, list).map((text): LedgerRow => ({
        [columns[list]]: text,
        ...(list === 'documentTypes' ? { paymentDate: null } : {}),
      })),
    ),
    ...currencies.map((currency): LedgerRow => ({ currency })),
    ...numbers,
  ].map((row, index): LedgerRow => ({ ...usual, line: index + 1, documentNo: `N-${index}`, ...row }));
  const file = join(folder, 'ways.xlsx');
  await writeFile(file, await writeWorkbook(partnerWorkbook(terms, 'G1', 'fr', today(), rows)));
  const [again = ''] = await recalculate([file], join(folder, 'again'));
  const { compared, differences } = await compareFigures(file, again);
  expect(differences.slice(0, 20)).toEqual([]);
  expect(compared).toBeGreaterThan(rows.length * 6);
  const { sheets } = await readWorkbook(await readFile(again));
  const texts = new Set(sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => cells)));
  for (const counted of ['1.10', '7', 'X-1', 'X-2', 'Z', '?'].map(
    (code) => `${code} × STAFF · ${String(usual.period)}`,
  ))
    expect(texts).toContain(counted);
});
