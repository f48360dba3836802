/** Where the grid stands: it is loaded once, and shows the workbook in front. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { filterOf } from '../filters';
import type { Spreadsheet } from '../grid/spreadsheet';
import { sheetById, type ModelTable } from '../host';
import type { PlaygroundSession } from '../session';
import type { PlaygroundTexts } from '../texts';
import { FilterPanel } from './filter-panel';
import { Overlay } from './overlay';
import { useRegions } from './regions';

/** Milliseconds in which somebody who knows what to open has opened it. */
const WHILE_CHOOSING = 800;

export function GridPlace({ session, words }: { session: PlaygroundSession; words: PlaygroundTexts }) {
  const place = useRef<HTMLDivElement>(null);
  const [spreadsheet, setSpreadsheet] = useState<Spreadsheet>();
  const { active, workbooks, busy } = useSyncExternalStore(session.subscribe, session.get);
  const [begun, setBegun] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const shown = useRef(new Set<string>());
  const [moves, setMoves] = useState(0);
  const [filter, setFilter] = useState<{ table: ModelTable; column: number }>();

  useRegions(useCallback(() => spreadsheet?.focus(), [spreadsheet]));

  // The grid is heavy: it is loaded while people choose, but lets the pane of what they have chosen go first.
  useEffect(() => {
    const begin = () => setBegun(true);
    if (active) void active.paneReady.then(begin);
    if (active || busy) return;
    const timer = setTimeout(begin, WHILE_CHOOSING);
    return () => clearTimeout(timer);
  }, [active, busy]);

  useEffect(() => {
    const container = place.current;
    if (!begun || !container || container.childElementCount > 0) return;
    const inside = document.createElement('div');
    inside.className = 'univer-place';
    container.append(inside);
    void import('../grid/spreadsheet').then(async ({ createSpreadsheet }) => {
      const created = await createSpreadsheet(inside, session.language, words.grid, {
        problem: (error) => session.tell(error.message),
        done: () => session.tell(undefined),
        unavailable: () => session.tell(words.refused.unavailable),
        locked: (sheet) => session.tell(words.refused.locked(sheet)),
        openFilter: (table, column) => setFilter({ table, column }),
        moved: () => requestAnimationFrame(() => setMoves((count) => count + 1)),
      });
      setSpreadsheet(created);
      void created.drawn.then(() => setDrawn(true));
    });
  }, [begun, session, words]);

  const closeFilter = useCallback(() => {
    setFilter(undefined);
    spreadsheet?.focus();
  }, [spreadsheet]);

  // As in Excel: on a header with a button for its filter these keys open it.
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (!active || !event.altKey || event.key !== 'ArrowDown') return;
      const found = filterOf(active.model, sheetById(active.model, active.model.workbook.activeSheet));
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      setFilter(found);
    };
    addEventListener('keydown', key, true);
    return () => removeEventListener('keydown', key, true);
  }, [active]);

  useEffect(() => {
    if (!spreadsheet) return;
    for (const id of shown.current) if (!workbooks.some((workbook) => workbook.id === id)) spreadsheet.forget(id);
    shown.current = new Set(workbooks.map(({ id }) => id));
    if (active) spreadsheet.show(active);
  }, [spreadsheet, active, workbooks]);

  return (
    <>
      <div className="grid" ref={place} inert={!active} />
      {spreadsheet && active && drawn ? (
        <Overlay session={session} workbook={active} spreadsheet={spreadsheet} words={words} moves={moves} />
      ) : null}
      {spreadsheet && active && filter ? (
        <FilterPanel
          key={`${filter.table.id} ${filter.column}`}
          session={session}
          workbook={active}
          spreadsheet={spreadsheet}
          words={words}
          table={filter.table.id}
          column={filter.column}
          close={closeFilter}
        />
      ) : null}
    </>
  );
}
