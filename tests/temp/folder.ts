/** Where tests put files: folders in one that a run removes when it ends (see the configurations of Jest). */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new, empty folder. What leaves none behind needs no run around it. */
export function tempFolder(name: string): string {
  return mkdtempSync(join(process.env.ACCORD_TEMP ?? tmpdir(), `accord-${name}-`));
}
