/** The five totals of a report, and whether they reconcile. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Totals as Sums } from '../../core/monitoring/totals';
import { useWords } from '../context';
import { CheckIcon, ErrorIcon } from './icons';
import { Card, Paragraph } from './layout';

const useStyles = makeStyles({
  sums: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  value: { margin: 0, marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
  strong: {
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingTop: '4px',
  },
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
});

/** `notRead`: rows that could be expenses and are in no sum. */
export function TotalsCard({ totals, currency, notRead }: { totals: Sums; currency: string; notRead: number }) {
  const styles = useStyles();
  const { t, texts, say, money } = useWords();
  const { read, accepted, excluded, flatRate, claimable } = totals;
  const difference = Math.abs(read - accepted - excluded) + Math.abs(claimable - accepted - flatRate);
  const agrees = difference === 0;
  const parts = (['leadExcluded', 'withdrawn'] as const).filter((key) => totals[key] !== 0);
  const rows = ['read', 'excluded', 'accepted', 'flatRate', 'claimable'] as const;
  return (
    <Card>
      <dl className={styles.sums}>
        {rows.map((key) => (
          <div key={key} className={mergeClasses(styles.row, key === 'claimable' && styles.strong)}>
            <dt>{t.totals[key]}</dt>
            <dd className={styles.value}>{money(totals[key], currency)}</dd>
          </div>
        ))}
        {parts.map((key) => (
          <div key={key} className={styles.row}>
            <dt>{texts.vocabulary.excludedParts[key]}</dt>
            <dd className={styles.value}>{money(totals[key], currency)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.line}>
        <span className={agrees ? styles.good : styles.bad}>{agrees ? <CheckIcon /> : <ErrorIcon />}</span>
        <Paragraph secondary>
          {say(agrees ? t.totals.agrees : t.totals.differs, { difference: { money: difference, currency } })}
        </Paragraph>
      </div>
      {notRead === 0 ? null : (
        <div className={styles.line}>
          <span className={styles.bad}>
            <ErrorIcon />
          </span>
          <Paragraph>{say(texts.vocabulary.rowsNotRead, { count: notRead })}</Paragraph>
        </div>
      )}
    </Card>
  );
}
