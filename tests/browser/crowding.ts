/** Measures how busy and how fast the machine is, to adjust the time limits of tests. */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** @returns the factor by which limits of time are wider here: others use the machine, and its processor may be slower */
export const allowance = async (): Promise<number> => (await crowding()) * slowness();

/** Threads of a starting page, which uses two cores if available. */
const OURS = 2;
const SAMPLES = 20;

/** @returns the expected slowdown by other programs: 1 on an idle machine, and outside Linux */
async function crowding(): Promise<number> {
  let others = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    others += running() / SAMPLES;
    await pause(20);
  }
  return Math.max(1, (others + OURS) / cpus().length);
}

/** Number of other threads that are ready to run. */
function running(): number {
  try {
    return Number(/^procs_running (\d+)/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? 1) - 1;
  } catch {
    return 0;
  }
}

/** Processor time in milliseconds of the work below on the reference machine of the limits. */
const USUAL = 17;

/** @returns the factor by which work takes more processor time here, on a slower or shared processor */
export function slowness(): number {
  const times = Array.from({ length: 8 }, () => {
    const start = process.cpuUsage();
    countSome();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.max(1, Math.min(...times) / USUAL);
}

/** Work similar to the pane's: short texts and a table of them. */
function countSome(): void {
  const counts = new Map<string, number>();
  let chance = 1;
  for (let turn = 0; turn < 150_000; turn++) {
    chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648;
    const key = `k${chance % 5000}`;
    counts.set(key, (counts.get(key) ?? 0) + turn);
  }
}
