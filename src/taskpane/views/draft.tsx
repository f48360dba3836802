/** The draft of an agreement: what is missing, sheet by sheet with a way there, and what it becomes once complete. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { message } from '../../locales/message';
import { usePane, useStore, useWords } from '../context';
import { CreatedFile } from '../parts/created-file';
import { CheckIcon } from '../parts/icons';
import { Buttons, Paragraph, Section, ViewLayout } from '../parts/layout';
import { OpenPlaces } from '../parts/places';
import { BudgetPaste } from './budget-paste';
import { PlanLinks } from './plan-links';
import { Sentences } from '../parts/sentences';

const useStyles = makeStyles({
  good: { display: 'flex', gap: '8px', '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
});

export default function DraftView() {
  const styles = useStyles();
  const { draft } = usePane();
  const { view, created } = useStore(draft.store);
  const { texts, t, say } = useWords();
  if (!view) return null;
  const isComplete = view.count === 0;
  return (
    <ViewLayout>
      {created ? <CreatedFile made={created} next={t.draft.madeNext} onOpen={() => void draft.open()} /> : null}
      <Section title={isComplete ? t.draft.complete : say(t.draft.open, { count: view.count })}>
        <Paragraph>{isComplete ? t.draft.completeMore : t.draft.openMore}</Paragraph>
        {isComplete && view.findings.length === 0 ? (
          <div className={styles.good} role="status">
            <CheckIcon />
            <Paragraph>{t.draft.sound}</Paragraph>
          </div>
        ) : null}
        {view.findings.length > 0 ? <Sentences list={view.findings.map((finding) => message(finding, texts))} /> : null}
        <Buttons>
          {isComplete ? (
            <Button appearance="primary" onClick={() => void draft.makeFirstVersion()}>
              {t.draft.make}
            </Button>
          ) : null}
          <Button appearance={isComplete ? 'secondary' : 'primary'} onClick={() => void draft.read()}>
            {t.draft.again}
          </Button>
        </Buttons>
      </Section>
      <OpenPlaces open={view.open} notes={view.notes} />
      {isComplete ? <PlanLinks /> : null}
      <BudgetPaste />
    </ViewLayout>
  );
}
