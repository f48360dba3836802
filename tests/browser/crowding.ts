/** How busy and how fast the machine is, for tests of times: what is measured beside other programs is no measure. */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** Threads of a page that is starting: it uses two cores when it can have them. */
const OURS = 2;
const SAMPLES = 20;

/** @returns how many times slower than alone we are to expect to be: 1 on a machine that is free, or not Linux */
export async function crowding(): Promise<number> {
  let others = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    others += running() / SAMPLES;
    await pause(20);
  }
  return Math.max(1, (others + OURS) / cpus().length);
}

/** Programs that want a processor now, without this one. */
function running(): number {
  try {
    return Number(/^procs_running (\d+)/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? 1) - 1;
  } catch {
    return 0;
  }
}

/** Milliseconds of processor time that the work below takes on the machine for which limits are set. */
const USUAL = 17;

/** @returns how many times more processor time work takes here and now: a slower processor, or one shared with others */
export function slowness(): number {
  const times = Array.from({ length: 8 }, () => {
    const start = process.cpuUsage();
    countSome();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.max(1, Math.min(...times) / USUAL);
}

/** Short texts and a table of them, as the pane's own work is. */
function countSome(): void {
  const counts = new Map<string, number>();
  let chance = 1;
  for (let turn = 0; turn < 150_000; turn++) {
    chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648;
    const key = `k${chance % 5000}`;
    counts.set(key, (counts.get(key) ?? 0) + turn);
  }
}
