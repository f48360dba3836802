/** A new project from a form in five parts or from an agreement file, created only if the check finds no error. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { message, problemText } from '../../locales/message';
import { useStore, usePane, useWords } from '../context';
import { CheckIcon } from '../parts/icons';
import { Buttons, Card, Section, Paragraph, ViewLayout } from '../parts/layout';
import { Sentences } from '../parts/sentences';
import { CreatedFile } from '../parts/created-file';
import { ActionsPart, BudgetPart } from './form-budget';
import { hasField } from './form-fields';
import { PartnersPart } from './form-partners';
import { ProjectPart } from './form-project';
import { RulesPart } from './form-rules';

const useStyles = makeStyles({
  part: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  good: { display: 'flex', gap: '8px', '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

const parts = ['project', 'partners', 'actions', 'budget', 'rules'] as const;
const views = {
  project: ProjectPart,
  partners: PartnersPart,
  actions: ActionsPart,
  budget: BudgetPart,
  rules: RulesPart,
};

export default function NewProjectView() {
  const { newProject } = usePane();
  const { file, created } = useStore(newProject.store);
  const { t } = useWords();
  if (created)
    return (
      <ViewLayout>
        <CreatedFile made={created} next={t.form.projectNext} onOpen={() => void newProject.open()} />
        <Buttons>
          <Button onClick={() => newProject.reset()}>{t.form.startAgain}</Button>
        </Buttons>
      </ViewLayout>
    );
  return file ? <FromFile /> : <Guided />;
}

function Guided() {
  const styles = useStyles();
  const { newProject, memory } = usePane();
  const [keeps] = useState(() => memory.keeps());
  const { t, say } = useWords();
  const [at, setAt] = useState(0);
  const [showErrors, setShowErrors] = useState(false);
  const part = parts[at] ?? 'project';
  const Fields = views[part];
  const last = at === parts.length - 1;
  useEffect(() => newProject.edit({}), [newProject]);
  const go = (next: number): void => {
    setAt(next);
    setShowErrors(false);
    window.scrollTo(0, 0);
  };
  const forward = async (): Promise<void> => {
    const check = await newProject.checked();
    const open = check?.problems.some(({ path }) => hasField(part, path)) ?? true;
    if (open && !showErrors) setShowErrors(true);
    else go(at + 1);
  };
  return (
    <ViewLayout>
      <Paragraph secondary>{t.form.hint}</Paragraph>
      {keeps ? null : <Paragraph secondary>{t.form.notKept}</Paragraph>}
      <form
        className={styles.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (last) {
            setShowErrors(true);
            void newProject.create();
          } else void forward();
        }}
      >
        <div>
          <Paragraph secondary>{say(t.form.part, { number: at + 1, of: parts.length })}</Paragraph>
          <h2 className={styles.part}>{t.form.parts[part]}</h2>
        </div>
        <Fields showErrors={showErrors} />
        {last ? <CheckResult /> : null}
        <Buttons>
          <Button
            appearance="primary"
            type="submit"
            // The second click of a double click would already be meant for the next part.
            onClick={(event) => {
              if (event.detail > 1) event.preventDefault();
            }}
          >
            {last ? t.form.create : t.form.next}
          </Button>
          {at > 0 ? <Button onClick={() => go(at - 1)}>{t.form.previous}</Button> : null}
        </Buttons>
      </form>
    </ViewLayout>
  );
}

function FromFile() {
  const { newProject } = usePane();
  const { file, check } = useStore(newProject.store);
  const { t, say } = useWords();
  const about = check?.about;
  return (
    <ViewLayout>
      <Section title={t.form.fileTitle}>
        <Card>
          <Paragraph>{about ? about.acronym : (file?.name ?? '')}</Paragraph>
          {about ? (
            <Paragraph secondary>
              {say(t.form.filePartners, {
                count: about.partners.length,
                budget: { money: about.budget, currency: about.currency },
              })}
            </Paragraph>
          ) : null}
        </Card>
      </Section>
      <CheckResult />
      <Buttons>
        {about ? (
          <Button appearance="primary" onClick={() => void newProject.create()}>
            {t.form.create}
          </Button>
        ) : null}
        <Button onClick={() => newProject.discardFile()}>{t.form.fileOther}</Button>
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
        <Section title={t.form.toDo} aside={todo.length}>
          <Sentences list={todo} />
        </Section>
      ) : (
        <div className={styles.good}>
          <CheckIcon />
          <Paragraph>{t.form.ready}</Paragraph>
        </div>
      )}
      {hints.length > 0 ? (
        <details>
          <summary>{t.form.hints}</summary>
          <Sentences list={hints.map((finding) => message(finding, texts))} />
        </details>
      ) : null}
    </div>
  );
}
