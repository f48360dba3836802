/** What drawings along a time axis share: their inks, the months above them, and marks on a day. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../core/days';
import { tickLabel, type TimeAxis } from './time-axis';

const useStyles = makeStyles({
  axis: { display: 'block', width: '100%', height: '16px', overflow: 'visible' },
  tick: { fill: tokens.colorNeutralForeground2, fontSize: '10px' },
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

/** In percent: beyond it a label has no room. */
const lastLabel = 86;

export function AxisTicks({ axis }: { axis: TimeAxis }) {
  const styles = useStyles();
  return (
    <svg className={styles.axis} aria-hidden="true">
      {axis.ticks
        .filter((day) => axis.at(day) < lastLabel)
        .map((day) => (
          <text key={day} x={`${axis.at(day)}%`} y="11" className={styles.tick}>
            {tickLabel(day)}
          </text>
        ))}
    </svg>
  );
}

/** None where today lies outside. */
export function TodayLine({ axis, today }: { axis: TimeAxis; today: Day }) {
  return today < axis.from || today >= axis.to ? null : <Upright x={axis.at(today)} ink={inks.today} isDashed />;
}

export function Upright({ x, ink, isDashed = false }: { x: number; ink: string; isDashed?: boolean }) {
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

/** A day on which something is due. */
export function Diamond({ x, ink, isHollow = false }: { x: number; ink: string; isHollow?: boolean }) {
  return (
    <svg x={`${x}%`} y="7" width="1" height="1" overflow="visible">
      <path d="M0-5.5 5.5 0 0 5.5-5.5 0Z" fill={isHollow ? 'none' : ink} stroke={ink} />
    </svg>
  );
}
