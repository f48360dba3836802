/**
 * Any agreement, written on the sheets of a draft, recalculated and saved by LibreOffice, and read again: the same
 * agreement, and every native figure is the stored one.
 */
import fc from 'fast-check';
import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { today } from '../../src/cli/today';
import { plain } from '../../src/core/agreement/meaning';
import type { Agreement } from '../../src/core/agreement/schema';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import { agreementOf } from '../../src/jobs/draft/new-draft';
import { languages } from '../../src/locales/languages';
import { draftWorkbook } from '../../src/workbooks/draft/workbook';
import { writeWorkbook } from '../../src/xlsx';
import { randomAgreement } from '../core/random-agreement';
import { sampleNames, sampleTerms } from '../core/samples';
import { recalculate } from './recalculate.mjs';
import { compareFigures } from './same-figures';

const count = Number(process.env.ACCORD_RANDOM ?? 6);
const folder = mkdtempSync(join(tmpdir(), 'accord-drafts-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('drafts are the same agreements after another program saved them', async () => {
  const agreements = [
    ...sampleNames.map((name) => sampleTerms(name).agreement),
    ...fc.sample(randomAgreement(), { numRuns: count, seed: 20_26 }),
  ];
  const plans = agreements.map((agreement, index) =>
    draftWorkbook(agreement, languages[index % languages.length] ?? 'en', today()),
  );
  const paths = await Promise.all(
    plans.map(async (plan, index) => {
      const path = join(folder, `draft-${index}.xlsx`);
      await writeFile(path, await writeWorkbook(plan));
      return path;
    }),
  );
  const saved = await recalculate(paths, join(folder, 'saved'));
  for (const [index, agreement] of agreements.entries()) {
    const bytes = new Uint8Array(await readFile(saved[index]!));
    const again = await agreementOf({ path: saved[index]!, bytes }, today());
    expect(fingerprint({ ...again, version: agreement.version })).toBe(fingerprint(agreement));
    // Meetings and contacts are outside the fingerprint.
    const said = ({ governance, project }: Agreement) => plain(governance, 'governance', project.language);
    expect(said(again)).toEqual(said(agreement));
    const { compared, differences } = await compareFigures(paths[index]!, saved[index]!);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  }
}, 600_000);
