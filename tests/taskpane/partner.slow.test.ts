import * as fc from 'fast-check';
import { columnKeys, columnsWith } from '../../src/core/expenses/columns';
import { createMemory } from '../../src/taskpane/stores/memory';
import { createPartner } from '../../src/taskpane/stores/partner';
import { createWork } from '../../src/taskpane/stores/work';
import { handlers } from '../../src/worker/handlers';
import type { LedgerView } from '../../src/worker/partner-views';
import { partnerWorkbook } from '../../src/workbooks/partner';
import type { SheetsRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { date, termsWith } from '../core/builders';
import { ledger, partnerBook, today } from '../worker/books';
import { joined } from '../worker/wire';
import { fakeStorage, fakeWorkbook, type FakeWorkbook } from './fake-workbook';

const sheet = 'Expenses';
const column = (key: (typeof columnKeys)[number]): number => columnKeys.indexOf(key);

async function start(book: SheetsRead, meanwhile?: (fake: FakeWorkbook, opened: LedgerView) => void) {
  const fake = fakeWorkbook(structuredClone(book));
  const jobs = joined(handlers());
  const partner = createPartner({ port: fake.port, jobs, memory: createMemory(fakeStorage()) }, createWork(), () =>
    Promise.resolve(),
  );
  await partner.listen();
  const found = await jobs.run('recognise', { book: structuredClone(fake.book), closing: false });
  if (found.kind !== 'partner') throw new Error(found.kind);
  meanwhile?.(fake, found.ledger);
  await partner.start(found.ledger);
  const view = (): LedgerView => {
    const { ledger: shown } = partner.store.get();
    if (!shown) throw new Error('no ledger');
    return shown;
  };
  const full = async (): Promise<LedgerView> => {
    const fresh = await joined(handlers()).run('recognise', { book: structuredClone(fake.book), closing: false });
    if (fresh.kind !== 'partner') throw new Error(fresh.kind);
    return fresh.ledger;
  };
  return { ...fake, partner, view, full, first: found.ledger.firstRow };
}

test('an edit made while the workbook is being opened counts', async () => {
  const { partner, view, full, first } = await start(await partnerBook('G1'), ({ edit }, opened) =>
    edit(sheet, opened.firstRow, column('eligible'), 'abc'),
  );
  await partner.idle();
  expect(
    view()
      .groups.flatMap(({ findings }) => findings)
      .map(({ where }) => where.row),
  ).toContain(first + 1);
  expect(view().counts).toEqual((await full()).counts);
});

test('an edit made while everything is checked counts', async () => {
  const { edit, partner, view, full, first, port } = await start(await partnerBook('G1'));
  const read = port.read.bind(port);
  // Reading takes a while, as in Excel.
  port.read = async () => {
    const book = await read();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return book;
  };
  const checked = partner.checkEverything();
  await new Promise((resolve) => setTimeout(resolve, 20));
  edit(sheet, first, column('eligible'), 'abc');
  await checked;
  await partner.idle();
  expect(view().counts).toEqual((await full()).counts);
});

test('an edit changes the remaining budget, and marks follow', async () => {
  const { edit, partner, view, first, marks } = await start(await partnerBook('G1'));
  const before = view();
  edit(sheet, first, column('eligible'), 'abc');
  await partner.idle();
  expect(view().counts.error).toBeGreaterThan(before.counts.error);
  expect(view().remaining).toBeGreaterThan(before.remaining);
  expect(marks()).toBe(view().marks.length);
});

test('a line without a number gets one; a co-author’s line is left alone', async () => {
  const { edit, partner, first, value, writes } = await start(await partnerBook('G1', ledger.get('G1')));
  const count = ledger.get('G1')?.length ?? 0;
  const own = first + count;
  edit(sheet, own, column('line'), null);
  edit(sheet, own, column('supplier'), 'Bakery');
  edit(sheet, own + 1, column('line'), null, true);
  edit(sheet, own + 1, column('supplier'), 'Printer', true);
  await partner.idle();
  expect(value(sheet, own, column('line'))).toBe(count + 1);
  expect(value(sheet, own + 1, column('line'))).toBeNull();
  expect(writes).toHaveLength(1);
});

test('a fix writes the finding’s cell, which is checked at once', async () => {
  const { edit, partner, view, first, value } = await start(await partnerBook('G1'));
  edit(sheet, first, column('eligible'), '1 234,50');
  await partner.idle();
  const found = view().groups.find(({ rule }) => rule === 'amount-as-text')?.findings[0];
  const fix = found?.fixes[0];
  if (!found || !fix) throw new Error('nothing to fix');
  await partner.fix(found, fix);
  await partner.idle();
  expect(value(sheet, first, column('eligible'))).toBe(1234.5);
  expect(view().groups.map(({ rule }) => rule)).not.toContain('amount-as-text');
});

test('text amounts of a whole column are corrected together', async () => {
  const { edit, partner, view, first, value } = await start(await partnerBook('G1'));
  for (const [index, text] of ['10,50', '20,25', '1.030,75'].entries())
    edit(sheet, first + index, column('eligible'), text);
  await partner.idle();
  expect(view().groups.find(({ rule }) => rule === 'amount-as-text')).toMatchObject({ count: 1, fixable: 3 });
  await partner.fixAll({ rule: 'amount-as-text', severity: 'warning' });
  await partner.idle();
  expect([0, 1, 2].map((index) => value(sheet, first + index, column('eligible')))).toEqual([10.5, 20.25, 1030.75]);
});

test('the same wrong word is corrected in one cell, or in all that hold it', async () => {
  const { edit, partner, view, first, value } = await start(await partnerBook('G1'));
  for (const row of [0, 1, 2]) edit(sheet, first + row, column('documentType'), row === 2 ? 'ticket ' : 'Ticket');
  edit(sheet, first + 3, column('documentType'), 'Rechnung');
  await partner.idle();
  const group = view().groups.find(({ rule }) => rule === 'unknown-code');
  expect(group).toMatchObject({ count: 4, fixable: 3, alike: [3, 3, 3, 1] });
  const [found] = group?.findings ?? [];
  const [fix] = found?.fixes ?? [];
  if (!found || !fix) throw new Error('nothing to fix');
  await partner.fix(found, fix);
  await partner.idle();
  const types = (): unknown[] => [0, 1, 2, 3].map((row) => value(sheet, first + row, column('documentType')));
  // As the dropdown of the workbook writes it.
  expect(types()).toEqual(['receipt · Receipt', 'Ticket', 'ticket ', 'Rechnung']);
  const [next] = view().groups.find(({ rule }) => rule === 'unknown-code')?.findings ?? [];
  await partner.fix(next ?? found, fix, true);
  await partner.idle();
  expect(types()).toEqual(['receipt · Receipt', 'receipt · Receipt', 'receipt · Receipt', 'Rechnung']);
});

test('a calculated amount that was typed over gets its formula back, one or all', async () => {
  const { edit, partner, view, first, writes } = await start(await partnerBook('G1'));
  for (const row of [0, 1]) edit(sheet, first + row, column('gross'), 1);
  edit(sheet, first, column('declared'), 1);
  await partner.idle();
  const group = view().groups.find(({ rule }) => rule === 'stored-value-differs');
  expect(group).toMatchObject({ count: 3, fixable: 3 });
  expect([...(group?.alike ?? [])].sort()).toEqual([1, 2, 2]);
  await partner.fixAll({ rule: 'stored-value-differs', severity: 'warning' });
  await partner.idle();
  expect(writes.map(({ formula }) => formula?.includes('Expenses[[#This Row],[Net]]'))).toEqual(
    writes.map(({ column: at }) => at === column('gross')),
  );
  expect(view().groups.map(({ rule }) => rule)).not.toContain('stored-value-differs');
});

test('blank eligible amounts are filled in together from Net and VAT', async () => {
  const { edit, partner, view, first, value } = await start(await partnerBook('G1'));
  const row = (at: number): void => {
    edit(sheet, first + at, column('documentType'), 'invoice');
    edit(sheet, first + at, column('sharedCost'), null);
    edit(sheet, first + at, column('net'), 100 + at);
    edit(sheet, first + at, column('vat'), 0);
    edit(sheet, first + at, column('eligible'), null);
  };
  [0, 1].forEach(row);
  await partner.idle();
  expect(view().groups.find(({ rule }) => rule === 'amount-invalid')).toMatchObject({ count: 2, fixable: 2 });
  await partner.fixAll({ rule: 'amount-invalid', severity: 'error' });
  await partner.idle();
  expect([0, 1].map((at) => value(sheet, first + at, column('eligible')))).toEqual([100, 101]);
});

test('every count is the same number, and an awaited payment is none while the period is open', async () => {
  const { edit, partner, view, first } = await start(await partnerBook('G1'));
  const total = (severity: string): number =>
    view()
      .groups.filter((group) => group.severity === severity && !group.decided)
      .reduce((sum, { count }) => sum + count, 0);
  const { error } = view().counts;
  edit(sheet, first, column('documentType'), 'invoice');
  edit(sheet, first, column('paymentDate'), null);
  await partner.idle();
  for (const severity of ['error', 'warning', 'info'] as const) expect(view().counts[severity]).toBe(total(severity));
  expect(view().counts.error).toBeLessThanOrEqual(error);
  expect(view().awaitingPayment).toBe(1);
});

test('after any edits, the live state equals a full check', async () => {
  const book = await partnerBook('G1');
  const texts = [
    '',
    'A1',
    'A2',
    'STAFF',
    'TRAVEL · x',
    '1.234',
    '12,5',
    '05/03/2027',
    '03/25/2027',
    'INV-1',
    'withdrawn',
  ];
  const value = fc.oneof(fc.constantFrom(null, ...texts), fc.integer({ min: -5000, max: 50_000 }));
  const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(columnsWith().length - 1), value), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const { edit, partner, view, full, first } = await start(book);
      for (const [row, at, typed] of list) {
        edit(sheet, first + row, at, typed);
        if (row % 3 === 0) await partner.idle();
      }
      await partner.idle();
      const { numbers: _, ...live } = view();
      const { numbers: __, ...fresh } = await full();
      expect(live).toEqual(fresh);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('a changed rate in the list checks the lines again', async () => {
  const listed = termsWith((draft) => {
    draft.rates = [{ currency: 'PLN', month: '2026-05', rate: '4.3519', source: 'InforEuro' }];
  });
  const line = { action: 'A2', category: 'EXTERNAL', period: 'S1', documentType: 'invoice', net: 100, eligible: 100 };
  const dates = { documentDate: date('2026-04-10'), paymentDate: date('2026-05-04') };
  const plan = partnerWorkbook(listed, 'G1', 'en', today, [{ ...line, ...dates, currency: 'PLN', rate: 4.3519 }]);
  const { edit, partner, view, full } = await start(await readWorkbook(await writeWorkbook(plan)));
  const told = (): unknown[] =>
    view()
      .groups.filter(({ rule }) => rule.startsWith('exchange-rate') || rule === 'row-to-check')
      .map(({ rule, severity, count }) => [rule, severity, count]);
  expect(told()).toEqual([]);
  const table = plan.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Rates'))!;
  const { row, column: left } = table.tables[0]!;
  edit(table.name, row + 1, left + 2, 6);
  await partner.idle();
  expect(told()).toEqual([
    ['exchange-rate-suspect', 'error', 1],
    ['row-to-check', 'warning', 1],
  ]);
  expect(view().counts).toEqual((await full()).counts);
});
