/** The lead's decisions, from the table `Acceptances` of the project workbook. */
import { folded } from '../../core/expenses/codes';
import type { Acceptance } from '../../core/expenses/check';
import { isRuleName, ruleDefinitions, type RuleName } from '../../core/findings';
import { languages } from '../../core/names';
import { dropdownText, textsFor } from '../../locales';
import { acceptancesTableName } from '../../workbooks/project';
import { rowsIn, type CellRead, type SheetsRead } from '../../workbooks/sheets-read';
import { FileRefused } from './workbook';

/** A decision needs the partner, the line, the rule and a reason; rows without one of them decide nothing. */
export function readAcceptances(book: SheetsRead): Acceptance[] {
  for (const sheet of book.sheets)
    for (const table of sheet.tables)
      if (table.name === acceptancesTableName)
        return rowsIn(sheet, { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 }).flatMap(
          ({ cells }) => acceptance(cells),
        );
  return [];
}

/** Where a decision goes: the table's first free row, or the row below it, into which the table grows. */
export function acceptanceCells(
  book: SheetsRead,
  { partner, line, rule, reason }: Acceptance,
  language: string,
): { sheet: string; row: number; column: number; value: string | number }[] {
  for (const sheet of book.sheets)
    for (const { name, area } of sheet.tables) {
      if (name !== acceptancesTableName) continue;
      const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
      const taken = new Set(
        rowsIn(sheet, body).flatMap(({ row, cells }) =>
          cells.slice(0, 4).some((cell) => text(cell) !== '') ? [row] : [],
        ),
      );
      let row = body.row;
      while (taken.has(row)) row += 1;
      const title = textsFor(language).vocabulary.ruleNames[rule];
      const values = [partner, line, dropdownText(rule, title), reason];
      return values.map((value, index) => ({ sheet: sheet.name, row, column: area.column + index, value }));
    }
  throw new FileRefused('', 'not-an-accord-workbook', { case: 'damaged' });
}

function acceptance([partner, line, rule, reason]: readonly CellRead[]): Acceptance[] {
  const code = codeOf(partner);
  const number = typeof line === 'number' ? line : Number(text(line));
  const name = ruleNamed(text(rule));
  if (code === '' || !Number.isSafeInteger(number) || text(line) === '' || !name || text(reason) === '') return [];
  return [{ partner: code, line: number, rule: name, reason: text(reason) }];
}

/** `P1 · Health administration` or the code alone. */
function codeOf(cell: CellRead | undefined): string {
  return (text(cell).split('·')[0] ?? '').trim();
}

/** A rule by its fixed name, by the dropdown's text or by its title in any language. */
function ruleNamed(found: string): RuleName | undefined {
  const code = codeOf(found);
  if (isRuleName(code)) return code;
  const rules = Object.keys(ruleDefinitions).filter(isRuleName);
  return rules.find((rule) =>
    languages.some((language) => folded(textsFor(language).vocabulary.ruleNames[rule]) === folded(found)),
  );
}

function text(cell: CellRead | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}
