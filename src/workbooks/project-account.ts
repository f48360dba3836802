/** The account of the project, in its own workbook and in the report: costs by partner and period, aid and money by source. */
import { claimsTable, keptLinesTable, paymentsTable, transfersTable } from '../core/claims/tables';
import type { ClaimsBook, TransferRow } from '../core/claims/book';
import { transfersDue, type TransferDue } from '../core/claims/payments';
import type { CostsInPeriod, ProjectAccount, SourceAccount } from '../core/claims/project-account';
import type { Consolidation } from '../core/consolidation/consolidate';
import { serialOf, type Day } from '../core/days';
import type { Money } from '../core/money';
import { definedNamesOf } from '../core/native/table';
import { unknown } from '../core/names';
import { headerOf } from '../locales';
import type { Content, Formula, GridBlock, GridColumn, GridRow, References, Sheet } from './blocks';
import { cellMoney, partnerText, withCurrency, type Context } from './context';
import { anyNumber, anyText, roundedSum, sumWhere, type CodeCondition } from './formulas';
import { flatRateNames, lineNames } from './names';
import { hasDeductions } from './report/lines';

const kept = definedNamesOf(keptLinesTable);
const claims = definedNamesOf(claimsTable);
const payments = definedNamesOf(paymentsTable);
const transfers = definedNamesOf(transfersTable);

type CostKey = 'declared' | 'excluded' | 'accepted' | 'deducted' | 'flatRate';
/** Undefined where the figure stands on no sheet of the workbook. */
type CostFormula = (key: CostKey, of: CostsInPeriod) => Formula | undefined;

/** In the project's workbook: what claims hold, with formulas over its tables. */
export function projectAccountSheet(context: Context, account: ProjectAccount, book: ClaimsBook, today: Day): Sheet {
  const { t, terms } = context;
  return {
    ...accountSheet(context, t.account.projectNote, [
      costsGrid(context, account, keptFormula(context)),
      aidGrid(context, account, aidFormulas(book.transfers.rows)),
      ordersGrid(context, transfersDue(terms, book, today)),
    ]),
    remade: true,
  };
}

/** In the report: all lines to date, with formulas over those of the report. */
export function reportAccountSheet(context: Context, consolidation: Consolidation): Sheet {
  const { account } = consolidation;
  return accountSheet(context, context.t.account.reportNote, [
    costsGrid(context, account, linesFormula(context, consolidation)),
    aidGrid(context, account, undefined),
  ]);
}

function accountSheet(context: Context, note: string, grids: GridBlock[]): Sheet {
  const { t } = context;
  return {
    key: 'account',
    name: t.sheets.account,
    protected: true,
    margin: true,
    blocks: [
      { kind: 'title', serves: 'both', text: t.account.projectTitle, subtitle: withCurrency(context, note) },
      // Without a row, there is nothing to sum.
      ...grids.filter(({ rows }) => rows.some(({ total }) => !total)),
    ],
  };
}

function costsGrid(context: Context, { costs }: ProjectAccount, formulaOf: CostFormula): GridBlock {
  const { t, texts, plain, amountWidth: width, decimals } = context;
  const { declared, excluded, accepted, flatRate } = t.headings;
  const deducted = headerOf(texts.vocabulary, keptLinesTable.name, 'deducted');
  const headers = { declared, excluded, accepted, deducted, flatRate, certified: t.account.certified };
  const keys = Object.keys(headers) as (keyof typeof headers)[];
  const certified = ({ cell }: References): string =>
    roundedSum(`${cell('accepted')}-${cell('deducted')}+${cell('flatRate')}`, decimals);
  // What was certified before Accord comes first.
  const ordered = [
    ...costs.filter(({ period }) => period === undefined),
    ...costs.filter(({ period }) => period !== undefined),
  ];
  return {
    kind: 'grid',
    serves: 'both',
    key: 'costs',
    heading: t.account.costsTitle,
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'textWrap', width: 30 },
      { key: 'period', header: texts.vocabulary.columns.period, style: 'textWrap', width: 14 },
      ...keys.map((key): GridColumn => ({
        key,
        header: headers[key],
        style: 'calculatedAmount',
        format: plain,
        width,
      })),
    ],
    rows: [
      ...ordered.map((row): GridRow => {
        const cells = keys.map((key): [string, Content] => {
          const value = cellMoney(context, row[key]);
          const formula = key === 'certified' ? certified : formulaOf(key, row);
          return [key, formula === undefined ? value : { value, formula }];
        });
        const period = row.period ?? t.account.beforeAccord;
        return { cells: { partner: partnerText(context, row.partner), period, ...Object.fromEntries(cells) } };
      }),
      totalRow(context, keys, (key) => sumOf(costs.map((row) => row[key]))),
    ],
  };
}

/** Sums over the table of kept lines. */
function keptFormula({ texts, decimals }: Context): CostFormula {
  const accepted: [string, string] = [kept.verdict, texts.vocabulary.lists.verdicts.accepted];
  const line: [string, string] = [kept.fingerprint, anyText];
  const numbered: [string, string] = [kept.line, anyNumber];
  return (key, { partner, period }) => {
    if (period === undefined || period === unknown) return undefined;
    const where: CodeCondition[] = [
      { name: kept.partner, code: partner, labelled: true },
      { name: kept.period, code: period, labelled: false },
    ];
    const sum = (name: string, ...criteria: [string, string][]): string => `(${sumWhere(name, where, criteria)})`;
    const deducted = sum(kept.deducted, accepted, numbered);
    switch (key) {
      case 'declared':
        return roundedSum(sum(kept.declared, line), decimals);
      case 'accepted':
        return roundedSum(sum(kept.declared, line, accepted), decimals);
      case 'excluded':
        return ({ cell }) => roundedSum(`${cell('declared')}-${cell('accepted')}`, decimals);
      case 'deducted':
        return roundedSum(deducted, decimals);
      case 'flatRate': {
        // What of the rows is neither of lines nor of their corrections.
        const all = `${sum(kept.declared, accepted)}-${sum(kept.deducted, accepted)}`;
        return roundedSum(`${all}-${sum(kept.declared, line, accepted)}+${deducted}`, decimals);
      }
    }
  };
}

/** Sums over the report's lines and flat rates; what is of earlier periods stands in neither. */
function linesFormula({ texts, decimals }: Context, { period: only, lines, flatRates }: Consolidation): CostFormula {
  const accepted: [string, string] = [lineNames.verdict, texts.vocabulary.lists.verdicts.accepted];
  return (key, { partner, period }) => {
    const isReported = period !== undefined && (only === undefined || period === only || period === unknown);
    if (!isReported) return undefined;
    const where: CodeCondition[] = [
      { name: lineNames.partner, code: partner, labelled: false },
      { name: lineNames.period, code: period, labelled: false },
    ];
    switch (key) {
      case 'declared':
        return roundedSum(sumWhere(lineNames.declared, where), decimals);
      case 'accepted':
        return roundedSum(sumWhere(lineNames.declared, where, [accepted]), decimals);
      case 'excluded':
        return ({ cell }) => roundedSum(`${cell('declared')}-${cell('accepted')}`, decimals);
      case 'deducted':
        return hasDeductions(lines) ? roundedSum(sumWhere(lineNames.deducted, where, [accepted]), decimals) : undefined;
      case 'flatRate':
        return flatRates.length === 0
          ? undefined
          : roundedSum(
              sumWhere(flatRateNames.amount, [
                { name: flatRateNames.partner, code: partner, labelled: false },
                { name: flatRateNames.period, code: period, labelled: false },
              ]),
              decimals,
            );
    }
  };
}

type MoneyKey = 'claimed' | 'received' | 'transferred';
const moneyKeys = ['claimed', 'received', 'transferred'] as const;
/** A formula over the tables, for a row or for all that they hold. */
interface AidFormulas {
  of: (key: MoneyKey, row: SourceAccount) => string | undefined;
  all: Readonly<Record<MoneyKey, string>>;
}

/** Payments are split by their claims, and transfers without a source by what was received: these figures are Accord's. */
function aidFormulas(rows: readonly TransferRow[]): AidFormulas {
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

function aidGrid(context: Context, account: ProjectAccount, formulas: AidFormulas | undefined): GridBlock {
  const { t, plain, amountWidth: width, decimals } = context;
  const { planned, due, claimed, received, transferredOn: transferred, open } = t.account;
  const headers = { planned, due, claimed, received, transferred, open };
  const keys = Object.keys(headers) as (keyof typeof headers)[];
  const { sources, elsewhere } = account;
  const idOf = (index: number): string => `source ${index}`;
  const plus = (formula: string, before: Money): string =>
    roundedSum(before === 0 ? formula : `${formula}+${cellMoney(context, before)}`, decimals);
  const cellOf = (row: SourceAccount, key: keyof typeof headers): Content => {
    const value = cellMoney(context, row[key]);
    if (key === 'planned' || key === 'due') return value;
    if (!row.isClaimed) return null;
    if (key === 'open') {
      const given = row.isPaidDirectly ? 'received' : 'transferred';
      return { value, formula: ({ cell }) => roundedSum(`${cell('claimed')}-${cell(given)}`, decimals) };
    }
    const formula = formulas?.of(key, row);
    return formula === undefined ? value : { value, formula: plus(`(${formula})`, row.before[key]) };
  };
  const restOf = (key: MoneyKey): Content => {
    const value = cellMoney(context, elsewhere[key]);
    if (!formulas) return value;
    const before = sumOf(sources.map((row) => row.before[key]));
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
    note: formulas ? `${t.account.aidNote} ${t.account.elsewhereNote}` : t.account.aidNote,
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'textWrap', width: 30 },
      { key: 'source', header: t.headings.source, style: 'textWrap', width: 14 },
      ...keys.map((key): GridColumn => ({
        key,
        header: headers[key],
        style: 'calculatedAmount',
        format: plain,
        width,
      })),
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
      totalRow(context, keys, (key) =>
        sumOf([
          ...sources.filter((row) => row.isClaimed || key === 'planned' || key === 'due').map((row) => row[key]),
          key === 'planned' || key === 'due' || key === 'open' ? 0 : elsewhere[key],
        ]),
      ),
    ],
  };
}

/** What the lead partner has received for others and not passed on, until when it is due, and for how long it is late. */
function ordersGrid(context: Context, due: readonly TransferDue[]): GridBlock {
  const { t, plain, amountWidth: width, decimals } = context;
  const { received, transferredOn: transferred, toTransfer, dueBy, daysLate } = t.account;
  const headers = { received, transferred, open: toTransfer };
  const keys = Object.keys(headers) as (keyof typeof headers)[];
  const rows = due.filter(({ open }) => open !== 0);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'orders',
    heading: t.account.ordersTitle,
    note: t.account.ordersNote,
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'textWrap', width: 30 },
      { key: 'source', header: t.headings.source, style: 'textWrap', width: 14 },
      ...keys.map((key): GridColumn => ({
        key,
        header: headers[key],
        style: 'calculatedAmount',
        format: plain,
        width,
      })),
      { key: 'dueBy', header: dueBy, style: 'date', width: 13 },
      { key: 'late', header: daysLate, style: 'integer', width: 10 },
    ],
    rows: [
      ...rows.map((row): GridRow => {
        const money = (amount: Money): number => cellMoney(context, amount);
        const last = row.dueBy === undefined ? undefined : serialOf(row.dueBy);
        return {
          cells: {
            partner: partnerText(context, row.partner),
            source: row.source,
            received: money(row.received),
            transferred: money(row.transferred),
            open: {
              value: money(row.open),
              formula: ({ cell }) => roundedSum(`${cell('received')}-${cell('transferred')}`, decimals),
            },
            dueBy: last ?? null,
            late:
              last === undefined
                ? null
                : {
                    value: Math.max(context.today - last, 0),
                    formula: ({ cell }) => `MAX(0,TODAY()-${cell('dueBy')})`,
                  },
          },
        };
      }),
      totalRow(context, keys, (key) => sumOf(rows.map((row) => row[key]))),
    ],
    highlights: [{ columns: ['dueBy', 'late'], formula: (here) => `N(${here.cell('late')})>0`, style: 'problem' }],
  };
}

function totalRow<Key extends string>(context: Context, keys: readonly Key[], sum: (key: Key) => Money): GridRow {
  const totals = keys.map((key): [string, Content] => [
    key,
    {
      value: cellMoney(context, sum(key)),
      formula: ({ column }) => roundedSum(`SUM(${column(key)})`, context.decimals),
    },
  ]);
  return { total: true, cells: { partner: context.t.words.total, ...Object.fromEntries(totals) } };
}

function sumOf(amounts: readonly Money[]): Money {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
