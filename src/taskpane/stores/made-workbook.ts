/** Workbooks for Excel to open: made first, then opened by a click of its own. */
import type { FileBytes } from '../../worker/protocol';
import type { StoreDependencies } from './shell';
import type { Work } from './work';

export interface MadeWorkbook {
  file: FileBytes;
  /** Whether Excel was asked to open it, which is all that can be known. */
  asked: boolean;
}

/**
 * Asks Excel to open it. To be called in the very click: on the web a new window needs one, and making a workbook takes
 * longer than a browser remembers it.
 */
export async function openMade(
  { port, work }: Pick<StoreDependencies, 'port'> & { work: Work },
  { file, asked }: MadeWorkbook,
): Promise<MadeWorkbook> {
  const done = await work.run('opening', () => port.openCopy(file.bytes).then(() => true), { final: true });
  return { file, asked: asked || done === true };
}
