/** The page: title bar with the open workbooks, ribbon, spreadsheet, and each workbook's own pane beside it. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Command, Ribbon } from './ribbon/manifest';
import { RibbonBar } from './ribbon/ribbon';
import type { PlaygroundSession } from './session';
import { GridPlace } from './shell/grid-place';
import { Panes } from './shell/panes';
import { Notice } from './shell/problem';
import { QuickActions } from './shell/quick-actions';
import { Start } from './shell/start';
import { Tabs } from './shell/tabs';
import { Tour } from './shell/tour';
import { Tray } from './shell/tray';
import { texts } from './texts';

interface Props {
  session: PlaygroundSession;
  ribbon: Ribbon;
}

export function Playground({ session, ribbon }: Props) {
  const words = texts[session.language];
  const { workbooks, active, busy, problem, tray } = useSyncExternalStore(session.subscribe, session.get);
  const shell = useSyncExternalStore(
    (listener) => active?.onShell(listener) ?? (() => undefined),
    () => active?.shell(),
  );
  const [tour, setTour] = useState<number | undefined>();
  const [dropping, setDropping] = useState(false);
  useDrops(session, setDropping);
  useQuestionBeforeLeaving(session);
  const dismiss = useCallback(() => session.tell(undefined), [session]);

  const run = ({ action }: Command) => {
    if (!active) return;
    if (action.kind === 'function') active.runCommand(action.name);
    else active.setPaneOpen(true);
  };
  return (
    <div className={`page${active ? '' : ' at-start'}`} data-tour={tour}>
      <header className="title-bar" aria-label={words.workbooks}>
        <span className="brand">Accord</span>
        <details className="honest">
          <summary>{words.honestShort}</summary>
          <div>
            <p>{words.honest}</p>
            <p>{words.byKeyboard}</p>
          </div>
        </details>
        <Tabs session={session} words={words} />
      </header>
      <section className="ribbon-row" aria-label={words.ribbon} hidden={!active}>
        <QuickActions session={session} words={words} />
        <RibbonBar ribbon={ribbon} shell={shell} run={run} />
      </section>
      <div className="work" aria-busy={busy}>
        <main className="grid-place" aria-label={active ? words.spreadsheet : words.start}>
          <GridPlace session={session} words={words} />
          {active ? null : <Start session={session} words={words} onTour={() => setTour(0)} />}
        </main>
        <Panes workbooks={workbooks} active={active} open={shell?.paneOpen === true} words={words} />
      </div>
      {active && tray.length > 0 ? <Tray session={session} words={words} /> : null}
      {tour !== undefined && active ? <Tour words={words} step={tour} go={setTour} /> : null}
      <Notice text={problem} words={words} dismiss={dismiss} />
      {busy ? (
        <div className="busy" role="status">
          {words.loading}
        </div>
      ) : null}
      {dropping ? <div className="dropping">{words.drop}</div> : null}
    </div>
  );
}

/** Leaving the page, by a reload too, is asked about while something in it is nowhere else. */
function useQuestionBeforeLeaving(session: PlaygroundSession): void {
  useEffect(() => {
    const leaving = (event: Event) => {
      if (session.get().workbooks.some((workbook) => workbook.isChanged())) event.preventDefault();
    };
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, [session]);
}

/** Workbooks dropped anywhere but on the pane are opened. */
function useDrops(session: PlaygroundSession, setDropping: (dropping: boolean) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setDropping(false);
      void session.openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [session, setDropping]);
}
