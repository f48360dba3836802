/** The sheet behind the dropdowns of the project's workbook. */
import { isAcceptable, lineRules, type LineRuleName } from '../../core/findings';
import { dropdownText } from '../../locales';
import type { GridBlock, Sheet } from '../blocks';
import { actionText, categoryText, partnerText, type Context } from '../context';
import { tierTexts } from '../tiers';

/** Workbook names of the lists, the same in every language. */
export const listNames = {
  partners: 'ListPartners',
  rules: 'ListAcceptableRules',
  tiers: 'ListTiers',
  categories: 'ListCategories',
  actions: 'ListActions',
} as const;

function listGrid(key: keyof typeof listNames, header: string, values: readonly string[]): GridBlock {
  return {
    kind: 'grid',
    serves: 'file',
    key,
    columns: [{ key: 'text', header, style: 'text', most: 70, name: listNames[key] }],
    rows: values.map((text) => ({ cells: { text } })),
  };
}

export function projectListsSheet(context: Context): Sheet {
  const { t, terms, texts } = context;
  const rules = (Object.keys(lineRules) as LineRuleName[]).filter(isAcceptable);
  return {
    key: 'lists',
    name: t.sheets.lists,
    hidden: true,
    protected: true,
    blocks: [
      { kind: 'title', serves: 'file', text: t.sheets.lists },
      listGrid(
        'partners',
        t.headings.partner,
        terms.agreement.partners.map(({ code }) => partnerText(context, code)),
      ),
      listGrid(
        'rules',
        t.headings.rule,
        rules.map((rule) => dropdownText(rule, texts.vocabulary.ruleNames[rule])),
      ),
      ...approvalLists(context),
    ],
  };
}

function approvalLists(context: Context): GridBlock[] {
  const { t, terms } = context;
  const tiers = tierTexts(context);
  if (tiers.length === 0) return [];
  const { actions, categories } = terms.agreement;
  return [
    listGrid('tiers', t.headings.tier, tiers),
    listGrid(
      'categories',
      t.headings.category,
      categories.map(({ code }) => categoryText(context, code)),
    ),
    listGrid(
      'actions',
      t.headings.action,
      actions.map(({ code }) => actionText(context, code)),
    ),
  ];
}
