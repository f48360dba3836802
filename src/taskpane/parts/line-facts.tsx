/** An expense line as a list of facts, so that one can decide on it without opening the partner's file. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnKey } from '../../core/expenses/columns';
import type { ExpenseLine } from '../../core/expenses/line';
import { unknown } from '../../core/names';
import { formatDay } from '../../locales/format';
import { labelIn } from '../../locales/labels';
import { useWords } from '../context';

const useStyles = makeStyles({
  facts: { margin: 0, display: 'flex', flexDirection: 'column', gap: '2px', fontSize: tokens.fontSizeBase200 },
  fact: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

export function LineFacts({ line, currency }: { line: ExpenseLine; currency: string }) {
  const styles = useStyles();
  const { texts, money } = useWords();
  const { columns } = texts.vocabulary;
  const label = (list: string, code: string): string =>
    code === unknown ? '' : (labelIn(texts.vocabulary, list, code) ?? code);
  const facts: [ColumnKey, string][] = [
    ['supplier', line.supplier],
    ['documentType', label('documentTypes', line.documentType)],
    ['documentNo', line.documentNo],
    ['documentDate', line.documentDate ? formatDay(line.documentDate, texts.language) : ''],
    ['paymentDate', line.paymentDate ? formatDay(line.paymentDate, texts.language) : ''],
    ['description', line.description],
    ['action', label('actions', line.action)],
    ['category', label('categories', line.category)],
    ['gross', line.gross === 0 ? '' : money(line.gross, line.currency)],
    ['eligible', money(line.eligible, line.currency)],
    ['declared', money(line.declared, currency)],
    ['comment', line.comment],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([key, value]) => (
          <div key={key} className={styles.fact}>
            <dt className={styles.name}>{columns[key]}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
