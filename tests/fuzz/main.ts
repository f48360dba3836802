/**
 * `npm run fuzz -- --count 100000 --seed 1 [--from 0] [--one]`: makes mutants of real files, one after another, and
 * judges each. A child process does the work, so that one that hangs is stopped, told and left behind.
 */
import { fork } from 'node:child_process';
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

/** Runs a child from an index on; resolves with the index that it could not finish, or undefined when all is done. */
function watch(first: number, take: (told: Told) => void): Promise<number | undefined> {
  const args = ['--seed', String(seed), '--from', String(first), '--count', String(from + count - first)];
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
      resolve(status === 0 && next === from + count ? undefined : next);
    });
  });
}

async function main(): Promise<void> {
  const statuses = new Map<string, number>();
  let wrongs = 0;
  const begun = performance.now();
  const take = ({ index, status, wrong }: Told): void => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (wrong !== undefined) {
      wrongs += 1;
      console.log(`WRONG ${index} ${wrong}`);
    }
    if ((index - from + 1) % 5_000 === 0) console.log(`${index - from + 1} of ${count}, ${wrongs} wrong`);
  };
  let next = from;
  for (;;) {
    const unfinished = await watch(next, take);
    if (unfinished === undefined) break;
    take({ index: unfinished, status: 'hang', wrong: 'did not end' });
    next = unfinished + 1;
    if (next >= from + count) break;
  }
  const seconds = (performance.now() - begun) / 1000;
  const list = [...statuses].sort(([, a], [, b]) => b - a).map(([status, number]) => `${status} ${number}`);
  console.log(list.join(', '));
  console.log(`${count} mutants of seed ${seed} in ${seconds.toFixed(0)} s, ${wrongs} wrong`);
  process.exitCode = wrongs === 0 ? 0 : 1;
}

void (process.env.FUZZ_CHILD === undefined ? main() : work());
