/** The timeline as a drawing: a row for each action, task, period and deadline, with today's line through all of them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Day } from '../../core/days';
import type { TimelineEntry } from '../../worker/plan-protocol';
import { spanOn, tickLabel, type TimeAxis } from './time-axis';

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  axis: { display: 'block', width: '100%', height: '16px', overflow: 'visible' },
  tick: { fill: tokens.colorNeutralForeground2, fontSize: '10px' },
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

/** The colours of what is drawn, of the theme: in high contrast they are the system's. */
export const inks = {
  action: tokens.colorNeutralForeground3,
  task: tokens.colorBrandBackground,
  critical: tokens.colorStatusDangerBackground3,
  period: tokens.colorNeutralStroke1,
  due: tokens.colorNeutralForeground1,
  before: tokens.colorNeutralForeground2,
  done: tokens.colorNeutralForegroundOnBrand,
  today: tokens.colorStatusDangerForeground1,
  grid: tokens.colorNeutralStroke2,
} as const;

export interface TimelineRow {
  key: string;
  label: string;
  note: string;
  /** Whether others belong to it. */
  isHead: boolean;
  /** None of a heading. */
  entries: readonly TimelineEntry[];
}

/** In percent: beyond it a label has no room. */
const lastLabel = 86;

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
      <svg className={styles.axis} aria-hidden="true">
        {axis.ticks
          .filter((day) => axis.at(day) < lastLabel)
          .map((day) => (
            <text key={day} x={`${axis.at(day)}%`} y="11" className={styles.tick}>
              {tickLabel(day)}
            </text>
          ))}
      </svg>
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
              {today < axis.from || today >= axis.to ? null : <Upright x={axis.at(today)} ink={inks.today} isDashed />}
            </svg>
          )}
        </div>
      ))}
    </figure>
  );
}

function Upright({ x, ink, isDashed = false }: { x: number; ink: string; isDashed?: boolean }) {
  return (
    <line
      x1={`${x}%`}
      x2={`${x}%`}
      y1="0"
      y2="14"
      stroke={ink}
      strokeWidth={isDashed ? 1.5 : 1}
      {...(isDashed ? { strokeDasharray: '3 2' } : {})}
    />
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

/** A day on which something is due. */
export function Diamond({ x, ink, isHollow = false }: { x: number; ink: string; isHollow?: boolean }) {
  return (
    <svg x={`${x}%`} y="7" width="1" height="1" overflow="visible">
      <path d="M0-5.5 5.5 0 0 5.5-5.5 0Z" fill={isHollow ? 'none' : ink} stroke={ink} />
    </svg>
  );
}
