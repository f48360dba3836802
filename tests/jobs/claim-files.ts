/** Projects told as stories with real files: partners' workbooks, claims, and what people type into the tables. */
import type { ClaimRequest } from '../../src/core/claims/claim';
import type { Day } from '../../src/core/days';
import { planClaim, writeClaim, type ClaimPlan } from '../../src/jobs/claim';
import { ledgersFromCsv } from '../../src/jobs/ledger/csv';
import { carriedRows } from '../../src/jobs/native/carried';
import { newProject } from '../../src/jobs/new-project';
import { openProject } from '../../src/jobs/open/project';
import type { InputFile } from '../../src/jobs/open/workbook';
import type { CarriedRows } from '../../src/workbooks/native-tables';
import type { CellContent } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';
import { today } from './today';

export interface Files {
  project: InputFile;
  /** By partner code. */
  partners: ReadonlyMap<string, InputFile>;
}

/** All workbooks of a project, the partners' filled from a ledger in CSV. */
export async function filesOf(agreement: string, csv = ''): Promise<Files> {
  const { files } = await newProject(agreement, { today, ledgers: ledgersFromCsv(csv) });
  const project = files.find(({ partner }) => partner === undefined)!;
  return {
    project: { path: project.name, bytes: project.bytes },
    partners: new Map(
      files.flatMap(({ partner, name: path, bytes }) => (partner === undefined ? [] : [[partner, { path, bytes }]])),
    ),
  };
}

export interface Claimed extends ClaimPlan {
  project: InputFile;
}

/** The claim, and the project's workbook with it. */
export async function claimed(
  project: InputFile,
  partners: Iterable<InputFile>,
  claim: Omit<ClaimRequest, 'date' | 'kind'> & Partial<ClaimRequest>,
): Promise<Claimed> {
  const request = { kind: 'interim', date: '2027-03-31' as Day, ...claim } as const;
  const plan = await planClaim({ project, partners: [...partners], claim: request, today });
  const { bytes } = await writeClaim(plan, { today, file: 'new.xlsx' });
  return { ...plan, project: { path: 'new.xlsx', bytes } };
}

/** The project's workbook with more rows typed into its tables. */
export async function typed(
  file: InputFile,
  rows: { readonly [Table in keyof CarriedRows]?: readonly CellContent[][] },
): Promise<InputFile> {
  const { terms, book, about } = await openProject(file);
  const carried = carriedRows(book);
  const added = Object.entries(rows).map(([table, more]) => [
    table,
    [...(carried[table as keyof CarriedRows] ?? []), ...more],
  ]);
  const plan = projectWorkbook(terms, about.language, today, undefined, {
    ...carried,
    ...(Object.fromEntries(added) as CarriedRows),
  });
  return { path: file.path, bytes: await writeWorkbook(plan) };
}
