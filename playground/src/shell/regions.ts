/** F6 goes from part to part of the window, as in Excel: out of the grid, too, which keeps the Tab key for itself. */
import { useEffect } from 'react';

const PARTS = ['.title-bar', '.ribbon-row', '.start', '.grid', '.pane', '.tray', '.tour'];
const STOPS = 'button:not(:disabled), select, summary, iframe:not([hidden])';

/** @param focusGrid gives the keyboard to the spreadsheet */
export function useRegions(focusGrid: () => void): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      const parts = PARTS.flatMap((part) => [...document.querySelectorAll<HTMLElement>(part)]).filter(isShown);
      const at = parts.findIndex((part) => part.contains(document.activeElement));
      const next = parts[(at + (event.shiftKey ? -1 : 1) + parts.length) % parts.length];
      if (next?.matches('.grid')) focusGrid();
      else next?.querySelector<HTMLElement>(next.matches('.pane') ? 'iframe:not([hidden])' : STOPS)?.focus();
    };
    addEventListener('keydown', key, true);
    return () => removeEventListener('keydown', key, true);
  }, [focusGrid]);
}

const isShown = (part: HTMLElement) => part.checkVisibility({ visibilityProperty: true });
