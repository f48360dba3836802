/** What is open on the sheets of the agreement; each sentence leads to its cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { partProblemSentence, partPlaceText } from '../../locales/part-problems';
import type { DraftView } from '../../worker/lead-views';
import { usePane, useWords } from '../context';
import { Card, List, Section } from './layout';

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
});

type Place = DraftView['open'][number];

/** Those of each sheet, then what is to be noted. */
export function OpenPlaces({ open, notes }: Pick<DraftView, 'open' | 'notes'>) {
  const { t } = useWords();
  return (
    <>
      {[...new Set(open.map(({ sheet }) => sheet))].map((sheet) => (
        <Places key={sheet} title={sheet} places={open.filter((place) => place.sheet === sheet)} />
      ))}
      {notes.length > 0 ? <Places title={t.draft.notes} places={notes} /> : null}
    </>
  );
}

function Places({ title, places }: { title: string; places: readonly Place[] }) {
  const styles = useStyles();
  const pane = usePane();
  const { texts } = useWords();
  const id = useId();
  return (
    <Section title={title} aside={places.length}>
      <Card tight>
        <List divided>
          {places.map((place, index) => (
            <li key={`${id}-${index}`}>
              <button type="button" className={styles.row} onClick={() => void pane.goTo(place.sheet, place.cell)}>
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
