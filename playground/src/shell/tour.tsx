/** Five steps through the main job, beside the work and never in its way. */
import { useEffect, useRef } from 'react';
import type { PlaygroundTexts } from '../texts';

interface Props {
  words: PlaygroundTexts;
  step: number;
  go: (step: number | undefined) => void;
}

export function Tour({ words, step, go }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus(), []);
  const { steps } = words.tour;
  const now = steps[step];
  if (!now) return null;
  const last = step === steps.length - 1;
  return (
    <div className="tour" role="dialog" aria-label={words.tour.name} tabIndex={-1} ref={card}>
      <p className="tour-count">{words.tour.step(step + 1, steps.length)}</p>
      <div aria-live="polite">
        <h2>{now.title}</h2>
        <p>{now.text}</p>
      </div>
      <div className="tour-buttons">
        <button type="button" className="quiet" onClick={() => go(undefined)} hidden={last}>
          {words.tour.skip}
        </button>
        <button type="button" className="quiet" onClick={() => go(step - 1)} hidden={step === 0}>
          {words.tour.back}
        </button>
        <button type="button" className="strong" onClick={() => go(last ? undefined : step + 1)}>
          {last ? words.tour.done : words.tour.next}
        </button>
      </div>
    </div>
  );
}
