/** The draft of an agreement: what is missing, sheet by sheet with a way there, and what it becomes once complete. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { message } from '../../locales/message';
import { partProblemSentence, partPlaceText } from '../../locales/part-problems';
import type { DraftView as Draft } from '../../worker/protocol';
import { usePane, useStore, useWords } from '../context';
import { CreatedFile } from '../parts/created-file';
import { CheckIcon } from '../parts/icons';
import { Buttons, Card, List, Paragraph, Section, ViewLayout } from '../parts/layout';
import { Sentences } from '../parts/sentences';

const useStyles = makeStyles({
  row: {
    display: 'block',
    width: '100%',
    padding: '6px 0',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  place: { fontWeight: tokens.fontWeightSemibold },
  good: { display: 'flex', gap: '8px', '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
});

type Place = Draft['open'][number];

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
      {[...new Set(view.open.map(({ sheet }) => sheet))].map((sheet) => (
        <Places key={sheet} title={sheet} places={view.open.filter((place) => place.sheet === sheet)} />
      ))}
      {view.notes.length > 0 ? <Places title={t.draft.notes} places={view.notes} /> : null}
    </ViewLayout>
  );
}

/** Each sentence leads to its cell. */
function Places({ title, places }: { title: string; places: readonly Place[] }) {
  const styles = useStyles();
  const { draft } = usePane();
  const { texts } = useWords();
  const id = useId();
  return (
    <Section title={title} aside={places.length}>
      <Card tight>
        <List divided>
          {places.map((place, index) => (
            <li key={`${id}-${index}`}>
              <button type="button" className={styles.row} onClick={() => void draft.goTo(place)}>
                <span className={styles.place}>{partPlaceText(place.problem, place.sheet, texts)}</span>
                {partProblemSentence(place.problem, texts)}
              </button>
            </li>
          ))}
        </List>
      </Card>
    </Section>
  );
}
