/** What a cell says when it is selected: the input message of its validation, beside it as in Excel. */
import type { Place } from '../grid/geometry';
import type { Model } from '../host';
import { sheetById } from '../host';
import { validationsIn } from '../host/model/rules';

interface Props {
  model: Model;
  place: Place;
  /** Where the grid ends: nothing is written beyond it. */
  right: number;
}

const WIDTH = 260;

export function Prompt({ model, place, right }: Props) {
  const sheet = sheetById(model, model.workbook.activeSheet);
  const { row, column } = sheet.selection;
  const [rule] = validationsIn(sheet, { row, column, rows: 1, columns: 1 });
  const title = rule?.prompt['title'];
  const message = rule?.prompt['message'];
  if (rule?.prompt['showPrompt'] !== true || typeof message !== 'string' || message === '') return null;
  return (
    <div
      className="prompt"
      role="note"
      style={{ left: Math.min(place.x + 12, right - WIDTH - 16), top: place.y + place.height + 6, maxWidth: WIDTH }}
    >
      {typeof title === 'string' && title !== '' ? <strong>{title}</strong> : null}
      <span>{message}</span>
    </div>
  );
}
