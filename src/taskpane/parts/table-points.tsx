/** What keeps chosen tables from being made, and what is to be known of them; each leads to its row. */
import { Field, makeStyles, mergeClasses, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { TablesView } from '../../worker/lead-views';
import { errorText, lineMessage, message } from '../../locales/message';
import { useWords } from '../context';
import { CellLink } from './cell-link';
import { List, Paragraph } from './layout';
import { SeverityIcon } from './findings';

const useStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '8px', alignItems: 'start' },
  opens: { cursor: 'pointer' },
});

export function RefusedTables({ refused }: Pick<TablesView, 'refused'>) {
  const styles = useStyles();
  const { texts, t, say } = useWords();
  return refused.map(({ name, error }) => (
    <div key={name} role="status">
      <div className={styles.head}>
        <SeverityIcon severity="error" />
        <Paragraph>{say(t.tables.notMade, { table: texts.tables.titles[name].title })}</Paragraph>
      </div>
      <List>
        {error.findings.length === 0 ? <li>{errorText(error.code, texts, error.figures)}</li> : null}
        {error.findings.map((one, index) => {
          const { sheet, row } = one.where;
          const text = message(one, texts);
          return (
            <li key={index}>
              {sheet !== undefined && row !== undefined ? <CellLink at={{ sheet, row }} text={text} /> : text}
            </li>
          );
        })}
      </List>
    </div>
  ));
}

/** Of one rule, so many are shown. */
const mostShown = 5;

export function TableWarnings({
  made,
  reason,
  onReason,
}: Pick<TablesView, 'made'> & { reason: string; onReason: (reason: string) => void }) {
  const { texts, t, say } = useWords();
  const styles = useStyles();
  const [written, setWritten] = useState(reason);
  const warnings = made.flatMap(({ name, warnings: own }) => own.map((one) => ({ ...one, name })));
  if (warnings.length === 0) return null;
  return (
    <>
      {warnings.map(({ name, rule, points }) => (
        <details key={`${name} ${rule}`}>
          <summary className={mergeClasses(styles.head, styles.opens)}>
            <SeverityIcon severity="warning" />
            {say(t.tables.warning, {
              table: texts.tables.titles[name].title,
              rule: texts.rules[rule].title,
              count: points.length,
            })}
          </summary>
          <List>
            {points.slice(0, mostShown).map(({ finding, at }, index) => {
              const text = lineMessage(finding, texts);
              return <li key={index}>{at ? <CellLink at={at} text={text} /> : text}</li>;
            })}
          </List>
          {points.length > mostShown ? (
            <Paragraph secondary>{say(t.app.more, { count: points.length - mostShown })}</Paragraph>
          ) : null}
        </details>
      ))}
      <Field label={t.tables.reason} hint={t.tables.reasonHint}>
        <Textarea
          value={written}
          onChange={(_, { value }) => setWritten(value)}
          onBlur={() => onReason(written.trim())}
        />
      </Field>
    </>
  );
}
