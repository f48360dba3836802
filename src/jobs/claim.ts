/** Makes a claim: consolidates, closes the period and writes the project's workbook anew, with the claim in it. */
import { claimRows, keptRows, withClaim } from '../core/claims/claim-rows';
import { claimAtRisk, type ClaimAtRisk } from '../core/claims/at-risk';
import { makeClaim, type ClaimMade, type ClaimRequest } from '../core/claims/claim';
import { isClaimed } from '../core/claims/aid';
import { refusalOf, refusedByClaims, type Refused } from '../core/claims/refusals';
import { claimsTable, journalTable, keptLinesTable } from '../core/claims/tables';
import type { Consolidation } from '../core/consolidation/consolidate';
import { correctionsOf } from '../core/consolidation/corrections';
import { lineFindings } from '../core/expenses/line-findings';
import { parseDecimal, toMoney, type Money } from '../core/money';
import type { ClaimKind } from '../core/names';
import { fill, textsFor } from '../locales';
import { failure } from '../locales/errors';
import type { Wording } from '../workbooks/context';
import { codeText } from '../workbooks/lists';
import { cellsOf, type Carried } from '../workbooks/native-tables';
import { consolidationOf, countFiles, type ConsolidateRequest, type CountedFiles } from './consolidate';
import { nextDraft } from './draft/read';
import { carriedRows } from './native/carried';
import { step, type JobControl } from './progress';
import { projectAnew, type ProjectAnew } from './project-anew';

export type ClaimFilesRequest = Omit<ConsolidateRequest, 'period' | 'language'> & { claim: ClaimRequest };

export interface ClaimPlan {
  made: ClaimMade;
  /** What open findings put at risk. */
  risk: ClaimAtRisk;
  consolidation: Consolidation;
  /** What the new workbook is made from. */
  counted: CountedFiles;
}

/**
 * Works the claim out without writing anything. Throws as `countFiles`, and an `AccordError` with the reason where the
 * claim cannot be made.
 */
export async function planClaim(request: ClaimFilesRequest, control: JobControl = {}): Promise<ClaimPlan> {
  const { claim } = request;
  const counted = await countFiles({ ...request, period: claim.period }, control, ({ terms, claims }, read) =>
    refuseAs(refusedByClaims(terms, { book: claims, read }, claim)),
  );
  const { terms, claims: book } = counted.project;
  const { files, checked } = counted.counted;
  const base = { read: new Set(files.flatMap((file) => (file.read ? [file.partner] : []))), checked, book };
  refuseAs(refusalOf(terms, base, claim));
  const consolidation = consolidationOf(counted, claim.period);
  // Lines of earlier periods that no claim holds are in this one too.
  const open = correctionsOf({ findings: lineFindings(checked), lines: checked, terms });
  const concerned = new Set(open.flatMap(({ list }) => list.flatMap(({ line }) => line ?? [])));
  const risk = claimAtRisk(terms, base, claim, concerned);
  return { made: makeClaim(terms, base, claim), risk, consolidation, counted };
}

function refuseAs(refused: Refused | undefined): void {
  // The figures are those of its code by declaration.
  if (refused) throw failure(refused.code, refused.code, refused.figures as never);
}

/** The project's workbook with the claim in it: what people wrote in its tables is there as they wrote it. */
export async function writeClaim(
  { made, consolidation, counted: { project } }: ClaimPlan,
  { today, file }: Pick<ConsolidateRequest, 'today'> & { file: string },
  control: JobControl = {},
): Promise<ProjectAnew> {
  await step(control, { kind: 'writing', file });
  const { terms, about, book } = project;
  const wording = { terms, texts: textsFor(about.language, terms.agreement.project.kind) };
  const rows = rowsWith(wording, carriedRows(book), made, project.claims.claims.rows);
  const claims = withClaim(project.claims, made);
  return projectAnew(project, { terms, today, consolidation, rows, claims, draft: nextDraft(project, today) });
}

function rowsWith(wording: Wording, carried: Carried, made: ClaimMade, before: readonly { amount: number }[]): Carried {
  const { terms, texts } = wording;
  const { journal } = texts.workbooks;
  const claimed = before.reduce((sum, { amount }) => sum + amount, 0);
  const added = claimRows(made);
  const money = (amount: number): string =>
    fill(journal.claimed, { amount: { money: amount, currency: terms.currency } }, texts);
  const codes = [...new Set(added.map(({ claim }) => claim))];
  const entry = {
    when: made.date,
    what: fill(
      journal.made,
      { claim: codes.join(', '), kind: codeText(wording, 'claimKinds', made.kind), period: made.period },
      texts,
    ),
    before: money(claimed),
    after: money(added.reduce((sum, { amount }) => sum + amount, claimed)),
  };
  return {
    ...carried,
    Claims: [...(carried.Claims ?? []), ...added.map((row) => cellsOf(wording, claimsTable, row))],
    KeptLines: [...(carried.KeptLines ?? []), ...keptRows(made).map((row) => cellsOf(wording, keptLinesTable, row))],
    Journal: [...(carried.Journal ?? []), cellsOf(wording, journalTable, entry)],
  };
}

/** The amount of a claim as it was written: an advance needs one, and no other claim has one. Throws an `AccordError`. */
export function claimAmount(amount: string | undefined, kind: ClaimKind, currency: string): Money | undefined {
  if (amount === undefined && kind !== 'advance') return undefined;
  const decimal = kind === 'advance' ? parseDecimal(amount ?? '') : undefined;
  const money = decimal && toMoney(decimal, currency);
  if (money === undefined || money <= 0) throw failure('not-an-amount', amount ?? '', { amount: amount ?? '' });
  return money;
}

/** What the claim asks for: money of the sources that are claimed. */
export function claimedBy({ partners }: Pick<ClaimMade, 'partners'>): number {
  return partners
    .flatMap(({ claim, sources }) => (claim === undefined ? [] : sources.filter(isClaimed)))
    .reduce((sum, { aid }) => sum + aid, 0);
}
