import { unzipSync } from 'fflate';
import { serialOf } from '../../src/core/days';
import type { Step } from '../../src/jobs/progress';
import { handlers } from '../../src/worker/handlers';
import type { RecognisedWorkbook } from '../../src/worker/partner-views';
import { joined } from './wire';
import { ledger, partnerBook, partnerBytes, projectBook, sampleText, terms, today } from './books';

function kind<Kind extends RecognisedWorkbook['kind']>(
  found: RecognisedWorkbook,
  wanted: Kind,
): Extract<RecognisedWorkbook, { kind: Kind }> {
  if (found.kind !== wanted) throw new Error(`${found.kind} in place of ${wanted}`);
  return found as Extract<RecognisedWorkbook, { kind: Kind }>;
}

test('a workbook that is not ours is recognised as nothing', async () => {
  const book = { sheets: [], names: [] };
  expect(await joined(handlers()).run('recognise', { book, closing: false })).toEqual({ kind: 'nothing' });
});

test('a partner’s file shows what is left: budget = opening + declared + flat rates + remaining, on every line', async () => {
  const jobs = joined(handlers());
  const {
    about,
    partner,
    ledger: view,
  } = kind(await jobs.run('recognise', { book: await partnerBook('G1'), closing: false }), 'partner');
  expect([about.project, partner, about.currency]).toEqual(['saveurs-partagees', 'G1', 'EUR']);
  expect(view.lines).toBe(ledger.get('G1')?.length);
  for (const row of [view, ...view.remainingByLine])
    expect(row.opening + row.declared + row.flatRate + row.remaining).toBe(row.budget);
  expect(view.remainingByLine.reduce((sum, row) => sum + row.remaining, 0)).toBe(view.remaining);
  expect(view.groups.map(({ severity }) => severity)).toEqual(
    [...view.groups.map(({ severity }) => severity)].sort((a, b) => (a === b ? 0 : a === 'error' ? -1 : 1)),
  );
});

test('the files of all partners reconcile to the expected totals; the report is a workbook', async () => {
  const expected = JSON.parse(sampleText('saveurs-partagees.expenses.expected.json')) as Record<string, unknown>;
  const jobs = joined(handlers());
  kind(await jobs.run('recognise', { book: await projectBook(), closing: false }), 'project');
  const files = await Promise.all(
    [...ledger.keys()].map(async (code) => ({ path: `${code}.xlsx`, bytes: await partnerBytes(code) })),
  );
  const view = await jobs.run('consolidate', { book: undefined, files, period: undefined, today, language: 'en' });
  const { read, accepted, excluded, flatRate, claimable } = view.totals;
  expect(read).toBe(accepted + excluded);
  expect(claimable).toBe(accepted + flatRate);
  expect(JSON.stringify(expected)).toContain((read / 100).toFixed(2));
  expect(view.files.map(({ status }) => status)).toEqual(files.map(() => 'read'));
  const report = await jobs.run('report', { language: undefined, today, file: 'report.xlsx', bundled: [] });
  expect([...report.slice(0, 2)]).toEqual([0x50, 0x4b]);
  const monitoring = await jobs.run('monitoring', { today });
  expect(monitoring.sheets.map(({ name }) => name)).toEqual([
    'Committee page',
    'Monitoring',
    'Financial monitoring',
    'Forecast',
    'Figures by period',
    'Consolidated figures',
    'Progress of partners',
    'Results of partners',
    'Staff time',
    'Certified and paid',
  ]);
  const claimed = monitoring.sheets
    .flatMap(({ cells }) => cells)
    .find(({ formula }) => formula?.includes('SUM(ConsolidatedBefore)'));
  expect(claimed?.value).toBe(claimable / 100);
});

test('a decision goes into the first free row of Acceptances and then counts', async () => {
  const jobs = joined(handlers());
  const book = await projectBook();
  kind(await jobs.run('recognise', { book, closing: false }), 'project');
  const decision = {
    partner: 'G1',
    line: 28,
    rule: 'partner-as-supplier',
    decision: 'accept',
    reason: 'Agreed',
    decidedBy: 'Maria',
    decidedOn: today,
  } as const;
  const cells = await jobs.run('decisions', { book, decisions: [decision] });
  expect(cells.map(({ value }) => value)).toEqual([
    "G1 · GAL Vallée d'Exemple",
    28,
    'Partner as supplier',
    'Keep the line',
    'Agreed',
    'Maria',
    serialOf(today),
  ]);
  expect(new Set(cells.map(({ row }) => row)).size).toBe(1);
});

test('an agreement is checked with the path of every problem', async () => {
  const jobs = joined(handlers());
  const good = await jobs.run('checkAgreement', { text: sampleText('minor-med.agreement.json') });
  expect(good.problems).toEqual([]);
  expect(good.about?.partners).toHaveLength(5);
  const bad = await jobs.run('checkAgreement', { text: '{"schema": "accord/agreement@1"}' });
  expect(bad.about).toBeUndefined();
  expect(bad.problems.map(({ path }) => path)).toContain('project');
});

test('a partner’s workbook is made from the open project', async () => {
  const jobs = joined(handlers());
  const book = await projectBook();
  await jobs.run('recognise', { book, closing: false });
  const file = await jobs.run('partnerWorkbook', { book, partner: 'G3', today });
  expect([file.name, file.partner]).toEqual(['saveurs-partagees-G3.xlsx', 'G3']);
});

test('the workbooks of all partners are made as one zip file', async () => {
  const jobs = joined(handlers());
  const book = await projectBook();
  await jobs.run('recognise', { book, closing: false });
  const steps: string[] = [];
  const progress = (step: Step) => void steps.push(step.kind === 'writing' ? step.file : '');
  const file = await jobs.run('partnerWorkbooks', { book, today }, { progress });
  expect(file.name).toBe('saveurs-partagees-partners.zip');
  const inside = unzipSync(file.bytes);
  expect(steps).toEqual(Object.keys(inside));
  for (const partner of ['G1', 'G2', 'G3']) {
    const alone = await jobs.run('partnerWorkbook', { book, partner, today });
    expect(inside[alone.name]).toEqual(alone.bytes);
  }
});

test('a table is planned from the agreement, in the language that is asked for', async () => {
  const jobs = joined(handlers());
  await jobs.run('recognise', { book: await projectBook(), closing: false });
  const choice = { names: ['financing-plan' as const], language: 'fr' };
  const { sheets } = await jobs.run('tables', { choice, reason: '', book: undefined });
  expect(sheets.map(({ name }) => name)).toEqual(['SAVEURS Plan de financement']);
  expect(terms.currency).toBe('EUR');
});
