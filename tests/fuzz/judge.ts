/** What must hold of every mutant: a verdict in words, sums that agree, and no row or amount that is lost in silence. */
import type { Consolidation } from '../../src/core/consolidation/consolidate';
import type { Finding } from '../../src/core/findings';
import { consolidateFiles, NothingReadable, writeReport } from '../../src/jobs/consolidate';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { languages, message, textsFor } from '../../src/locales';
import { today } from '../jobs/today';
import type { Base } from './bases';
import type { Mutant } from './mutate';
import type { OtherReader } from './other-reader';
import { differs, toldBy } from './witness';

export interface Verdict {
  /** `read`, or the rule for which it was refused. */
  status: string;
  /** Whether it was read with a finding that the base has not. */
  told: boolean;
  wrong?: string;
}

const path = 'mutant.xlsx';
/** Every so often the report is written and read again. */
const reportEvery = 40;
/** In seconds of work: others may want the processor too. */
const slow = 10;
/** Sentences are for people; that of a whole list of rows is the longest. */
const longest = 1_500;

interface Known {
  findings: ReadonlyMap<string, number>;
  /** What stands in rows outside the ledger. */
  others: ReadonlySet<string>;
}

export interface Judge {
  judge: (mutant: Mutant, index: number) => Promise<Verdict>;
}

export function judgeWith(other: OtherReader): Judge {
  const before = new Map<string, Promise<Known>>();
  const knownOf = (base: Base): Promise<Known> => {
    const key = `${base.name} ${base.bytes.length}`;
    const known = before.get(key) ?? look(base, other);
    before.set(key, known);
    return known;
  };
  return {
    async judge(mutant, index) {
      const started = process.cpuUsage();
      const done = await consolidated(mutant);
      const { user, system } = process.cpuUsage(started);
      const seconds = (user + system) / 1_000_000;
      const verdict = 'status' in done ? done : await judged(done, mutant, await knownOf(mutant.base), other);
      if (index % reportEvery === 0 && !('status' in done)) {
        const report = await writeReport(done, { today, file: 'report.xlsx' });
        await openWorkbook({ path: 'report.xlsx', bytes: report });
      }
      return seconds > slow ? { ...verdict, wrong: `took ${seconds.toFixed(1)} s` } : verdict;
    },
  };
}

async function consolidated({ base, bytes }: Mutant): Promise<Consolidation | Verdict> {
  try {
    return await consolidateFiles({ project: base.project, partners: [{ path, bytes }], today });
  } catch (error) {
    if (!(error instanceof NothingReadable)) throw error;
    const [first] = error.findings;
    const wrong = first ? firstOf(error.findings, sentenceIsWrong) : 'refused without a reason';
    return { status: first?.rule ?? 'refused', told: false, ...(wrong === undefined ? {} : { wrong }) };
  }
}

async function judged(
  done: Consolidation,
  { base, bytes }: Mutant,
  known: Known,
  other: OtherReader,
): Promise<Verdict> {
  const seen = new Map<string, number>();
  const fresh = done.findings.filter((finding) => {
    const key = about(finding);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return (seen.get(key) ?? 0) > (known.findings.get(key) ?? 0);
  });
  const report = await other.read(bytes, base.terms.agreement.project.currency);
  const wrong =
    (report.failed === undefined ? undefined : `the other reader failed: ${report.failed}`) ??
    firstOf(done.findings, sentenceIsWrong) ??
    sums(done) ??
    // What the other cannot read for certain may be read, but then there is something to say of it, or nothing is amiss.
    (report.error === undefined ? differs(done, report, toldBy(fresh), known.others) : undefined);
  return { status: 'read', told: fresh.length > 0, ...(wrong === undefined ? {} : { wrong }) };
}

async function look(base: Base, other: OtherReader): Promise<Known> {
  const { findings } = await consolidateFiles({
    project: base.project,
    partners: [{ path, bytes: base.bytes }],
    today,
  });
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(about(finding), (counts.get(about(finding)) ?? 0) + 1);
  const { others = [] } = await other.read(base.bytes, base.terms.agreement.project.currency);
  // Where a damaged format shows a figure as a day, Accord's own figures are no expenses all the same.
  return { findings: counts, others: new Set(others) };
}

/** By rule, line and column: rows change when rows move. */
function about({ rule, where }: Finding): string {
  return `${rule}|${where.line}|${where.column}`;
}

function firstOf<Item>(items: readonly Item[], wrong: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = wrong(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every finding can be said in every language, at a length that people read, without what harms a terminal. */
function sentenceIsWrong(finding: Finding): string | undefined {
  for (const language of languages) {
    const sentence = message(finding, textsFor(language));
    if (sentence.trim() === '') return `nothing said of ${finding.rule}`;
    if (sentence.length > longest) return `${finding.rule} takes ${sentence.length} characters`;
    if (/[\p{Cc}]|undefined|\[object|\{\w+\}/u.test(sentence))
      return `${finding.rule} says ${JSON.stringify(sentence)}`;
  }
  return undefined;
}

/** read = accepted + excluded, claimable = accepted + flat rates, and every cut sums to the same. */
function sums({ totals, breakdowns, lines, files }: Consolidation): string | undefined {
  const { read, accepted, excluded, flatRate, claimable } = totals;
  if (read !== accepted + excluded || claimable !== accepted + flatRate) return 'totals do not agree';
  if (files.reduce((sum, { declared }) => sum + declared, 0) !== read) return 'files do not sum to what was read';
  if (lines.reduce((sum, { line }) => sum + line.declared, 0) !== read) return 'lines do not sum to what was read';
  for (const [cut, rows] of Object.entries(breakdowns))
    for (const key of ['declared', 'accepted', 'excluded', 'flatRate'] as const) {
      const sum = rows.reduce((all, row) => all + row[key], 0);
      if (sum !== { declared: read, accepted, excluded, flatRate }[key]) return `${cut} does not sum to ${key}`;
    }
  return undefined;
}
