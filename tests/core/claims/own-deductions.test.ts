/** A list that was numbered anew has other numbers than the project's workbook knows. */
import { noClaims, type ClaimsBook } from '../../../src/core/claims/book';
import { makeClaim } from '../../../src/core/claims/claim';
import { withClaim } from '../../../src/core/claims/claim-rows';
import { ownDeductions, withOwnDeductions } from '../../../src/core/claims/own-deductions';
import { countLedger } from '../../../src/core/consolidation/counted';
import { asDay, ledger, termsWith } from '../builders';

const terms = termsWith();
const lines = ledger(terms, [
  { line: 1, documentNo: 'F-1' },
  { line: 2, documentNo: 'F-2', net: 300, vat: 0, eligible: 300 },
]);
const row = (line: number, amountOff: number, reason = '', day?: string) => ({
  ...{ row: 2, partner: 'G1', line, amountOff, reason, by: '' },
  date: day === undefined ? undefined : asDay(day),
});
const control = (...rows: ReturnType<typeof row>[]): ClaimsBook => ({
  ...noClaims,
  control: { sheet: 'Control', rows },
});

test('the rows of a line are one, at most what it declares', () => {
  const rows = [row(2, 10_00, 'No proof', '2027-02-01'), row(2, 5_00, 'Alcohol', '2027-01-01'), row(1, 999_00)];
  expect(ownDeductions(terms, control(...rows), 'G1', lines)).toEqual([
    { partner: 'G1', line: 1, amountOff: 120_00, reason: '', date: undefined, by: '' },
    { partner: 'G1', line: 2, amountOff: 15_00, reason: 'No proof; Alcohol', date: '2027-02-01', by: '' },
  ]);
  expect(ownDeductions(terms, control(...rows), 'G2', lines)).toEqual([]);
});

test('a claimed line is found again by what it is', () => {
  const files = [{ path: 'G1.xlsx', read: true as const, partner: 'G1', lines, findings: [] }];
  const { checked } = countLedger(terms, { files, decisions: [] });
  const request = { kind: 'interim', period: 'S1', date: asDay('2027-01-31') } as const;
  const made = makeClaim(terms, { read: new Set(['G1']), checked, book: noClaims }, request);
  const book = { ...withClaim(noClaims, made), control: control(row(2, 10_00)).control };
  const anew = lines.map((line) => ({ ...line, number: (line.number ?? 0) + 40 }));
  const [own, ...others] = ownDeductions(terms, book, 'G1', anew);
  expect([own, others]).toMatchObject([{ line: 42, amountOff: 10_00 }, []]);
  expect(withOwnDeductions(anew, [own!]).map(({ deducted }) => deducted)).toEqual([undefined, 10_00]);
});
