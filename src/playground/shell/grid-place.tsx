/** Where the grid stands: it is loaded once, and shows the workbook in front. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Spreadsheet } from '../grid/spreadsheet';
import type { Session } from '../session';
import type { Texts } from '../texts';

export function GridPlace({ session, words }: { session: Session; words: Texts }) {
  const place = useRef<HTMLDivElement>(null);
  const [spreadsheet, setSpreadsheet] = useState<Spreadsheet>();
  const { active, workbooks } = useSyncExternalStore(session.subscribe, session.get);
  const shown = useRef(new Set<string>());

  useEffect(() => {
    const container = place.current;
    if (!container || container.childElementCount > 0) return;
    const inside = document.createElement('div');
    inside.className = 'univer-place';
    container.append(inside);
    void import('../grid/spreadsheet').then(async ({ createSpreadsheet }) => {
      const created = await createSpreadsheet(inside, session.language, {
        problem: (error) => session.tell(error.message),
        unavailable: () => session.tell(words.refused.unavailable),
        locked: (sheet) => session.tell(words.refused.locked(sheet)),
        openFilter: () => undefined,
        moved: () => undefined,
      });
      setSpreadsheet(created);
    });
  }, [session, words]);

  useEffect(() => {
    if (!spreadsheet) return;
    for (const id of shown.current) if (!workbooks.some((workbook) => workbook.id === id)) spreadsheet.forget(id);
    shown.current = new Set(workbooks.map(({ id }) => id));
    if (active) spreadsheet.show(active);
  }, [spreadsheet, active, workbooks]);

  return <div className="grid" ref={place} role="region" aria-label={words.spreadsheet} />;
}
