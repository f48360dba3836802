/** An entry of a list: what it is, facts in small letters, one of which may say that it is late, and what belongs to it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  item: { padding: '8px 0', minWidth: 0, overflowWrap: 'anywhere' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  late: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function Told({ title, children }: { title: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <p className={styles.title}>{title}</p>
      {children}
    </li>
  );
}

/** Blank facts are left out. */
export function Facts({ facts, late = false }: { facts: readonly (string | undefined)[]; late?: boolean }) {
  const styles = useStyles();
  const shown = facts.filter((one) => one !== undefined && one !== '');
  return shown.length === 0 ? null : <p className={late ? styles.late : styles.small}>{shown.join(' · ')}</p>;
}
