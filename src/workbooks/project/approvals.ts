/**
 * What the committee or an amendment has approved of the agreed flexibility: only then may that tier be used.
 * `consolidate` reads the table.
 */
import { addMonths, serialOf } from '../../core/days';
import type { Sheet, TableColumn } from '../blocks';
import type { Context } from '../context';
import { approvalsTableName } from '../names';
import { listNames } from './lists';
import { tierTexts } from '../tiers';

const preparedRows = 50;
const reach = 1_000;

/** Undefined where the agreement knows nothing that would have to be approved. */
export function approvalsSheet(context: Context): Sheet | undefined {
  const { t, terms } = context;
  if (tierTexts(context).length === 0) return undefined;
  const { project } = terms.agreement;
  const listed = (key: string, header: string, width: number, source: string): TableColumn => ({
    key,
    header,
    style: 'inputCode',
    width,
    validation: {
      rule: { kind: 'list', source },
      severity: 'warning',
      error: { title: header.slice(0, 32), text: t.checks.list },
    },
  });
  const columns: TableColumn[] = [
    listed('tier', t.headings.tier, 60, listNames.tiers),
    listed('partner', t.headings.partner, 26, listNames.partners),
    listed('category', t.headings.category, 26, listNames.categories),
    listed('action', t.headings.action, 26, listNames.actions),
    { key: 'reason', header: t.headings.reason, style: 'inputText', width: 40 },
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
  ];
  return {
    key: 'approvals',
    name: t.sheets.approvals,
    tabColor: 'C77700',
    freeze: { block: 'approvals', columns: 0 },
    blocks: [
      { kind: 'title', serves: 'file', text: t.sheets.approvals, subtitle: t.project.approvalsNote },
      {
        kind: 'table',
        serves: 'file',
        key: 'approvals',
        name: approvalsTableName,
        description: t.project.approvalsDescription,
        filter: true,
        reach,
        columns,
        rows: Array.from({ length: preparedRows }, () => columns.map(() => null)),
      },
    ],
  };
}
