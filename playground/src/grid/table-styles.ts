/** The few looks of native tables that matter here: header, bands, and none for "Light 1", which ours use. */
import { BooleanNumber, BorderStyleTypes, type IStyleData } from '@univerjs/core';
import type { ModelTable } from '../host';

/** Accents of Office's theme, in the order of the numbered styles: 1 is black, 2 to 7 the six accents. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const TINTS = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'];

export function gridTableStyle(
  { settings, area, showHeaders, showTotals }: ModelTable,
  row: number,
  _column: number,
): IStyleData | undefined {
  const [, kind, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(settings.Style) ?? [];
  if (kind === undefined) return undefined;
  const index = (Number(number) - 1) % 7;
  const accent = ACCENTS[index] ?? '#000000';
  const strong = kind !== 'Light';
  if (showHeaders && row === area.row) {
    return strong
      ? { bg: { rgb: accent }, cl: { rgb: '#FFFFFF' }, bl: BooleanNumber.TRUE }
      : { bl: BooleanNumber.TRUE, bd: { b: { s: BorderStyleTypes.THIN, cl: { rgb: accent } } } };
  }
  if (showTotals && row === area.row + area.rows - 1) {
    return { bl: BooleanNumber.TRUE, bd: { t: { s: BorderStyleTypes.DOUBLE, cl: { rgb: accent } } } };
  }
  const band = (row - area.row - (showHeaders ? 1 : 0)) % 2 === 0;
  return settings.ShowBandedRows && band ? { bg: { rgb: TINTS[index] ?? '#D9D9D9' } } : undefined;
}
