/** A partner's books taken over into its workbook, which is made anew. */
import type { BooksMap } from '../../core/books/map';
import type { Day } from '../../core/days';
import { openIfFile, type InputFile, type Opened } from '../open/workbook';
import { step, type JobControl } from '../progress';
import { tableSource } from '../sources/table-source';
import { withBooks, type Updated } from '../update';
import { mapText, planImport, type ImportPlan } from '.';
import { changedCells } from './changes';

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
  const fromBooks = {
    added: plan.rows.map(({ cells }) => cells),
    changed: changedCells(plan.changed),
    booksMap: mapText(plan.map),
  };
  const isNothing = plan.rows.length === 0 && plan.changed.length === 0;
  return { ...plan, made: isNothing ? undefined : await withBooks(opened, fromBooks, today, control) };
}
