/** Accord's figures and verdicts are those of a count in another language, written from the rules and not from the core. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import type { Agreement } from '../../src/core/agreement/schema';
import { samples } from './accord';
import type { Row } from './accord-counts';
import { all } from '../runs';
import { compared, countedApart, countedFiles, projectsFrom, smallest } from './same-counts';

const fieldCases = join(__dirname, '../field-cases');
/** Case, what may be claimed, of which period. */
const claims: [string, string, string | null][] = [
  ['01', '15175.00', null],
  ['02', '8625.00', 'R2'],
  ['03', '10000.00', null],
  ['04', '3300.00', null],
  ['05', '1219.86', null],
  ['06', '513.00', null],
  ['07', '4848.94', null],
  ['08', '9852.53', null],
  ['09', '71668.00', null],
  ['10', '229.78', null],
  ['12', '65000.00', null],
  ['15', '5833.31', null],
  ['17', '10000.00', null],
];
/** What two cases ask for, and their agreements could not say. */
const asked: Record<string, (agreement: Agreement) => void> = {
  '08': ({ partners }) => Object.assign(partners[1]?.overrides?.methods?.STAFF ?? {}, { currency: 'SEK' }),
  '12': ({ rules }) => Object.assign(rules.flexibility[0] ?? {}, { maxAmount: '30000.00' }),
};
const batches = Array.from({ length: all ? 40 : 3 }, (_, batch) => 1 + batch * 25);

test.each(claims)('the count by itself is right on case %s', async (name, claimable, period) => {
  const agreement = JSON.parse(readFileSync(join(fieldCases, name, 'agreement.json'), 'utf8')) as Agreement;
  asked[name]?.(agreement);
  const csv = readFileSync(join(fieldCases, name, 'ledger.csv'), 'utf8');
  const ledger = parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
  const [counted] = await countedApart([{ agreement, ledger, decisions: [], period }]);
  expect(counted?.totals.claimable).toBe(claimable);
});

test.each(['minor-med', 'saveurs-partagees'])('the count by itself is right on %s', async (name) => {
  const { totals } = await countedFiles(join(samples, `${name}.agreement.json`), join(samples, `${name}.expenses.csv`));
  const expected = JSON.parse(readFileSync(join(samples, `${name}.expenses.expected.json`), 'utf8')) as {
    totals: Record<string, string>;
  };
  for (const [key, amount] of Object.entries(expected.totals))
    expect([key, Number(totals[key])]).toEqual([key, Number(amount)]);
});

test.each(batches)('25 projects by chance from seed %i on are counted alike', async (seed) => {
  const different = (await compared(await projectsFrom(seed, 25))).filter(({ differences }) => differences.length > 0);
  // The first one that differs, made as small as it can be.
  const first = different[0] && (await smallest(different[0]));
  expect({ different: different.length, first }).toEqual({ different: 0, first: undefined });
});
