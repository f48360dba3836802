/** A partner's books taken over into its workbook: into a new file, or into the cells of the one that is open. */
import type { BooksMap } from '../../core/books/map';
import { codeReader } from '../../core/code-reader';
import type { Day } from '../../core/days';
import { labelsOf, type Texts } from '../../locales';
import { everydayWords } from '../../locales/recognition';
import { accordSheetIn, mapCells } from '../../workbooks/accord-sheet';
import type { CellWrite } from '../../workbooks/open-workbook';
import { partnerLedger } from '../open/ledger';
import { openIfFile, type InputFile, type Opened } from '../open/workbook';
import { step, type JobControl } from '../progress';
import { tableSource } from '../sources/table-source';
import { withBooks, type Updated } from '../update';
import { mapText, planImport, type Books, type ImportPlan } from '.';
import { importCells, roomIn } from './cells';
import { changedCells } from './changes';
import { mapChoices, type MapChoices } from './choices';

export interface Imported extends ImportPlan {
  /** The workbook with the lines in it; undefined where there is nothing to add or change. */
  made: Updated | undefined;
}

export interface ImportOptions {
  today: Day;
  /** By the agreement of the workbook; else the map that it keeps, or a proposal. */
  map?: ((agreement: Opened['about']['agreement']) => BooksMap) | undefined;
}

/**
 * Into a file or the open workbook, which is not changed. Throws `FileRefused` where one of them cannot be read, and
 * whatever `map` throws.
 */
export async function importExpenses(
  partner: InputFile | Opened,
  books: InputFile,
  { today, map }: ImportOptions,
  control: JobControl = {},
): Promise<Imported> {
  await step(control, { kind: 'reading', file: partner.path, index: 0, of: 2 });
  const opened = await openIfFile(partner);
  const given = map?.(opened.about.agreement);
  await step(control, { kind: 'reading', file: books.path, index: 1, of: 2 });
  const plan = planImport(opened, { name: books.path, book: await tableSource(books), map: given });
  return { ...plan, made: await madeAnew(opened, plan, today, control) };
}

/** The workbook with what a plan brings; undefined where that is nothing. */
export async function madeAnew(
  opened: Opened,
  plan: ImportPlan,
  today: Day,
  control: JobControl = {},
): Promise<Updated | undefined> {
  if (isNothing(plan)) return undefined;
  const fromBooks = {
    added: plan.rows.map(({ cells }) => cells),
    changed: changedCells(plan.changed),
    booksMap: mapText(plan.map),
  };
  return withBooks(opened, fromBooks, today, control);
}

export const isNothing = ({ rows, changed }: ImportPlan): boolean => rows.length === 0 && changed.length === 0;

/** What an import brings into the open workbook. */
export interface ImportLook {
  plan: ImportPlan;
  choices: MapChoices;
  /** How many lines the list has room for. */
  room: number;
  /** Undefined where the list has no room for all of them. */
  cells: readonly CellWrite[] | undefined;
  /** On the hidden sheet, where the map is kept; none where it is kept already. */
  mapCells: readonly CellWrite[];
}

/** Plans an import into the open workbook, in words of `texts`. Throws as `planImport`. */
export function lookAtBooks(opened: Opened, books: Books, texts: Texts): ImportLook {
  const plan = planImport(opened, books);
  const codeOf = codeReader(plan.terms, labelsOf, everydayWords);
  const { location } = partnerLedger(opened, plan.terms);
  const hidden = accordSheetIn(opened.book);
  return {
    plan,
    choices: mapChoices(plan, codeOf, texts),
    room: roomIn(location, codeOf).free,
    cells: importCells(plan, location, codeOf),
    mapCells: hidden ? mapCells(hidden, mapText(plan.map)) : [],
  };
}
