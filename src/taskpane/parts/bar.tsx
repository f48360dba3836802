/** A bar for the used share of a budget. It is decorative, because the figures are beside it as text. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: '6px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  used: {
    height: '100%',
    borderRadius: '3px',
    backgroundColor: tokens.colorBrandBackground,
    transitionProperty: 'width',
    transitionDuration: tokens.durationNormal,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  near: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  over: { backgroundColor: tokens.colorPaletteRedBackground3 },
});

/** The share from which the rule `near-budget` reports a budget. */
const near = 0.9;

/** `flexible`: what is beyond the budget is within the agreed flexibility. */
export function Bar({ used, budget, flexible = false }: { used: number; budget: number; flexible?: boolean }) {
  const styles = useStyles();
  const share = budget > 0 ? used / budget : used > 0 ? Infinity : 0;
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  const fillStyle = share > 1 && !flexible ? styles.over : share >= near ? styles.near : undefined;
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={mergeClasses(styles.used, fillStyle)} style={{ width }} />
    </div>
  );
}
