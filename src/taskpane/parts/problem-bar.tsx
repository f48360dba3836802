/** An error: what happened, whether the workbook was changed, what to do. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { errorText, message, pairText, problemText } from '../../locales/message';
import { useWords } from '../context';
import type { Problem } from '../stores/problem';
import { CellLink, type RowPlace } from './cell-link';
import { ErrorIcon } from './icons';
import { Buttons, List, Paragraph } from './layout';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { color: tokens.colorStatusDangerForeground1 },
  body: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** More sentences than this help nobody. */
const maxSentences = 8;

export function ProblemBar({ problem, onDismiss }: { problem: Problem; onDismiss?: () => void }) {
  const styles = useStyles();
  const { t, texts } = useWords();
  const { first, more } = useSentences(problem);
  return (
    <div className={styles.bar} role="alert">
      <span className={styles.icon}>
        <ErrorIcon />
      </span>
      <div className={styles.body}>
        <p className={styles.title}>{t.problem.title}</p>
        {first === undefined ? null : <Paragraph>{first}</Paragraph>}
        {more.length === 0 ? null : (
          <List>
            {more.slice(0, maxSentences).map((sentence) => (
              <li key={sentence.text}>
                {sentence.at ? <CellLink at={sentence.at} text={sentence.text} /> : sentence.text}
              </li>
            ))}
          </List>
        )}
        <Paragraph secondary>{texts.errors.states[problem.changed ? 'changed' : 'unchanged']}</Paragraph>
        <Buttons>
          {problem.retry ? <Button onClick={problem.retry}>{t.app.retry}</Button> : null}
          {onDismiss ? (
            <Button appearance="subtle" onClick={onDismiss}>
              {t.problem.dismiss}
            </Button>
          ) : null}
        </Buttons>
      </div>
    </div>
  );
}

/** What is about a row of the open workbook leads there. */
interface Sentence {
  text: string;
  at?: RowPlace;
}

function useSentences({ code, figures, findings, problems }: Problem): { first: string | undefined; more: Sentence[] } {
  const { texts } = useWords();
  const more = [
    ...findings.map((one): Sentence => {
      const { file, sheet, row } = one.where;
      const text = message(one, texts);
      if (file) return { text: pairText(file, text, texts) };
      return sheet !== undefined && row !== undefined ? { text, at: { sheet, row } } : { text };
    }),
    ...problems.map((one) => ({ text: problemText(one, texts) })),
  ];
  // A refused file's sentence is that of its finding.
  if (findings.length > 0 && code === findings[0]?.rule) return { first: undefined, more };
  const count = figures.count === undefined ? {} : { count: Number(figures.count) };
  return { first: errorText(code, texts, { ...figures, ...count }), more };
}
