/** A list of expenses taken over into a partner's workbook, which is made anew. */
import type { Day } from '../../core/days';
import { tableSource } from '../sources/table-source';
import { openIfFile, type InputFile, type Opened } from '../open/workbook';
import { step, type JobControl } from '../progress';
import { withMoreLines, type Updated } from '../update';
import { planImport, type ImportPlan } from '.';

export interface Imported extends ImportPlan {
  /** The workbook with the lines in it; undefined where there is nothing to add. */
  made: Updated | undefined;
}

/** Into a file or the open workbook, which is not changed. Throws `FileRefused` where one of them cannot be read. */
export async function importExpenses(
  partner: InputFile | Opened,
  list: InputFile,
  { today }: { today: Day },
  control: JobControl = {},
): Promise<Imported> {
  await step(control, { kind: 'reading', file: partner.path, index: 0, of: 2 });
  const opened = await openIfFile(partner);
  await step(control, { kind: 'reading', file: list.path, index: 1, of: 2 });
  const plan = planImport(opened, { name: list.path, book: await tableSource(list) });
  const added = plan.rows.map(({ cells }) => cells);
  const made = added.length > 0 ? await withMoreLines(opened, added, today, control) : undefined;
  return { ...plan, made };
}
