/** A preview of a planned sheet: the cells that would be written, formatted in the reader's language. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayFromSerial } from '../../core/days';
import { factsOf } from '../../locales/facts';
import { formatDay } from '../../locales/format';
import type { CellPlan, SheetPlan } from '../../workbooks/plan';
import { useWords } from '../context';
import { Paragraph } from '../parts/layout';

const useStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    maxHeight: '320px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: '4px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    minWidth: '56px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    position: 'sticky',
    top: 0,
  },
});

/** Number of rows in a preview. */
const maxRows = 40;

export function TablePreview({ sheets: [sheet] }: { sheets: readonly SheetPlan[] }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const shown = useCellText();
  if (!sheet) return null;
  const rows = rowsOf(sheet);
  const wide = Math.max(...rows.map((row) => row.length));
  // Rows with a single cell are titles or notes, not part of the table.
  const body = rows.filter((row) => row.filter((cell) => cell !== undefined).length > 1);
  const first = Math.min(...body.map((row) => row.findIndex((cell) => cell !== undefined)));
  const columns = Array.from({ length: wide - first }, (_, index) => index + first);
  const [head, ...rest] = body;
  if (!head) return null;
  return (
    <>
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={sheet.name}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {shown(head[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rest.slice(0, maxRows).map((row, index) => (
              <tr key={index}>
                {columns.map((column) => (
                  <td
                    key={column}
                    className={mergeClasses(styles.cell, typeof row[column]?.value === 'number' && styles.number)}
                  >
                    {shown(row[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest.length > maxRows ? (
        <Paragraph secondary>{say(t.tables.rows, { count: maxRows, of: rest.length })}</Paragraph>
      ) : null}
    </>
  );
}

function rowsOf(sheet: SheetPlan): (CellPlan | undefined)[][] {
  const rows: (CellPlan | undefined)[][] = [];
  for (const cell of sheet.cells) {
    if (cell.value === null || cell.value === '') continue;
    const row = (rows[cell.row] ??= []);
    row[cell.column] = cell;
  }
  return rows.filter((row) => (row as unknown) !== undefined).map((row) => Array.from(row));
}

function useCellText(): (cell: CellPlan | undefined) => string {
  const { texts } = useWords();
  const { language } = texts;
  const { locale } = factsOf[language];
  return (cell) => {
    if (cell === undefined || cell.value === null) return '';
    const { value, style, format } = cell;
    if (typeof value !== 'number') return String(value);
    const day = style === 'date' ? dayFromSerial(value) : undefined;
    if (day) return formatDay(day, language);
    if (/percent/i.test(style))
      return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value);
    const decimals = /\.(0+)/.exec(format ?? '')?.[1]?.length ?? (style === 'amount' ? 2 : 0);
    const currencyText = /"([^"]+)"/.exec(format ?? '')?.[1];
    const amount = new Intl.NumberFormat(locale, {
      useGrouping: 'always',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value);
    return currencyText === undefined
      ? amount
      : format?.startsWith('"')
        ? `${currencyText}${amount}`
        : `${amount} ${currencyText}`;
  };
}
