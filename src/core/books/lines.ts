/** The entries of a project as expenses: one for each document, category and action. */
import type { Day } from '../days';
import { groupBy } from '../group-by';
import { splitByAmounts, sumMoney, timesRate, type Decimal, type Money } from '../money';
import type { CategoryCode, DocumentType } from '../names';
import { chartOf, startsWithOne, type Chart } from './chart';
import { booksCodes, type BooksCodes } from './codes';
import type { Entry } from './entries';
import type { BooksMap } from './map';
import { paymentsOf, piecesOf, type Paid, type Piece } from './pieces';

/** An expense of the books; amounts in minor units of their currency. */
export interface BooksLine {
  /** The first of its rows, 1-based. */
  row: number;
  accountingNo: string;
  action: string;
  /** Undefined where no account or label tells; `account` says what stands there. */
  category: CategoryCode | undefined;
  account: string;
  supplier: string;
  documentType: DocumentType;
  documentNo: string;
  documentDate: Day | undefined;
  paymentDate: Day | undefined;
  paymentReference: string;
  description: string;
  /** Of the whole document, also where only a part of it is the project's. */
  net: Money;
  vat: Money;
  eligible: Money;
}

/** What concerns the project and is no expense that was paid to anybody. */
export type NotTaken = 'no-counterpart' | 'skipped';

export interface BooksLines {
  lines: readonly BooksLine[];
  /** 1-based rows. */
  notTaken: readonly { row: number; reason: NotTaken }[];
  /** Of which only a part was paid: they count as unpaid. */
  partlyPaid: readonly number[];
  /** How many rows of costs are not the project's. */
  elsewhere: number;
  /** The accounts of those that are, with how many rows each has. */
  accounts: readonly AccountUse[];
}

export interface AccountUse {
  account: string;
  label: string;
  count: number;
}

/** `vatShare`: of the VAT that may be declared, by day. */
export function booksLines(
  entries: readonly Entry[],
  map: BooksMap,
  vatShare: (day: Day | undefined) => Decimal,
): BooksLines {
  const pieces = piecesOf(entries);
  const reading: Reading = { map, codes: booksCodes(map), chart: chartOf(map), vatShare };
  const paidOn = paymentsOf(pieces, reading.chart);
  const lines: BooksLine[] = [];
  const notTaken: { row: number; reason: NotTaken }[] = [];
  const partlyPaid: number[] = [];
  const accounts = new Map<string, AccountUse>();
  let elsewhere = 0;
  for (const piece of pieces) {
    const costs = piece.entries.filter((entry) => isCost(entry, reading));
    const own = placedIn(piece, costs, reading);
    elsewhere += costs.length - own.length;
    for (const { entry } of own) {
      const { account, accountLabel: label } = entry;
      accounts.set(account, { account, label, count: (accounts.get(account)?.count ?? 0) + 1 });
    }
    const [first] = own;
    if (!first) continue;
    const { row } = first.entry;
    const owed = owedBy(piece, reading.chart);
    if (map.lines?.[piece.accountingNo]?.skip) notTaken.push({ row, reason: 'skipped' });
    else if (!owed) notTaken.push({ row, reason: 'no-counterpart' });
    else {
      const isDirect = startsWithOne(owed.account, reading.chart.banks);
      const paid: Paid = isDirect ? owed.day && { day: owed.day, reference: owed.piece } : paidOn(owed);
      if (paid === 'partly') partlyPaid.push(row);
      lines.push(...linesOf(piece, { costs, own, owed, paid: paid === 'partly' ? undefined : paid }, reading));
    }
  }
  return { lines, notTaken, partlyPaid, elsewhere, accounts: [...accounts.values()] };
}

interface Reading {
  map: BooksMap;
  codes: BooksCodes;
  chart: Chart;
  vatShare: (day: Day | undefined) => Decimal;
}

interface Placed {
  entry: Entry;
  action: string;
  category: CategoryCode | undefined;
}

/** Accounts of costs, and any that the map names: those of income. */
function isCost({ account }: Entry, { chart, codes }: Reading): boolean {
  return startsWithOne(account, chart.costs) || (/^7/.test(account) && codes.categoryOf(account) !== undefined);
}

/** The costs of the project: rows that name it, else all of a document that does. */
function placedIn(piece: Piece, costs: readonly Entry[], { map, codes }: Reading): Placed[] {
  const exception = map.lines?.[piece.accountingNo];
  const named = costs.map((entry) => actionOf(entry, codes));
  const isNamed = named.some((action) => action !== undefined);
  const whole = isNamed ? undefined : firstOf(piece.entries, (entry) => actionOf(entry, codes));
  return costs.flatMap((entry, index) => {
    const action = exception?.action ?? named[index] ?? whole;
    const category = exception?.category ?? codes.categoryOf(entry.account, entry.accountLabel, entry.label);
    return action === undefined ? [] : [{ entry, action, category }];
  });
}

function firstOf<Value>(entries: readonly Entry[], valueOf: (entry: Entry) => Value | undefined): Value | undefined {
  for (const entry of entries) {
    const value = valueOf(entry);
    if (value !== undefined) return value;
  }
  return undefined;
}

function actionOf({ costCentre, journal, account, accountLabel, piece, label }: Entry, codes: BooksCodes) {
  if (costCentre !== '') return codes.actionOf(costCentre);
  return codes.actionIn([label, account, accountLabel, piece, journal].join(' \n '));
}

/** The row of whoever is owed: supplier, staff or customer; else of the bank, which paid at once. */
function owedBy({ entries }: Piece, { suppliers, staff, customers, banks }: Chart): Entry | undefined {
  const largest = (of: readonly string[]): Entry | undefined =>
    entries
      .filter(({ account }) => startsWithOne(account, of))
      .reduce<Entry | undefined>(
        (most, one) => (most && Math.abs(most.amount) >= Math.abs(one.amount) ? most : one),
        undefined,
      );
  return largest(suppliers) ?? largest(staff) ?? largest(customers) ?? largest(banks);
}

function linesOf(
  { entries, accountingNo }: Piece,
  {
    costs,
    own,
    owed,
    paid,
  }: { costs: readonly Entry[]; own: readonly Placed[]; owed: Entry; paid: Exclude<Paid, 'partly'> },
  { chart, vatShare }: Reading,
): BooksLine[] {
  const isPay = startsWithOne(owed.account, chart.staff);
  const isPayslip = isPay && own.some(({ category }) => category === 'STAFF');
  const amounts = costs.map(({ amount }) => amount);
  const charges = costs.filter(({ account }) => startsWithOne(account, chart.charges));
  const vatOfPiece = sumMoney(
    entries.filter(({ account }) => startsWithOne(account, chart.vat)).map(({ amount }) => amount),
  );
  const whole = sumMoney(amounts);
  const vat = isPayslip ? sumMoney(charges.map(({ amount }) => amount)) : vatOfPiece;
  const documentDate = owed.pieceDay ?? owed.day;
  const eligibleVat = isPayslip ? 0 : timesRate(vat, vatShare(documentDate), 'half-up');
  const shares = sharesOf(eligibleVat, amounts);
  const eligible = new Map(costs.map((entry, index) => [entry, entry.amount + (shares[index] ?? 0)]));
  const parts = groupBy(own, ({ action, category, entry }) => `${action}\n${category ?? entry.account}`);
  return [...parts.values()].flatMap((part): BooksLine[] => {
    const [first] = part;
    if (!first) return [];
    const { action, category, entry } = first;
    return [
      {
        row: entry.row,
        accountingNo,
        action,
        category,
        account: `${entry.account} ${entry.accountLabel}`.trim(),
        supplier: owed.thirdName || owed.third || (isPay ? owed.accountLabel : owed.label),
        documentType: isPayslip && category === 'STAFF' ? 'payslip' : typeOf(category, whole, owed, chart),
        documentNo: owed.piece,
        documentDate,
        paymentDate: paid?.day,
        paymentReference: paid?.reference ?? '',
        description: entry.label,
        net: isPayslip ? whole - vat : whole,
        vat,
        eligible: sumMoney(part.map((one) => eligible.get(one.entry) ?? 0)),
      },
    ];
  });
}

function typeOf(category: CategoryCode | undefined, whole: Money, { account }: Entry, chart: Chart): DocumentType {
  if (category === 'REVENUE') return 'revenue';
  if (whole < 0) return 'credit-note';
  if (startsWithOne(account, chart.staff)) return 'mission';
  return startsWithOne(account, chart.cash) ? 'receipt' : 'invoice';
}

/** The VAT of a document over its rows, by their amounts; rows that lower it count as their size. */
function sharesOf(vat: Money, amounts: readonly Money[]): Money[] {
  const sizes = amounts.map((amount) => Math.abs(amount));
  return vat === 0 || sumMoney(sizes) === 0 ? amounts.map(() => 0) : splitByAmounts(vat, sizes);
}
