/** Reads the files that a command is given. Whatever else lies under such a name is told, and nothing is waited for. */
import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { fileUnreadable } from '../core/consolidation/file-rules';
import { FileRefused, refusal, type InputFile } from '../jobs/open/workbook';
import { readLimits } from '../xlsx';

/** Throws `FileRefused` for anything but a file that can be read. */
export async function readInput(path: string): Promise<InputFile> {
  try {
    // Looked at before it is opened: opening some devices does something.
    ensureFile(path, await stat(path));
    // A pipe that has taken the file's place would wait for somebody to write into it.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      ensureFile(path, await handle.stat());
      return { path, bytes: new Uint8Array(await handle.readFile()) };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof FileRefused) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG';
    throw refusal(path, fileUnreadable, { case: missing ? 'not-found' : 'forbidden' }, { cause });
  }
}

function ensureFile(path: string, found: { isFile(): boolean; isDirectory(): boolean; size: number }): void {
  if (found.isDirectory()) throw refusal(path, fileUnreadable, { case: 'folder' });
  if (!found.isFile()) throw refusal(path, fileUnreadable, { case: 'no-file' });
  // Reading it would fill the memory before anything could be checked.
  if (found.size > readLimits.total) throw refusal(path, fileUnreadable, { case: 'too-large' });
}
