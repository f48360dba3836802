/**
 * `npm run fuzz -- --count 100000 --seed 1 [--from 0]`: makes mutants of real files and judges each. Child processes do
 * the work, one for each core, so that a mutant that hangs is stopped, told and left behind.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { bases } from './bases';
import { judge } from './judge';
import { mutant } from './mutate';

/** A mutant that takes longer has failed. */
const patience = 10_000;
const started = 60_000;

type Told = { index: number; status: string; wrong?: string };

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});
const [count, seed, from] = [Number(values.count), Number(values.seed), Number(values.from)];

async function work(): Promise<void> {
  const all = await bases();
  for (let index = from; index < from + count; index++) {
    const made = mutant(all, seed, index);
    const about = `${made.base.name}: ${made.damages.join(', ')}`;
    try {
      const { status, wrong } = await judge(made, index);
      tell({ index, status, ...(wrong === undefined ? {} : { wrong: `${about}: ${wrong}` }) });
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      tell({ index, status: 'crash', wrong: `${about}: ${stack}` });
    }
  }
  if (process.connected) process.disconnect();
}

function tell(told: Told): void {
  process.send?.(told);
}

/** Runs a child over indexes before `end`; resolves with the one that it could not finish, or undefined when all is done. */
function watch(first: number, end: number, take: (told: Told) => void): Promise<number | undefined> {
  const args = ['--seed', String(seed), '--from', String(first), '--count', String(end - first)];
  const child = fork(__filename, args, { execArgv: process.execArgv, env: { ...process.env, FUZZ_CHILD: '1' } });
  return new Promise((resolve, reject) => {
    let next = first;
    const stop = (): void => {
      child.kill('SIGKILL');
      resolve(next);
    };
    let timer = setTimeout(stop, started);
    child.on('message', (told: Told) => {
      clearTimeout(timer);
      timer = setTimeout(stop, patience);
      next = told.index + 1;
      take(told);
    });
    child.on('error', reject);
    child.on('exit', (status) => {
      clearTimeout(timer);
      resolve(status === 0 && next === end ? undefined : next);
    });
  });
}

/** Children one after another, until every index before `end` was judged or told. */
async function judgeAll(first: number, end: number, take: (told: Told) => void): Promise<void> {
  for (let next = first; next < end; next++) {
    const unfinished = await watch(next, end, take);
    if (unfinished === undefined) return;
    take({ index: unfinished, status: 'hang', wrong: 'did not end' });
    next = unfinished;
  }
}

async function main(): Promise<void> {
  const statuses = new Map<string, number>();
  let wrongs = 0;
  let judged = 0;
  const begun = performance.now();
  const take = ({ index, status, wrong }: Told): void => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (wrong !== undefined) {
      wrongs += 1;
      console.log(`WRONG ${index} ${wrong}`);
    }
    judged += 1;
    if (judged % 5_000 === 0) console.log(`${judged} of ${count}, ${wrongs} wrong`);
  };
  const lanes = Math.min(availableParallelism(), count);
  const starts = Array.from({ length: lanes + 1 }, (_, lane) => from + Math.floor((count * lane) / lanes));
  await Promise.all(starts.slice(1).map((end, lane) => judgeAll(starts[lane] ?? from, end, take)));
  const seconds = (performance.now() - begun) / 1000;
  const list = [...statuses].sort(([, a], [, b]) => b - a).map(([status, number]) => `${status} ${number}`);
  console.log(list.join(', '));
  console.log(`${judged} mutants of seed ${seed} in ${seconds.toFixed(0)} s, ${wrongs} wrong`);
  process.exitCode = wrongs === 0 ? 0 : 1;
}

void (process.env.FUZZ_CHILD === undefined ? main() : work());
