/** Where the parts of an agreement stand in its tables, so that what is wrong with one is told at its cell. */
import type { AgreementProblem } from '../agreement/problems';
import { keysOf } from '../native/table';
import { agreementParts, type AgreementPart, type AgreementPartName } from './index';

export interface PartPlace {
  table: AgreementPartName;
  /** 1-based; undefined for the whole table. In a form the column alone says where. */
  row?: number;
  column?: string;
}

interface Source {
  part: AgreementPart;
  row: number;
  /** Columns of keys that differ from the column's own, and rows of keys that have rows of their own. */
  columns?: Readonly<Record<string, string>>;
  rows?: ReadonlyMap<string, number>;
}

export type Sources = ReturnType<typeof createSources>;

export function createSources() {
  const sources = new WeakMap<object, Source>();
  return {
    /** Notes the row that an entry was made of, and returns the entry. */
    made: <Entry extends object>(
      entry: Entry,
      part: AgreementPart,
      row: number,
      more: Omit<Source, 'part' | 'row'> = {},
    ): Entry => {
      sources.set(entry, { part, row, ...more });
      return entry;
    },
    /** The cell, row or table that a problem is about. */
    placeOf({ place }: AgreementProblem, value: unknown): PartPlace {
      const steps = place.map((step) => (typeof step === 'string' ? step : step.position));
      let found: Source | undefined;
      let from = 0;
      let at: unknown = value;
      steps.forEach((step, index) => {
        at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
        const source = typeof at === 'object' && at !== null ? sources.get(at) : undefined;
        if (source) [found, from] = [source, index + 1];
      });
      const keys = steps.filter((step) => typeof step === 'string');
      if (!found) return wholePart(keys);
      const { part, row, columns = {}, rows } = found;
      const rest = steps.slice(from).filter((step) => typeof step === 'string');
      const own: readonly string[] = keysOf(part.table);
      const named =
        columns[rest.join('.')] ?? rest.map((key) => columns[key] ?? key).findLast((key) => own.includes(key));
      const ownRow = rest.map((key) => rows?.get(key)).find((one) => one !== undefined);
      return {
        table: part.table.name,
        ...(part.isForm ? {} : { row: ownRow ?? row }),
        ...(named === undefined ? {} : { column: named }),
      };
    },
  };
}

/** The table of a list as a whole: the one whose keys are the longest beginning of these. */
function wholePart(keys: readonly string[]): PartPlace {
  const path = keys.join('.');
  const parts = agreementParts.filter(({ of }) => of !== '' && (path === of || path.startsWith(`${of}.`)));
  const best = parts.reduce<AgreementPart | undefined>(
    (longest, part) => (part.of.length > (longest?.of.length ?? 0) ? part : longest),
    undefined,
  );
  return { table: (best ?? agreementParts[0]).table.name };
}
