/** What may be written where: nothing that people made or filled in is ever replaced. */
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { madeFile } from '../jobs/made-file';
import { FileRefused } from '../jobs/open/workbook';
import { failure } from '../locales/errors';
import { readInput } from './input';
import type { OutputFile } from './write';

/**
 * Throws an `AccordError` with the reason unless nothing is there, or exactly these bytes, or the same report or table of
 * the same project, made before.
 */
export async function checkOutput({ path, bytes }: OutputFile, inputs: readonly string[]): Promise<void> {
  const place = await placeOf(path);
  for (const input of inputs)
    if ((await placeOf(input)) === place) throw failure('output-is-input', path, { file: path });
  const found = await lstat(path).catch(() => undefined);
  if (!found) return;
  const existing = await readInput(path).catch((error: unknown) => {
    if (!(error instanceof FileRefused)) throw error;
    const unread = error.finding.figures.case;
    if (unread === 'too-large' || unread === 'forbidden') throw failure('output-foreign', path, { file: path }, error);
    throw failure('output-no-file', path, { file: path }, error);
  });
  if (Buffer.compare(existing.bytes, bytes) === 0) return;
  const [there, made] = [await madeFile(existing), await madeFile({ path, bytes })];
  if (!there) throw failure('output-foreign', path, { file: path });
  if (there.what === 'project' || there.what === 'partner') throw failure('would-overwrite', path, { file: path });
  if (there.what !== made?.what) throw failure('output-other', path, { file: path });
  if (there.project !== made.project)
    throw failure('output-other-project', path, { file: path, project: there.project, expected: made.project });
  if (there.added.length > 0) throw failure('output-added-to', path, { file: path, sheets: there.added.join(', ') });
}

/**
 * Where a path leads, the same for every way to write it: relative, through links, and in upper case, since a copy of
 * the folder may go where case does not count.
 */
async function placeOf(path: string): Promise<string> {
  const real = await realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  });
  return real.normalize('NFC').toLowerCase();
}
