/** Entries of one document, and when it was paid. */
import type { Day } from '../days';
import { groupBy } from '../group-by';
import { sumMoney } from '../money';
import { startsWithOne, type Chart } from './chart';
import type { Entry } from './entries';

export interface Piece {
  entries: readonly Entry[];
  /** Of the entry; blank where it has none. */
  accountingNo: string;
}

/**
 * Entries of one journal and number are one piece. Programs that number each row, or a whole batch, are told by sums that
 * are not zero, or are zero for each document of a batch: then the documents are the pieces.
 */
export function piecesOf(entries: readonly Entry[]): Piece[] {
  const loose: Entry[] = [];
  const pieces: Piece[] = [];
  for (const group of groupBy(entries, ({ journal, number }) => `${journal}\n${number}`).values()) {
    if (!balances(group)) {
      loose.push(...group);
      continue;
    }
    const documents = [...groupBy(group, ({ piece }) => piece).values()];
    const parts = documents.length > 1 && documents.every(balances) ? documents : [group];
    pieces.push(...parts.map(pieceOf));
  }
  const byDocument = groupBy(loose, ({ journal, piece, day }) => `${journal}\n${piece}\n${day}`);
  return [...pieces, ...[...byDocument.values()].map(pieceOf)].sort((a, b) => rowOf(a) - rowOf(b));
}

const balances = (entries: readonly Entry[]): boolean => sumMoney(entries.map(({ amount }) => amount)) === 0;
const rowOf = ({ entries }: Piece): number => entries[0]?.row ?? 0;

function pieceOf(entries: readonly Entry[]): Piece {
  const { journal = '', number = '' } = entries[0] ?? {};
  const known = journal === '' || number.startsWith(journal) ? number : `${journal} ${number}`;
  return { entries, accountingNo: number === '' ? '' : known };
}

export interface Payment {
  day: Day;
  reference: string;
}

/** `partly`: only a part of it was paid. */
export type Paid = Payment | 'partly' | undefined;

/** Through how many entries a payment is followed: a bill of exchange lies between supplier and bank. */
const mostSteps = 2;

/**
 * When what is owed by an entry was paid: the date of the bank's entry with the same letters on the same account, never
 * the date of the lettering.
 */
export function paymentsOf(pieces: readonly Piece[], chart: Chart): (entry: Entry) => Paid {
  const pieceOfEntry = new Map(pieces.flatMap((piece) => piece.entries.map((entry) => [entry, piece] as const)));
  const lettered = groupBy(
    pieces.flatMap(({ entries }) => entries.filter(({ letter }) => letter !== '')),
    keyOf,
  );
  const isBank = ({ account }: Entry): boolean => startsWithOne(account, chart.banks);
  const bankOf = new Map(pieces.map((piece) => [piece, piece.entries.find(isBank)]));
  /** Nothing but what is owed: it moves a debt from one account to another. */
  const isTransfer = new Map(pieces.map((piece) => [piece, piece.entries.every(({ account }) => /^4/.test(account))]));
  const known = new Map<string, Paid>();
  const paid = (entry: Entry, steps: number): Paid => {
    const key = `${keyOf(entry)}\n${steps}`;
    // A letter may stand on a whole account: it is looked at once.
    if (!known.has(key))
      known.set(key, entry.letter === '' ? undefined : settled(lettered.get(keyOf(entry)) ?? [], steps));
    return known.get(key);
  };
  const settled = (group: readonly Entry[], steps: number): Paid => {
    const payments = group.flatMap((one): Payment[] => {
      const piece = pieceOfEntry.get(one);
      const bank = piece && bankOf.get(piece);
      if (bank) return bank.day ? [{ day: bank.day, reference: bank.piece }] : [];
      if (!piece || steps === 0 || !isTransfer.get(piece)) return [];
      return piece.entries.flatMap((other) => {
        const found = keyOf(other) === keyOf(one) ? undefined : paid(other, steps - 1);
        return found && found !== 'partly' ? [found] : [];
      });
    });
    if (payments.length === 0) return undefined;
    if (!balances(group)) return 'partly';
    return payments.reduce((latest, one) => (one.day > latest.day ? one : latest));
  };
  return (entry) => paid(entry, mostSteps);
}

const keyOf = ({ account, third, letter }: Entry): string => `${account}\n${third}\n${letter}`;
