/**
 * `npm run fuzz -- --count 100000 --seed 1 [--only lineAboveHeader,…] [--state FILE] [--keep FOLDER]`: changes real
 * files by operators and judges each against a reader in another language. Two processes take turns, so that a mutant
 * that hangs is stopped, reported and left behind. With --state, a run that was stopped goes on where it was; --keep
 * leaves the files in which something was wrong.
 */
import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { baseFiles, basesIn, type BaseFiles } from './bases';
import { judgeWith } from './judge';
import { mutant } from './mutate';
import { operatorNames, type OperatorName } from './operators';
import { otherReader } from './other-reader';
import { emptyTable, note, tableText, type Counts, type Table } from './table';

/** A mutant that takes more work, in seconds, has failed; a machine that others use too is no failure. */
const patience = 15;
const start = 90;
/** One of which nothing is heard although it does not work waits for what never comes. */
const silence = 600;
const glance = 5;
const lanes = 2;
/** Of a process that reads one small file after another, in MB. */
const memory = 700;

interface Judged {
  index: number;
  done: readonly OperatorName[];
  status: string;
  told: boolean;
  wrong?: string;
  /** What its process has worked until then, in seconds. */
  work: number;
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    state: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});
const [count, seed, from] = [Number(values.count), Number(values.seed), Number(values.from)];
const end = from + count;
const only = values.only?.split(',').map((name) => {
  const known = operatorNames.find((one) => one === name);
  if (known === undefined) throw new Error(`There is no operator ${name}; there are ${operatorNames.join(', ')}.`);
  return known;
});

async function work(basesFile: string): Promise<void> {
  const all = await basesIn(JSON.parse(readFileSync(basesFile, 'utf8')) as BaseFiles);
  const other = otherReader();
  const { judge } = judgeWith(other);
  for (let index = from; index < end; index += lanes) {
    const made = mutant(all, seed, index, only);
    const about = `${made.base.name}: ${made.done.join(', ')}`;
    let judged: Omit<Judged, 'index' | 'done' | 'work'>;
    try {
      judged = await judge(made, index);
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      judged = { status: 'crash', told: false, wrong: stack };
    }
    const { wrong } = judged;
    if (wrong !== undefined && values.keep !== undefined)
      writeFileSync(join(values.keep, `${seed}-${index}.xlsx`), made.bytes);
    const words = wrong === undefined ? {} : { wrong: `${about}: ${wrong}` };
    const { user, system } = process.cpuUsage();
    report({ ...judged, index, done: made.done, ...words, work: (user + system) / 1_000_000 });
  }
  other.close();
  if (process.connected) process.disconnect();
}

function report(judged: Judged): void {
  process.send?.(judged);
}

/** Runs a child over every second index; resolves with the one that it could not finish, or undefined when all is done. */
function watch(basesFile: string, first: number, take: (judged: Judged) => void): Promise<number | undefined> {
  const names = only ? ['--only', only.join(',')] : [];
  const keep = values.keep === undefined ? [] : ['--keep', values.keep];
  const args = ['--seed', String(seed), '--from', String(first), '--count', String(end - first), ...names, ...keep];
  // A larger nursery: what one file leaves behind is seldom looked at again.
  const execArgv = [...process.execArgv, `--max-old-space-size=${memory}`, '--max-semi-space-size=64'];
  const child = fork(__filename, args, { execArgv, env: { ...process.env, FUZZ_BASES: basesFile } });
  return new Promise((resolve, reject) => {
    let next = first;
    let heard = { work: 0, at: performance.now(), allowed: start };
    const timer = setInterval(() => {
      const silent = (performance.now() - heard.at) / 1_000;
      if (silent < heard.allowed) return;
      if (workOf(child.pid) - heard.work < heard.allowed && silent < silence) return;
      clearInterval(timer);
      child.kill('SIGKILL');
      resolve(next);
    }, glance * 1_000);
    child.on('message', (judged: Judged) => {
      heard = { work: judged.work, at: performance.now(), allowed: patience };
      next = judged.index + lanes;
      take(judged);
    });
    child.on('error', reject);
    child.on('exit', (status) => {
      clearInterval(timer);
      resolve(status === 0 && next >= end ? undefined : next);
    });
  });
}

/** What a process has worked so far, in seconds; infinite where the system does not tell. */
function workOf(pid: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' });
  const found = /^\s*(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)\s*$/.exec(stdout);
  if (!found) return Number.POSITIVE_INFINITY;
  const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part || 0));
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}

/** Children one after another, until every second index was judged or reported. */
async function judgeAll(basesFile: string, first: number, take: (judged: Judged) => void): Promise<void> {
  for (let next = first; next < end; next += lanes) {
    const unfinished = await watch(basesFile, next, take);
    if (unfinished === undefined) return;
    const wrong = 'did not end, or took too much memory';
    take({ index: unfinished, done: [], status: 'hang', told: false, wrong, work: 0 });
    next = unfinished;
  }
}

interface State {
  seed: number;
  /** The next index of each process. */
  next: number[];
  wrongs: number;
  table: (readonly [OperatorName | 'all', Counts])[];
}

function stateBefore(table: Table): Pick<State, 'next' | 'wrongs'> {
  const fresh = { next: [from, from + 1], wrongs: 0 };
  if (values.state === undefined || !existsSync(values.state)) return fresh;
  const state = JSON.parse(readFileSync(values.state, 'utf8')) as State;
  if (state.seed !== seed) throw new Error(`${values.state} is of seed ${state.seed}.`);
  for (const [name, counts] of state.table) table.set(name, counts);
  return state;
}

/** How often the state is written, in mutants. */
const stateEvery = 500;

async function main(): Promise<void> {
  if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
  const table = emptyTable();
  const { next, wrongs: before } = stateBefore(table);
  let wrongs = before;
  let judgedHere = 0;
  const begun = performance.now();
  const take = (judged: Judged): void => {
    note(table, judged);
    next[(judged.index - from) % lanes] = judged.index + lanes;
    judgedHere += 1;
    if (judged.wrong !== undefined) {
      wrongs += 1;
      console.log(`WRONG ${judged.index} ${judged.wrong}`);
    }
    if (judgedHere % stateEvery === 0 && values.state !== undefined)
      writeFileSync(values.state, JSON.stringify({ seed, next, wrongs, table: [...table] } satisfies State));
    if (judgedHere % (10 * stateEvery) === 0) console.log(`${Math.min(...next)} of ${end}, ${wrongs} wrong`);
  };
  const folder = mkdtempSync(join(tmpdir(), 'accord-fuzz-'));
  const basesFile = join(folder, 'bases.json');
  writeFileSync(basesFile, JSON.stringify(await baseFiles()));
  await Promise.all(next.map((first) => judgeAll(basesFile, first, take)));
  rmSync(folder, { recursive: true });
  console.log(tableText(table));
  const seconds = (performance.now() - begun) / 1_000;
  console.log(`${judgedHere} mutants of seed ${seed} in ${seconds.toFixed(0)} s, ${wrongs} wrong`);
  process.exitCode = wrongs === 0 ? 0 : 1;
}

const { FUZZ_BASES: given } = process.env;
void (given === undefined ? main() : work(given));
