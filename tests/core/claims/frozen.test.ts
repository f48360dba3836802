/** Lines of a closed period that somebody withdrew, took back or changed afterwards: they count as they were claimed. */
import { noClaims, type ClaimsBook } from '../../../src/core/claims/book';
import { makeClaim } from '../../../src/core/claims/claim';
import { withClaim } from '../../../src/core/claims/claim-rows';
import { refusedByClaims } from '../../../src/core/claims/refusals';
import { countLedger } from '../../../src/core/consolidation/counted';
import { message, textsFor } from '../../../src/locales';
import { asDay, ledger, termsWith, type Row } from '../builders';

const terms = termsWith();
const first: Row = { eligible: 120 };
const second: Row = { supplier: 'Print & Co', net: 300, vat: 0, eligible: 300 };

function counted(rows: readonly Row[], claims: ClaimsBook) {
  const files = [{ path: 'G1.xlsx', read: true as const, partner: 'G1', lines: ledger(terms, rows), findings: [] }];
  return countLedger(terms, { files, decisions: [], claims }).checked;
}

function claimed(rows: readonly Row[]): ClaimsBook {
  const checked = counted(rows, noClaims);
  const request = { kind: 'interim', period: 'S1', date: asDay('2027-01-31') } as const;
  return withClaim(noClaims, makeClaim(terms, { read: new Set(['G1']), checked, book: noClaims }, request));
}

/** Of each line: how it counts, and what is said of it. */
function after(before: readonly Row[], now: readonly Row[]) {
  return counted(now, claimed(before)).map(({ line, verdict, findings }) => ({
    line: line.number,
    declared: line.declared,
    verdict,
    said: findings.map((one) => `${one.rule}: ${message(one, textsFor('en'))}`),
  }));
}

const asClaimed = [
  { line: 1, declared: 120_00, verdict: 'accepted', said: [] },
  { line: 2, declared: 300_00, verdict: 'accepted', said: [] },
];
const withdrawnText =
  'frozen-line-changed: This line was claimed in C1-G1 with €300.00 and is now withdrawn. It counts as it was claimed. ' +
  'To give the amount back, declare a negative adjustment in an open period.';

test('unchanged, nothing is said', () => {
  expect(after([first, second], [first, second])).toEqual(asClaimed);
});

test.each<[string, Row]>([
  ['withdrawn', {}],
  ['withdrawn, with another amount', { net: 10, eligible: 10 }],
  ['withdrawn, with another action and category', { action: 'A1', category: 'TRAVEL' }],
  ['withdrawn and moved into an open period', { period: 'S2' }],
])('%s: it is told once, and the amount stays', (_, change) => {
  const now = after([first, second], [first, { ...second, ...change, status: 'withdrawn' }]);
  expect(now).toEqual([asClaimed[0], { ...asClaimed[1], said: [withdrawnText] }]);
});

test('withdrawn and with another supplier under its number: the claimed line is missing, the other one counts nothing', () => {
  const now = after(
    [first, second],
    [first, { ...second, supplier: 'Somebody else', net: 10, eligible: 10, status: 'withdrawn' }],
  );
  expect(now.filter(({ verdict }) => verdict === 'accepted').map(({ declared }) => declared)).toEqual([120_00, 300_00]);
  expect(now.flatMap(({ said }) => said.map((text) => text.split(':')[0]))).toEqual(['frozen-line-deleted']);
});

test('withdrawn when the period was claimed: it stays so, and taking that back is told', () => {
  const before = [first, { ...second, status: 'withdrawn' }];
  expect(after(before, before)[1]).toEqual({ line: 2, declared: 300_00, verdict: 'withdrawn', said: [] });
  expect(after(before, [first, second])[1]).toEqual({
    line: 2,
    declared: 300_00,
    verdict: 'withdrawn',
    said: [
      'frozen-line-changed: This line was claimed in C1-G1. “Status” was Withdrawn and is now –. ' +
        'It counts as it was claimed: put it back.',
    ],
  });
});

test('in LEADER a claimed period is refused for those who claimed it, and for all at once where nobody is left', () => {
  const [, other, third] = [...terms.partners.keys()];
  const book = claimed([first]);
  const request = { kind: 'interim', period: 'S1', date: asDay('2027-03-31') } as const;
  const refused = (among: ClaimsBook, read: readonly string[]) =>
    refusedByClaims(terms, { book: among, read: new Set(read) }, request)?.code;
  expect([refused(book, []), refused(book, [other!]), refused(book, [other!, 'G1'])]).toEqual([
    undefined,
    undefined,
    'period-claimed',
  ]);
  const all = withClaim(book, makeClaim(terms, { read: new Set([other!, third!]), checked: [], book }, request));
  expect(refused(all, [])).toBe('period-claimed');
});
