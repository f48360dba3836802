/** What the button in a table's header opens: sort, and choose which values are shown. */
import { useEffect, useRef, useState } from 'react';
import { chosenIn, filterColumn, textsIn } from '../filters';
import type { Spreadsheet } from '../grid/spreadsheet';
import type { ShownWorkbook } from '../open-workbook';
import type { PlaygroundSession } from '../session';
import { settle } from '../settle';
import type { PlaygroundTexts } from '../texts';

interface Props {
  session: PlaygroundSession;
  workbook: ShownWorkbook;
  spreadsheet: Spreadsheet;
  words: PlaygroundTexts;
  table: number;
  column: number;
  close: () => void;
}

export function FilterPanel({ session, workbook, spreadsheet, words, table: id, column, close }: Props) {
  const { model, user } = workbook;
  const panel = useRef<HTMLDivElement>(null);
  const table = model.workbook.tables.find((candidate) => candidate.id === id);
  const [texts] = useState(() => (table ? textsIn(model, table, column) : []));
  const [chosen, setChosen] = useState(() => new Set((table && chosenIn(table, column)) ?? texts));
  useEffect(() => {
    panel.current?.querySelector('button')?.focus();
    const away = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) close();
    };
    const timer = setTimeout(() => addEventListener('pointerdown', away, true), 0);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', away, true);
    };
  }, [close]);
  const geometry = spreadsheet.geometry();
  if (!table || !geometry) return null;
  const header = geometry.place({ ...table.area, rows: 1, column: table.area.column + column, columns: 1 });
  const act = (work: () => Promise<unknown>) => {
    close();
    void settle(work, (error) => session.tell(error.message));
  };
  const sort = (ascending: boolean) => act(() => user.sortTable(table.name, [{ key: column, ascending }]));
  const filter = (values: string[] | undefined) =>
    act(() => {
      filterColumn(model, id, column, values);
      return Promise.resolve();
    });
  const all = chosen.size === texts.length;
  const toggle = (text: string) => {
    const next = new Set(chosen);
    if (!next.delete(text)) next.add(text);
    setChosen(next);
  };
  return (
    <div
      ref={panel}
      className="filter"
      role="dialog"
      aria-label={words.filter.title(table.columns[column]?.name ?? '')}
      style={{
        left: Math.max(8, header.x + geometry.corner.x + header.width - 280),
        top: header.y + geometry.corner.y + header.height,
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          filter(all ? undefined : [...chosen]);
        }}
      >
        <button type="button" onClick={() => sort(true)}>
          {words.filter.ascending}
        </button>
        <button type="button" onClick={() => sort(false)}>
          {words.filter.descending}
        </button>
        <button type="button" onClick={() => filter(undefined)}>
          {words.filter.clear}
        </button>
        <div className="filter-values">
          <label>
            <input type="checkbox" checked={all} onChange={() => setChosen(new Set(all ? [] : texts))} />
            {words.filter.all}
          </label>
          {texts.map((text) => (
            <label key={text}>
              <input type="checkbox" checked={chosen.has(text)} onChange={() => toggle(text)} />
              {text === '' ? words.filter.blank : text}
            </label>
          ))}
        </div>
        <div className="filter-end">
          <button type="submit" className="strong" disabled={chosen.size === 0}>
            {words.filter.apply}
          </button>
          <button type="button" onClick={close}>
            {words.filter.cancel}
          </button>
        </div>
      </form>
    </div>
  );
}
