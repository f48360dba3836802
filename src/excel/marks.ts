/**
 * Marks cells without touching their formats and comments: hidden names list the marked cells, and a conditional format
 * for each list looks every cell of the table up in it. Co-authors see the marks; removing them leaves no trace.
 */
import type { Mark, OpenWorkbook } from '../workbooks/open-workbook';
import type { Area } from '../workbooks/plan';
import { styles } from '../workbooks/styles';
import { rangeOf } from './areas';
import { inExcel, writing } from './gateway';
import { emptyList, markFormula, markLists, type MarkList, type MarkSeverity } from './mark-lists';
import { findMarks, type MarksOnSheet } from './marks-lookup';
import { applyOverlay } from './write/rules';

const markStyles = { error: 'problem', warning: 'caution' } as const satisfies Record<
  MarkSeverity,
  keyof typeof styles
>;

/** What has to change on one sheet. */
interface Change {
  sheet: MarksOnSheet;
  /** Lists whose names are missing or hold something else. */
  lists: readonly { name: string; formula: string }[];
  formats: readonly { area: Area; list: MarkList }[];
  useless: readonly { area: Area; id: string }[];
}

export interface Marks extends Pick<OpenWorkbook, 'mark' | 'unmark'> {
  /**
   * The same as `mark`, within a step; undefined, with nothing done, where a format would have to go: Excel sometimes
   * refuses that.
   */
  markWithin(context: Excel.RequestContext, marks: readonly Mark[]): Promise<number | undefined>;
}

/** The marks of one workbook. */
export function createMarks(): Marks {
  // Whether the workbook is known to have no marks, so that setting none needs no request.
  let clean = false;
  return {
    async mark(marks) {
      if (clean && marks.length === 0) return 0;
      clean = false;
      const found = await inExcel(findMarks);
      const left = await writeMarks(found, marks);
      clean = marks.length === 0 && found.every(({ lists }) => lists.size === 0);
      return left;
    },
    async markWithin(context, marks) {
      clean = false;
      const lists = markLists(marks);
      const changes = changesIn(await findMarks(context), lists);
      if (changes.some(({ useless }) => useless.length > 0)) return undefined;
      await writing(context, () => change(context, changes));
      return unmarkedIn(lists);
    },
    async unmark() {
      await removeMarks(await inExcel(findMarks));
      clean = true;
    },
  };
}

/**
 * Writes only what differs from what the workbook has: every write goes onto people's undo list, and undoing one changes
 * the marks without an event.
 *
 * @returns how many cells could not be marked, because there are too many
 */
async function writeMarks(found: readonly MarksOnSheet[], marks: readonly Mark[]): Promise<number> {
  const lists = markLists(marks);
  const changes = changesIn(found, lists);
  const [first] = changes;
  if (first) {
    const about = { sheet: first.sheet.name };
    await removeFormats(changes.map(({ sheet, useless }) => ({ sheet, formats: useless })));
    await inExcel((context) => change(context, changes), { writes: true, about });
  }
  return unmarkedIn(lists);
}

const unmarkedIn = (lists: ReturnType<typeof markLists>): number =>
  [...lists.values()].reduce((sum, { left }) => sum + left, 0);

const changesIn = (found: readonly MarksOnSheet[], lists: ReturnType<typeof markLists>): Change[] =>
  found
    .map((sheet) => changeOf(sheet, lists.get(sheet.name.toLowerCase())?.lists ?? []))
    .filter((change) => change.lists.length + change.formats.length + change.useless.length > 0);

function changeOf(sheet: MarksOnSheet, wanted: readonly MarkList[]): Change {
  const known = [...sheet.lists.keys()].filter((name) => !wanted.some((list) => list.name === name));
  const lists = [...wanted, ...known.map((name) => ({ name, formula: emptyList }))].filter(
    ({ name, formula }) => sheet.lists.get(name) !== formula,
  );
  if (wanted.length === 0) return { sheet, lists, formats: [], useless: [] };
  return {
    sheet,
    lists,
    formats: sheet.tables.flatMap(({ area, covered }) =>
      wanted.filter(({ name }) => !covered.has(name)).map((list) => ({ area, list })),
    ),
    useless: sheet.tables.flatMap(({ area, useless }) => useless.map((id) => ({ area, id }))),
  };
}

function change(context: Excel.RequestContext, changes: readonly Change[]): void {
  for (const { sheet, lists, formats } of changes) {
    const target = context.workbook.worksheets.getItem(sheet.id);
    for (const { name, formula } of lists) {
      if (sheet.lists.has(name)) target.names.getItem(name).formula = formula;
      else target.names.add(name, formula).visible = false;
    }
    for (const { area, list } of formats) addFormat(target, area, list);
  }
}

/** Adds the format before all others. */
function addFormat(sheet: Excel.Worksheet, area: Area, { name, severity }: MarkList): void {
  const added = rangeOf(sheet, area).conditionalFormats.add('Custom');
  added.custom.rule.formula = markFormula(name);
  applyOverlay(added.custom.format, styles[markStyles[severity]]);
  added.priority = 0;
}

interface FormatsToRemove {
  sheet: MarksOnSheet;
  formats: readonly { area: Area; id: string }[];
}

/**
 * In a run of its own, because Excel sometimes fails to delete a format whose rows were moved or undone. One that stays
 * shows the same marks a second time.
 */
async function removeFormats(going: readonly FormatsToRemove[]): Promise<void> {
  if (going.every(({ formats }) => formats.length === 0)) return;
  await inExcel(
    (context) => {
      for (const { sheet, formats } of going) {
        const target = context.workbook.worksheets.getItem(sheet.id);
        for (const { area, id } of formats) rangeOf(target, area).conditionalFormats.getItem(id).delete();
      }
      return context.sync();
    },
    { writes: true },
  ).catch(() => undefined);
}

async function removeMarks(found: readonly MarksOnSheet[]): Promise<void> {
  await removeFormats(
    found.map((sheet) => ({
      sheet,
      formats: sheet.tables.flatMap(({ area, formats }) => formats.map((id) => ({ area, id }))),
    })),
  );
  const [first] = found.filter(({ lists }) => lists.size > 0);
  if (!first) return;
  await inExcel(
    (context) => {
      for (const { id, lists } of found) {
        const { names } = context.workbook.worksheets.getItem(id);
        for (const name of lists.keys()) names.getItem(name).delete();
      }
    },
    { writes: true, about: { sheet: first.name } },
  );
}
