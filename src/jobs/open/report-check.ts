/**
 * Whether a report still agrees with itself: its lines with their own amounts, with what each file declared, with the
 * flat rates and with the totals. Whatever is made from a report rests on this.
 */
import {
  flatRatesOf,
  flatRateStep,
  flatRateSteps,
  rateKey,
  type FlatRateAmount,
} from '../../core/monitoring/flat-rates';
import { totalsOf } from '../../core/monitoring/totals';
import { reportChanged } from '../../core/consolidation/file-rules';
import { budgetOf, type Terms } from '../../core/agreement/terms';
import { flatRateBase, type ExpenseLine } from '../../core/expenses/line';
import type { Figure, FiguresOf } from '../../core/findings';
import { convertExact, decimalsOf, sumMoney, type Money } from '../../core/money';
import { textsFor } from '../../locales';
import { formerWords } from '../../locales/recognition';
import { actualsUsedName, filesTableName, flatRateNames, totalNames } from '../../workbooks/names';
import { namedArea, namedCells, rowsIn, type SheetsRead } from '../../workbooks/sheets-read';
import { withoutFolders } from '../file-names';
import { cellsOf, columnsOfGrid, moneyIn } from './report-cells';
import { readReport, textOfCell, type ReportRead } from './report-lines';
import { refusal, type FileRefused, type Opened } from './workbook';

type Difference = FiguresOf<typeof reportChanged>;
type Place = { sheet: string; row: number };

/** A report whose figures can be used. Throws `FileRefused` for one that no longer agrees with itself, as `readReport`. */
export function soundReport(opened: Opened, terms: Terms): ReportRead {
  const read = readReport(opened, terms);
  const changed = reportDifference(opened, read);
  if (changed) throw changed;
  return read;
}

/** The first difference, as the refusal that it is for a funder table; undefined where the report agrees with itself. */
export function reportDifference({ path, book, about }: Opened, read: ReportRead): FileRefused | undefined {
  const difference =
    lineDifference(read) ?? fileDifference(book, about.language, read) ?? rateDifference(book, about.language, read);
  const found = difference ?? totalDifference(book, read);
  return found && refusal(path, reportChanged, found, placeOf(found, book));
}

/** The row that it is about, or the sheet; none where that is gone. */
function placeOf(found: Difference, book: SheetsRead): Place | undefined {
  if (found.case === 'line' || found.case === 'verdict')
    return typeof found.sheet === 'string' ? { sheet: found.sheet, row: Number(found.at) } : undefined;
  const named = { total: totalNames.used, 'flat-rate': flatRateNames.amount } as const;
  if (found.case === 'total' || found.case === 'flat-rate') {
    const location = namedArea(book, named[found.case]);
    return location && { sheet: location.sheet.name, row: location.area.row + 1 };
  }
  const files = book.sheets.find(({ tables }) => tables.some(({ name }) => name === filesTableName));
  return files && { sheet: files.name, row: 1 };
}

const money = ({ terms }: ReportRead, amount: Money): Figure => ({ money: amount, currency: terms.currency });

/** A line's amounts give what it declares, and only a line that does not count has a reason not to. */
function lineDifference(read: ReportRead): Difference | undefined {
  for (const { line, verdict, at, rules } of read.lines) {
    const place = { sheet: at.sheet, at: String(at.row) };
    const [least, most] = declaredBounds(line, read.terms.currency);
    // What cannot be determined declares nothing.
    const isUnknown = line.declared === 0 && verdict !== 'accepted';
    if (!isUnknown && (line.declared < least || line.declared > most))
      return { case: 'line', ...place, shown: money(read, line.declared), found: money(read, most) };
    const fits = verdict === 'withdrawn' ? line.status === 'withdrawn' : (verdict === 'accepted') === (rules === '');
    if (!fits) return { case: 'verdict', ...place };
  }
  return undefined;
}

/** Eligible stands in the report rounded to its currency, but Declared was computed from it unrounded. */
function declaredBounds({ eligible, currency, rate }: ExpenseLine, project: string): [Money, Money] {
  if (!rate) return [0, 0];
  const [low = 0, high = 0] = [-5n, 5n].map((more) =>
    convertExact({ units: BigInt(eligible) * 10n + more, scale: decimalsOf(currency) + 1 }, rate, project),
  );
  return [low, high];
}

/** The lines of each file add up to what the sheet of files says of it. */
function fileDifference(book: SheetsRead, language: string, read: ReportRead): Difference | undefined {
  const { headings } = textsFor(language).workbooks;
  const sheet = book.sheets.find(({ tables }) => tables.some(({ name }) => name === filesTableName));
  const area = sheet?.tables.find(({ name }) => name === filesTableName)?.area;
  if (!sheet || !area) return { case: 'no-files' };
  const [partner, file, lines, declared] = (['partner', 'file', 'lines', 'declared'] as const).map((key) => {
    const words = [headings[key], ...formerWords('headings', key)];
    return [...columnsOfGrid(sheet, area.row, words).values()][0];
  });
  if (partner === undefined || file === undefined || lines === undefined || declared === undefined)
    return { case: 'no-files' };
  const partners = new Set<string>();
  const shown = new Map<string, { lines: number; declared: Money }>();
  for (const { row } of rowsIn(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 })) {
    const cells = cellsOf({ sheet, row });
    const [of, count] = [textOfCell(cells[file]), cells[lines]];
    partners.add(textOfCell(cells[partner]));
    const known = shown.get(of) ?? { lines: 0, declared: 0 };
    shown.set(of, {
      lines: known.lines + (typeof count === 'number' ? count : 0),
      declared: known.declared + (moneyIn(cells[declared], read.terms.currency) ?? 0),
    });
  }
  const found = new Map<string, { lines: number; declared: Money }>();
  for (const { line } of read.lines) {
    const known = found.get(line.file) ?? { lines: 0, declared: 0 };
    found.set(line.file, { lines: known.lines + 1, declared: known.declared + line.declared });
  }
  for (const { partner: each } of read.terms.partners.values())
    if (!partners.has(each.code) && budgetOf(read.terms, { partner: each.code }) !== 0)
      return { case: 'no-partner', name: each.name };
  for (const of of new Set([...shown.keys(), ...found.keys()])) {
    const [says, has] = [shown, found].map((files) => files.get(of) ?? { lines: 0, declared: 0 });
    if (!says || !has) continue;
    if (says.declared !== has.declared)
      return {
        case: 'file',
        of: withoutFolders(of),
        shown: money(read, says.declared),
        found: money(read, has.declared),
      };
    if (says.lines !== has.lines) return { case: 'lines', of: withoutFolders(of), shown: says.lines, found: has.lines };
  }
  return undefined;
}

/** The flat rates follow from the accepted lines. */
function rateDifference(book: SheetsRead, language: string, read: ReportRead): Difference | undefined {
  const { terms, flatRates, period } = read;
  const lines = flatRateBase(read.lines);
  const kept = new Map(flatRates.flatMap((one) => (one.kept ? [[rateKey(one), one.amount] as const] : [])));
  const due =
    period === undefined
      ? flatRateSteps(terms, lines, (one) => kept.get(rateKey(one)))
      : ratesInPeriod(book, language, read, lines);
  const [found, shown] = [due, flatRates].map((rates) => new Map(rates.map((one) => [rateKey(one), one])));
  for (const one of [...due, ...flatRates]) {
    const [says, has] = [shown, found].map((rates) => rates?.get(rateKey(one))?.amount ?? 0);
    if (says === undefined || has === undefined || says === has) continue;
    const flatRate = [one.partner, one.category].join(' · ');
    return { case: 'flat-rate', flatRate, period: one.period, shown: money(read, says), found: money(read, has) };
  }
  return undefined;
}

/** In a report on one period, the base of earlier ones is only on the sheet of flat rates. */
function ratesInPeriod(
  book: SheetsRead,
  language: string,
  { terms, flatRates }: ReportRead,
  lines: readonly ExpenseLine[],
): FlatRateAmount[] {
  const location = namedArea(book, flatRateNames.amount);
  const { before } = textsFor(language).workbooks.flatRates;
  const at = location && columnsOfGrid(location.sheet, location.area.row - 1, [before]).get(before);
  if (!location || at === undefined) return [...flatRates];
  return flatRates.map((one, index) => {
    const { partner, period, category } = one;
    const of = terms.partners.get(partner);
    const rate = of && flatRatesOf(terms, of).find((each) => each.category === category);
    const base = moneyIn(cellsOf({ ...location, row: location.area.row + index })[at], terms.currency);
    if (!rate || base === undefined) return one;
    const own = [...lines.map((line) => ({ ...line, amount: line.declared })), ...flatRates].filter(
      (of) => of.partner === partner && of.period === period && rate.base.some((code) => code === of.category),
    );
    const inPeriod = own.reduce((sum, { amount }) => sum + amount, 0);
    const kept = one.kept ? one.amount : undefined;
    return flatRateStep(terms, { partner, period, rate, before: base, inPeriod, earlier: one.earlier, kept });
  });
}

/** What the first sheet shows, and the sheet of budget and actuals where it has been calculated. */
function totalDifference(book: SheetsRead, read: ReportRead): Difference | undefined {
  const { read: declared, accepted, excluded, flatRate, claimable: used } = totalsOf(read.lines, read.flatRates);
  const found = { declared, accepted, excluded, flatRate, used };
  for (const [figure, name] of Object.entries(totalNames)) {
    const sum = found[figure as keyof typeof totalNames];
    const [cell] = namedCells(book, name);
    const shown = moneyIn(cell, read.terms.currency);
    if (shown === undefined) return { case: 'no-total' };
    if (shown !== sum) return { case: 'total', shown: money(read, shown), found: money(read, sum) };
  }
  const parts = namedCells(book, actualsUsedName).map((cell) => moneyIn(cell, read.terms.currency));
  const known = parts.filter((part) => part !== undefined);
  const shown = sumMoney(known);
  // What a control took off is no longer used, and was accepted all the same.
  const deducted = sumMoney(read.lines.map(({ line, verdict }) => (verdict === 'accepted' ? (line.deducted ?? 0) : 0)));
  if (known.length > 0 && known.length === parts.length && shown !== used - deducted)
    return { case: 'total', shown: money(read, shown), found: money(read, used - deducted) };
  return undefined;
}
