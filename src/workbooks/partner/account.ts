/** What was certified, claimed and paid of a partner, as the project's workbook has it: nothing the partner fills in. */
import type { CertifiedByClaim, ClaimAbout, MoneyByClaim, PartnerAccount } from '../../core/claims/account';
import { claimsTable } from '../../core/claims/tables';
import { serialOf, type Day } from '../../core/days';
import { sumMoney, type Money } from '../../core/money';
import { fill, formatDay, headerOf } from '../../locales';
import {
  accountSheet,
  amountColumns,
  certifiedFormula,
  costHeaders,
  headerKeys,
  openFormula,
  totalRow,
} from '../account/grid';
import type { Content, Formula, GridBlock, GridColumn, GridRow, Sheet } from '../blocks';
import { cellMoney, codeLabel, withCurrency, type Context } from '../context';

/** `date`: on which the project's workbook was read. */
export function partnerAccountSheet(context: Context, account: PartnerAccount, date: Day): Sheet {
  const { t, texts } = context;
  const note = fill(t.account.note, { date: formatDay(date, texts.language) }, texts);
  const title = { serves: 'file', text: t.account.title, subtitle: withCurrency(context, note) } as const;
  return accountSheet(context, title, [costsGrid(context, account), moneyGrid(context, account)]);
}

type CostKey = Exclude<keyof CertifiedByClaim, keyof ClaimAbout>;
type MoneyKey = Exclude<keyof MoneyByClaim, keyof ClaimAbout | 'source'>;

function costsGrid(context: Context, { costs }: PartnerAccount): GridBlock {
  return accountGrid<CostKey>(context, { key: 'costs', heading: context.t.account.costs }, costs, {
    amounts: costHeaders(context),
    calculated: { key: 'certified', formula: certifiedFormula(context) },
  });
}

function moneyGrid(context: Context, { money, isPaidDirectly }: PartnerAccount): GridBlock {
  const { claimed, received, byLead, transferred, open, openNote, transfersNote, money: heading } = context.t.account;
  const note = isPaidDirectly ? openNote : `${openNote} ${transfersNote}`;
  return accountGrid<MoneyKey>(context, { key: 'money', heading, note }, money, {
    amounts: { claimed, ...(isPaidDirectly ? { received } : { received: byLead, transferred }), open },
    calculated: { key: 'open', formula: openFormula(context, isPaidDirectly) },
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
  const { t, texts } = context;
  const header = (key: 'claim' | 'kind' | 'period'): string => headerOf(texts.vocabulary, claimsTable.name, key);
  const shown = headerKeys(amounts);
  const columns: GridColumn[] = [
    { key: 'claim', header: header('claim'), style: 'text' },
    { key: 'kind', header: header('kind'), style: 'textWrap', maxWidth: 24 },
    { key: 'period', header: header('period'), style: 'text' },
    { key: 'date', header: t.headings.date, style: 'date', width: 13 },
    ...(about.key === 'money' ? [{ key: 'source', header: t.headings.source, style: 'textWrap' } as const] : []),
    ...amountColumns(context, amounts, (key) => key === calculated.key),
  ];
  const body = rows.map((row): GridRow => {
    const { claim, kind, period = null, date, source = null } = row;
    const cells = shown.map((key): [string, Content] => {
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
  const total = totalRow(context, 'claim', shown, (key) => sumMoney(rows.map((row) => row[key])));
  return { kind: 'grid', serves: 'file', ...about, columns, rows: [...body, total] };
}
