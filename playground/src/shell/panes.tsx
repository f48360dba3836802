/** Each workbook's own pane, in a frame of its own: they stay alive while another workbook is in front. */
import type { ShownWorkbook } from '../open-workbook';
import type { PlaygroundTexts } from '../texts';

interface Props {
  workbooks: readonly ShownWorkbook[];
  active: ShownWorkbook | undefined;
  open: boolean;
  words: PlaygroundTexts;
}

export function Panes({ workbooks, active, open, words }: Props) {
  return (
    <aside className="pane" aria-label={words.pane} hidden={!active || !open}>
      <div className="pane-title">
        <span>Accord</span>
        <button
          type="button"
          aria-label={words.hidePane}
          title={words.hidePane}
          onClick={() => active?.setPaneOpen(false)}
        >
          ×
        </button>
      </div>
      {workbooks.map((workbook) => (
        <iframe
          key={workbook.id}
          title={`${words.pane}: ${workbook.name()}`}
          src={`taskpane.html?workbook=${workbook.id}`}
          hidden={workbook !== active}
        />
      ))}
    </aside>
  );
}
