/** What Excel keeps above the ribbon: open, save, undo, redo. */
import { useSyncExternalStore } from 'react';
import type { PlaygroundSession } from '../session';
import { settle } from '../settle';
import type { PlaygroundTexts } from '../texts';
import { useFileChoice } from './file-choice';
import { saveFile } from './save-file';

export function QuickActions({ session, words }: { session: PlaygroundSession; words: PlaygroundTexts }) {
  const { active } = useSyncExternalStore(session.subscribe, session.get);
  const { input, choose } = useFileChoice((files) => void session.openFiles(files));
  if (!active) return null;
  const save = async () => saveFile(active.name(), await session.saved(active));
  const travel = (back: boolean) =>
    void settle(
      () => (back ? active.user.undo() : active.user.redo()),
      (error) => session.tell(error.message),
    );
  return (
    <div className="quick" role="group" aria-label={words.file}>
      {input}
      <button type="button" title={words.open} aria-label={words.open} onClick={choose}>
        <Picture path="M2 4h5l2 2h9v2H6l-2 8H2z M6.5 9H20l-2.5 8H4.2z" />
      </button>
      <button type="button" title={words.save} aria-label={words.save} onClick={() => void save()}>
        <Picture path="M3 3h11l3 3v11H3z M6 3v4h7V3 M6 17v-6h8v6" hollow />
      </button>
      <button type="button" title={words.undo} aria-label={words.undo} onClick={() => travel(true)}>
        <Picture path="M7 4 3 8l4 4 M3 8h9a4 4 0 0 1 0 8H8" hollow />
      </button>
      <button type="button" title={words.redo} aria-label={words.redo} onClick={() => travel(false)}>
        <Picture path="m13 4 4 4-4 4 M17 8H8a4 4 0 0 0 0 8h4" hollow />
      </button>
    </div>
  );
}

function Picture({ path, hollow }: { path: string; hollow?: boolean }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} fill={hollow ? 'none' : 'currentColor'} stroke="currentColor" strokeWidth={hollow ? 1.5 : 0} />
    </svg>
  );
}
