/** Writes files whole or not at all. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { failure } from '../locales/errors';

export interface OutputFile {
  path: string;
  bytes: Uint8Array;
}

/** Temporary files that exist just now; removed when the process is ended. */
const drafts = new Set<string>();
process.on('exit', () => {
  for (const draft of drafts) rmSync(draft, { force: true });
});
for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }))
  process.once(signal, () => process.exit(128 + number));

/**
 * Writes all files or none: each goes to a temporary file beside its target, and all are renamed at the end. What was
 * there before is replaced, what a link leads to as well; see `checkOutput`. Throws an `AccordError` that names the file
 * or the folder.
 */
export async function writeOutputs(files: readonly OutputFile[]): Promise<void> {
  const written: { target: string; path: string; draft: string }[] = [];
  const folders: string[] = [];
  const placed: string[] = [];
  try {
    for (const { path, bytes } of files)
      await guarded(path, async () => {
        folders.push(...(await madeFolders(dirname(path))));
        const { target, existed } = await targetOf(path);
        const draft = join(dirname(target), `.accord-${randomUUID()}.tmp`);
        drafts.add(draft);
        await writeDraft(draft, bytes);
        written.push({ target, path, draft });
        if (!existed) placed.push(target);
      });
    for (const { target, path, draft } of written) {
      await guarded(path, () => rename(draft, target));
      drafts.delete(draft);
    }
  } catch (error) {
    const waiting = new Set(written.filter(({ draft }) => drafts.has(draft)).map(({ target }) => target));
    await Promise.all(placed.filter((target) => !waiting.has(target)).map((target) => rm(target, { force: true })));
    await removeDrafts();
    for (const folder of folders.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
  await Promise.all([...new Set(written.map(({ target }) => dirname(target)))].map(syncFolder));
}

/** Follows a link, so that it stays one. */
async function targetOf(path: string): Promise<{ target: string; existed: boolean }> {
  return realpath(path).then(
    (target) => ({ target, existed: true }),
    () => ({ target: path, existed: false }),
  );
}

/** Creates a folder with those around it; returns those that were not there, the outermost first. */
async function madeFolders(folder: string): Promise<string[]> {
  const outermost = await mkdir(folder, { recursive: true });
  if (outermost === undefined) return [];
  const made = [resolve(folder)];
  while (made[0] !== undefined && made[0] !== resolve(outermost)) made.unshift(dirname(made[0]));
  return made;
}

async function writeDraft(draft: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(bytes);
    // Else a power cut after the renaming could leave an empty file under the name.
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeDrafts(): Promise<void> {
  await Promise.all([...drafts].map((draft) => rm(draft, { force: true })));
  drafts.clear();
}

/** Some systems cannot do that; the file is written all the same. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Nothing is lost but the certainty.
  }
}

const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const notAllowed = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'];

/** Turns an error of the file system into an `AccordError`. */
async function guarded(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const folder = dirname(path);
    if (full.includes(code)) throw failure('disk-full', path, { file: path }, cause);
    if (notAllowed.includes(code)) throw failure('folder-not-writable', folder, { folder }, cause);
    throw failure('file-locked', path, { file: path }, cause);
  }
}
