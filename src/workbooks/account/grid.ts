/** What the grids of an account have in common: amount columns, formulas within a row, and the total. */
import { keptLinesTable } from '../../core/claims/tables';
import type { Money } from '../../core/money';
import { headerOf } from '../../locales';
import type { Content, Formula, GridBlock, GridColumn, GridRow, Sheet } from '../blocks';
import { cellMoney, type Context } from '../context';
import { roundedSum } from '../formulas';

type Within = Exclude<Formula, string>;
/** By the key of their column; some accounts lack some. */
type Headers<Key extends string> = { readonly [Header in Key]?: string };

export function accountSheet(
  { t }: Context,
  title: { serves: 'both' | 'file'; text: string; subtitle: string },
  grids: readonly GridBlock[],
): Sheet {
  return {
    key: 'account',
    name: t.sheets.account,
    protected: true,
    margin: true,
    blocks: [{ kind: 'title', ...title }, ...grids],
  };
}

/** Headers by key, in the order in which they add up: certified = accepted − deducted + flatRate. */
export function costHeaders({ t, texts }: Context) {
  const { declared, excluded, accepted, flatRate } = t.headings;
  const deducted = headerOf(texts.vocabulary, keptLinesTable.name, 'deducted');
  return { declared, excluded, accepted, deducted, flatRate, certified: t.account.certified };
}

export function certifiedFormula({ decimals }: Context): Within {
  return ({ cell }) => roundedSum(`${cell('accepted')}-${cell('deducted')}+${cell('flatRate')}`, decimals);
}

/** What is claimed and has not reached the partner. */
export function openFormula({ decimals }: Context, isPaidDirectly: boolean): Within {
  const given = isPaidDirectly ? 'received' : 'transferred';
  return ({ cell }) => roundedSum(`${cell('claimed')}-${cell(given)}`, decimals);
}

export function amountColumns<Key extends string>(
  { plain, amountWidth: width }: Context,
  headers: Headers<Key>,
  isCalculated: (key: Key) => boolean = () => true,
): GridColumn[] {
  return (Object.entries(headers) as [Key, string][]).map(([key, header]) => {
    const style = isCalculated(key) ? 'calculatedAmount' : 'amount';
    return { key, header, style, format: plain, width };
  });
}

/** Columns that say whose figures a row has. */
export function ofPartnerColumns({ t }: Context, second: { key: string; header: string }): GridColumn[] {
  return [
    { key: 'partner', header: t.headings.partner, style: 'textWrap', width: 30 },
    { ...second, style: 'textWrap', width: 14 },
  ];
}

/** `label`: the column that says that it is the total. */
export function totalRow<Key extends string>(
  context: Context,
  label: string,
  keys: readonly Key[],
  sum: (key: Key) => Money,
): GridRow {
  const totals = keys.map((key): [string, Content] => [
    key,
    {
      value: cellMoney(context, sum(key)),
      formula: ({ column }) => roundedSum(`SUM(${column(key)})`, context.decimals),
    },
  ]);
  return { total: true, cells: { [label]: context.t.words.total, ...Object.fromEntries(totals) } };
}

export function headerKeys<Key extends string>(headers: Headers<Key>): Key[] {
  return Object.keys(headers) as Key[];
}
