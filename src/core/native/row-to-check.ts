/** Rows of tables filled in by people that are not used as they stand. */
import type { Day } from '../days';
import { defineRule, finding, type FiguresOf, type Finding } from '../findings';
import type { NativeTableName } from '../native-tables';
import type { TableProblem } from './read';

export const rowToCheck = defineRule({
  name: 'row-to-check',
  severity: 'warning',
  figures: ['sheet'],
  variants: {
    case: [
      'missing',
      'unreadable',
      'repeated',
      'inverted',
      'unusual',
      'elsewhere',
      'not-by',
      'kept-changed',
      'beyond-whole',
      'not-entered',
      'not-taken',
      'not-approved',
    ],
  },
  only: {
    missing: ['header'],
    unreadable: ['header', 'found'],
    repeated: ['entry', 'others'],
    inverted: ['rate', 'currency', 'project', 'expected'],
    unusual: ['rate', 'currency', 'expected', 'asOf'],
    'not-by': ['tier', 'header'],
    'kept-changed': ['claim'],
    'beyond-whole': ['header', 'found', 'most'],
    // Of a committee's decision on a partner's line.
    'not-entered': ['of', 'number'],
    'not-taken': ['of', 'number'],
    'not-approved': ['what'],
  },
});

export interface TableLocation {
  file: string;
  sheet: string;
}

export function findingOnRow(
  { file, sheet }: TableLocation,
  row: number,
  figures: FiguresOf<typeof rowToCheck>,
): Finding {
  return finding(rowToCheck, { file, sheet, row }, figures);
}

/** One finding per row, on its first unusable cell, and one on each row like the table's that stands elsewhere. */
export function unreadableRows(
  table: NativeTableName,
  { problems, unread }: { problems: readonly TableProblem[]; unread: readonly { sheet: string; row: number }[] },
  location: TableLocation,
): Finding[] {
  const firsts = problems.filter(({ row }, index) => problems[index - 1]?.row !== row);
  return [
    ...firsts.map(({ row, column, found, why }) => {
      const common = { sheet: location.sheet, header: { table, header: column } };
      return findingOnRow(
        location,
        row,
        why === 'missing' ? { ...common, case: 'missing' } : { ...common, case: 'unreadable', found },
      );
    }),
    ...unread.map(({ sheet, row }) => findingOnRow({ file: location.file, sheet }, row, { case: 'elsewhere', sheet })),
  ];
}

/** Rows that give one entry different values; the last of them counts. */
export function repeatedEntries<Row extends { row: number }>(
  rows: readonly Row[],
  entryOf: (row: Row) => string,
  valueOf: (row: Row) => string | Day,
  location: TableLocation,
): Finding[] {
  const byEntry = new Map<string, Row[]>();
  for (const row of rows) {
    const known = byEntry.get(entryOf(row));
    if (known) known.push(row);
    else byEntry.set(entryOf(row), [row]);
  }
  return [...byEntry].flatMap(([entry, all]) => {
    const last = all.at(-1);
    if (!last || new Set(all.map(valueOf)).size === 1) return [];
    const others = all.filter((row) => row !== last).map(({ row }) => row);
    const figures = { case: 'repeated', sheet: location.sheet, entry, others: others.join(', ') } as const;
    return [findingOnRow(location, last.row, figures)];
  });
}
