/** An amendment: what the sheets of the agreement say, compared with the version in force, and recorded as the next. */
import { approvalNeeded, type ApprovalNeeded } from '../core/amendments/approval';
import { historyText, readHistory } from '../core/amendments/history';
import { recordVersion, type RecordProblem } from '../core/amendments/record';
import { nextVersion } from '../core/agreement-tables';
import { budgetOf, termsOf, type Terms } from '../core/agreement/terms';
import { journalTable } from '../core/claims/tables';
import type { Day } from '../core/days';
import { AccordError } from '../core/errors';
import type { Finding } from '../core/findings';
import { groupBy } from '../core/group-by';
import type { Approval } from '../core/names';
import { fill, textsFor } from '../locales';
import { cellsOf, type Carried } from '../workbooks/native-tables';
import { DraftIncomplete } from './draft/new-draft';
import { readDraft, type DraftBook } from './draft/read';
import { carriedRows } from './native/carried';
import { readClaims } from './open/claims';
import { openProject } from './open/project';
import { agreedTerms } from './open/terms';
import type { InputFile, Opened } from './open/workbook';
import { step, type JobControl } from './progress';
import { projectAnew, type ProjectAnew } from './project-anew';

export interface Amendment {
  opened: Opened;
  /** With the signed version, where limits are measured from there. */
  inForce: Terms;
  draft: DraftBook;
  /** The reason that the sheets give; may be blank. */
  reason: string;
  /** What would be in force next; undefined where the sheets are not complete, or say what is in force. */
  next: { terms: Terms; needed: ApprovalNeeded } | undefined;
}

export interface RecordRequest {
  /** Those of the sheets by default. */
  date?: Day | undefined;
  reason?: string | undefined;
  /** By which it was agreed; none by default. */
  approval?: Approval | undefined;
  by?: string | undefined;
}

/** The sheets are complete, but cannot be recorded as they stand. */
export class NotRecorded extends AccordError {
  constructor(
    readonly problems: readonly RecordProblem[],
    readonly inForce: Terms,
  ) {
    super('not-recorded', problems.map(({ kind }) => kind).join('; '));
  }
}

/** Stands in for a reason while the sheets give none: it is asked for when the version is recorded. */
const noReason = '–';

/** Writes nothing. Throws `FileRefused` for anything but a project workbook. */
export async function compareVersions(project: InputFile | Opened, today: Day): Promise<Amendment> {
  const opened = await openProject(project);
  const inForce = agreedTerms(opened);
  const draft = readDraft(opened.book, inForce.agreement, { today, reason: noReason });
  const { agreement } = draft;
  const reason = draft.draft.version?.reason ?? '';
  const compared = { opened, inForce, draft, reason: reason === noReason ? '' : reason };
  if (!agreement || draft.unchanged) return { ...compared, next: undefined };
  const terms = termsOf(agreement);
  return { ...compared, next: { terms, needed: approvalNeeded(inForce, terms) } };
}

/**
 * The project's workbook with the next version in force, the one before in its history, and an entry in the journal.
 * Throws `DraftIncomplete` or `NotRecorded`; the latter, too, where something claimed would be left without its partner or source.
 */
export async function recordAmendment(
  amendment: Amendment,
  request: RecordRequest,
  { today, file }: { today: Day; file: string },
  control: JobControl = {},
): Promise<ProjectAnew & { terms: Terms }> {
  const { opened, inForce, draft } = amendment;
  if (!draft.agreement) throw new DraftIncomplete(draft);
  const recorded = recordVersion(inForce.agreement, readHistory(opened.about.history), draft.agreement, {
    date: request.date ?? draft.agreement.version.date,
    reason: request.reason ?? amendment.reason,
    decision: { approval: request.approval ?? 'none', by: request.by ?? '' },
  });
  if (!('agreement' in recorded)) throw new NotRecorded(recorded.problems, inForce);
  const { agreement, history } = recorded;
  const about = { ...opened.about, agreement, history: historyText(history) };
  const terms = agreedTerms({ ...opened, about });
  const { claims, findings } = readClaims(opened, terms);
  const leftBehind = claimsLeftBehind(readClaims(opened, inForce).findings, findings);
  if (leftBehind.length > 0) throw new NotRecorded(leftBehind, inForce);
  await step(control, { kind: 'writing', file });
  const rows = withEntry(carriedRows(opened.book), { opened, before: inForce, after: terms });
  return {
    ...(await projectAnew(opened, { terms, today, rows, claims, draft: nextVersion(agreement, draft.draft) })),
    terms,
  };
}

/** What was claimed never moves: whatever could be read about claims has to be read in the next version too. */
function claimsLeftBehind(before: readonly Finding[], next: readonly Finding[]): RecordProblem[] {
  const keyOf = ({ where }: Finding): string => JSON.stringify([where.sheet, where.row]);
  const known = new Set(before.map(keyOf));
  const lost = new Map(next.filter((one) => !known.has(keyOf(one))).map((one) => [keyOf(one), one.where]));
  return [...groupBy(lost.values(), ({ sheet = '' }) => sheet)].map(([sheet, rows]) => ({
    kind: 'claims-left-behind',
    sheet,
    row: Math.min(...rows.map(({ row = 0 }) => row)),
    count: rows.length,
  }));
}

function withEntry(
  carried: Carried,
  { opened, before, after }: { opened: Opened; before: Terms; after: Terms },
): Carried {
  const texts = textsFor(opened.about.language, after.agreement.project.kind);
  const { journal } = texts.workbooks;
  const { number, date, reason } = after.agreement.version;
  const budget = (terms: Terms): string =>
    fill(journal.budget, { amount: { money: budgetOf(terms, {}), currency: terms.currency } }, texts);
  const entry = {
    when: date,
    what: fill(journal.recorded, { number, reason }, texts),
    before: budget(before),
    after: budget(after),
  };
  return {
    ...carried,
    Journal: [...(carried.Journal ?? []), cellsOf({ terms: after, texts }, journalTable, entry)],
  };
}
