import { formatDay } from '../../locales/format';
import type { WorkbookFacts } from '../../worker/partner-views';
import { useWords } from '../context';

/** The project's reporting periods with their days, as entries of a list; the value is the period's code. */
export function PeriodOptions({ periods }: Pick<WorkbookFacts, 'periods'>) {
  const { texts } = useWords();
  return periods.map(({ code, start, end }) => (
    <option key={code} value={code}>
      {`${code} · ${formatDay(start, texts.language)} – ${formatDay(end, texts.language)}`}
    </option>
  ));
}
