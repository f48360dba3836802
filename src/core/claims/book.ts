/** The tables of claims as read from the project's workbook. */
import type { RowOf } from '../native/table';
import type { claimsTable, controlTable, keptLinesTable, paymentsTable, transfersTable } from './tables';

export type ControlRow = RowOf<typeof controlTable>;
export type ClaimRow = RowOf<typeof claimsTable>;
export type PaymentRow = RowOf<typeof paymentsTable>;
export type TransferRow = RowOf<typeof transfersTable>;
export type KeptRow = RowOf<typeof keptLinesTable>;

export interface RowsOnSheet<Row> {
  /** '' where the workbook has no such table. */
  sheet: string;
  rows: readonly Row[];
}

export interface ClaimsBook {
  /** The project's workbook. */
  file: string;
  control: RowsOnSheet<ControlRow>;
  claims: RowsOnSheet<ClaimRow>;
  payments: RowsOnSheet<PaymentRow>;
  transfers: RowsOnSheet<TransferRow>;
  kept: RowsOnSheet<KeptRow>;
}

const none = { sheet: '', rows: [] };

/** Of a project in which nothing was claimed yet. */
export const noClaims: ClaimsBook = {
  file: '',
  control: none,
  claims: none,
  payments: none,
  transfers: none,
  kept: none,
};
