/**
 * The payment claim as it is asked for: what was certified of each partner, and the money of each source, before, this
 * time and to date. In LEADER each partner claims from its own authority, in Interreg the lead partner for all
 * (2021/1059, art. 26).
 */
import type { Terms } from '../agreement/terms';
import { figuresOf, moneyBefore } from '../claims/account';
import type { ClaimRow, ClaimsBook } from '../claims/book';
import { claimNumber, isLeader } from '../claims/claimants';
import { AccordError } from '../errors';
import { sumMoney, type Money } from '../money';
import { costStatements } from './signed';
import { byPartner, withSums } from './sums';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableRow } from './table';

type Word =
  | 'partner'
  | 'claim'
  | 'claimKind'
  | 'authority'
  | 'acceptedCosts'
  | 'deducted'
  | 'flatRates'
  | 'certified'
  | 'source'
  | 'before'
  | 'thisClaim'
  | 'toDate'
  | 'total';

export const paymentClaim = defineFunderTable({
  name: 'payment-claim',
  build({ terms, book, period, partner }): FunderTable<Word, 'certified-means' | 'amounts-in'> {
    const claimed = rowsOfClaim(book, period).filter((row) => partner === undefined || row.partner === partner);
    if (claimed.length === 0) throw new AccordError('nothing-claimed', 'no claim to print');
    const leader = isLeader(terms);
    const columns = columnsOf(leader);
    const groups = new Map(
      [...byPartner(terms, claimed)].map(([one, rows]) => [one, rowsOf(terms, book, rows, leader)]),
    );
    return {
      columns,
      rows: withSums(groups, (one) => ({ partner: one }), { word: 'total' }, columns),
      notes: ['certified-means', 'amounts-in'],
      signed: {
        statements: costStatements(terms, leader ? [] : ['partners-verified']),
        signatories: leader ? ['beneficiary', 'accountant'] : ['lead', 'controller'],
      },
    };
  },
});

/** Of the last claim, or of the last for the period; the claims of one day for several authorities have one number. */
export function rowsOfClaim({ claims }: ClaimsBook, period: string | undefined): ClaimRow[] {
  const rows = claims.rows.filter((row) => row.kind !== 'opening' && (period === undefined || row.period === period));
  const last = Math.max(...rows.map(({ claim }) => claimNumber(claim) ?? 0));
  return rows.filter(({ claim }) => (claimNumber(claim) ?? 0) === last);
}

/** What was certified stands in the first row of a partner alone, so that the column adds up. */
function rowsOf(terms: Terms, book: ClaimsBook, rows: readonly ClaimRow[], leader: boolean): TableRow<Word>[] {
  return rows.map((row, index): TableRow<Word> => {
    const { claim, kind, partner, source, amount } = row;
    const before = claimedEarlier(terms, book, row);
    const costs = figuresOf(book.kept.rows.filter((kept) => kept.claim === claim && kept.partner === partner));
    const figures = ['accepted', 'deducted', 'flatRate', 'certified'] as const;
    return {
      role: 'row',
      cells: [
        { partner },
        claim,
        { list: 'claimKinds', code: kind },
        ...(leader ? [terms.partners.get(partner)?.partner.managingAuthority ?? null] : []),
        ...figures.map((figure) => (index === 0 ? { money: costs[figure] } : null)),
        source,
        { money: before },
        { money: amount },
        { money: before + amount },
      ],
    };
  });
}

function claimedEarlier(terms: Terms, book: ClaimsBook, { claim, partner, source }: ClaimRow): Money {
  const number = claimNumber(claim) ?? 0;
  const rows = book.claims.rows.filter(
    (row) => row.partner === partner && row.source === source && (claimNumber(row.claim) ?? 0) < number,
  );
  const opening = moneyBefore(terms, book).get(partner) ?? [];
  return sumMoney([
    ...rows.map(({ amount }) => amount),
    ...opening.filter((one) => one.source === source).map(({ claimed }) => claimed),
  ]);
}

function columnsOf(leader: boolean): FunderColumn<Word>[] {
  const money = (word: Word): FunderColumn<Word> => ({ heading: { word }, kind: 'money', width: 16 });
  return [
    { heading: { word: 'partner' }, kind: 'text', width: 28 },
    { heading: { word: 'claim' }, kind: 'text', width: 10 },
    { heading: { word: 'claimKind' }, kind: 'text', width: 14 },
    ...(leader ? [{ heading: { word: 'authority' }, kind: 'text', width: 26 } as const] : []),
    ...(['acceptedCosts', 'deducted', 'flatRates', 'certified'] as const).map(money),
    { heading: { word: 'source' }, kind: 'text', width: 22 },
    ...(['before', 'thisClaim', 'toDate'] as const).map(money),
  ];
}
