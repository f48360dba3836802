/** The timeline as a drawing: a row for each action, task, period and deadline, with today's line through all of them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Day } from '../../core/days';
import type { TimelineEntry } from '../../worker/plan-protocol';
import { spanOn, type TimeAxis } from './time-axis';
import { AxisTicks, Diamond, inks, TodayLine, Upright } from './time-marks';

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  row: { paddingTop: '3px' },
  action: { paddingTop: '10px' },
  label: {
    display: 'flex',
    gap: '8px',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  title: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  note: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  track: { display: 'block', width: '100%', height: '14px', overflow: 'visible' },
});

export interface TimelineRow {
  key: string;
  label: string;
  note: string;
  /** Whether others belong to it. */
  isHead: boolean;
  /** None of a heading. */
  entries: readonly TimelineEntry[];
}

export function TimelineDrawing({
  label,
  axis,
  today,
  rows,
}: {
  label: string;
  axis: TimeAxis;
  today: Day;
  rows: readonly TimelineRow[];
}) {
  const styles = useStyles();
  return (
    <figure className={styles.figure} role="img" aria-label={label}>
      <AxisTicks axis={axis} />
      {rows.map((row) => (
        <div key={row.key} className={mergeClasses(styles.row, row.isHead && styles.action)}>
          <div className={styles.label}>
            <span className={mergeClasses(styles.title, row.isHead && styles.strong)} title={row.label}>
              {row.label}
            </span>
            <span className={styles.note}>{row.note}</span>
          </div>
          {row.entries.length === 0 ? null : (
            <svg className={styles.track} aria-hidden="true">
              {axis.ticks.map((day) => (
                <Upright key={day} x={axis.at(day)} ink={inks.grid} />
              ))}
              {row.entries.map((entry) => (
                <Drawn key={entry.id} entry={entry} axis={axis} />
              ))}
              <TodayLine axis={axis} today={today} />
            </svg>
          )}
        </div>
      ))}
    </figure>
  );
}

const lasting: readonly TimelineEntry['kind'][] = ['action', 'task', 'period'];

function Drawn({ entry, axis }: { entry: TimelineEntry; axis: TimeAxis }) {
  const { before, schedule, kind, progress } = entry;
  if (!lasting.includes(kind))
    return (
      <>
        {before ? <Diamond x={axis.at(before.end)} ink={inks.before} isHollow /> : null}
        <Diamond x={axis.at(schedule?.end ?? entry.end)} ink={schedule?.critical ? inks.critical : inks.due} />
      </>
    );
  const now = spanOn(axis, schedule ?? entry);
  const was = before && spanOn(axis, before);
  const ink =
    kind === 'task' ? (schedule?.critical ? inks.critical : inks.task) : inks[kind === 'period' ? 'period' : 'action'];
  const [y, height] = kind === 'task' ? [2, 10] : kind === 'period' ? [3, 8] : [5, 4];
  return (
    <>
      <rect x={`${now.x}%`} width={`${now.width}%`} y={y} height={height} rx="2" fill={ink} />
      {progress ? (
        <rect x={`${now.x}%`} width={`${now.width * Math.min(progress, 1)}%`} y={y + 4} height="2" fill={inks.done} />
      ) : null}
      {was ? (
        <rect
          x={`${was.x}%`}
          width={`${was.width}%`}
          y="0.5"
          height="13"
          rx="2"
          fill="none"
          stroke={inks.before}
          strokeDasharray="3 2"
        />
      ) : null}
    </>
  );
}
