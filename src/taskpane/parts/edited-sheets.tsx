/** What people wrote on sheets that would be replaced, sheet by sheet, with the cells. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { EditedSheet } from '../../workbooks/open-workbook';
import { useWords } from '../context';
import { WarningIcon } from './icons';
import { List, Paragraph } from './layout';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 8px',
    marginTop: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { color: tokens.colorStatusWarningForeground3 },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
});

/** Cells listed for each sheet. */
const maxPlaces = 12;

export function EditedSheets({ edited }: { edited: readonly EditedSheet[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const sentences = useSentences();
  return (
    <div className={styles.bar}>
      <span className={styles.icon}>
        <WarningIcon />
      </span>
      <div className={styles.body}>
        <List>
          {edited.flatMap(sentences).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </List>
        <Paragraph>{t.tables.keepHint}</Paragraph>
      </div>
    </div>
  );
}

function useSentences(): (edits: EditedSheet) => string[] {
  const { t, say } = useWords();
  const shown = (places: readonly string[]): string => {
    const first = places.slice(0, maxPlaces).join(', ');
    const more = places.length - maxPlaces;
    return more > 0 ? say(t.tables.others, { places: first, count: more }) : first;
  };
  return ({ sheet, formerName, known, cells, places, comments, charts }) => [
    ...(formerName === undefined ? [] : [say(t.tables.renamed, { sheet, former: formerName })]),
    ...(cells === 0
      ? []
      : [say(known ? t.tables.edited : t.tables.unknown, { sheet, count: cells, places: shown(places) })]),
    ...(comments.length === 0
      ? []
      : [say(t.tables.comments, { sheet, count: comments.length, places: shown(comments) })]),
    ...(charts === 0 ? [] : [say(t.tables.charts, { sheet, count: charts })]),
  ];
}
