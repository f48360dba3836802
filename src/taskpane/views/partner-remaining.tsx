/** Budget lines by action, each with its remaining budget and a bar. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { unknown } from '../../core/names';
import { labelIn, textIn } from '../../locales/labels';
import type { RemainingRow } from '../../worker/partner-views';
import { useWords } from '../context';
import { Bar } from '../parts/bar';
import { Card, List, Paragraph } from '../parts/layout';

const useStyles = makeStyles({
  action: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 0' },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  amount: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, marginLeft: 'auto' },
  over: { color: tokens.colorStatusDangerForeground3 },
});

export function RemainingList({ rows, currency }: { rows: readonly RemainingRow[]; currency: string }) {
  const styles = useStyles();
  const { texts, t } = useWords();
  const actions = [...new Set(rows.map(({ action }) => action))];
  return (
    <>
      {actions.map((action) => {
        const actionRows = rows.filter((row) => row.action === action);
        const title = textIn(actionRows[0]?.actionTitle ?? '', texts.language);
        return (
          <Card key={action}>
            <h3 className={styles.action}>{action === unknown ? t.partner.unplaced : `${action} · ${title}`}</h3>
            <List divided>
              {actionRows.map((row) => (
                <Line key={row.category} row={row} currency={currency} />
              ))}
            </List>
          </Card>
        );
      })}
    </>
  );
}

function Line({ row, currency }: { row: RemainingRow; currency: string }) {
  const styles = useStyles();
  const { texts, t, say, money } = useWords();
  const { category, budget, remaining, flexible } = row;
  const used = budget - remaining;
  const label =
    category === unknown ? t.partner.unplaced : (labelIn(texts.vocabulary, 'categories', category) ?? category);
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span>{label}</span>
        <span className={mergeClasses(styles.amount, remaining < 0 && !flexible && styles.over)}>
          {money(remaining, currency)}
        </span>
      </div>
      <Bar used={used} budget={budget} flexible={flexible} />
      <Paragraph secondary>
        {say(t.partner.used, {
          used: { money: used, currency },
          budget: budget === 0 ? t.partner.noBudget : { money: budget, currency },
        })}
      </Paragraph>
    </li>
  );
}
