/** The lead's decisions to keep a line in spite of a finding. `consolidate` reads the table. */
import { addMonths, serialOf } from '../../core/days';
import type { Sheet } from '../blocks';
import type { Context } from '../context';
import { acceptancesTableName } from '../names';
import type { CellContent } from '../plan';
import { listNames } from './lists';

const preparedRows = 100;
const reach = 5_000;

export function acceptancesSheet(context: Context): Sheet {
  const { t, terms } = context;
  const { project } = terms.agreement;
  const listed = (source: string, text: string) =>
    ({
      rule: { kind: 'list', source },
      severity: 'warning',
      error: { title: t.sheets.acceptances.slice(0, 32), text },
    }) as const;
  const emptyRow: CellContent[] = [null, null, null, null, null, null];
  return {
    key: 'acceptances',
    name: t.sheets.acceptances,
    tabColor: 'C77700',
    freeze: { block: 'acceptances', columns: 0 },
    blocks: [
      { kind: 'title', serves: 'file', text: t.sheets.acceptances, subtitle: t.project.acceptancesNote },
      {
        kind: 'table',
        serves: 'file',
        key: 'acceptances',
        name: acceptancesTableName,
        description: t.project.acceptancesDescription,
        filter: true,
        reach,
        columns: [
          {
            key: 'partner',
            header: t.headings.partner,
            style: 'inputCode',
            width: 28,
            validation: listed(listNames.partners, t.checks.list),
          },
          {
            key: 'line',
            header: t.headings.line,
            style: 'inputNumber',
            width: 10,
            validation: {
              rule: { kind: 'decimal' },
              severity: 'stop',
              error: { title: t.headings.line.slice(0, 32), text: t.checks.amount },
            },
          },
          {
            key: 'rule',
            header: t.headings.rule,
            style: 'inputCode',
            width: 42,
            validation: listed(listNames.rules, t.checks.acceptedRule),
          },
          {
            key: 'reason',
            header: t.headings.reason,
            style: 'inputText',
            width: 50,
            validation: {
              rule: { kind: 'text-length', max: 1000 },
              severity: 'information',
              prompt: { title: t.headings.reason.slice(0, 32), text: t.checks.acceptedReason },
            },
          },
          { key: 'decidedBy', header: t.headings.decidedBy, style: 'inputText', width: 24 },
          {
            key: 'date',
            header: t.headings.date,
            style: 'inputDate',
            width: 13,
            validation: {
              rule: {
                kind: 'date',
                from: serialOf(addMonths(project.start, -240)),
                to: serialOf(addMonths(project.end, 600)),
              },
              severity: 'stop',
              error: { title: t.headings.date.slice(0, 32), text: t.checks.date },
            },
          },
        ],
        rows: Array.from({ length: preparedRows }, () => [...emptyRow]),
      },
    ],
  };
}
