/**
 * Workbooks to look at, of every kind, from the samples and from a project made awkward: another currency, nine-digit
 * amounts, partners' names of 40 characters with apostrophes.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../../src/cli/today';
import { decimalsOf } from '../../src/core/money';
import type { Language } from '../../src/locales/languages';
import { parseAgreement } from '../../src/core/agreement/parse';
import type { Agreement } from '../../src/core/agreement/schema';
import { termsOf } from '../../src/core/agreement/terms';
import { historyText } from '../../src/core/amendments/history';
import { canMake, tableNames, type TableName } from '../../src/core/tables';
import { planClaim, writeClaim } from '../../src/jobs/claim';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { ledgersFromCsv } from '../../src/jobs/ledger/csv';
import { newProject } from '../../src/jobs/new-project';
import { openWorkbook, type InputFile } from '../../src/jobs/open/workbook';
import { makeTable } from '../../src/jobs/tables';
import type { LedgerRow } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';
import { crowdedAgreement, crowdedLedgers, type Crowd } from './crowd';

export interface GalleryFile {
  name: string;
  bytes: Uint8Array;
}

/** A sample, and what is changed in it. */
export interface Exhibit {
  sample: 'minor-med' | 'saveurs-partagees';
  language: Language;
  awkward?: { currency: string; times: number };
  /** Then only the funder tables are of interest. */
  crowd?: Crowd;
}

const samples = join(__dirname, '../../assets/samples');
const longName = "Communauté d'agglomération de l'Estuaire"; // 40 characters
const amountKeys = new Set(['amount', 'statedTotal', 'declared', 'certified', 'paid', 'from']);
const ledgerAmounts = ['net', 'vat', 'eligible'] as const;

/** All workbooks of one exhibit: project, partners with their ledgers, report, funder tables. */
export async function exhibitFiles({ sample, language, awkward, crowd }: Exhibit): Promise<GalleryFile[]> {
  let text = await readFile(join(samples, `${sample}.agreement.json`), 'utf8');
  let ledger = ledgersFromCsv(await readFile(join(samples, `${sample}.expenses.csv`), 'utf8'));
  if (crowd) {
    const few = parseAgreement(text);
    text = JSON.stringify(crowdedAgreement(few, crowd));
    ledger = crowdedLedgers(ledger, few, crowd);
  }
  const agreement = awkward ? JSON.stringify(changed(JSON.parse(text), awkward)) : text;
  const ledgers = awkward ? enlarged(ledger, awkward) : ledger;
  const { files } = await newProject(agreement, { today: today(), language, ledgers });
  const handedIn = files.map(({ name, bytes, partner }) => ({ path: name, bytes, partner }));
  const project = handedIn.find(({ partner }) => partner === undefined);
  if (!project) return [];
  const partners = handedIn.filter(({ partner }) => partner !== undefined);
  const done = await consolidateFiles({ project, partners, today: today(), language });
  const report = {
    path: `${sample}-report.xlsx`,
    bytes: await writeReport(done, { today: today(), language, file: '' }),
  };
  const tables: GalleryFile[] = [];
  const table = async (name: TableName, from: InputFile): Promise<void> => {
    tables.push({ name: `${sample}-${name}.xlsx`, bytes: await makeTable(name, from, { language, file: '' }) });
  };
  for (const name of tableNames) if (canMake(name, 'report')) await table(name, report);
  const claimed = await claimedProject(project, partners, done.terms.agreement);
  await table('payment-claim', claimed);
  await table('transfers', claimed);
  await table('amendment', await amendedProject(parseAgreement(agreement)));
  if (crowd) return tables;
  const filled = {
    name: `${sample}-project-filled.xlsx`,
    bytes: await writeWorkbook(projectWorkbook(done.terms, language, today(), done)),
  };
  return [
    ...files.map(({ name, bytes }) => ({ name, bytes })),
    filled,
    { name: report.path, bytes: report.bytes },
    ...tables,
  ];
}

/** With its first period claimed. */
async function claimedProject(
  project: InputFile,
  partners: readonly InputFile[],
  { periods }: Agreement,
): Promise<InputFile> {
  const claim = { kind: 'interim', period: periods[0]?.code ?? '', date: today() } as const;
  const handedIn = partners.map((file) => ({ path: file.path, load: () => Promise.resolve(file) }));
  const plan = await planClaim({ project: await openWorkbook(project), partners: handedIn, claim, today: today() });
  return { path: project.path, bytes: (await writeClaim(plan, { today: today(), file: '' })).bytes };
}

/** In its third version: twice, a partner's first budget line gave to its last. */
async function amendedProject(signed: Agreement): Promise<InputFile> {
  const versions = [signed, moved(signed, 2), moved(moved(signed, 2), 3)];
  const [, second, third] = versions.map((agreement) => ({ agreement, decision: undefined }));
  const decision = { approval: 'amendment', by: 'All partners' } as const;
  const history = historyText({
    earlier: [
      { agreement: signed, decision: undefined },
      { ...second!, decision },
    ],
    decision,
  });
  const terms = { ...termsOf(third!.agreement, signed), history };
  return { path: 'amended.xlsx', bytes: await writeWorkbook(projectWorkbook(terms, signed.project.language, today())) };
}

function moved(agreement: Agreement, number: number): Agreement {
  const [first, last] = [
    agreement.budget[0],
    agreement.budget.findLast(({ partner }) => partner === agreement.budget[0]?.partner),
  ];
  const change = Math.round(Number(first?.amount ?? 0) / 10);
  const budget = agreement.budget.map((line) =>
    line === first
      ? { ...line, amount: String(Number(line.amount) - change) }
      : line === last
        ? { ...line, amount: String(Number(line.amount) + change) }
        : line,
  );
  const version = { number, date: agreement.version.date, reason: `Costs moved, version ${number}` };
  return { ...agreement, budget, version };
}

export function changed(value: unknown, awkward: { currency: string; times: number }, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => changed(one, awkward));
  if (typeof value === 'object' && value !== null) {
    const isPartner = 'legalStatus' in value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inside]) => [
        name,
        name === 'name' && isPartner ? longName : changed(inside, awkward, name),
      ]),
    );
  }
  if (key === 'currency') return awkward.currency;
  if (typeof value === 'string' && amountKeys.has(key))
    return times(Number(value), awkward).toFixed(decimalsOf(awkward.currency));
  return value;
}

function enlarged(
  ledgers: ReadonlyMap<string, readonly LedgerRow[]>,
  awkward: { currency: string; times: number },
): Map<string, LedgerRow[]> {
  const row = (line: LedgerRow): LedgerRow => {
    const more: LedgerRow = { ...line, currency: awkward.currency, rate: null };
    for (const key of ledgerAmounts) {
      const amount = line[key];
      if (typeof amount === 'number') more[key] = times(amount, awkward);
    }
    return more;
  };
  return new Map([...ledgers].map(([partner, lines]) => [partner, lines.map(row)]));
}

function times(amount: number, awkward: { currency: string; times: number }): number {
  return Number((amount * awkward.times).toFixed(decimalsOf(awkward.currency)));
}
