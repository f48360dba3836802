/** What could not be done, said once and until dismissed. */
import type { Texts } from '../texts';

export function Problem({ text, words, dismiss }: { text: string | undefined; words: Texts; dismiss: () => void }) {
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
