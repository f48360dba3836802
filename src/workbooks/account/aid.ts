/** Aid and money by partner and source: planned, due, claimed, received, passed on and open. */
import { claimsTable, paymentsTable, transfersTable } from '../../core/claims/tables';
import type { TransferRow } from '../../core/claims/book';
import type { ProjectAccount, SourceAccount } from '../../core/claims/project-account';
import { sumMoney, type Money } from '../../core/money';
import { unknown } from '../../core/names';
import { definedNamesOf } from '../../core/native/table';
import type { Content, GridBlock, GridRow, References } from '../blocks';
import { cellMoney, partnerText, type Context } from '../context';
import { roundedSum, sumWhere, type CodeCondition } from '../formulas';
import { amountColumns, headerKeys, ofPartnerColumns, openFormula, totalRow } from './grid';

const claims = definedNamesOf(claimsTable);
const payments = definedNamesOf(paymentsTable);
const transfers = definedNamesOf(transfersTable);

type MoneyKey = 'claimed' | 'received' | 'transferred';
const moneyKeys = ['claimed', 'received', 'transferred'] as const;
/** A formula over the tables, for a row or for all that they hold. */
interface AidFormulas {
  of: (key: MoneyKey, row: SourceAccount) => string | undefined;
  all: Readonly<Record<MoneyKey, string>>;
}

/** Payments are split by their claims, and transfers without a source by what was received: these figures are Accord's. */
export function aidFormulas(rows: readonly TransferRow[]): AidFormulas {
  const unclear = new Set(
    rows.filter(({ source }) => source === undefined || source === unknown).map((row) => row.partner),
  );
  return {
    of(key, { partner, source, isPaidDirectly }) {
      const of = (names: { partner: string; source: string }): CodeCondition[] => [
        { name: names.partner, code: partner, labelled: true },
        { name: names.source, code: source, labelled: false },
      ];
      if (key === 'claimed') return sumWhere(claims.amount, of(claims));
      if (key === 'received' || isPaidDirectly || unclear.has(partner)) return undefined;
      return sumWhere(transfers.amount, of(transfers));
    },
    all: {
      claimed: `SUM(${claims.amount})`,
      received: `SUM(${payments.amount})`,
      transferred: `SUM(${transfers.amount})`,
    },
  };
}

export function aidGrid(context: Context, account: ProjectAccount, formulas: AidFormulas | undefined): GridBlock {
  const { t, decimals } = context;
  const { planned, due, claimed, owedBack, received, transferredOn: transferred, open } = t.account;
  const { sources, elsewhere } = account;
  const isOwed = sources.some(({ owedBack }) => owedBack !== 0);
  const headers = { planned, due, claimed, ...(isOwed ? { owedBack } : {}), received, transferred, open };
  const keys = headerKeys(headers);
  const idOf = (index: number): string => `source ${index}`;
  const plus = (formula: string, before: Money): string =>
    roundedSum(before === 0 ? formula : `${formula}+${cellMoney(context, before)}`, decimals);
  const cellOf = (row: SourceAccount, key: (typeof keys)[number]): Content => {
    const value = cellMoney(context, row[key]);
    if (key === 'planned' || key === 'due') return value;
    if (!row.isClaimed) return null;
    if (key === 'owedBack') return value;
    if (key === 'open') return { value, formula: openFormula(context, row.isPaidDirectly) };
    const formula = formulas?.of(key, row);
    return formula === undefined ? value : { value, formula: plus(`(${formula})`, row.before[key]) };
  };
  const restOf = (key: MoneyKey): Content => {
    const value = cellMoney(context, elsewhere[key]);
    if (!formulas) return value;
    const before = sumMoney(sources.map((row) => row.before[key]));
    const listed = (here: References): string =>
      sources.length === 0 ? '' : `-SUM(${here.at(idOf(0), key)}:${here.at(idOf(sources.length - 1), key)})`;
    return { value, formula: (here) => plus(`${formulas.all[key]}${listed(here)}`, before) };
  };
  const hasRest = formulas !== undefined || Object.values(elsewhere).some((amount) => amount !== 0);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'aid',
    heading: t.account.aidTitle,
    note: [
      t.account.aidNote,
      ...(isOwed ? [t.account.owedNote] : []),
      ...(formulas ? [t.account.elsewhereNote] : []),
    ].join(' '),
    columns: [
      ...ofPartnerColumns(context, { key: 'source', header: t.headings.source }),
      ...amountColumns(context, headers),
    ],
    rows: [
      ...sources.map((row, index): GridRow => ({
        id: idOf(index),
        cells: {
          partner: partnerText(context, row.partner),
          source: row.source,
          ...Object.fromEntries(keys.map((key) => [key, cellOf(row, key)])),
        },
      })),
      ...(hasRest
        ? [
            {
              id: 'elsewhere',
              cells: {
                partner: t.account.elsewhere,
                ...Object.fromEntries(moneyKeys.map((key) => [key, restOf(key)])),
              },
            },
          ]
        : []),
      totalRow(context, 'partner', keys, (key) =>
        sumMoney([
          ...sources.filter((row) => row.isClaimed || key === 'planned' || key === 'due').map((row) => row[key]),
          moneyKeys.some((one) => one === key) ? elsewhere[key as MoneyKey] : 0,
        ]),
      ),
    ],
  };
}
