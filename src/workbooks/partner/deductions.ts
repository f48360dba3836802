/** What a control took off a partner's lines: a sheet to read, and by budget line for the formulas of others. */
import type { OwnDeduction } from '../../core/claims/own-deductions';
import { controlTable } from '../../core/claims/tables';
import type { Day } from '../../core/days';
import { definedNamesOf } from '../../core/native/table';
import { fill, formatDay } from '../../locales';
import type { GridBlock, Sheet } from '../blocks';
import { cellMoney, type Context } from '../context';
import { expenseNames, guideNames } from '../names';
import { readTable } from '../native-tables';
import type { Ledger } from './ledger';
import { countedCriterion, countedIn } from './typed-codes';
import type { LineCodes } from './declared-formula';

const control = definedNamesOf(controlTable);
const deductedNames = { amount: 'Deducted', counted: 'DeductedIn' } as const;

/** `date`: on which the project's workbook was read. */
export function deductionsSheet(context: Context, rows: readonly OwnDeduction[], date: Day): Sheet {
  const { t, texts } = context;
  const note = fill(t.partner.controlNote, { date: formatDay(date, texts.language) }, texts);
  return {
    key: 'control',
    name: t.sheets.control,
    protected: true,
    freeze: { block: 'control', columns: 0 },
    blocks: [
      { kind: 'title', serves: 'file', text: t.sheets.control, subtitle: note },
      readTable(context, controlTable, rows),
    ],
  };
}

/**
 * Each row with the budget line and period that its line counts in, on the sheet of lists. As in the reader: a number
 * that several lines have is none of theirs, and no line gives more than it declares.
 */
export function deductionsGrid(context: Context, ledger: Ledger, rows: readonly OwnDeduction[]): GridBlock[] {
  if (rows.length === 0) return [];
  const { t, plain } = context;
  const { line: lines, declared } = expenseNames;
  const { counted, header } = guideNames;
  const live = ledger.formulaLines.filter(({ withdrawn }) => !withdrawn);
  return [
    {
      kind: 'grid',
      serves: 'file',
      key: 'deductions',
      columns: [
        { key: 'counted', header: t.guide.counted, style: 'text', name: deductedNames.counted },
        { key: 'amount', header: t.headings.deducted, style: 'amount', format: plain, name: deductedNames.amount },
      ],
      rows: rows.map(({ line }, index) => {
        const number = `INDEX(${control.line},${index + 1})`;
        const isOne = `COUNTIFS(${lines},${number},${counted},"?*")=1`;
        const at = `SUMPRODUCT((${lines}=${number})*(LEN(${counted})>0)*(ROW(${counted})-ROW(${header})))`;
        const most = `MAX(0,SUMIFS(${declared},${lines},${number},${counted},"?*"))`;
        const [known, ...others] = live.filter((one) => one.number === line);
        return {
          cells: {
            counted: {
              value: known && others.length === 0 ? countedIn(known) : '',
              formula: `IF(${isOne},INDEX(${counted},${at}),"")`,
            },
            amount: {
              value: cellMoney(context, known?.deducted ?? 0),
              formula: `IF(${isOne},MIN(INDEX(${control.amountOff},${index + 1}),${most}),0)`,
            },
          },
        };
      }),
    },
  ];
}

/** Sums what was taken off lines with these codes. */
export function deductedFormula(codes: LineCodes): string {
  return `SUMIFS(${deductedNames.amount},${deductedNames.counted},${countedCriterion(codes)})`;
}
