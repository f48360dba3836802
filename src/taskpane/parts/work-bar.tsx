/** The progress of long work with its cancel button; afterwards an error or the note that it was cancelled. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useStore, usePane, useWords } from '../context';
import type { Step } from '../../jobs/progress';
import { ProblemBar } from './problem-bar';
import { Paragraph } from './layout';

const useStyles = makeStyles({
  place: { position: 'sticky', top: 0, zIndex: 1, padding: '0 16px', ':empty': { display: 'none' } },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    marginBottom: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
});

export function WorkBar() {
  const styles = useStyles();
  const { work } = usePane();
  const { t } = useWords();
  const { task, step, cancel, declined, problem, stopped } = useStore(work.store);
  const sentence = useStepSentence(step);
  return (
    <div className={styles.place}>
      {task === undefined ? null : (
        <div className={styles.bar}>
          <div className={styles.row}>
            <div role="status">
              <Paragraph>{t.tasks[task]}</Paragraph>
              {sentence === undefined ? null : <Paragraph secondary>{sentence}</Paragraph>}
              {declined ? <Paragraph>{t.app.declined}</Paragraph> : null}
            </div>
            {cancel ? <Button onClick={cancel}>{t.app.cancel}</Button> : null}
          </div>
          <ProgressBar {...progressOf(step)} aria-label={t.tasks[task]} />
        </div>
      )}
      {problem && task === undefined ? <ProblemBar problem={problem} onDismiss={work.dismiss} /> : null}
      {stopped && task === undefined ? (
        <div className={styles.bar} role="status">
          <div className={styles.row}>
            <Paragraph>{t.problem.stopped}</Paragraph>
            <Button appearance="subtle" onClick={work.dismiss}>
              {t.problem.dismiss}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** Without a value, the bar is indeterminate. */
function progressOf(step: Step | undefined): { value?: number } {
  return step?.kind === 'reading' && step.of > 1 ? { value: step.index / step.of } : {};
}

function useStepSentence(step: Step | undefined): string | undefined {
  const { t, say } = useWords();
  if (!step) return undefined;
  if (step.kind === 'reading')
    return step.file === ''
      ? undefined
      : say(t.steps.reading, { file: step.file, number: step.index + 1, of: step.of });
  return step.kind === 'checking'
    ? say(t.steps.checking, { count: step.lines })
    : say(t.steps.writing, { file: step.file });
}
