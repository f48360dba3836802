/** Compares Accord with the independent count on projects by chance, and makes a project that differs smaller. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AgreementInvalid } from '../../src/core/agreement/parse';
import { run } from './accord';
import { accordCounts, type Counted, type Project } from './accord-counts';
import { inTemporaryFolder } from './libreoffice.mjs';

export interface Difference {
  project: Project;
  differences: string[];
}

/** Projects from a seed on. */
export async function projectsFrom(seed: number, count: number): Promise<Project[]> {
  return linesOf<Project>(await script('projects.py', String(seed), String(count)));
}

/** The independent count of each. */
export function countedApart(projects: readonly Project[]): Promise<Counted[]> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'projects.jsonl');
    await writeFile(file, projects.map((project) => JSON.stringify(project)).join('\n'));
    return linesOf<Counted>(await script('count.py', '--many', file));
  });
}

/** The independent count of files as they stand. */
export async function countedFiles(...args: readonly string[]): Promise<Counted> {
  return JSON.parse(await script('count.py', ...args)) as Counted;
}

/** The differences of each project; empty where both counts agree. */
export async function compared(projects: readonly Project[]): Promise<Difference[]> {
  const apart = await countedApart(projects);
  const found: Difference[] = [];
  for (const [index, project] of projects.entries()) {
    const expected = apart[index];
    if (!expected) throw new Error('the independent count has no answer');
    found.push({ project, differences: await differencesOf(project, expected) });
  }
  return found;
}

async function differencesOf(project: Project, expected: Counted): Promise<string[]> {
  try {
    return differing(await accordCounts(project), expected);
  } catch (error) {
    if (error instanceof AgreementInvalid) return [`the agreement is refused: ${error.message}`];
    throw error;
  }
}

/** What differs between two counts, in words. */
export function differing(accord: Counted, expected: Counted): string[] {
  const found: string[] = [];
  const verdicts = new Map(accord.lines.map((line) => [`${line.partner} ${line.line}`, line]));
  for (const line of expected.lines) {
    const key = `${line.partner} ${line.line}`;
    const own = verdicts.get(key);
    verdicts.delete(key);
    if (own?.verdict !== line.verdict)
      found.push(
        `${key}: Accord ${own?.verdict} [${own?.rules.join()}], expected ${line.verdict} [${line.rules.join()}]`,
      );
    else if (!sameRules(own.rules, line.rules, line.verdict))
      found.push(`${key}: Accord says [${own.rules.join()}], expected [${line.rules.join()}]`);
  }
  for (const key of verdicts.keys()) found.push(`${key}: no line for the independent count`);
  for (const [name, amount] of Object.entries(expected.totals))
    if (shown(accord.totals[name]) !== shown(amount))
      found.push(`${name}: Accord ${shown(accord.totals[name])}, expected ${shown(amount)}`);
  return found;
}

/** The smallest project that still differs: lines, then decisions, are left out while any difference stays. */
export async function smallest(difference: Difference): Promise<Difference> {
  let current = difference;
  for (const name of ['ledger', 'decisions'] as const)
    for (let size = current.project[name].length; size >= 1; size = Math.floor(size / 2)) {
      let smaller = await smallerBy(current.project, name, size);
      while (smaller) {
        current = smaller;
        smaller = await smallerBy(current.project, name, size);
      }
    }
  return current;
}

/** The first project with `size` rows fewer that differs. */
async function smallerBy(
  project: Project,
  name: 'ledger' | 'decisions',
  size: number,
): Promise<Difference | undefined> {
  const rows = project[name];
  const candidates = Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => ({
    ...project,
    [name]: rows.toSpliced(part * size, size),
  })).filter(({ ledger }) => ledger.length > 0);
  const apart = candidates.length === 0 ? [] : await countedApart(candidates);
  for (const [index, candidate] of candidates.entries()) {
    const expected = apart[index];
    const differences = expected ? await differencesOf(candidate, expected) : [];
    if (differences.length > 0) return { project: candidate, differences };
  }
  return undefined;
}

/** On a line that counts nowhere one reason in common is enough, and none where the lead excluded it. */
function sameRules(accord: readonly string[], expected: readonly string[], verdict: string): boolean {
  if (verdict === 'lead-excluded') return true;
  if (verdict === 'excluded') return accord.some((rule) => expected.includes(rule));
  return accord.join() === expected.join();
}

function shown(value: unknown): string {
  if (typeof value === 'string' || value === undefined) return value ?? 'nothing';
  const entries = Object.entries(value as Record<string, string>).filter(([, amount]) => Number(amount) !== 0);
  return entries
    .map(([key, amount]) => `${key} ${amount}`)
    .sort()
    .join(', ');
}

function linesOf<Value>(text: string): Value[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Value);
}

async function script(name: string, ...args: readonly string[]): Promise<string> {
  const said = await run('/usr/bin/python3', [join(__dirname, name), ...args]);
  if (said.status !== 0) throw new Error(`${name}: ${said.stderr}`);
  return said.stdout;
}
