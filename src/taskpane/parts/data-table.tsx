/** A drawing's figures as a table, for screen readers and for whoever would rather read; it scrolls on its own. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../context';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: '4px 0', color: tokens.colorNeutralForeground2 },
  scroll: {
    overflowX: 'auto',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: '4px 12px 4px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
  number: { textAlign: 'end', whiteSpace: 'nowrap' },
  head: { color: tokens.colorNeutralForeground2 },
});

export interface DataColumn {
  header: string;
  isNumber?: boolean;
}

interface DataTableProps {
  label: string;
  columns: readonly DataColumn[];
  /** The first cell of a row names it. */
  rows: readonly (readonly (string | undefined)[])[];
}

export function DataTable({ label, columns, rows }: DataTableProps) {
  const styles = useStyles();
  const cellStyle = (index: number): string =>
    columns[index]?.isNumber ? `${styles.cell} ${styles.number}` : styles.cell;
  return (
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ header }, index) => (
              <th key={header} scope="col" className={`${cellStyle(index)} ${styles.head}`}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${at} ${row[0] ?? ''}`}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" className={cellStyle(index)}>
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={cellStyle(index)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Below a drawing, closed. */
export function AsTable({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <details>
      <summary className={styles.summary}>{t.plan.asTable}</summary>
      {children}
    </details>
  );
}
