/** What must hold of every mutant: a verdict with a name, sums that agree, and no other total without a finding. */
import type { Consolidation } from '../../src/core/consolidation/consolidate';
import type { Finding } from '../../src/core/findings';
import { consolidateFiles, NothingReadable, writeReport } from '../../src/jobs/consolidate';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { languages, message, textsFor } from '../../src/locales';
import { today } from '../jobs/today';
import { fileOf } from './damage-file';
import type { Base } from './bases';
import type { Mutant } from './mutate';
import { plainSum } from './plain-sum';

export type Verdict = { status: string; wrong?: string };

const path = 'mutant.xlsx';
/** Every so often the report is written and read again. */
const reportEvery = 40;
const before = new Map<Base, Promise<{ read: number; findings: Map<string, number> }>>();

export async function judge(mutant: Mutant, index: number): Promise<Verdict> {
  const started = performance.now();
  const verdict = await verdictOn(mutant, index);
  const seconds = (performance.now() - started) / 1000;
  return seconds > 10 ? { ...verdict, wrong: `took ${seconds.toFixed(1)} s` } : verdict;
}

async function verdictOn({ base, bytes, parts }: Mutant, index: number): Promise<Verdict> {
  let done: Consolidation;
  try {
    done = await consolidateFiles({ project: base.project, partners: [{ path, bytes }], today });
  } catch (error) {
    if (!(error instanceof NothingReadable)) throw error;
    error.findings.forEach(tell);
    const rule = error.findings[0]?.rule;
    return rule === undefined ? { status: 'refused', wrong: 'refused without a reason' } : { status: rule };
  }
  done.findings.forEach(tell);
  const wrong = sums(done) ?? (await total(done, base, parts));
  if (index % reportEvery === 0) {
    const report = await writeReport(done, { today, file: 'report.xlsx' });
    await openWorkbook({ path: 'report.xlsx', bytes: report });
  }
  return { status: 'read', ...(wrong === undefined ? {} : { wrong }) };
}

/** Every finding can be said in every language. */
function tell(finding: Finding): void {
  for (const language of languages)
    if (message(finding, textsFor(language)).trim() === '') throw new Error(`nothing said of ${finding.rule}`);
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

/** Another total than the plain sum needs a finding that the whole file does not have. */
async function total(
  done: Consolidation,
  base: Base,
  parts: ReadonlyMap<string, string> | undefined,
): Promise<string | undefined> {
  const whole = await wholeOf(base);
  const expected = parts ? plainSum(parts, base) : whole.read;
  if (done.totals.read === (expected ?? whole.read)) return undefined;
  const counts = counted(done.findings);
  const isNew = [...counts].some(([key, count]) => count > (whole.findings.get(key) ?? 0));
  return isNew
    ? undefined
    : `read ${done.totals.read}, by the plain sum ${expected}, whole ${whole.read}, nothing told`;
}

function wholeOf(base: Base): Promise<{ read: number; findings: Map<string, number> }> {
  const known =
    before.get(base) ??
    consolidateFiles({ project: base.project, partners: [{ path, bytes: fileOf(base.parts) }], today }).then(
      ({ totals, findings }) => ({ read: totals.read, findings: counted(findings) }),
    );
  before.set(base, known);
  return known;
}

/** Findings by rule, line and column: rows change when rows move. */
function counted(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, where } of findings) {
    const key = `${rule}|${where.line}|${where.column}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
