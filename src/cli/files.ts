/** File input and output of the command line: people's work is never overwritten, and files are written atomically. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { openWorkbook, type InputFile } from '../jobs/open/workbook';
import { failure } from '../locales/errors';

/** Reads a file. Throws an `AccordError` that names it. */
export async function readInput(path: string): Promise<InputFile> {
  try {
    return { path, bytes: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    throw failure('file-not-found', path, { file: path }, cause);
  }
}

/**
 * Throws an `AccordError` when `path` is an input file or a project or partner workbook, which may hold people's work.
 * A file that already has exactly these bytes is no conflict.
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
  const existing = await readFile(path).catch(() => undefined);
  if (!existing || (bytes && Buffer.compare(existing, bytes) === 0)) return;
  const kind = await openWorkbook({ path, bytes: new Uint8Array(existing) }).then(
    ({ about }) => about.kind,
    () => undefined,
  );
  if (kind === 'project' || kind === 'partner') refuse();
}

/** Writes all files or none: each goes to a temporary file beside its target, and all are renamed at the end. */
export async function writeOutputs(files: readonly { path: string; bytes: Uint8Array }[]): Promise<void> {
  const drafts: { path: string; draft: string }[] = [];
  try {
    for (const { path, bytes } of files) {
      const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
      drafts.push({ path, draft });
      await guardWrite(path, () => mkdir(dirname(path), { recursive: true }).then(() => writeFile(draft, bytes)));
    }
    for (const { path, draft } of drafts) await guardWrite(path, () => rename(draft, path));
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  }
}

/** Turns an error of the file system into an `AccordError` that names the file or folder. */
async function guardWrite(path: string, work: () => Promise<void>): Promise<void> {
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
