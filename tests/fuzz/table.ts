/** What became of the mutants, by operator. */
import { operatorNames, type OperatorName } from './operators';

export interface Counts {
  made: number;
  /** The work of this operator alone. */
  alone: number;
  read: number;
  refused: number;
  /** Read, with a finding that the base has not. */
  told: number;
  wrong: number;
}

export type Table = Map<OperatorName | 'all', Counts>;

export function emptyTable(): Table {
  return new Map();
}

const none: Counts = { made: 0, alone: 0, read: 0, refused: 0, told: 0, wrong: 0 };

export function note(
  table: Table,
  { done, status, told, wrong }: { done: readonly OperatorName[]; status: string; told: boolean; wrong?: string },
): void {
  for (const name of [...new Set(done), 'all' as const]) {
    const counts = table.get(name) ?? { ...none };
    table.set(name, counts);
    counts.made += 1;
    counts.alone += Number(done.length === 1);
    counts.read += Number(status === 'read');
    counts.refused += Number(status !== 'read');
    counts.told += Number(told);
    counts.wrong += Number(wrong !== undefined);
  }
}

const headings = ['Operator', 'Made', 'Alone', 'Read', 'Refused', 'Told', 'Wrong'] as const;

export function tableText(table: Table): string {
  const rows = [...operatorNames, 'all' as const].flatMap((name) => {
    const counts = table.get(name);
    if (!counts) return [];
    const { made, alone, read, refused, told, wrong } = counts;
    return [[name, ...[made, alone, read, refused, told, wrong].map(String)]];
  });
  const lines = [[...headings], ['---', ...headings.slice(1).map(() => '---:')], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
