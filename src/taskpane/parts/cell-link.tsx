/** A sentence that leads to the row it is about. */
import { Link } from '@fluentui/react-components';
import { usePane } from '../context';

export interface RowPlace {
  sheet: string;
  /** 1-based, as in the sheet. */
  row: number;
}

export function CellLink({ at, text }: { at: RowPlace; text: string }) {
  const pane = usePane();
  return (
    <Link as="button" onClick={() => void pane.goTo(at.sheet, { row: at.row - 1, column: 0 })}>
      {text}
    </Link>
  );
}
