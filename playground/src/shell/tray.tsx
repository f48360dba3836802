/** The partners' files of the sample, at hand below the spreadsheet. */
import { useSyncExternalStore } from 'react';
import type { PlaygroundSession } from '../session';
import type { PlaygroundTexts } from '../texts';

export function Tray({ session, words }: { session: PlaygroundSession; words: PlaygroundTexts }) {
  const { tray, workbooks } = useSyncExternalStore(session.subscribe, session.get);
  return (
    <section className="tray" aria-label={words.partnerFiles}>
      <span className="tray-label" title={words.partnerFilesHelp}>
        {words.partnerFiles}
      </span>
      {tray.map((partnerFile) => {
        const { file } = partnerFile;
        const open = workbooks.find((workbook) => workbook.name() === file);
        return (
          <button
            key={file}
            type="button"
            title={words.openFile(file)}
            onClick={() => (open ? session.activate(open) : void session.openTray(partnerFile))}
          >
            {file}
          </button>
        );
      })}
    </section>
  );
}
