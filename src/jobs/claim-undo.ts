/** Undoes the last claim: the project's workbook without it, as long as no payment names it. */
import { lastClaim, withoutClaims } from '../core/claims/claim-rows';
import { claimsTable, journalTable, keptLinesTable } from '../core/claims/tables';
import type { Day } from '../core/days';
import type { Money } from '../core/money';
import { columnsOf } from '../core/native/table';
import { fill, textsFor } from '../locales';
import { failure } from '../locales/errors';
import { cellsOf, type Carried } from '../workbooks/native-tables';
import { nextDraft } from './draft/read';
import { carriedRows } from './native/carried';
import { openProject, type ProjectBook } from './open/project';
import type { InputFile, Opened } from './open/workbook';
import { step, type JobControl } from './progress';
import { projectAnew, type ProjectAnew } from './project-anew';

export interface UndoPlan {
  project: ProjectBook;
  /** Claims made together are undone together. */
  claims: readonly string[];
  /** What was claimed to date, now and afterwards. */
  before: Money;
  after: Money;
}

/** Writes nothing. Throws an `AccordError` where there is no claim, or a payment names it. */
export async function planUndo(file: InputFile | Opened): Promise<UndoPlan> {
  const project = await openProject(file);
  const last = lastClaim(project.claims);
  if ('refused' in last)
    throw last.refused === 'none'
      ? failure('nothing-to-undo', project.path, {})
      : failure('claim-paid', last.claim, { claim: last.claim });
  const { rows } = project.claims.claims;
  const sum = (of: typeof rows): Money => of.reduce((all, { amount }) => all + amount, 0);
  const left = rows.filter(({ claim }) => !last.claims.includes(claim));
  return { project, claims: last.claims, before: sum(rows), after: sum(left) };
}

export async function writeUndo(
  plan: UndoPlan,
  { today, file }: { today: Day; file: string },
  control: JobControl = {},
): Promise<ProjectAnew> {
  await step(control, { kind: 'writing', file });
  const { project } = plan;
  const rows = without(plan, carriedRows(project.book), today);
  const claims = withoutClaims(project.claims, plan.claims);
  return projectAnew(project, { terms: project.terms, today, rows, claims, draft: nextDraft(project, today) });
}

function without({ project, claims, before, after }: UndoPlan, carried: Carried, today: Day): Carried {
  const { terms, about } = project;
  const texts = textsFor(about.language, terms.agreement.project.kind);
  const { journal } = texts.workbooks;
  const money = (amount: Money): string =>
    fill(journal.claimed, { amount: { money: amount, currency: terms.currency } }, texts);
  const left = (table: typeof claimsTable | typeof keptLinesTable) => {
    const column = columnsOf(table).findIndex(({ key }) => key === 'claim');
    return (carried[table.name] ?? []).filter((row) => !claims.includes(String(row[column] ?? '').trim()));
  };
  const entry = {
    when: today,
    what: fill(journal.undone, { claim: claims.join(', ') }, texts),
    before: money(before),
    after: money(after),
  };
  return {
    ...carried,
    Claims: left(claimsTable),
    KeptLines: left(keptLinesTable),
    Journal: [...(carried.Journal ?? []), cellsOf({ terms, texts }, journalTable, entry)],
  };
}
