/** The sheet behind the dropdowns: a named column for each list that a table of the workbook uses. */
import { sourcesOf } from '../core/agreement/funding';
import type { Agreement } from '../core/agreement/schema';
import { agreedEntries } from '../core/code-reader';
import { acceptableRules } from '../core/expenses/rules/all';
import { tierCode } from '../core/native/codes';
import { fixedLists, type ListName } from '../core/native/lists';
import { columnsOf } from '../core/native/table';
import { resultsAsked } from '../core/progress/asked';
import type { NativeTable } from '../core/native-tables';
import { dropdownText, headerOf, titleIn } from '../locales';
import type { GridBlock, Sheet } from './blocks';
import { actionText, inLanguage, codeLabel, partnerText, type Context, type Wording } from './context';
import { needsApproval, tierText } from './tiers';

/** Defined names of the lists, the same in every language. */
export function listName(list: ListName): string {
  if (list === 'rules') return 'ListAcceptableRules';
  return `List${list.charAt(0).toUpperCase()}${list.slice(1)}`;
}

/** What dropdowns offer whose entries are rows of the agreement's own tables, or that only a draft uses. */
export function draftListName(list: ListName): string {
  return `Draft${list.charAt(0).toUpperCase()}${list.slice(1)}`;
}

/** A dropdown entry: `CODE · label`, the label alone where the code is no word of people's, or the code without a label. */
export function codeText(wording: Wording, list: ListName, code: string): string {
  const { agreement } = wording.terms;
  switch (list) {
    case 'actions':
      return actionText(wording, code);
    case 'partners':
      return partnerText(wording, code);
    case 'sharedCosts': {
      const cost = agreement.sharedCosts.find((one) => one.code === code);
      return cost ? dropdownText(code, inLanguage(wording, cost.title)) : code;
    }
    case 'tiers': {
      const tier = agreement.rules.flexibility.find((_, index) => tierCode(index) === code);
      return tier ? dropdownText(code, tierText(wording, tier)) : code;
    }
    case 'rules':
      return titleIn(wording.texts.rules, code) ?? code;
    case 'tasks':
    case 'deliverables':
    case 'results':
    case 'committees': {
      const title = agreedEntries(list, agreement).find((one) => one.code === code)?.title;
      return title === undefined ? code : dropdownText(code, inLanguage(wording, title));
    }
    case 'periods':
    case 'currencies':
    case 'sources':
    case 'meetings':
      return code;
    case 'countries':
    case 'languages':
    case 'profiles': {
      // Others than those of the list may be agreed; they have no name.
      const label = codeLabel(wording, list, code);
      return label === code ? code : dropdownText(code, label);
    }
    case 'categories':
    case 'documentTypes':
    case 'evidences':
    case 'statuses':
      return dropdownText(code, codeLabel(wording, list, code));
    default:
      return codeLabel(wording, list, code);
  }
}

/** The codes that a dropdown offers; in a partner's file only those that concern the partner. */
function offeredCodes({ terms }: Wording, list: ListName, partner: string | undefined): readonly string[] {
  const { agreement } = terms;
  const codes = (entries: readonly { code: string }[]): string[] => entries.map(({ code }) => code);
  switch (list) {
    case 'actions': {
      const budgeted = budgetedCodes(agreement, 'action', partner);
      const own = agreement.actions.filter(
        ({ code, partners }) => partner !== undefined && (partners.includes(partner) || budgeted.has(code)),
      );
      return firstOf(budgeted, codes(own.length > 0 ? own : agreement.actions));
    }
    case 'categories':
      return firstOf(budgetedCodes(agreement, 'category', partner), codes(agreement.categories));
    case 'periods':
    case 'sharedCosts':
    case 'partners':
      return codes(agreement[list]);
    case 'currencies':
      return currenciesOf({ terms }, partner);
    case 'sources':
      return sourcesOf(agreement);
    case 'tiers':
      return agreement.rules.flexibility.flatMap((tier, index) => (needsApproval(tier) ? [tierCode(index)] : []));
    case 'rules':
      return [...acceptableRules];
    case 'results':
      return partner === undefined
        ? agreedEntries(list, agreement).map(({ code }) => code)
        : resultsAsked(agreement, partner);
    case 'tasks':
    case 'deliverables':
    case 'committees':
    case 'meetings':
      return agreedEntries(list, agreement).map(({ code }) => code);
    default:
      return fixedLists[list];
  }
}

function budgetedCodes({ budget }: Agreement, by: 'action' | 'category', partner: string | undefined): Set<string> {
  return new Set(budget.filter((line) => line.partner === partner).map((line) => line[by]));
}

/** What the partner budgets comes first, each part in the agreement's order. */
function firstOf(budgeted: ReadonlySet<string>, codes: readonly string[]): string[] {
  return [...codes.filter((code) => budgeted.has(code)), ...codes.filter((code) => !budgeted.has(code))];
}

/** The dropdown's entries, in a partner's file or in the project's. */
export function listTexts(wording: Wording, list: ListName, partner?: string): string[] {
  return offeredCodes(wording, list, partner).map((code) => codeText(wording, list, code));
}

/** The partner's currency first, the latest before earlier ones, that of its unit costs, the project's, and the agreement's. */
export function currenciesOf({ terms }: Pick<Context, 'terms'>, partner?: string): string[] {
  const { agreement, currency } = terms;
  const used = (code: string): string[] => (terms.partners.get(code)?.currency ?? []).map(({ value }) => value);
  const others = [
    ...agreement.partners.flatMap(({ code }) => used(code)),
    ...terms.rates.rows.map((one) => one.currency),
  ];
  const methods = terms.partners.get(partner ?? '')?.methods.values() ?? [];
  const fixed = [...methods].flatMap((method) => (method.kind === 'unit-cost' ? (method.currency ?? []) : []));
  return [...new Set([...used(partner ?? '').reverse(), ...fixed, currency, ...others])];
}

/** The lists used by these tables, each headed like the first column that uses it; meetings have a table of their own. */
export function listsSheet(
  context: Context,
  tables: readonly NativeTable[],
  { partner, note, more = [] }: { partner?: string; note?: string; more?: readonly GridBlock[] } = {},
): Sheet {
  const { t, texts } = context;
  const headers = new Map<ListName, string>();
  for (const table of tables)
    for (const { key, list } of columnsOf<NativeTable>(table))
      if (list && list !== 'meetings' && !headers.has(list))
        headers.set(list, headerOf(texts.vocabulary, table.name, key));
  return {
    key: 'lists',
    name: t.sheets.lists,
    protected: true,
    hidden: true,
    blocks: [
      { kind: 'title', serves: 'file', text: t.sheets.lists, ...(note === undefined ? {} : { subtitle: note }) },
      ...[...headers].map(([list, header]) => ({
        kind: 'grid' as const,
        serves: 'file' as const,
        key: list,
        columns: [{ key: 'text', header, style: 'text' as const, maxWidth: 70, name: listName(list) }],
        rows: listTexts(context, list, partner).map((text) => ({ cells: { text } })),
      })),
      ...more,
    ],
  };
}
