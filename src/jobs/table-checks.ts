/** The checks of a funder table: with an error it is not made; what is to be known is said, and may be accepted. */
import { AccordError } from '../core/errors';
import type { Finding } from '../core/findings';
import type { RuleName } from '../core/rules';
import type { FunderTable, RowTableName } from '../core/tables';
import {
  agreementChecks,
  excludedButClaimed,
  tableDifference,
  warningsOf,
  warningsOnLines,
  type TablePoint,
  type TableWarning,
} from '../core/tables/checks';
import type { Terms } from '../core/agreement/terms';
import { keptFindings } from '../workbooks/kept-sheet';
import type { AcceptedWarning } from '../workbooks/funder-table';
import type { Limits } from './limits';
import { readClaims } from './open/claims';
import { readDecisions } from './open/decisions';
import type { ReportLine } from './open/report-lines';
import type { Opened } from './open/workbook';

/** A table whose checks fail, with the reasons. */
export class TableRefused extends AccordError {
  constructor(
    readonly table: RowTableName,
    readonly findings: readonly Finding[],
  ) {
    super('table-refused', `${table}: ${findings.map(({ rule }) => rule).join(', ')}`);
  }
}

interface ToCheck extends Limits {
  terms: Terms;
  /** Of a report. */
  lines?: readonly ReportLine[] | undefined;
}

/** What is to be known before the table is handed in. Throws `TableRefused`. */
export function checkTable(
  name: RowTableName,
  table: FunderTable,
  { terms, lines, ...limits }: ToCheck,
  opened: Opened,
): TableWarning[] {
  const { wrong, known } = agreementChecks(name, terms);
  const claim = name === 'payment-claim' ? claimChecks(opened, terms, limits) : { wrong: [], known: [] };
  const errors = [...wrong, ...claim.wrong];
  // A table that shows what is wrong cannot add up.
  const difference = errors.length === 0 ? tableDifference(table, terms) : undefined;
  if (errors.length > 0 || difference) throw new TableRefused(name, difference ? [difference] : errors);
  const onLines = lines ? warningsOnLines(keptFindings(opened.book)?.findings ?? [], lines) : [];
  return warningsOf([...[...known, ...claim.known].map((finding): TablePoint => ({ finding })), ...onLines]);
}

/** A claimed line that is no longer as it was claimed, or that the lead has excluded since. */
function claimChecks(opened: Opened, terms: Terms, limits: Limits): { wrong: Finding[]; known: Finding[] } {
  const { claims, findings } = readClaims(opened, terms);
  const { rows } = readDecisions(opened, terms);
  const isChanged = ({ figures }: Finding): boolean => figures.case === 'kept-changed';
  return {
    wrong: [...excludedButClaimed(claims, rows, { terms, ...limits }), ...findings.filter(isChanged)],
    known: findings.filter((one) => !isChanged(one)),
  };
}

/** Reasons for which warnings are accepted: of a rule, or of all others. */
export interface Reasons {
  rules: ReadonlyMap<RuleName, string>;
  others: string | undefined;
}

export function acceptedWith(warnings: readonly TableWarning[], { rules, others }: Reasons): AcceptedWarning[] {
  return warnings.flatMap(({ rule, points }) => {
    const reason = (rules.get(rule) ?? others ?? '').trim();
    return reason === '' ? [] : [{ rule, count: points.length, reason }];
  });
}
