/** The lines of a document that is declared twice, of which the lead picks the one that stands. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Candidate, NumberedLine } from '../../core/consolidation/to-decide';
import { useWords } from '../context';
import { LineFacts } from './line-facts';
import { Paragraph } from './layout';

const useStyles = makeStyles({
  choices: {
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: 'none',
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(170px, 100%), 1fr))',
  },
  title: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  choice: {
    minWidth: 0,
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':has(input:checked)': { border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  label: { display: 'flex', gap: '8px', alignItems: 'baseline', fontWeight: tokens.fontWeightSemibold },
  radio: { accentColor: tokens.colorBrandBackground, flexShrink: 0 },
});

export function LineChoice({
  own,
  candidates,
  currency,
  chosen,
  onChoose,
}: {
  /** The line of the finding, which can also be excluded alone. */
  own: NumberedLine;
  candidates: readonly Candidate[];
  currency: string;
  chosen: number | undefined;
  onChoose: (index: number | undefined) => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const radio = (index: number | undefined, text: string) => (
    <label className={styles.label}>
      <input
        className={styles.radio}
        type="radio"
        name="stands"
        checked={chosen === index}
        onChange={() => onChoose(index)}
      />
      {text}
    </label>
  );
  const named = ({ line: { line } }: Candidate) => ({
    line: String(line.number ?? line.row),
    partner: line.partner,
  });
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.title}>{t.project.standsTitle}</legend>
      {candidates.map((candidate, index) => (
        <div key={candidate.line.line.id} className={styles.choice}>
          {radio(index, say(t.project.stands, named(candidate)))}
          <LineFacts line={candidate.line.line} currency={currency} />
        </div>
      ))}
      <div className={styles.choice}>
        {radio(undefined, say(t.project.noneStands, { line: String(own.line), partner: own.partner }))}
      </div>
      <Paragraph secondary>{t.project.standsHint}</Paragraph>
    </fieldset>
  );
}
