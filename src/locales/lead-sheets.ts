/** The sheets that the lead partner fills in, recognised by name in any language where their tables are lost. */
import { folded } from '../core/native/codes';
import { factsOf } from './facts';

export type LeadSheet =
  | 'acceptances'
  | 'approvals'
  | 'handIns'
  | 'control'
  | 'claims'
  | 'payments'
  | 'transfers'
  | 'keptLines'
  | 'journal'
  | 'rates'
  | 'holidays'
  | 'attendance'
  | 'decisions'
  | 'toDo';

const sheets = new Map(
  Object.values(factsOf).flatMap(({ leadSheets }) =>
    Object.entries(leadSheets).map(([sheet, name]) => [folded(name), sheet as LeadSheet]),
  ),
);

/** The sheet of this name in any language. */
export function leadSheetOf(name: string): LeadSheet | undefined {
  return sheets.get(folded(name));
}
