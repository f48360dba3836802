/** Income frees no budget: in every kind of workbook, the native figures are the core's. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../../src/cli/today';
import { termsOf } from '../../src/core/agreement/terms';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { noDecisions } from '../core/builders';
import { remainingOf, sumOf } from '../../src/core/monitoring/figures';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import { reportWorkbook } from '../../src/workbooks/report';
import { writeWorkbook } from '../../src/xlsx';
import { sampleTerms } from '../core/samples';
import { ledgerRows } from '../workbooks/ledgers';
import { randomFiles } from '../workbooks/random-project';
import { recalculate } from './recalculate.mjs';
import { compareFigures } from './same-figures';
import { tempFolder } from '../temp/folder';

const folder = tempFolder('income');
afterAll(() => rm(folder, { recursive: true, force: true }));

test('income frees no budget', async () => {
  const { agreement } = sampleTerms('saveurs-partagees');
  const categories = [...agreement.categories, { code: 'REVENUE' as const, method: { kind: 'real' as const } }];
  const terms = termsOf({
    ...agreement,
    categories,
    opening: [{ partner: 'G1', action: 'A1', category: 'REVENUE', declared: '-70.00', certified: '-70.00', paid: '0' }],
  });
  const rows = ledgerRows('saveurs-partagees', 'G1');
  const sale: LedgerRow = {
    action: 'A1',
    category: 'REVENUE',
    period: 'S2',
    supplier: 'Fair',
    documentType: 'revenue',
    documentNo: 'R-1',
    documentDate: 46_200,
    net: -500,
    eligible: -500,
    currency: 'EUR',
  };
  const ledger = [...rows, { ...sale, line: 90 }, { ...sale, line: 91, period: 'S3', documentNo: 'R-2', action: 'A2' }];
  const [without, earned] = [rows, ledger].map((lines) =>
    consolidate(terms, randomFiles({ terms, ledgers: new Map([['G1', lines]]) }), noDecisions),
  );
  if (!without || !earned) throw new Error('nothing consolidated');
  expect(remainingOf(sumOf(earned.byLine))).toBe(remainingOf(sumOf(without.byLine)));
  const files = randomFiles({ terms, ledgers: new Map([['G1', ledger]]) });
  const plans = {
    partner: partnerWorkbook(terms, 'G1', 'fr', today(), ledger),
    project: projectWorkbook(terms, 'it', today(), earned),
    report: reportWorkbook(earned, 'en', today()),
    period: reportWorkbook(consolidate(terms, files, noDecisions, 'S3'), 'pt', today()),
  };
  const paths: string[] = [];
  for (const [name, plan] of Object.entries(plans)) {
    const path = join(folder, `${name}.xlsx`);
    await writeFile(path, await writeWorkbook(plan));
    paths.push(path);
  }
  const again = await recalculate(paths, join(folder, 'again'));
  const differences: string[] = [];
  for (const [index, path] of paths.entries())
    differences.push(...(await compareFigures(path, again[index] ?? '')).differences.map((one) => `${path}: ${one}`));
  expect(differences.slice(0, 20)).toEqual([]);
});
