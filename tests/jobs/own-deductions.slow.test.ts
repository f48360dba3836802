/** What a control took off is in the partner's own workbook after `accord update`: it uses no budget there, either. */
import { termsOf } from '../../src/core/agreement/terms';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { checkWorkbook } from '../../src/jobs/check';
import { liveLedger } from '../../src/jobs/live-ledger';
import { readTerms } from '../../src/jobs/open/terms';
import { openWorkbook, type InputFile } from '../../src/jobs/open/workbook';
import { updatePartner, withBooks } from '../../src/jobs/update';
import { remainingOf } from '../../src/core/monitoring/figures';
import { ledgerView } from '../../src/worker/ledger-view';
import { namedCells } from '../../src/workbooks/sheets-read';
import { sampleText } from '../core/samples';
import { claimed, filesOf, typed } from './claim-files';
import { today } from './today';

const agreement = sampleText('saveurs-partagees.agreement.json');
const csv = sampleText('saveurs-partagees.expenses.csv');

async function updated(partner: InputFile, project: InputFile): Promise<InputFile> {
  const { bytes } = await updatePartner({ partner, project, today });
  return { path: partner.path, bytes };
}

/** What the sheets show as left, what the pane does, and what the budget line of a category has left. */
async function leftOf(file: InputFile) {
  const opened = await openWorkbook(file);
  const read = readTerms(opened);
  const view = ledgerView(liveLedger(opened, read.terms, false), read, []);
  const [remaining] = namedCells(opened.book, 'TotalRemaining');
  return { sheet: Math.round(Number(remaining) * 100), pane: view.remaining };
}

test('the sheets and the pane count without it, and so does the check; the lead reads no partner’s copy of it', async () => {
  const { project, partners } = await filesOf(agreement, csv);
  const g1 = partners.get('G1')!;
  const { lines } = await checkWorkbook(g1);
  const cut = lines.find(({ line, verdict }) => verdict === 'accepted' && line.declared > 50_000)!.line;
  const [other] = lines.filter(({ line }) => line.declared > 0 && line.declared < 20_000 && line.number !== undefined);
  const before = await leftOf(g1);
  expect(before.sheet).toBe(before.pane);

  const controlled = await typed(project, {
    Control: [
      ['G1', cut.number ?? 0, 123.45, 'No proof', null, 'Auditor'],
      ['G1', cut.number ?? 0, 10, 'Alcohol', null, null],
      // More than the line declares, another partner's, and a line that is none.
      ['G1', other?.line.number ?? 0, 1_000_000, null, null, null],
      ['G2', 1, 50, null, null, null],
      ['G1', 9_999, 50, null, null, null],
    ],
  });
  const file = await updated(g1, controlled);
  const after = await leftOf(file);
  const off = 133_45 + (other?.line.declared ?? 0);
  const rate = termsOf((await openWorkbook(g1)).about.agreement).partners.get('G1')!.flatRates;
  expect(after.sheet).toBe(after.pane);
  expect(after.pane - before.pane).toBeGreaterThanOrEqual(off);
  if (rate.length === 0) expect(after.pane - before.pane).toBe(off);

  const { book } = await openWorkbook(file);
  const rows = book.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Control'))!.rows;
  expect(rows.some(({ cells }) => cells.includes('No proof; Alcohol') && cells.includes(133.45))).toBe(true);
  const checked = await checkWorkbook(file);
  expect(checked.declared).toBe((await checkWorkbook(g1)).declared);
  expect(checked.findings.filter(({ rule }) => rule === 'rows-not-read')).toEqual([]);

  // By another workbook of the project, in which nothing was taken off.
  const report = await consolidateFiles({ project, partners: [file], today });
  expect(report.lines.filter(({ line }) => line.deducted !== undefined)).toEqual([]);
  const own = await consolidateFiles({ project: controlled, partners: [file], today });
  const [was, is] = [report, own].map(({ breakdowns }) => breakdowns.partner.find(({ key }) => key === 'G1')!);
  expect(is!.accepted).toBe(was!.accepted);
  expect(is!.deducted).toBeGreaterThanOrEqual(133_45);
  expect(remainingOf(is!) - remainingOf(was!)).toBe(is!.deducted + was!.flatRate - is!.flatRate);
});

test('after a claim; made again, and with imported lines, it is the same', async () => {
  const { project, partners } = await filesOf(agreement, csv);
  const g1 = partners.get('G1')!;
  const { lines } = await checkWorkbook(g1);
  const cut = lines.find(
    ({ line, verdict }) => verdict === 'accepted' && line.period === 'S1' && line.declared > 5_000,
  )!.line;
  const controlled = await typed(project, { Control: [['G1', cut.number ?? 0, 20, 'Cut', null, null]] });
  const { project: now } = await claimed(controlled, partners.values(), { period: 'S1' });
  const file = await updated(g1, now);
  const left = await leftOf(file);
  expect(left.sheet).toBe(left.pane);
  expect(left.pane).toBeGreaterThan((await leftOf(g1)).pane);
  expect(await leftOf(await updated(file, now))).toEqual(left);
  const { bytes } = await withBooks(await openWorkbook(file), { added: [], changed: new Map(), booksMap: '' }, today);
  expect(await leftOf({ path: file.path, bytes })).toEqual(left);
});
