/** The view of a workbook that is not Accord's, or that is damaged: new project, agreement file, examples. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { mostBytes } from '../../core/agreement/bounds';
import { message, problemText } from '../../locales/message';
import { sampleNames } from '../../worker/sample-names';
import { useStore, usePane, useWords } from '../context';
import { FileDrop } from '../parts/file-drop';
import { AddIcon, ErrorIcon } from '../parts/icons';
import { Buttons, Card, List, Section, Paragraph, ViewLayout } from '../parts/layout';
import { Sentences } from '../parts/sentences';
import { CreatedFile } from '../parts/created-file';

const useStyles = makeStyles({
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  hero: { display: 'flex', flexDirection: 'column', gap: '8px' },
  example: { display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'flex-start', padding: '8px 0' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  bad: { display: 'flex', gap: '8px', '& > svg': { color: tokens.colorStatusDangerForeground1 } },
});

const acronyms = { 'saveurs-partagees': 'SAVEURS', 'minor-med': 'MINOR-MED' };
const accept = '.json,application/json';

export default function StartView() {
  const styles = useStyles();
  const { shell, newProject } = usePane();
  const { created } = useStore(newProject.store);
  const { workbook } = useStore(shell.store);
  const { t, say } = useWords();
  const openAgreement = async ([file]: File[]): Promise<void> => {
    if (!file) return;
    shell.show('new-project');
    await newProject.loadFile({ name: file.name, text: await file.slice(0, mostBytes).text() });
  };
  return (
    <ViewLayout>
      {workbook?.kind === 'damaged' ? <Damaged /> : null}
      {created ? (
        <CreatedFile made={created} next={t.start.next[created.kind]} onOpen={() => void newProject.open()} />
      ) : null}
      <div className={styles.hero}>
        <h2 className={styles.lead}>{t.nothing.title}</h2>
        <Paragraph>{t.nothing.lead}</Paragraph>
        <Buttons>
          <Button appearance="primary" size="large" icon={<AddIcon />} onClick={() => shell.show('new-project')}>
            {t.nothing.new}
          </Button>
        </Buttons>
      </div>
      <Section title={t.nothing.drop}>
        <FileDrop
          hint={t.nothing.dropHint}
          choose={t.nothing.choose}
          accept={accept}
          onFiles={(files) => void openAgreement(files)}
        />
      </Section>
      <Section title={t.nothing.example}>
        <Card tight>
          <List divided>
            {sampleNames.map((name) => (
              <li key={name} className={styles.example}>
                <p className={styles.name}>{acronyms[name]}</p>
                <Paragraph secondary>{t.nothing.examples[name]}</Paragraph>
                <Button onClick={() => void newProject.makeExample(name)}>
                  {say(t.nothing.makeExample, { name: acronyms[name] })}
                </Button>
              </li>
            ))}
          </List>
        </Card>
      </Section>
    </ViewLayout>
  );
}

function Damaged() {
  const styles = useStyles();
  const pane = usePane();
  const { workbook } = useStore(pane.shell.store);
  const { texts, t } = useWords();
  if (workbook?.kind !== 'damaged') return null;
  return (
    <Card>
      <div className={styles.bad} role="alert">
        <ErrorIcon />
        <div>
          <p className={styles.name}>{t.nothing.damaged}</p>
          <Paragraph secondary>{message(workbook.finding, texts)}</Paragraph>
        </div>
      </div>
      {workbook.problems.length > 0 ? (
        <Sentences list={workbook.problems.map((problem) => problemText(problem, texts))} />
      ) : null}
      <Buttons>
        <Button onClick={() => void pane.open()}>{t.app.reload}</Button>
      </Buttons>
    </Card>
  );
}
