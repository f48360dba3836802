/**
 * Three calculators agree on every formula of our workbooks: the core, whose results are stored, LibreOffice and
 * HyperFormula. One sample is tried in its own language; both in all languages, and their partners' files, which take
 * HyperFormula two or three minutes each, by ACCORD_ALL=1 npm run test:interop -- calculators
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../../src/cli/today';
import { consolidate, reportOn } from '../../src/core/consolidation/consolidate';
import { countLedger } from '../../src/core/consolidation/counted';
import { serialOf } from '../../src/core/days';
import { languages, type Language } from '../../src/locales/languages';
import { partnerWorkbook } from '../../src/workbooks/partner';
import type { CellContent, WorkbookPlan } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import { cellReference } from '../../src/workbooks/references';
import { reportWorkbook } from '../../src/workbooks/report';
import type { SheetsRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { noDecisions } from '../core/builders';
import { sampleNames, sampleTerms, type SampleName } from '../core/samples';
import { all } from '../runs';
import { calculated } from '../judges/hyperformula';
import { afterTwoYears } from '../story/two-years';
import { carriedOf, claimedBook } from '../workbooks/claimed-book';
import { ledgerRows, sampleFiles } from '../workbooks/ledgers';
import { recalculate } from './recalculate.mjs';
import { compareFigures } from './same-figures';
import { tempFolder } from '../temp/folder';

const folder = tempFolder('calculators');
// Many workbooks at once, by two calculators.
jest.setTimeout(900_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What LibreOffice calculates in each cell, by sheet and address. */
async function byLibreOffice(
  plans: ReadonlyMap<string, WorkbookPlan>,
  beside: readonly string[] = [],
): Promise<Map<string, Map<string, CellContent>>> {
  const written = await Promise.all(
    [...plans].map(async ([name, plan]) => {
      const file = join(folder, `${name}.xlsx`);
      await writeFile(file, await writeWorkbook(plan));
      return file;
    }),
  );
  const files = [...written, ...beside];
  const names = [...plans.keys()];
  const done = await recalculate(files, join(folder, 'recalculated'));
  for (const [index, file] of done.entries()) {
    const { differences } = await compareFigures(files[index] ?? '', file);
    expect({ file, differences: differences.slice(0, 10) }).toEqual({ file, differences: [] });
  }
  const read = await Promise.all(done.map(async (file) => readWorkbook(new Uint8Array(await readFile(file)))));
  return new Map(read.map((one, index) => [names[index] ?? '', cellsOf(one)]));
}

function cellsOf({ sheets }: SheetsRead): Map<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const { name, rows } of sheets)
    for (const { row, cells: values } of rows)
      values.forEach((value, column) =>
        cells.set(
          `${name}!${cellReference(row, column)}`,
          typeof value === 'object' && value !== null ? value.error : value,
        ),
      );
  return cells;
}

const shown = (value: CellContent | undefined): CellContent =>
  value === undefined || value === '' ? null : typeof value === 'number' ? Number(value.toFixed(6)) : value;

/** `beside`: files that LibreOffice alone recalculates. */
async function agree(plans: ReadonlyMap<string, WorkbookPlan>, beside: readonly string[] = []): Promise<void> {
  const libreOffice = await byLibreOffice(plans, beside);
  for (const [name, plan] of plans) {
    const others = libreOffice.get(name);
    const results = await calculated(plan, serialOf(today()));
    expect(results.length).toBeGreaterThan(100);
    const differing = results.flatMap(({ sheet, row, column, formula, value }) => {
      const other = others?.get(`${sheet}!${cellReference(row, column)}`);
      return shown(value) === shown(other)
        ? []
        : [{ sheet, row, column, formula: formula.slice(0, 200), value, other }];
    });
    expect({ name, differing: differing.slice(0, 10) }).toEqual({ name, differing: [] });
  }
}

/** After two years of claims, amendments and partners that come and go. */
async function storyFile(sample: SampleName): Promise<string> {
  const file = join(folder, `${sample}-two-years.xlsx`);
  await writeFile(file, await afterTwoYears(sample));
  return file;
}

describe.each(all ? sampleNames : (['saveurs-partagees'] as const))('%s', (sample) => {
  const terms = sampleTerms(sample);
  const consolidation = consolidate(terms, sampleFiles(sample), noDecisions);
  const claims = claimedBook(terms, sampleFiles(sample), [...terms.periods.keys()].slice(0, 2));
  const after = (period?: string) =>
    reportOn(
      terms,
      countLedger(terms, { files: sampleFiles(sample), decisions: [], period, claims }),
      noDecisions,
      period,
    );

  const projects = {
    fresh: (language: Language) => projectWorkbook(terms, language, today()),
    claimed: (language: Language) =>
      projectWorkbook(terms, language, today(), after(), carriedOf(terms, language, claims), undefined, claims),
  };
  const tried = all ? (['fresh', 'claimed'] as const) : (['claimed'] as const);

  const spoken = languages.filter((language) => all || language === terms.agreement.project.language);
  test(`project and report, in ${spoken.join(', ')}`, async () => {
    const period = [...terms.periods.keys()][1];
    const plans = spoken.flatMap((language): [string, WorkbookPlan][] => [
      ...tried.map((kind): [string, WorkbookPlan] => [`${sample}-${kind}-${language}`, projects[kind](language)]),
      [`${sample}-report-${language}`, reportWorkbook(consolidation, language, today())],
    ]);
    // After claims and controls.
    const onePeriod = reportWorkbook(after(period), 'en', today());
    const whole = reportWorkbook(after(), 'en', today());
    await agree(new Map([...plans, [`${sample}-one-period`, onePeriod], [`${sample}-report-after`, whole]]), [
      await storyFile(sample),
    ]);
  });

  const onCommand = all ? test : test.skip;
  onCommand('partners’ files', async () => {
    const plans = [...terms.partners.keys()].map((partner): [string, WorkbookPlan] => [
      `${sample}-${partner}`,
      partnerWorkbook(terms, partner, terms.agreement.project.language, today(), ledgerRows(sample, partner)),
    ]);
    await agree(new Map(plans));
  });
});
