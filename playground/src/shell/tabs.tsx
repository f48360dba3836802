/** The open workbooks, side by side: the one in front is selected, each can be closed. */
import { useSyncExternalStore } from 'react';
import type { ShownWorkbook } from '../open-workbook';
import type { PlaygroundSession } from '../session';
import type { PlaygroundTexts } from '../texts';

export function Tabs({ session, words }: { session: PlaygroundSession; words: PlaygroundTexts }) {
  const { workbooks, active } = useSyncExternalStore(session.subscribe, session.get);
  if (workbooks.length === 0) return <span className="no-tabs" />;
  const close = (workbook: ShownWorkbook) => {
    if (workbook.isChanged() && !confirm(words.refused.unsaved(workbook.name()))) return;
    session.close(workbook);
  };
  return (
    <nav className="tabs" aria-label={words.workbooks}>
      <button
        type="button"
        className="tab"
        aria-current={active ? undefined : 'page'}
        onClick={() => session.activate(undefined)}
      >
        {words.start}
      </button>
      {workbooks.map((workbook) => (
        <span className="tab-pair" key={workbook.id} data-active={workbook === active}>
          <button
            type="button"
            className="tab"
            aria-current={workbook === active ? 'page' : undefined}
            title={workbook.name()}
            onClick={() => session.activate(workbook)}
          >
            {workbook.name()}
          </button>
          <button
            type="button"
            className="close"
            aria-label={words.close(workbook.name())}
            onClick={() => close(workbook)}
          >
            ×
          </button>
        </span>
      ))}
    </nav>
  );
}
