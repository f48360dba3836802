/** Layout elements of all views: sections with a heading, cards, button rows, lists without bullets. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { usePane, useStore } from '../context';
import type { Focus } from '../stores/shell';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '20px', padding: '4px 16px 24px' },
  section: { outlineStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px', flexWrap: 'wrap' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    minWidth: 0,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderTopColor: 'transparent',
    borderRightColor: 'transparent',
    borderBottomColor: 'transparent',
    borderLeftColor: 'transparent',
  },
  tight: { paddingTop: '2px', paddingBottom: '2px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', minWidth: 0 },
  divided: {
    '& > li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& > li:first-child': { borderTopStyle: 'none' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  secondary: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function ViewLayout({ children }: { children: ReactNode }) {
  return <div className={useStyles().view}>{children}</div>;
}

interface SectionProps {
  title: string;
  aside?: ReactNode;
  /** The name under which ribbon commands focus the section. */
  name?: Focus;
  children: ReactNode;
}

export function Section({ title, aside, name, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const { focus } = useStore(usePane().shell.store);
  const wanted = name !== undefined && focus === name;
  useEffect(() => {
    if (!wanted) return;
    section.current?.scrollIntoView({ block: 'start' });
    section.current?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <section ref={section} tabIndex={-1} className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}

/** Use `tight` around a list, whose items have their own padding. */
export function Card({
  quiet = false,
  tight = false,
  children,
}: {
  quiet?: boolean;
  tight?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.card, quiet && styles.quiet, tight && styles.tight)}>{children}</div>;
}

export function List({ divided = false, children }: { divided?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return <ul className={mergeClasses(styles.list, divided && styles.divided)}>{children}</ul>;
}

export function Buttons({ children }: { children: ReactNode }) {
  return <div className={useStyles().buttons}>{children}</div>;
}

/** A paragraph; `secondary` for less important text. */
export function Paragraph({ secondary = false, children }: { secondary?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return <p className={mergeClasses(styles.text, secondary && styles.secondary)}>{children}</p>;
}
