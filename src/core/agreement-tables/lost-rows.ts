/** Rows of the agreement's tables that would be in no agreement: of an entry that is not there, or said twice. */
import type { ProblemKind, ProblemValue } from '../agreement/problems';
import { gridEntries } from './budget-grid';
import type { Draft } from './draft';
import { same } from './entries';
import { agreementParts, type AgreementPart } from './index';
import type { RowsByPart } from './rows';
import { actionsPart, tasksPart } from './actions';
import type { PartRow } from './cells';
import { committeesPart } from './governance';
import { budgetGridPart, budgetPart, sharedCostsPart } from './money';
import { categoriesPart, changesPart, partnersPart } from './partners';
import { cellText, type RowValues } from './part';
import type { PartPlace } from './sources';
import { translationsPart } from './texts-of';

export interface LostRow extends PartPlace {
  /**
   * `no-such-entry`: of something that is nowhere; `row-twice`: only one of the rows can count; `listed-otherwise`: the
   * list of the budget says another amount for the same, first in the row `expected`.
   */
  kind: ProblemKind | 'no-such-entry' | 'row-twice' | 'listed-otherwise';
  found: ProblemValue;
  expected?: ProblemValue;
}

const owners: Readonly<Record<NonNullable<AgreementPart['owner']>['list'], AgreementPart>> = {
  partners: partnersPart,
  actions: actionsPart,
  tasks: tasksPart,
  sharedCosts: sharedCostsPart,
  committees: committeesPart,
};

export function lostRows(rows: RowsByPart, translated: ReadonlySet<string>): LostRow[] {
  const of = (part: AgreementPart): readonly PartRow[] => rows.get(part.table.name) ?? [];
  return agreementParts
    .flatMap((part) => [...withoutOwner(part, of), ...repeated(part, of)])
    .concat(
      lostChanges(of),
      listedOtherwise(of),
      of(translationsPart).flatMap(({ row, values }): LostRow[] => {
        const code = String(values['code'] ?? '');
        if (translated.has(translationKey(values['what'], code))) return [];
        return [{ table: 'AgreementTranslations', row, column: 'code', kind: 'no-such-entry', found: code }];
      }),
    );
}

/** Of the lost rows, those that the draft does not hold as they are written: they stay on the sheets to be mended. */
export function unplacedRows(
  rows: RowsByPart,
  lost: readonly LostRow[],
  draft: Draft,
): Record<string, readonly RowValues[]> {
  return Object.fromEntries(
    agreementParts.flatMap((part) => {
      const { name } = part.table;
      const own = lost.filter(({ table, kind }) => table === name && kind !== 'listed-otherwise');
      if (own.length === 0) return [];
      const at = new Set(own.map(({ row }) => row));
      // Which of two rows that say the same is held, is not for this to know.
      const twice = own.filter(({ kind }) => kind === 'row-twice').map(({ found }) => found);
      const held = new Set(part.rowsOf(draft).map(keyOf));
      const left = (rows.get(name) ?? []).filter(
        ({ row, values }) => (at.has(row) || twice.includes(uniqueText(part, values))) && !held.has(keyOf(values)),
      );
      return left.length === 0 ? [] : [[name, left.map(({ values }) => values)]];
    }),
  );
}

const keyOf = (values: RowValues): string =>
  Object.entries(values)
    .map(([key, value]) => [key, cellText(value).toLowerCase()] as const)
    .filter(([, text]) => text !== '')
    .map((entry) => entry.join('|'))
    .sort()
    .join('\n');

/** What is to be said once. */
function uniqueText({ unique }: AgreementPart, values: RowValues): string {
  return unique.flatMap((one) => (values[one] === undefined ? [] : [String(values[one])])).join(', ');
}

/** By which a text and its translations find each other. */
export function translationKey(what: RowValues[string], code: RowValues[string]): string {
  return `${cellText(what)}|${cellText(code).toLowerCase()}`;
}

function withoutOwner(part: AgreementPart, of: (part: AgreementPart) => readonly PartRow[]): LostRow[] {
  const { table, owner } = part;
  if (!owner) return [];
  const { column, list, orNone } = owner;
  const known = of(owners[list]).map(({ values }) => values['code']);
  return of(part).flatMap(({ row, values }): LostRow[] => {
    const code = values[column];
    const place = { table: table.name, row, column } as const;
    if (code === undefined) return orNone ? [] : [{ ...place, kind: 'missing', found: '' }];
    if (known.some((one) => same(one, code))) return [];
    return [{ ...place, kind: 'unknown-reference', found: String(code), expected: { listed: list } }];
  });
}

function repeated(part: AgreementPart, of: (part: AgreementPart) => readonly PartRow[]): LostRow[] {
  const { table, unique } = part;
  const [column] = unique;
  if (column === undefined) return [];
  const seen = new Set<string>();
  return of(part).flatMap(({ row, values }): LostRow[] => {
    const key = unique.map((one) => String(values[one] ?? '').toLowerCase()).join('|');
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ table: table.name, row, column, kind: 'row-twice', found: uniqueText(part, values) }];
  });
}

/** An amount of the grid that the list of the budget has, too, and otherwise. */
function listedOtherwise(of: (part: AgreementPart) => readonly PartRow[]): LostRow[] {
  return gridEntries(of(budgetGridPart), of(budgetPart)).flatMap(({ row, category, line, listed }): LostRow[] =>
    !listed || listed.isSame
      ? []
      : [
          {
            table: 'AgreementBudgetGrid',
            row,
            column: category,
            kind: 'listed-otherwise',
            found: cellText(line['amount']),
            expected: listed.row,
          },
        ],
  );
}

/** A change of something that does not change: another partner's, or a unit cost that is none. */
function lostChanges(of: (part: AgreementPart) => readonly PartRow[]): LostRow[] {
  return of(changesPart).flatMap(({ row, values }): LostRow[] => {
    const { what, partner, category } = values;
    const isCost = what === 'unit-cost';
    const owner = isCost
      ? of(categoriesPart).some(
          (one) =>
            same(one.values['category'], category) &&
            same(one.values['partner'], partner) &&
            one.values['method'] === what,
        )
      : of(partnersPart).some((one) => same(one.values['code'], partner));
    if (owner) return [];
    const column = isCost ? 'category' : 'partner';
    return [{ table: 'AgreementChanges', row, column, kind: 'no-such-entry', found: String(values[column] ?? '') }];
  });
}
