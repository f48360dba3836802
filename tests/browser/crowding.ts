/** How busy the machine is with others' work, for tests of times: what is measured beside other programs is no measure. */
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
