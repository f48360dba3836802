import { createModel, userOf, type Model, type ModelOptions, type User } from 'playground/host';
import { startOffice, type Office, type StartOptions } from 'playground/host/node';

export interface Opened extends Office {
  model: Model;
  user: User;
  run: typeof Excel.run;
}

/** 15 March 2026, so that "1/2" always means the same day. */
export const TODAY = 46_096;

export function open(options: StartOptions & ModelOptions = {}): Opened {
  const model = createModel({ today: () => TODAY, ...options });
  const office = startOffice(model, options);
  return { ...office, model, user: userOf(model), run: office.Excel.run };
}

/** The code of the error with which a promise rejects; throws when it resolves. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** Header, two lines and a calculated column, as `Expenses` at A1:C3 of Sheet1. */
export async function withTable(office: Opened): Promise<Opened> {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:C3');
    range.values = [
      ['Item', 'Amount', 'Double'],
      ['Train', 10, ''],
      ['Hotel', 20, ''],
    ];
    const table = sheet.tables.add(range, true);
    table.name = 'Expenses';
    sheet.getRange('C2:C3').formulas = [['=[@Amount]*2'], ['=[@Amount]*2']];
    await context.sync();
  });
  return office;
}
