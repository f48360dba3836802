/**
 * Partner files as they come back: every damage alone and many together, made by an outsider with openpyxl. Either the
 * totals are those that an independent checker adds up from the same file (and, where the damage takes nothing away,
 * those of the whole sample), or the file is refused for a named reason.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Consolidation } from '../../src/core/consolidation/consolidate';
import type { Day } from '../../src/core/days';
import { parseDecimal, toMoney } from '../../src/core/money';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { languages, message, textsFor } from '../../src/locales';
import { python, samples, accord } from './accord';
import { tempFolder } from '../temp/folder';
import { all } from '../runs';

interface Totals {
  partner: string;
  lines: number;
  read: string;
  category: Record<string, string>;
  action: Record<string, string>;
  period: Record<string, string>;
  error?: string;
}
interface Expected {
  totals: Record<'read' | 'accepted' | 'excluded' | 'flatRate' | 'claimable', string>;
}

/** Nothing is taken away: the project's totals stay what they were. Beside each, the findings that must tell it. */
const harmless: Record<string, string[]> = {
  'sheet-renamed': [],
  'table-renamed': ['columns-mapped table'],
  'table-lost': ['columns-mapped table'],
  'copy-empty': ['columns-mapped other-sheets'],
  'copy-same': ['columns-mapped other-sheets'],
  'copy-filled-original-emptied': ['columns-mapped other-sheets', 'columns-mapped table'],
  'columns-moved': ['columns-mapped taken'],
  'columns-added': ['columns-mapped unknown'],
  'headers-in-english': [],
  'headers-nearly': ['columns-mapped taken'],
  'rows-blank-between': [],
  'rows-sorted': [],
  'rows-hidden': [],
  'table-shrunk': ['lines-below-table'],
  'table-grown': [],
  'lines-below-after-gap': ['lines-below-table'],
  'signature-below': ['rows-left-out'],
  'totals-between': ['rows-left-out'],
  'notes-between': ['rows-left-out'],
  'headers-repeated': ['rows-left-out'],
  'numbers-as-text': ['amount-as-text'],
  'dates-as-text': ['date-as-text'],
  'cells-merged': ['columns-mapped merged'],
  'dates-from-1904': [],
  'accord-unhidden': [],
  'accord-missing': ['partner-recognised missing'],
  'accord-agreement-edited': ['partner-recognised edited'],
  'accord-partner-emptied': ['partner-recognised edited'],
  'accord-project-edited': ['partner-recognised edited'],
};
/** Something is gone or unreadable: the totals are what the checker still finds. */
const lossy: Record<string, string[]> = {
  'row-deleted': [],
  'amount-ambiguous': ['amount-invalid ambiguous'],
  'formula-never-calculated': ['amount-invalid no-result'],
  'error-values': ['amount-invalid unreadable'],
  'codes-misspelt': ['unknown-code unknown'],
};
const refused: Record<string, string> = {
  'copy-differs': 'not-an-accord-workbook several-tables',
  'header-unknown': 'column-missing',
  'column-dropped': 'column-missing',
  'accord-partner-edited': 'not-an-accord-workbook contradicted',
  'only-the-ledger': 'not-an-accord-workbook foreign',
};
const together = [
  ['sheet-renamed', 'table-lost', 'columns-moved', 'numbers-as-text'],
  ['columns-moved', 'headers-nearly', 'columns-added', 'rows-sorted'],
  ['table-lost', 'totals-between', 'notes-between', 'dates-as-text'],
  ['accord-missing', 'table-lost', 'sheet-renamed', 'headers-in-english'],
  ['accord-agreement-edited', 'table-renamed', 'columns-moved', 'headers-repeated'],
  ['table-shrunk', 'numbers-as-text', 'dates-as-text', 'rows-hidden'],
  ['lines-below-after-gap', 'headers-nearly', 'dates-from-1904'],
  ['copy-empty', 'table-renamed', 'rows-blank-between', 'columns-moved'],
  ['dates-from-1904', 'table-lost', 'rows-sorted', 'columns-added', 'accord-missing'],
];
const jobs: string[][] = [
  ...[harmless, lossy, refused].flatMap((list) => Object.keys(list)).map((one) => [one]),
  ...together,
];

const cents = (text: string): number => toMoney(parseDecimal(text) ?? { units: 0n, scale: 0 }, 'EUR');

describe.each([
  ['minor-med', 'P1', ['P1', 'P2', 'P3', 'P4', 'P5']],
  ['saveurs-partagees', 'G1', ['G1', 'G2', 'G3']],
])('%s', (project, damagedPartner, partners) => {
  // What a damage does hardly depends on the project: of the second, every third is tried alone. ACCORD_ALL=1 tries all.
  const isTried = (damage: string): boolean =>
    project === 'minor-med' || all || jobs.findIndex(([one, ...more]) => one === damage && more.length === 0) % 3 === 0;
  const tried = <About>(list: Record<string, About>): [string, About][] =>
    Object.entries(list).filter(([damage]) => isTried(damage));
  const folder = tempFolder('damaged');
  const agreement = join(samples, `${project}.agreement.json`);
  const expected = JSON.parse(readFileSync(join(samples, `${project}.expenses.expected.json`), 'utf8')) as Expected;
  const filled = (partner: string): string => join(folder, `filled-${partner}.xlsx`);
  // The name says nothing of the partner.
  const target = (damages: readonly string[]): string =>
    join(folder, `received ${jobs.indexOf(damages as string[])}.xlsx`);
  let checker: Record<string, Totals>;

  beforeAll(async () => {
    expect((await accord('new', agreement, '--out', folder)).status).toBe(0);
    for (const partner of partners) {
      const made = join(folder, `${project}-${partner}.xlsx`);
      await python('fill.py', made, join(samples, `${project}.expenses.csv`), partner, filled(partner));
    }
    const made = jobs.filter(([damage = '', ...more]) => more.length > 0 || isTried(damage));
    const list = made.map((damages) => ({ source: filled(damagedPartner), target: target(damages), damages }));
    writeFileSync(join(folder, 'jobs.json'), JSON.stringify(list));
    await python('damage.py', join(folder, 'jobs.json'));
    const files = [...made.map(target), ...partners.map(filled)];
    checker = JSON.parse(await python('check_totals.py', agreement, ...files)) as Record<string, Totals>;
  }, 300_000);

  async function consolidated(path: string): Promise<Consolidation> {
    const handedIn = (file: string) => ({ path: basename(file), bytes: new Uint8Array(readFileSync(file)) });
    const others = partners.filter((partner) => partner !== damagedPartner).map(filled);
    return consolidateFiles({
      project: handedIn(join(folder, `${project}-project.xlsx`)),
      partners: [path, ...others].map(handedIn),
      today: '2028-06-01' as Day,
    });
  }

  const told = ({ findings }: Consolidation): string[] =>
    findings.flatMap(({ rule, figures }) =>
      typeof figures.case === 'string' ? [rule, `${rule} ${figures.case}`] : [rule],
    );

  /** Ours against the checker's, file by file summed. */
  function expectAgreement(report: Consolidation, path: string): void {
    const files = [path, ...partners.filter((partner) => partner !== damagedPartner).map(filled)];
    const said = files.map((file) => checker[file]!);
    expect(said.map(({ error }) => error)).toEqual(files.map(() => undefined));
    const sums = (of: (one: Totals) => Record<string, string>): Record<string, number> => {
      const all: Record<string, number> = {};
      for (const one of said)
        for (const [key, amount] of Object.entries(of(one))) all[key] = (all[key] ?? 0) + cents(amount);
      return Object.fromEntries(Object.entries(all).filter(([, amount]) => amount !== 0));
    };
    const ours = (cut: 'partner' | 'category' | 'action' | 'period'): Record<string, number> =>
      Object.fromEntries(
        report.breakdowns[cut].filter(({ declared }) => declared !== 0).map((row) => [row.key, row.declared]),
      );
    expect(ours('partner')).toEqual(sums(({ partner, read }) => ({ [partner]: read })));
    for (const cut of ['category', 'action', 'period'] as const) expect(ours(cut)).toEqual(sums((one) => one[cut]));
    expect(report.totals.read).toBe(report.totals.accepted + report.totals.excluded);
  }

  function expectWhole(report: Consolidation): void {
    const whole = Object.fromEntries(Object.entries(expected.totals).map(([key, text]) => [key, cents(text)]));
    expect(report.totals).toMatchObject(whole);
  }

  test.each(tried(harmless))('%s: the same totals, and it is told', async (damage, findings) => {
    const path = target(jobs.find(([one, ...more]) => one === damage && more.length === 0)!);
    const report = await consolidated(path);
    expectAgreement(report, path);
    expectWhole(report);
    expect(told(report)).toEqual(expect.arrayContaining(findings));
  });

  test.each(tried(lossy))('%s: what is left is what the checker finds', async (damage, findings) => {
    const path = target(jobs.find(([one, ...more]) => one === damage && more.length === 0)!);
    const report = await consolidated(path);
    expectAgreement(report, path);
    expect(told(report)).toEqual(expect.arrayContaining(findings));
  });

  test.each(together.map((damages) => [damages.join(', '), damages] as const))('%s', async (_, damages) => {
    const report = await consolidated(target(damages));
    expectAgreement(report, target(damages));
    expectWhole(report);
    const must = damages.flatMap((damage) => harmless[damage] ?? []);
    expect(told(report)).toEqual(expect.arrayContaining(must));
  });

  test.each(tried(refused))('%s: refused, the others are consolidated', async (damage, reason) => {
    const path = target(jobs.find(([one, ...more]) => one === damage && more.length === 0)!);
    const report = await consolidated(path);
    const verdict = report.files.find((file) => file.path === basename(path))!;
    expect(verdict.status).toBe(reason.split(' ')[0]);
    expect(told(report)).toContain(reason);
    expect(report.files.filter(({ status }) => status === 'read')).toHaveLength(partners.length - 1);
    for (const language of languages)
      for (const found of report.findings.filter(({ where }) => where.file === basename(path)))
        expect(message(found, textsFor(language))).not.toMatch(/[{}]|undefined/);
  });
});
