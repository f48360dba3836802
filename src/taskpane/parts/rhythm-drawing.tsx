/** Meetings and communication as a drawing: a row for each committee and territory, with today's line through all of them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../core/days';
import type { Occurrence } from '../../worker/steering-protocol';
import { tickLabel, type TimeAxis } from './time-axis';
import { Diamond, inks } from './timeline-drawing';

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  axis: { display: 'block', width: '100%', height: '16px', overflow: 'visible' },
  tick: { fill: tokens.colorNeutralForeground2, fontSize: '10px' },
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
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  track: { display: 'block', width: '100%', height: '14px', overflow: 'visible' },
});

export interface RhythmRow {
  key: string;
  label: string;
  note: string;
  isLate: boolean;
  occurrences: readonly Occurrence[];
}

/** In percent: beyond it a label has no room. */
const lastLabel = 86;

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
  const isNow = today >= axis.from && today < axis.to;
  return (
    <figure className={styles.figure} role="img" aria-label={label}>
      <svg className={styles.axis} aria-hidden="true">
        {axis.ticks
          .filter((day) => axis.at(day) < lastLabel)
          .map((day) => (
            <text key={day} x={`${axis.at(day)}%`} y="11" className={styles.tick}>
              {tickLabel(day)}
            </text>
          ))}
      </svg>
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
            {isNow ? (
              <line
                x1={`${axis.at(today)}%`}
                x2={`${axis.at(today)}%`}
                y1="0"
                y2="14"
                stroke={inks.today}
                strokeWidth="1.5"
                strokeDasharray="3 2"
              />
            ) : null}
          </svg>
        </div>
      ))}
    </figure>
  );
}
