/** A labelled choice between options whose names may be longer than the pane is wide. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

interface ChoiceFieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** Options. */
  children: ReactNode;
}

export function ChoiceField({ label, value, onValue, children }: ChoiceFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select className={styles.select} value={value} onChange={(_, data) => onValue(data.value)}>
        {children}
      </Select>
    </Field>
  );
}
