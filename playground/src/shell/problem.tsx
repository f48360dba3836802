/** What could not be done, said once, until dismissed or read. */
import { useEffect } from 'react';
import type { PlaygroundTexts } from '../texts';

const LONG_ENOUGH = 12_000;

export function Notice({
  text,
  words,
  dismiss,
}: {
  text: string | undefined;
  words: PlaygroundTexts;
  dismiss: () => void;
}) {
  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(dismiss, LONG_ENOUGH);
    return () => clearTimeout(timer);
  }, [text, dismiss]);
  return (
    <div className="problem-place" role="alert">
      {text === undefined ? null : (
        <div className="problem">
          <span>{text}</span>
          <button type="button" onClick={dismiss}>
            {words.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
