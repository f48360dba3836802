/** Tells a story on one face, and notes after each step what the project's workbook says; what must hold is checked. */
import { fundingPlan } from '../../src/core/agreement/funding';
import { termsOf } from '../../src/core/agreement/terms';
import { partnerAccount } from '../../src/core/claims/account';
import { isLeader } from '../../src/core/claims/claimants';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { checkWorkbook } from '../../src/jobs/check';
import { carriedRows } from '../../src/jobs/native/carried';
import type { ProjectBook } from '../../src/jobs/open/project';
import type { InputFile } from '../../src/jobs/open/workbook';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import type { WorkbookPlan } from '../../src/workbooks/plan';
import { writeWorkbook } from '../../src/xlsx';
import type { Agreement } from '../../src/core/agreement/schema';
import { today } from '../jobs/today';
import { createHash } from 'node:crypto';
import type { Cast, ClaimStep, Step } from './cast';
import type { Typed } from './replan';

/** What a claim adds, in cents, as the face shows it. */
export interface Shown {
  partner: string;
  claim: string | undefined;
  certified: number;
  uncovered: number;
  sources: { source: string; aid: number; before: number; cut: number }[];
}

/** One way of doing each step. The project's workbook is its own affair; partners' files are the same for all. */
export interface Face {
  project(): Promise<ProjectBook>;
  type(typed: Typed): Promise<void>;
  /** The project's workbook as a command or a button made it last. */
  made(): Uint8Array;
  /** Throws `Refused`. */
  claim(claim: ClaimStep, files: readonly InputFile[]): Promise<Shown[]>;
  undo(): Promise<void>;
  record(reason: string): Promise<void>;
  /** The partner's workbook in the version in force; from none for a partner who joins. */
  update(partner: string, old: WorkbookPlan | undefined): Promise<Uint8Array>;
}

/** A step that the face refused; nothing was written. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export type Entry = ReturnType<typeof bookOf> &
  Awaited<ReturnType<typeof countedOf>> & {
    step: string;
    shown?: Shown[];
    /** A digest of the workbook that was made. */
    made?: string;
  };

/** By partner, the lines and the version of the workbook that it hands in. */
class Partners {
  readonly lines = new Map<string, readonly LedgerRow[]>();
  private readonly versions = new Map<string, Agreement>();
  constructor(
    private readonly signed: Agreement,
    private readonly written: Written,
  ) {
    for (const { code } of signed.partners) this.versions.set(code, signed);
  }
  spend(lines: ReadonlyMap<string, readonly LedgerRow[]>): void {
    for (const [code, rows] of lines) this.lines.set(code, rows);
  }
  bring(code: string, agreement: Agreement): void {
    this.versions.set(code, agreement);
  }
  workbook(code: string): WorkbookPlan | undefined {
    const agreement = this.versions.get(code);
    if (!agreement) return undefined;
    const language = agreement.partners.find((one) => one.code === code)?.language ?? this.signed.project.language;
    return partnerWorkbook(termsOf(agreement), code, language, today, this.lines.get(code) ?? []);
  }
  /** As they stand: the same for every face, so that each is written once. */
  files(): Promise<InputFile[]> {
    return Promise.all(
      [...this.versions].map(async ([code, { version }]) => {
        const lines = this.lines.get(code) ?? none;
        const key = `${code} ${version.number}`;
        const written = this.written.get(lines) ?? new Map<string, Promise<Uint8Array>>();
        this.written.set(lines, written);
        const bytes = written.get(key) ?? writeWorkbook(this.workbook(code)!);
        written.set(key, bytes);
        return { path: `${code}.xlsx`, bytes: await bytes };
      }),
    );
  }
}

const none: readonly LedgerRow[] = [];
/** By lines, and then by partner and version. */
export type Written = WeakMap<readonly LedgerRow[], Map<string, Promise<Uint8Array>>>;

/** `first`: what another face noted, which must be the same at each step; only without it everything is counted anew. */
export async function tell(
  { agreement, steps, written }: Cast,
  face: Face,
  first?: readonly Entry[],
): Promise<Entry[]> {
  const partners = new Partners(agreement, written);
  const diary: Entry[] = [];
  for (const [index, step] of steps.entries()) {
    const shown = await take(step, face, partners);
    const project = await face.project();
    const made = createHash('sha256').update(face.made()).digest('hex');
    const noted = {
      step: nameOf(step),
      ...(shown ? { shown } : {}),
      ...(isMaking(step) ? { made } : {}),
      ...bookOf(project),
    };
    const before = diary.at(-1);
    const other = first?.[index];
    if (other) {
      expect(noted).toEqual({ ...other, totals: undefined, errors: undefined });
      diary.push(other);
    } else {
      const entry = { ...noted, ...(await countedOf(project, await partners.files())) };
      hold(step, entry, before);
      diary.push(entry);
    }
  }
  return diary;
}

/** The steps alone, without looking at what they did. */
export async function live({ agreement, steps, written }: Cast, face: Face): Promise<void> {
  const partners = new Partners(agreement, written);
  for (const step of steps) await take(step, face, partners);
}

const nameOf = (step: Step): string =>
  [
    step.do,
    ...('kind' in step ? [step.kind, step.period, step.refused ?? ''] : 'partner' in step ? [step.partner] : []),
  ]
    .join(' ')
    .trim();

async function take(step: Step, face: Face, partners: Partners): Promise<Shown[] | undefined> {
  switch (step.do) {
    case 'spend':
      partners.spend(step.lines);
      return undefined;
    case 'type':
      await face.type({ rows: step.rows });
      return undefined;
    case 'claim': {
      const files = await partners.files();
      if (step.refused === undefined) return face.claim(step, files);
      await expect(face.claim(step, files)).rejects.toMatchObject({ code: step.refused });
      return undefined;
    }
    case 'undo':
      await face.undo();
      return undefined;
    case 'amend':
      await face.type({ edit: step.edit });
      await face.record(step.reason);
      return undefined;
    case 'update': {
      const bytes = await face.update(step.partner, partners.workbook(step.partner));
      const { agreement } = (await face.project()).about;
      partners.bring(step.partner, agreement);
      // What is typed from here on is typed into the new workbook; the lines are those of the old one.
      const made = await checkWorkbook({ path: 'updated.xlsx', bytes });
      expect(made.about).toMatchObject({ partner: step.partner, version: agreement.version.number });
      const numbers = (all: readonly (number | undefined)[]): unknown[] => [...all].sort();
      expect(numbers(made.lines.map(({ line }) => line.number))).toEqual(
        numbers((partners.lines.get(step.partner) ?? []).map(({ line }) => Number(line))),
      );
      return undefined;
    }
  }
}

const isMaking = (step: Step): boolean =>
  step.do === 'claim' ? step.refused === undefined : ['undo', 'amend'].includes(step.do);

/** What the project's workbook says. */
function bookOf(project: ProjectBook) {
  const { terms, claims, book, about } = project;
  const bare = <Row extends { row: number }>(rows: readonly Row[]): Omit<Row, 'row'>[] =>
    rows.map(({ row: _, ...rest }) => rest);
  const { Journal = [] } = carriedRows(book);
  return {
    version: about.version,
    claims: bare(claims.claims.rows),
    kept: bare(claims.kept.rows),
    payments: bare(claims.payments.rows),
    control: bare(claims.control.rows),
    journal: Journal.map(([, what, before, after]) => [what, before, after]),
    accounts: terms.agreement.partners.map(({ code }) => partnerAccount(terms, claims, code)),
    findings: project.findings.length,
    funds: fundsOf(project),
  };
}

/** What a consolidation of the partners' workbooks makes of it. */
async function countedOf(project: ProjectBook, files: readonly InputFile[]) {
  const { totals, findings } = await consolidateFiles({ project, partners: files, today });
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, where }) => `${where.line} ${rule}`);
  return { totals, errors };
}

/** Of each fund: what was agreed, and what was claimed. */
function fundsOf({ terms, claims }: ProjectBook): { fund: string; agreed: number; claimed: number }[] {
  const funds = new Map<string, { agreed: number; claimed: number }>();
  for (const { partner, source, kind, amount } of fundingPlan(terms).rows) {
    if (kind !== 'eu-fund') continue;
    const authority = isLeader(terms) ? (terms.partners.get(partner)?.partner.managingAuthority ?? '') : '';
    const fund = funds.get(`${authority} ${source}`) ?? { agreed: 0, claimed: 0 };
    const own = claims.claims.rows.filter((row) => row.partner === partner && row.source === source);
    fund.agreed += amount;
    fund.claimed += own.reduce((sum, row) => sum + row.amount, 0);
    funds.set(`${authority} ${source}`, fund);
  }
  return [...funds].map(([fund, amounts]) => ({ fund, ...amounts }));
}

/** What must hold after each step. */
function hold(step: Step, now: Entry, before: Entry | undefined): void {
  const about = { step: now.step };
  const { read, accepted, excluded, claimable, flatRate } = now.totals;
  expect({ ...about, read, claimable }).toEqual({
    ...about,
    read: accepted + excluded,
    claimable: accepted + flatRate,
  });
  for (const { fund, agreed, claimed } of now.funds)
    expect({ ...about, fund, isWithin: claimed <= agreed }).toEqual({ ...about, fund, isWithin: true });
  expect({ ...about, unreadable: now.findings }).toEqual({ ...about, unreadable: 0 });
  if (!before) return;
  // What was claimed never moves; only the last claim goes, when it is undone.
  const left = step.do === 'undo' ? now : before;
  const longer = step.do === 'undo' ? before : now;
  expect({ ...about, claims: longer.claims.slice(0, left.claims.length) }).toEqual({ ...about, claims: left.claims });
  expect({ ...about, kept: longer.kept.slice(0, left.kept.length) }).toEqual({ ...about, kept: left.kept });
  if (step.do !== 'claim' && step.do !== 'undo')
    expect({ ...about, claims: now.claims, kept: now.kept }).toEqual({
      ...about,
      claims: before.claims,
      kept: before.kept,
    });
  if (step.do === 'claim' && step.refused !== undefined)
    expect({ ...now, step: '' }).toEqual({ ...before, step: '', shown: undefined, made: undefined });
  if (now.shown) holdOfClaim(now, before);
}

/** What is shown is what is in the tables: claimed to date is the sum of the claims. */
function holdOfClaim(now: Entry, before: Entry): void {
  const added = now.claims.slice(before.claims.length);
  for (const { partner, claim, certified, uncovered, sources } of now.shown ?? []) {
    const about = { step: now.step, partner };
    expect({ ...about, aid: sum(sources.map(({ aid }) => aid)) }).toEqual({ ...about, aid: certified - uncovered });
    for (const { source, aid } of sources) {
      const own = added.filter((row) => row.partner === partner && row.source === source);
      if (own.length > 0)
        expect({ ...about, source, amounts: own.map(({ amount }) => amount) }).toEqual({
          ...about,
          source,
          amounts: [aid],
        });
    }
    if (claim === undefined) expect(added.filter((row) => row.partner === partner)).toEqual([]);
  }
  expect({ step: now.step, totals: now.totals }).toEqual({ step: now.step, totals: before.totals });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
