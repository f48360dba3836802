/** The arrow beside a cell with a list, and the list: by mouse, or by Alt and the arrow keys as in Excel. */
import { useEffect, useRef, useState } from 'react';
import type { Place } from '../grid/geometry';
import type { PlaygroundTexts } from '../texts';

interface Props {
  place: Place;
  choices: readonly string[];
  words: PlaygroundTexts;
  choose: (text: string) => void;
  leave: () => void;
}

export function CellList({ place, choices, words, choose, leave }: Props) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (!event.altKey || event.key !== 'ArrowDown') return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    };
    addEventListener('keydown', key, true);
    return () => removeEventListener('keydown', key, true);
  }, []);
  useEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>('[role=option]')?.focus();
    const away = (event: Event) => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', away, true);
    return () => removeEventListener('pointerdown', away, true);
  }, [open]);
  const close = () => {
    setOpen(false);
    leave();
  };
  return (
    <>
      <button
        type="button"
        className="list-arrow"
        style={{ left: place.x + place.width, top: place.y + place.height - 20 }}
        aria-label={words.choose}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        ▾
      </button>
      {open ? (
        <div
          ref={list}
          className="cell-list"
          role="listbox"
          aria-label={words.choose}
          style={{ left: place.x, top: place.y + place.height, minWidth: place.width }}
          onKeyDown={(event) => {
            // The grid listens to every key; these are for the list.
            event.stopPropagation();
            if (event.key === 'Escape') close();
            moveIn(event);
          }}
        >
          {choices.map((choice) => (
            <div
              key={choice}
              role="option"
              aria-selected={false}
              tabIndex={-1}
              onClick={() => {
                choose(choice);
                close();
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                choose(choice);
                close();
              }}
            >
              {choice}
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}

function moveIn(event: React.KeyboardEvent<HTMLElement>): void {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=option]')];
  const at = options.findIndex((option) => option === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  options[Math.max(0, Math.min(options.length - 1, to))]?.focus();
}
