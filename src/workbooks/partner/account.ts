/** What was certified, claimed and paid of a partner, as the project's workbook has it: nothing the partner fills in. */
import type { CertifiedByClaim, ClaimAbout, MoneyByClaim, PartnerAccount } from '../../core/claims/account';
import { claimsTable, keptLinesTable } from '../../core/claims/tables';
import { serialOf, type Day } from '../../core/days';
import type { Money } from '../../core/money';
import { fill, formatDay, headerOf } from '../../locales';
import type { Content, Formula, GridBlock, GridColumn, GridRow, Sheet } from '../blocks';
import { cellMoney, codeLabel, withCurrency, type Context } from '../context';
import { roundedSum } from '../formulas';

/** `date`: on which the project's workbook was read. */
export function accountSheet(context: Context, account: PartnerAccount, date: Day): Sheet {
  const { t, texts } = context;
  const note = fill(t.account.note, { date: formatDay(date, texts.language) }, texts);
  return {
    key: 'account',
    name: t.sheets.account,
    protected: true,
    margin: true,
    blocks: [
      { kind: 'title', serves: 'file', text: t.account.title, subtitle: withCurrency(context, note) },
      costsGrid(context, account),
      moneyGrid(context, account),
    ],
  };
}

type CostKey = Exclude<keyof CertifiedByClaim, keyof ClaimAbout>;
type MoneyKey = Exclude<keyof MoneyByClaim, keyof ClaimAbout | 'source'>;

function costsGrid(context: Context, { costs }: PartnerAccount): GridBlock {
  const { t, texts, decimals } = context;
  const { declared, excluded, accepted, flatRate } = t.headings;
  const deducted = headerOf(texts.vocabulary, keptLinesTable.name, 'deducted');
  const { certified } = t.account;
  return accountGrid<CostKey>(context, { key: 'costs', heading: t.account.costs }, costs, {
    amounts: { declared, excluded, accepted, deducted, flatRate, certified },
    calculated: {
      key: 'certified',
      formula: ({ cell }) => roundedSum(`${cell('accepted')}-${cell('deducted')}+${cell('flatRate')}`, decimals),
    },
  });
}

function moneyGrid(context: Context, { money, isPaidDirectly }: PartnerAccount): GridBlock {
  const { t, decimals } = context;
  const { claimed, received, byLead, transferred, open, openNote, transfersNote } = t.account;
  const note = isPaidDirectly ? openNote : `${openNote} ${transfersNote}`;
  const given = isPaidDirectly ? 'received' : 'transferred';
  return accountGrid<MoneyKey>(context, { key: 'money', heading: t.account.money, note }, money, {
    amounts: { claimed, ...(isPaidDirectly ? { received } : { received: byLead, transferred }), open },
    calculated: { key: 'open', formula: ({ cell }) => roundedSum(`${cell('claimed')}-${cell(given)}`, decimals) },
  });
}

interface Amounts<Key extends string> {
  /** Headers by key. */
  amounts: { readonly [Header in Key]?: string };
  calculated: { key: Key; formula: Exclude<Formula, string> };
}

/** A row for each claim, and for each source where the rows have one. */
function accountGrid<Key extends string>(
  context: Context,
  about: Pick<GridBlock, 'key' | 'heading' | 'note'>,
  rows: readonly (ClaimAbout & { source?: string } & { readonly [Amount in Key]: Money })[],
  { amounts, calculated }: Amounts<Key>,
): GridBlock {
  const { t, texts, plain, amountWidth: width, decimals } = context;
  const header = (key: 'claim' | 'kind' | 'period'): string => headerOf(texts.vocabulary, claimsTable.name, key);
  const shown = Object.entries(amounts) as [Key, string][];
  const columns: GridColumn[] = [
    { key: 'claim', header: header('claim'), style: 'text' },
    { key: 'kind', header: header('kind'), style: 'textWrap', maxWidth: 24 },
    { key: 'period', header: header('period'), style: 'text' },
    { key: 'date', header: t.headings.date, style: 'date', width: 13 },
    ...(about.key === 'money' ? [{ key: 'source', header: t.headings.source, style: 'textWrap' } as const] : []),
    ...shown.map(([key, title]): GridColumn => {
      const style = key === calculated.key ? 'calculatedAmount' : 'amount';
      return { key, header: title, style, format: plain, width };
    }),
  ];
  const body = rows.map((row): GridRow => {
    const { claim, kind, period = null, date, source = null } = row;
    const cells = shown.map(([key]): [string, Content] => {
      const value = cellMoney(context, row[key]);
      return [key, key === calculated.key ? { value, formula: calculated.formula } : value];
    });
    return {
      cells: {
        claim,
        kind: kind === undefined ? null : codeLabel(context, 'claimKinds', kind),
        period,
        date: date === undefined ? null : serialOf(date),
        source,
        ...Object.fromEntries(cells),
      },
    };
  });
  const totals = shown.map(([key]): [string, Content] => {
    const sum = rows.reduce<Money>((all, row) => all + row[key], 0);
    return [
      key,
      { value: cellMoney(context, sum), formula: ({ column }) => roundedSum(`SUM(${column(key)})`, decimals) },
    ];
  });
  const total = { total: true, cells: { claim: t.words.total, ...Object.fromEntries(totals) } };
  return { kind: 'grid', serves: 'file', ...about, columns, rows: [...body, total] };
}
