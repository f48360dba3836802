/** What writing sheets would do, decided before anything is touched. */
import type { WritePlan } from '../workbooks/open-workbook';
import type { NamePlan, SheetPlan } from '../workbooks/plan';
import { readReference } from '../workbooks/read-references';
import { sameName } from './areas';
import type { WorkbookFound, NameFound, SheetFound, TableFound } from './book';
import { excelError } from './errors';

/** Sheets on their way in or out; hidden, and removed by the next write should they ever be left behind. */
export const incoming = '_accord_new_';
export const outgoing = '_accord_old_';

/** One sheet to write. */
export interface SheetToWrite {
  plan: SheetPlan;
  /** The sheet it takes the place of, with its tables. */
  old: SheetFound | undefined;
  oldTables: readonly TableFound[];
  /** What it will be called: people keep the name that they gave to a sheet of ours. */
  name: string;
  /** What it is called while it is made, and what the old one is called while it leaves. */
  staging: string;
  leaving: string;
}

export interface WriteOrder {
  parts: readonly SheetToWrite[];
  names: readonly { plan: NamePlan; old: NameFound | undefined }[];
  /** Sheets that a write left behind when Excel or the pane was closed in the middle of it. */
  leftOver: readonly SheetFound[];
  summary: WritePlan;
}

/**
 * Which sheets are created, replaced and left alone.
 *
 * @throws {AccordError} `name-taken` where a sheet, table or name of somebody else's is in the way
 */
export function orderOf(book: WorkbookFound, sheets: readonly SheetPlan[], names: readonly NamePlan[]): WriteOrder {
  const leftOver = leftBehind(book);
  const rest = book.sheets.filter((sheet) => !leftOver.includes(sheet));
  const number =
    1 + Math.max(0, ...book.sheets.filter(isPassing).map(({ name }) => Number(/\d+$/.exec(name)?.[0] ?? 0)));
  const parts = sheets.map((plan, index): SheetToWrite => {
    const old = replacedBy(plan, rest);
    return {
      plan,
      old,
      oldTables: book.tables.filter(({ sheet }) => sheet === old?.id),
      name: old && !isPassing(old) ? old.name : plan.name,
      staging: `${incoming}${number + index}`,
      leaving: `${outgoing}${number + index}`,
    };
  });
  refuseTaken(book, parts, rest);
  const replaced = parts.flatMap(({ old }) => (old ? [old.name] : []));
  const ours = [...replaced, ...leftOver.map(({ name }) => name)];
  return {
    parts,
    names: names.map((plan) => ({ plan, old: replacedName(book, plan, ours) })),
    leftOver,
    summary: {
      created: parts.flatMap(({ old, name }) => (old ? [] : [name])),
      replaced,
      untouched: rest.filter(({ name }) => !replaced.includes(name)).map(({ name }) => name),
    },
  };
}

const isPassing = ({ name }: SheetFound): boolean => name.startsWith(incoming) || name.startsWith(outgoing);

/** A sheet on its way out stays when what should have taken its place never came: it is replaced like any other. */
function leftBehind({ sheets }: WorkbookFound): SheetFound[] {
  const settled = sheets.filter((sheet) => !isPassing(sheet));
  return sheets.filter(
    (sheet) =>
      sheet.name.startsWith(incoming) ||
      (sheet.name.startsWith(outgoing) && settled.some(({ made }) => made !== undefined && made === sheet.made)),
  );
}

/** A copy that people made of a sheet of ours bears the mark too: the one with the planned name is meant, or the first. */
function replacedBy(plan: SheetPlan, sheets: readonly SheetFound[]): SheetFound | undefined {
  const made = sheets.filter((sheet) => sheet.made === plan.name);
  return made.find(({ name }) => sameName(name, plan.name)) ?? made[0];
}

function refuseTaken(book: WorkbookFound, parts: readonly SheetToWrite[], sheets: readonly SheetFound[]): void {
  const going = new Set(parts.map(({ old }) => old?.id));
  for (const { plan, old } of parts) {
    const sheet = old ? undefined : sheets.find(({ name }) => sameName(name, plan.name));
    if (sheet) throw taken('sheet', sheet.name);
    for (const { name } of plan.tables) {
      const table = book.tables.find((one) => sameName(one.name, name) && !going.has(one.sheet));
      if (table) throw taken('table', table.name);
      if (book.names.some((one) => sameName(one.name, name))) throw taken('name', name);
    }
  }
}

/** A name that leads to a sheet of ours that goes, or nowhere, is ours to lead elsewhere. */
function replacedName(book: WorkbookFound, { name }: NamePlan, ours: readonly string[]): NameFound | undefined {
  if (book.tables.some((table) => sameName(table.name, name))) throw taken('table', name);
  const old = book.names.find((one) => sameName(one.name, name));
  if (!old || old.formula.includes('#REF!')) return old;
  const target = readReference(old.formula)?.sheet;
  if (target !== undefined && ours.some((sheet) => sameName(sheet, target))) return old;
  throw taken('name', old.name);
}

function taken(kind: 'sheet' | 'table' | 'name', name: string): Error {
  return excelError('name-taken', `The ${kind} "${name}" is not of our making.`, { name, kind });
}
