/** A new project: from five answers, whose rest is written on sheets, or from an agreement file. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { message, problemText } from '../../locales/message';
import { useStore, usePane, useWords } from '../context';
import { CreatedFile } from '../parts/created-file';
import { CheckIcon } from '../parts/icons';
import { Buttons, Card, Section, Paragraph, ViewLayout } from '../parts/layout';
import { Sentences } from '../parts/sentences';
import { StartQuestions } from './start-questions';

const useStyles = makeStyles({
  good: { display: 'flex', gap: '8px', '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
});

export default function NewProjectView() {
  const { newProject } = usePane();
  const { file, created } = useStore(newProject.store);
  const { t } = useWords();
  if (created)
    return (
      <ViewLayout>
        <CreatedFile made={created} next={t.start.next[created.kind]} onOpen={() => void newProject.open()} />
        <Buttons>
          <Button onClick={() => newProject.reset()}>{t.start.again}</Button>
        </Buttons>
      </ViewLayout>
    );
  return file ? <FromFile /> : <StartQuestions />;
}

function FromFile() {
  const { newProject } = usePane();
  const { file, check } = useStore(newProject.store);
  const { t, say } = useWords();
  const about = check?.about;
  return (
    <ViewLayout>
      <Section title={t.start.fileTitle}>
        <Card>
          <Paragraph>{about ? about.acronym : (file?.name ?? '')}</Paragraph>
          {about ? (
            <Paragraph secondary>
              {say(t.start.filePartners, {
                count: about.partners.length,
                budget: { money: about.budget, currency: about.currency },
              })}
            </Paragraph>
          ) : null}
        </Card>
      </Section>
      <CheckResult />
      {check?.canBeCompleted ? <Paragraph secondary>{t.start.completeHint}</Paragraph> : null}
      <Buttons>
        {about ? (
          <Button appearance="primary" onClick={() => void newProject.create()}>
            {t.start.create}
          </Button>
        ) : null}
        {check?.canBeCompleted ? (
          <Button appearance="primary" onClick={() => void newProject.complete()}>
            {t.start.complete}
          </Button>
        ) : null}
        <Button onClick={() => newProject.discardFile()}>{t.start.fileOther}</Button>
      </Buttons>
    </ViewLayout>
  );
}

/** What remains to be done, or that the agreement can be used, with hints for later. */
function CheckResult() {
  const styles = useStyles();
  const { newProject } = usePane();
  const { check } = useStore(newProject.store);
  const { texts, t } = useWords();
  if (!check) return null;
  const errors = check.findings.filter(({ severity }) => severity === 'error');
  const hints = check.findings.filter(({ severity }) => severity !== 'error');
  const todo = [
    ...check.problems.map((problem) => problemText(problem, texts)),
    ...errors.map((finding) => message(finding, texts)),
  ];
  return (
    <div role="status">
      {todo.length > 0 ? (
        <Section title={t.start.toDo} aside={todo.length}>
          <Sentences list={todo} />
        </Section>
      ) : (
        <div className={styles.good}>
          <CheckIcon />
          <Paragraph>{t.start.ready}</Paragraph>
        </div>
      )}
      {hints.length > 0 ? (
        <details>
          <summary>{t.start.hints}</summary>
          <Sentences list={hints.map((finding) => message(finding, texts))} />
        </details>
      ) : null}
    </div>
  );
}
