/**
 * Partners' workbooks of version 1 under random amendments: they are read, consolidated and brought to version 2 without
 * losing a line or a cent, and version 1 stays as it was.
 */
import fc from 'fast-check';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import { budgetOf, termsOf } from '../../src/core/agreement/terms';
import { readHistory } from '../../src/core/amendments/history';
import { AccordError } from '../../src/core/errors';
import { checkWorkbook, type Checked } from '../../src/jobs/check';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { openProject } from '../../src/jobs/open/project';
import { FileRefused, type InputFile } from '../../src/jobs/open/workbook';
import { updatePartner, type Updated } from '../../src/jobs/update';
import { amendments, type Amendment } from '../core/amendments/random-amendments';
import { asDay } from '../core/builders';
import type { SampleName } from '../core/samples';
import { projectFile, signedPartner } from './amended';
import { sampleLedgers, today } from './files';
import { runs } from '../runs';

const count = runs(20);
const seed = Number(process.env.ACCORD_SEED ?? 13);
/** Enough for lines under every category, few enough to write thousands of workbooks. */
const mostLines = 15;

interface Signed {
  file: InputFile;
  checked: Checked;
}

const signed = new Map<string, Promise<Signed>>();

async function signedFile(name: SampleName, code: string): Promise<Signed> {
  const rows = (sampleLedgers(name).get(code) ?? []).slice(0, mostLines);
  const file = await signedPartner(code, { name, rows });
  return { file, checked: await checkWorkbook(file) };
}

/** The successor takes over where there is one; nothing where nobody does. */
async function updated(partner: InputFile, project: InputFile): Promise<Updated | undefined> {
  try {
    return await updatePartner({ partner, project, today });
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    if (error.code === 'partner-gone') return undefined;
    if (error.code !== 'partner-succeeded') throw error;
    return updatePartner({ partner, project, as: String(error.figures.code), today });
  }
}

/** What was read of the files; nothing where the only partner in them is none any more. */
async function readOf(project: InputFile, partner: InputFile): Promise<number | undefined> {
  const partners = [{ path: partner.path, load: () => Promise.resolve(partner) }];
  try {
    return (await consolidateFiles({ project, partners, period: undefined, today })).totals.read;
  } catch (error) {
    if (error instanceof AccordError && !(error instanceof FileRefused)) return undefined;
    throw error;
  }
}

async function tried({ sample, before, after }: Amendment, code: string): Promise<string[]> {
  const key = `${sample}|${code}`;
  const known = signed.get(key) ?? signedFile(sample, code);
  signed.set(key, known);
  const { file, checked } = await known;
  const bytes = file.bytes.slice();
  const version = { number: 2, date: asDay('2027-05-01'), reason: 'Amendment' };
  const project = await projectFile({ ...after, version }, before);

  const { terms } = await openProject(project);
  expect(readHistory(terms.history).earlier.map(({ agreement }) => fingerprint(agreement))).toEqual([
    fingerprint(before),
  ]);
  const isThere = terms.partners.has(code);
  expect(await readOf(project, file)).toBe(isThere ? checked.declared : undefined);

  const done = await updated(file, project);
  expect(file.bytes).toEqual(bytes);
  if (!done) return ['nobody goes on'];
  const made = { path: `${done.partner}.xlsx`, bytes: done.bytes };
  const now = await checkWorkbook(made);
  expect(now.about).toMatchObject({ partner: done.partner, version: 2 });
  expect([now.declared, now.lines.length]).toEqual([checked.declared, checked.lines.length]);
  expect([done.declared, done.lines]).toEqual([checked.declared, checked.lines.length]);
  expect(await readOf(project, made)).toBe(checked.declared);

  // Every line that lost its place is listed, and no other.
  const listed = new Set(
    done.notes.flatMap((note) =>
      note.kind === 'code-gone' || note.kind === 'budget-gone' ? note.lines.map(({ line }) => line) : [],
    ),
  );
  const old = termsOf(before);
  const lost = checked.lines.filter(({ line: { action, category, period, sharedCost, partner } }) => {
    const gone =
      (old.actions.has(action) && !terms.actions.has(action)) ||
      (old.periods.has(period) && !terms.periods.has(period)) ||
      (old.sharedCosts.has(sharedCost) && !terms.sharedCosts.has(sharedCost));
    const had = budgetOf(old, { partner, action, category });
    return gone || (had !== 0 && budgetOf(terms, { partner: done.partner, action, category }) === 0);
  });
  expect([...listed].sort()).toEqual(lost.map(({ line }) => line.number).sort());
  return [lost.length > 0 ? 'lines without a place' : 'all in place', ...(isThere ? [] : ['a successor'])];
}

test(
  `${count} random amendments lose nothing`,
  async () => {
    const seen = new Map<string, number>();
    for (const [index, one] of fc.sample(amendments, { numRuns: count, seed }).entries()) {
      const { code } = one.before.partners[index % one.before.partners.length]!;
      const what = await tried(one, code).catch((error: unknown) => {
        throw new Error(`amendment ${index} (${one.sample}, ${code}): ${one.edits.join(', ')}`, { cause: error });
      });
      for (const kind of what) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
    // A few amendments show each of what can become of a partner.
    for (const kind of ['lines without a place', 'all in place', 'a successor', 'nobody goes on'])
      expect(seen.get(kind) ?? `no ${kind}`).toEqual(expect.any(Number));
    if (process.env.ACCORD_RUNS !== undefined) process.stdout.write(`${JSON.stringify([...seen])}\n`);
  },
  count * 10_000,
);
