/** The sheet behind the dropdowns: each list a column with a workbook name. */
import type { ListName } from '../../core/expenses/columns';
import { documentTypes, evidences, statuses } from '../../core/names';
import { dropdownText } from '../../locales';
import type { Sheet } from '../blocks';
import { actionText, categoryText, inLanguage, label, type Context } from '../context';

/** Workbook names of the lists, the same in every language. */
export const listNames: Record<ListName, string> = {
  actions: 'ListActions',
  categories: 'ListCategories',
  periods: 'ListPeriods',
  documentTypes: 'ListDocumentTypes',
  currencies: 'ListCurrencies',
  sharedCosts: 'ListSharedCosts',
  evidences: 'ListEvidences',
  statuses: 'ListStatuses',
};

/** What the dropdowns of a partner's file offer. */
export function listTexts(context: Context, partner: string): Record<ListName, string[]> {
  const { agreement } = context.terms;
  const { actions, budget } = agreement;
  const concerns = new Set(budget.filter((line) => line.partner === partner).map((line) => line.action));
  const own = actions.filter(({ code, partners }) => partners.includes(partner) || concerns.has(code));
  const fixed = (list: 'documentTypes' | 'evidences' | 'statuses', codes: readonly string[]): string[] =>
    codes.map((code) => dropdownText(code, label(context, list, code)));
  return {
    actions: (own.length > 0 ? own : actions).map(({ code }) => actionText(context, code)),
    categories: agreement.categories.map(({ code }) => categoryText(context, code)),
    periods: agreement.periods.map(({ code }) => code),
    documentTypes: fixed('documentTypes', documentTypes),
    currencies: currenciesOf(context, partner),
    sharedCosts: agreement.sharedCosts.map(({ code, title }) => dropdownText(code, inLanguage(context, title))),
    evidences: fixed('evidences', evidences),
    statuses: fixed('statuses', statuses),
  };
}

/** The partner's own first, then the project's and those the agreement mentions. */
export function currenciesOf({ terms }: Context, partner: string): string[] {
  const { agreement, currency } = terms;
  const own = terms.partners.get(partner)?.partner.currency ?? currency;
  const others = [
    ...agreement.partners.map((one) => one.currency),
    ...(agreement.rates ?? []).map((one) => one.currency),
  ];
  return [...new Set([own, currency, ...others])];
}

export function listsSheet(context: Context, partner: string): Sheet {
  const { t, texts } = context;
  const lists = listTexts(context, partner);
  const keys: ListName[] = [
    'actions',
    'categories',
    'periods',
    'documentTypes',
    'currencies',
    'sharedCosts',
    'evidences',
    'statuses',
  ];
  const columnOf: Record<ListName, keyof typeof texts.vocabulary.columns> = {
    actions: 'action',
    categories: 'category',
    periods: 'period',
    documentTypes: 'documentType',
    currencies: 'currency',
    sharedCosts: 'sharedCost',
    evidences: 'evidence',
    statuses: 'status',
  };
  return {
    key: 'lists',
    name: t.sheets.lists,
    protected: true,
    hidden: true,
    blocks: [
      { kind: 'title', serves: 'file', text: t.sheets.lists, subtitle: t.partner.listsNote },
      ...keys.map((key) => ({
        kind: 'grid' as const,
        serves: 'file' as const,
        key,
        columns: [
          {
            key: 'text',
            header: texts.vocabulary.columns[columnOf[key]],
            style: 'text' as const,
            most: 70,
            name: listNames[key],
          },
        ],
        rows: lists[key].map((text) => ({ cells: { text } })),
      })),
    ],
  };
}
