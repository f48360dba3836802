/**
 * The notification of transnational cooperation: what each managing authority is told of its beneficiaries and their
 * money, as LEADER authorities report it. Member States exchange it once the projects are approved.
 */
import { fundingPlan, type FundingRow } from '../agreement/funding';
import { budgetOf } from '../agreement/terms';
import { groupBy } from '../group-by';
import { sumMoney, type Money } from '../money';
import type { FundingKind } from '../names';
import { sumRow } from './sums';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableRow } from './table';

type Word = 'authority' | 'country' | 'beneficiaries' | 'euFund' | 'otherPublic' | 'private' | 'otherFunds' | 'total';

const kindsOf = {
  euFund: ['eu-fund'],
  otherPublic: ['national-public', 'own-public'],
  private: ['own-private', 'private'],
  otherFunds: ['in-kind', 'revenue'],
} as const satisfies Partial<Record<Word, readonly FundingKind[]>>;
type Column = keyof typeof kindsOf;
const columnsOfMoney = Object.keys(kindsOf) as Column[];

export const tncNotification = defineFunderTable({
  name: 'tnc-notification',
  build({ terms }): FunderTable<Word, 'as-agreed' | 'amounts-in' | 'project-dates'> {
    const { rows: funding } = fundingPlan(terms);
    const sum = (rows: readonly FundingRow[], column: Column): Money =>
      sumMoney(rows.filter(({ kind }) => kindsOf[column].some((one) => one === kind)).map(({ amount }) => amount));
    const shown = columnsOfMoney.filter((column) => column !== 'otherFunds' || sum(funding, column) !== 0);
    const beneficiaries = [...terms.partners.values()]
      .map(({ partner }) => partner)
      .filter(({ code }) => budgetOf(terms, { partner: code }) !== 0 || funding.some((row) => row.partner === code));
    const hasAuthorities = beneficiaries.some(({ managingAuthority }) => managingAuthority !== undefined);
    const rows = [
      ...groupBy(beneficiaries, ({ country, managingAuthority = '' }) => `${country}|${managingAuthority}`),
    ].map(([, partners]): TableRow<Word> => {
      const own = funding.filter(({ partner }) => partners.some(({ code }) => code === partner));
      return {
        role: 'row',
        cells: [
          ...(hasAuthorities ? [partners[0]?.managingAuthority ?? null] : []),
          { list: 'countries', code: partners[0]?.country ?? '' },
          partners.map(({ name }) => name).join('; '),
          ...shown.map((column) => ({ money: sum(own, column) })),
          { money: sumMoney(own.map(({ amount }) => amount)) },
        ],
      };
    });
    const columns: FunderColumn<Word>[] = [
      ...(hasAuthorities ? [{ heading: { word: 'authority' }, kind: 'text', width: 36 } as const] : []),
      { heading: { word: 'country' }, kind: 'text', width: 16 },
      { heading: { word: 'beneficiaries' }, kind: 'text', width: 46 },
      ...shown.map((word) => ({ heading: { word }, kind: 'money', width: 17 }) as const),
      { heading: { word: 'total' }, kind: 'money', width: 17 },
    ];
    return {
      columns,
      rows: [...rows, sumRow('total', { word: 'total' }, rows, columns)],
      notes: ['as-agreed', 'project-dates', 'amounts-in'],
      expected: { column: 'total', money: budgetOf(terms, {}) },
    };
  },
});
