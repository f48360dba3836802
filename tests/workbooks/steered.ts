/** Terms with running data of committees, and the rows of the tables that say the same. */
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import type { Agreement } from '../../src/core/agreement/schema';
import { serialOf, type Day } from '../../src/core/days';
import { columnsOf, type TableDefinition } from '../../src/core/native/table';
import { decisionsTable, toDoTable, type Decision, type ToDo } from '../../src/core/steering/tables';
import type { CarriedRows } from '../../src/workbooks/native-tables';
import type { CellContent } from '../../src/workbooks/plan';

export interface Steered {
  meetings: Agreement['governance']['meetings'];
  communication: NonNullable<Agreement['communication']>;
  decisions: readonly Partial<Omit<Decision, 'row'>>[];
  toDo: readonly Partial<Omit<ToDo, 'row'>>[];
  /** How a partner's code is typed. */
  typed?: (code: string) => string;
}

export function withSteering(
  terms: Terms,
  { meetings, communication, decisions, toDo, typed = (code) => code }: Steered,
): { terms: Terms; carried: CarriedRows } {
  const agreement: Agreement = {
    ...terms.agreement,
    governance: { ...terms.agreement.governance, meetings },
    communication,
  };
  const noDecision = {
    code: '',
    meeting: undefined,
    what: '',
    outcome: undefined,
    owner: undefined,
    due: undefined,
    tier: undefined,
    partner: undefined,
    line: undefined,
  };
  const noTask = {
    what: '',
    who: undefined,
    name: '',
    due: undefined,
    done: undefined,
    meeting: undefined,
    remark: '',
  };
  const cells = (row: Readonly<Record<string, unknown>>, table: TableDefinition) =>
    columnsOf<TableDefinition>(table).map(({ key, kind }): CellContent => {
      const value = row[key] ?? null;
      if (kind === 'day' && value !== null) return serialOf(value as Day);
      return key === 'owner' || key === 'who' ? value && typed(value as string) : (value as CellContent);
    });
  return {
    terms: {
      ...termsOf(agreement),
      history: terms.history,
      steering: {
        attendance: [],
        decisions: decisions.map((one, row): Decision => ({ ...noDecision, ...one, row })),
        toDo: toDo.map((one, row): ToDo => ({ ...noTask, ...one, row })),
        communication: communication.map(({ partner, title, audience, channel, date, proof }) => {
          const [shown = '', whom = '', by = ''] = [title, audience, channel].map((text) =>
            typeof text === 'string' ? text : '',
          );
          return { partner, title: shown, audience: whom, channel: by, day: date, done: proof !== undefined };
        }),
      },
    },
    carried: {
      Decisions: decisions.map((one) => cells(one, decisionsTable)),
      ToDo: toDo.map((one) => cells(one, toDoTable)),
    },
  };
}
