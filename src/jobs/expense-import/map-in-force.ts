/** The map by which books are read: the one that was given, else the one kept, else what their content proposes. */
import type { Terms } from '../../core/agreement/terms';
import { proposedAccounts, actionNamedIn } from '../../core/books/codes';
import { frenchChart, startsWithOne } from '../../core/books/chart';
import { emptyMap, keptBooksMap, type BooksMap, type MapSource } from '../../core/books/map';
import type { CodeReader } from '../../core/native/codes';
import { displayText, isBlank, type Cell } from '../../core/native/cell';
import type { SheetRead } from '../../workbooks/sheets-read';
import { headingsOf, type BooksSource } from './headings';

export interface MapInForce {
  source: MapSource;
  map: BooksMap;
}

/** `kept`: as the workbook has it; blank where it has none. */
export function knownMap(given: BooksMap | undefined, kept: string, terms: Terms): MapInForce | undefined {
  if (given) return { source: 'given', map: given };
  const map = kept === '' ? undefined : keptBooksMap(kept, terms.agreement);
  return map && { source: 'kept', map };
}

/** What the books themselves say: a proposal to be looked at. */
export function proposedMap(
  sources: readonly BooksSource[],
  terms: Terms,
  { partner, codeOf }: { partner: string; codeOf: CodeReader },
): MapInForce {
  const { agreement } = terms;
  // The chart is the French one; elsewhere the same numbers mean something else.
  const isFrench = terms.partners.get(partner)?.partner.country === 'FR';
  const categories = new Set(agreement.categories.map(({ code }) => code));
  const lists = sources.flatMap((source) => (source.kind === 'list' ? [headingsOf(source)] : []));
  const french = sources.filter(({ kind }) => kind === 'entries' || isFrench);
  const accounts = french.flatMap((source) => textsIn(source, 'account'));
  const costs = accounts.filter((account) => startsWithOne(account, frenchChart.costs));
  const centres = sources.flatMap((source): (readonly [string, string])[] =>
    source.kind === 'entries' && !source.at.has('costCentre')
      ? textsIn(source, 'label').flatMap((label) => present(actionNamedIn(label, agreement)))
      : textsIn(source, 'costCentre').flatMap((text) => {
          const action = codeOf('actions', text);
          return action === undefined ? [] : [[text, action] as const];
        }),
  );
  const columns = Object.assign({}, ...lists) as NonNullable<BooksMap['columns']>;
  const accountMap = proposedAccounts(costs, categories);
  const costCentres = Object.fromEntries(centres);
  return {
    source: 'proposed',
    map: {
      ...emptyMap,
      ...(isFilled(columns) ? { columns } : {}),
      ...(isFilled(accountMap) ? { accounts: accountMap } : {}),
      ...(isFilled(costCentres) ? { costCentres } : {}),
    },
  };
}

const present = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

const isFilled = (value: object): boolean => Object.keys(value).length > 0;

/** The different texts of a column. */
function textsIn({ sheet, header, at }: BooksSource, key: 'account' | 'costCentre' | 'label'): string[] {
  const column = (at as ReadonlyMap<string, number>).get(key);
  return column === undefined ? [] : [...new Set(below(sheet, header).map(({ cells }) => shown(cells[column])))];
}

export const below = ({ rows }: SheetRead, header: number) => rows.filter(({ row }) => row > header);

export const shown = (cell: Cell | undefined): string => (isBlank(cell) ? '' : displayText(cell).trim());
