/** The files that are changed: partners' workbooks of both samples, filled with lines that raise nothing, as parts. */
import { strFromU8, unzipSync } from 'fflate';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { openWorkbook, type Opened } from '../../src/jobs/open/workbook';
import type { LedgerRow } from '../../src/workbooks/partner';
import type { SampleName } from '../core/samples';
import { sampleFiles, sampleLedgers } from '../jobs/files';
import { today } from '../jobs/today';
import { fileOf } from './operators/file';
import { parseSheet, sheetXml } from './sheet-xml';

export interface Base {
  name: string;
  project: Opened;
  terms: Terms;
  partner: string;
  /** As the parts make it. */
  bytes: Uint8Array;
  parts: ReadonlyMap<string, string>;
  /** The part of the sheet with the expenses, and of its table. */
  sheet: string;
  table: string;
}

/** Few lines and few prepared rows: what they do to one another is tested elsewhere, and most of the time goes there. */
const lines = 9;
const preparedRows = 8;
const table = 'xl/tables/table1.xml';
/** One base in so many has all lines, all rows and all sheets. */
const wholeIn = 40;

/** What takes seconds to make, as plain data: a run makes it once for all its processes. */
export interface BaseFiles {
  projects: readonly { path: string; base64: string }[];
  partners: readonly { project: number; path: string; parts: readonly (readonly [string, string])[] }[];
}

export async function baseFiles(): Promise<BaseFiles> {
  const projects: BaseFiles['projects'][number][] = [];
  const partners: BaseFiles['partners'][number][] = [];
  for (const sample of ['saveurs-partagees', 'minor-med'] as const) {
    const found = await foundOn(sample);
    const clean = [...sampleLedgers(sample)].map(([partner, rows]): [string, LedgerRow[]] => [
      partner,
      rows.filter(({ line }) => !found.has(`${partner}|${String(line)}`)).slice(0, lines),
    ]);
    const [whole, short] = [await sampleFiles(sample), await sampleFiles(sample, new Map(clean))];
    for (const [index, { path, bytes }] of short.partners.entries()) {
      const few = { project: projects.length, path, parts: [...shortened(partsOf(bytes))] };
      const all = { ...few, parts: [...partsOf(whole.partners[index]?.bytes ?? bytes)] };
      partners.push(...Array.from({ length: wholeIn - 1 }, () => few), all);
    }
    const { path, bytes } = whole.project;
    projects.push({ path, base64: Buffer.from(bytes).toString('base64') });
  }
  return { projects, partners };
}

export async function basesIn({ projects, partners }: BaseFiles): Promise<Base[]> {
  const opened = await Promise.all(
    projects.map(({ path, base64 }) => openWorkbook({ path, bytes: new Uint8Array(Buffer.from(base64, 'base64')) })),
  );
  return partners.map(({ project, path, parts }) => baseOf(path, new Map(parts), opened[project]));
}

export async function bases(): Promise<Base[]> {
  return basesIn(await baseFiles());
}

/** Lines of the sample on which something is found. */
async function foundOn(sample: SampleName): Promise<Set<string>> {
  const { findings } = await consolidateFiles({ ...(await sampleFiles(sample)), today });
  return new Set(findings.map(({ where }) => `${where.partner}|${where.line}`));
}

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

function sheetOf(parts: ReadonlyMap<string, string>): string {
  const sheet = [...parts].find(([name, xml]) => name.startsWith('xl/worksheets/') && xml.includes('<tablePart '))?.[0];
  if (sheet === undefined) throw new Error('no sheet with a table');
  return sheet;
}

function baseOf(name: string, parts: ReadonlyMap<string, string>, project: Opened | undefined): Base {
  if (!project) throw new Error(`${name} has no project`);
  const partner = /-([A-Z]\d)\.xlsx$/.exec(name)?.[1] ?? '';
  const terms = termsOf(project.about.agreement);
  return { name, project, terms, partner, bytes: fileOf(parts), parts, sheet: sheetOf(parts), table };
}

/** Without most prepared rows, and without what stands on sheets that only show figures and lists. */
function shortened(whole: ReadonlyMap<string, string>): Map<string, string> {
  const name = sheetOf(whole);
  const sheet = parseSheet(whole.get(name) ?? '');
  const filled = sheet.rows.filter(({ cells }) =>
    cells.some(({ column, inside }) => column > 0 && /^<v>[^<]/.test(inside)),
  );
  const last = (filled.at(-1)?.number ?? 0) + preparedRows;
  const rows = sheet.rows.filter(({ number }) => number <= last);
  const parts = new Map(whole)
    .set(name, sheetXml({ ...sheet, rows }))
    .set(table, (whole.get(table) ?? '').replace(/ref="([A-Z]+\d+:[A-Z]+)\d+"/g, `ref="$1${last}"`));
  for (const other of ['xl/worksheets/sheet4.xml', 'xl/worksheets/sheet5.xml'])
    parts.set(other, (parts.get(other) ?? '').replace(/<sheetData>[\s\S]*<\/sheetData>/, '<sheetData></sheetData>'));
  return parts;
}
