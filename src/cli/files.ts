/** Files in and out of the terminal: nothing of anybody's is overwritten, and a file is there whole or not at all. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { openWorkbook, type HandedIn } from '../jobs/open/workbook';
import { failure } from '../locales/errors';

/** Reads a file. Throws an `AccordError` that names it. */
export async function readInput(path: string): Promise<HandedIn> {
  try {
    return { path, bytes: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    throw failure('file-not-found', path, { file: path }, cause);
  }
}

/**
 * Refuses to write over what it was given, or over a project's or partner's workbook: people's work may be in it.
 * A workbook that already holds exactly these bytes is left as it is.
 */
export async function checkOutput(
  path: string,
  bytes: Uint8Array | undefined,
  inputs: readonly string[],
): Promise<void> {
  const refuse = (): never => {
    throw failure('would-overwrite', path, { file: path });
  };
  if (inputs.some((input) => resolve(input) === resolve(path))) refuse();
  const there = await readFile(path).catch(() => undefined);
  if (!there || (bytes && Buffer.compare(there, bytes) === 0)) return;
  const kind = await openWorkbook({ path, bytes: new Uint8Array(there) }).then(
    ({ about }) => about.kind,
    () => undefined,
  );
  if (kind === 'project' || kind === 'partner') refuse();
}

/** Writes files beside their places first and moves them there when all are whole: all of them, or none. */
export async function writeOutputs(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const drafts: { path: string; draft: string }[] = [];
  try {
    for (const { path, bytes } of files) {
      const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
      drafts.push({ path, draft });
      await attempt(path, () => mkdir(dirname(path), { recursive: true }).then(() => writeFile(draft, bytes)));
    }
    for (const { path, draft } of drafts) await attempt(path, () => rename(draft, path));
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  }
}

async function attempt(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const folder = dirname(path);
    throw (await isFolder(folder))
      ? failure('file-locked', path, { file: path }, cause)
      : failure('folder-not-writable', folder, { folder }, cause);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
