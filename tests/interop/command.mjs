/** What the tools of this folder share when they are called as commands. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MissingTool } from '../judges/need.mjs';

export function isMain(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl);
}

/** Runs a command; what goes wrong becomes one sentence on standard error and exit code 1. */
export async function report(main) {
  try {
    await main();
  } catch (error) {
    const expected = error instanceof MissingTool || process.env.DEBUG === undefined;
    console.error(expected && error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
