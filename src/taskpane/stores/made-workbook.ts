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
 * Asks Excel to open the workbook that a store holds. To be called in the very click: on the web a new window needs one,
 * and making a workbook takes longer than a browser remembers it.
 */
export async function openMade<Made extends MadeWorkbook>(
  { port, work }: Pick<StoreDependencies, 'port'> & { work: Work },
  held: () => Made | undefined,
  hold: (made: Made) => void,
): Promise<void> {
  const made = held();
  if (!made) return;
  const done = await work.run('opening', () => port.openCopy(made.file.bytes).then(() => true), { final: true });
  // Another may have been made in the meantime.
  if (held() === made) hold({ ...made, asked: made.asked || done === true });
}
