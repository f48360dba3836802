/** Edits of one line at a time in a large ledger: amount, document date, status, payment date. */
import { performance } from 'node:perf_hooks';
import { parseAgreement } from '../../src/core/agreement/parse';
import { termsOf } from '../../src/core/agreement/terms';
import { createCheck } from '../../src/core/expenses/check';
import { codeReader } from '../../src/core/code-reader';
import type { ExpenseLine, RawRow } from '../../src/core/expenses/line';
import { readLines } from '../../src/core/expenses/read';
import { liveLedger } from '../../src/jobs/live-ledger';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { newProject } from '../../src/jobs/new-project';
import { labelsOf } from '../../src/locales';
import { agreementText, ledgerRows, today } from './project';

const editsOfAKind = 50;
const kinds = ['amount', 'date', 'status', 'payment'] as const;

export function editTimes(lines: number): Record<string, number> {
  const terms = termsOf(parseAgreement(agreementText()));
  const codeOf = codeReader(terms, labelsOf);
  const each = Math.ceil(lines / 20);
  const all = Array.from({ length: 20 }, (_, partner) => {
    const rows = ledgerRows(each, partner).map((cells, index): RawRow => ({
      row: index + 7,
      cells: cells,
    }));
    const code = `P${partner + 1}`;
    return readLines(rows, { partner: code, file: `${code}.xlsx`, sheet: 'Expenses' }, terms, codeOf);
  }).flat();
  const check = createCheck(terms, { scope: 'project', closing: true });
  const begun = performance.now();
  check.put(all);
  check.lines();
  const first = performance.now() - begun;
  const times = kinds.flatMap((kind, order) =>
    Array.from({ length: editsOfAKind }, (_, edit) => {
      const line = all[(edit * 7_919 + order * 104_729) % all.length] as ExpenseLine;
      const edited = editedLine(line, kind, all[(edit * 15_485 + 1) % all.length] as ExpenseLine);
      const start = performance.now();
      check.put([edited]);
      check.lines();
      return performance.now() - start;
    }),
  );
  return { first, ...spread(times) };
}

function editedLine(line: ExpenseLine, kind: (typeof kinds)[number], other: ExpenseLine): ExpenseLine {
  switch (kind) {
    case 'amount':
      return { ...line, eligible: line.eligible + 100, declared: line.declared + 100 };
    case 'date':
      return { ...line, documentDate: other.documentDate };
    case 'status':
      return { ...line, status: line.status === 'withdrawn' ? undefined : 'withdrawn' };
    case 'payment':
      return { ...line, paymentDate: other.paymentDate };
  }
}

function spread(times: readonly number[]): Record<string, number> {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { ms: at(0.5), p95: at(0.95), most: at(1) };
}

/** The same in one partner's workbook as the pane does it: rows of a sheet read again and checked. */
export async function liveEditTimes(lines: number): Promise<Record<string, number>> {
  const ledgers = new Map([['P1', ledgerRows(lines, 0)]]);
  const { files } = await newProject(agreementText(), { today, ledgers });
  const file = files.find(({ partner }) => partner === 'P1');
  if (!file) throw new Error('no workbook');
  const opened = await openWorkbook({ path: file.name, bytes: file.bytes });
  const ledger = liveLedger(opened, termsOf(opened.about.agreement), true);
  ledger.lines();
  const sheet = opened.book.sheets.find(({ name }) => name === ledger.sheet);
  const columns = (['eligible', 'documentDate', 'status', 'paymentDate'] as const).map(
    (key) => ledger.at.get(key) ?? 0,
  );
  const values = [12.5, 46_200, 'withdrawn', 46_300];
  const times = columns.flatMap((column, order) =>
    Array.from({ length: editsOfAKind }, (_, edit) => {
      const row = ledger.first + ((edit * 7_919 + order * 1_009) % lines);
      const cells = sheet?.rows.find((one) => one.row === row)?.cells;
      if (!cells) throw new Error('no such row');
      cells[column] = values[order] ?? null;
      const start = performance.now();
      ledger.edit(opened.book, [row]);
      ledger.lines();
      return performance.now() - start;
    }),
  );
  return spread(times);
}
