/** The files that are damaged: partners' workbooks of both samples, filled, as parts. */
import { strFromU8, unzipSync } from 'fflate';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { openWorkbook, type InputFile, type Opened } from '../../src/jobs/open/workbook';
import { sampleFiles } from '../jobs/files';
import { parseSheet, sheetXml } from './sheet-xml';

export interface Base {
  name: string;
  project: Opened;
  terms: Terms;
  partner: string;
  bytes: Uint8Array;
  parts: ReadonlyMap<string, string>;
  /** The part of the sheet with the expenses, and of its table. */
  sheet: string;
  table: string;
}

/** Prepared rows take most of the time and change nothing: most mutants have few of them. */
const preparedRows = 12;
/** One mutant in so many has all of them. */
const wholeIn = 12;

export async function bases(): Promise<Base[]> {
  const made: Base[] = [];
  for (const sample of ['saveurs-partagees', 'minor-med'] as const) {
    const { project, partners } = await sampleFiles(sample);
    const opened = await openWorkbook(project);
    for (const file of partners) {
      const whole = baseOf(file, opened);
      const short = shortened(whole);
      made.push(...Array.from({ length: wholeIn - 1 }, () => short), whole);
    }
  }
  return made;
}

function baseOf({ path, bytes }: InputFile, project: Opened): Base {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const sheet = [...parts].find(([name, xml]) => name.startsWith('xl/worksheets/') && xml.includes('<tablePart '))?.[0];
  if (sheet === undefined) throw new Error(`${path} has no table`);
  const partner = /-([A-Z]\d)\.xlsx$/.exec(path)?.[1] ?? '';
  const terms = termsOf(project.about.agreement);
  return { name: path, project, terms, partner, bytes, parts, sheet, table: 'xl/tables/table1.xml' };
}

function shortened(base: Base): Base {
  const sheet = parseSheet(base.parts.get(base.sheet) ?? '');
  const filled = sheet.rows.filter(({ cells }) => cells.some(({ inside }) => /<v>[^<]/.test(inside)));
  const last = (filled.at(-1)?.number ?? 0) + preparedRows;
  const rows = sheet.rows.filter(({ number }) => number <= last);
  const table = base.parts.get(base.table) ?? '';
  const parts = new Map(base.parts)
    .set(base.sheet, sheetXml({ ...sheet, rows }))
    .set(base.table, table.replace(/ref="([A-Z]+\d+:[A-Z]+)\d+"/g, `ref="$1${last}"`));
  return { ...base, parts };
}
