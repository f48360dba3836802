/** The hidden sheet behind a draft's dropdowns: lists whose entries are fixed, and how their codes may be written. */
import { agreementParts } from '../../core/agreement-tables';
import { currencyCodes } from '../../core/currencies';
import { columnsOf } from '../../core/native/table';
import { fixedLists, type ListName } from '../../core/native/lists';
import { agreementHeader } from '../../locales';
import type { GridBlock, Sheet } from '../blocks';
import type { Context } from '../context';
import { codeText, draftListName, listTexts } from '../lists';
import { spellingsIn } from './codes';
import { isDynamic, meaningsName, spellingsName } from './names';

/** Lists whose codes formulas depend on. */
const spelled = [
  'categories',
  'fundingKinds',
  'partnerRoles',
  'sharedCostModes',
  'keyMethods',
  'settlements',
  'committeeKinds',
  'memberRoles',
  'evidences',
  'linkKinds',
] as const;

export function draftListsSheet(context: Context): Sheet {
  const { t, texts } = context;
  const used = new Map<ListName, string>();
  for (const { table } of agreementParts)
    for (const { key, list } of columnsOf(table))
      if (list !== undefined && !isDynamic(list) && !used.has(list)) used.set(list, agreementHeader(texts, key));
  return {
    key: 'draftLists',
    name: texts.agreement.sheets.draftLists,
    protected: true,
    hidden: true,
    blocks: [
      { kind: 'title', serves: 'both', text: t.sheets.lists },
      ...[...used].map(([list, header]): GridBlock => ({
        kind: 'grid',
        serves: 'both',
        key: list,
        columns: [{ key: 'text', header, style: 'text', maxWidth: 70, name: draftListName(list) }],
        rows: entriesOf(context, list).map((text) => ({ cells: { text } })),
      })),
      ...spelled.map((list): GridBlock => ({
        kind: 'grid',
        serves: 'both',
        key: `${list}Spelling`,
        columns: [
          { key: 'text', header: used.get(list) ?? '', style: 'text', maxWidth: 70, name: spellingsName(list) },
          { key: 'code', header: agreementHeader(texts, 'code'), style: 'text', name: meaningsName(list) },
        ],
        rows: spellingsIn(list).map(({ text, code }) => ({ cells: { text, code } })),
      })),
    ],
  };
}

/** Of the agreement's own lists all codes are offered, whatever it uses now. */
function entriesOf(context: Context, list: ListName): readonly string[] {
  if (list === 'currencies') return ['EUR', ...currencyCodes.filter((code) => code !== 'EUR')];
  if (Object.hasOwn(fixedLists, list))
    return fixedLists[list as keyof typeof fixedLists].map((code: string) => codeText(context, list, code));
  return listTexts(context, list);
}
