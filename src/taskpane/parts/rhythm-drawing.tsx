/** Meetings and communication as a drawing: a row for each committee and territory, with today's line through all of them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../core/days';
import type { Occurrence } from '../../worker/steering-protocol';
import type { TimeAxis } from './time-axis';
import { AxisTicks, Diamond, inks, TodayLine } from './time-marks';

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  row: { paddingTop: '4px' },
  label: {
    display: 'flex',
    gap: '8px',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  track: { display: 'block', width: '100%', height: '14px', overflow: 'visible' },
});

export interface RhythmRow {
  key: string;
  label: string;
  note: string;
  isLate: boolean;
  occurrences: readonly Occurrence[];
}

/** Filled: it took place; hollow: it is planned, or nobody said so. */
export function RhythmDrawing({
  label,
  axis,
  today,
  rows,
}: {
  label: string;
  axis: TimeAxis;
  today: Day;
  rows: readonly RhythmRow[];
}) {
  const styles = useStyles();
  return (
    <figure className={styles.figure} role="img" aria-label={label}>
      <AxisTicks axis={axis} />
      {rows.map(({ key, label: name, note, isLate, occurrences }) => (
        <div key={key} className={styles.row}>
          <div className={styles.label}>
            <span className={styles.title}>{name}</span>
            <span className={isLate ? styles.late : styles.note}>{note}</span>
          </div>
          <svg className={styles.track} aria-hidden="true">
            <line x1="0" x2="100%" y1="7" y2="7" stroke={inks.grid} />
            {occurrences.map(({ day, done }, index) => (
              <Diamond key={index} x={axis.at(day)} ink={inks.due} isHollow={!done} />
            ))}
            <TodayLine axis={axis} today={today} />
          </svg>
        </div>
      ))}
    </figure>
  );
}
