/** A sentence that leads to the row it is about. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../context';

const useStyles = makeStyles({
  link: {
    padding: 0,
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
  },
});

export interface RowPlace {
  sheet: string;
  /** 1-based, as in the sheet. */
  row: number;
}

export function CellLink({ at, text }: { at: RowPlace; text: string }) {
  const pane = usePane();
  return (
    <button
      type="button"
      className={useStyles().link}
      onClick={() => void pane.goTo(at.sheet, { row: at.row - 1, column: 0 })}
    >
      {text}
    </button>
  );
}
