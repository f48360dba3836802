/** What is said of entries of the calendar, wherever they are shown. */
import { formatDay } from '../../locales/format';
import { textIn } from '../../locales/labels';
import type { TimelineEntry } from '../../worker/plan-protocol';
import { useWords } from '../context';

/** What an entry is called, and its dates in words. */
export function useEntryWords() {
  const { texts, t, say } = useWords();
  const day = (one: TimelineEntry['end']): string => formatDay(one, texts.language);
  const dates = ({ start, end }: Pick<TimelineEntry, 'start' | 'end'>): string =>
    start === end ? day(end) : say(t.plan.dates.until, { from: { day: start }, to: { day: end } });
  const name = ({ kind, id, code, title }: TimelineEntry): string => {
    const kindText = texts.calendar.kinds[kind];
    if (kind === 'meeting') return title === undefined ? kindText : textIn(title, texts.language);
    if (title !== undefined) return `${code} · ${textIn(title, texts.language)}`;
    const own = code === '' && id !== kind ? id.slice(kind.length + 1) : code;
    return own === '' ? kindText : `${kindText} · ${own}`;
  };
  return { day, dates, name };
}
