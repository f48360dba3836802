/** What stands in the rows of an agreement's tables, each entry with the row that it comes from. */
import type { PartRow } from './cells';
import { changes, filled, same, translated, type Changes, type Texts } from './entries';
import type { AgreementPart, AgreementPartName } from './index';
import type { RowValues } from './part';
import { changesPart } from './partners';
import { projectForm, rulesForm } from './project';
import { createSources, type Sources } from './sources';
import { translationsPart } from './texts-of';

export type RowsByPart = ReadonlyMap<AgreementPartName, readonly PartRow[]>;

export interface Rows {
  of: (part: AgreementPart) => readonly PartRow[];
  /** What the two forms say. */
  project: RowValues;
  rules: RowValues;
  /** An entry for each row of a table. */
  each: (part: AgreementPart, entryOf: (values: RowValues) => object) => object[];
  /** The same for the rows in which a column has this value. */
  under: (
    part: AgreementPart,
    key: string,
    code: RowValues[string],
    entryOf: (values: RowValues) => object,
  ) => object[];
  /** A text in its own language and in those of the table of translations. */
  texts: Texts;
  /** A value with those that replace it from a day on. */
  changing: Changes;
  sources: Sources;
}

export function rowsIn(rows: RowsByPart): Rows {
  const sources = createSources();
  const of = (part: AgreementPart): readonly PartRow[] => rows.get(part.table.name) ?? [];
  const [project = {}, rules = {}] = [projectForm, rulesForm].map((part) => of(part)[0]?.values);
  const entries = (part: AgreementPart, found: readonly PartRow[], entryOf: (values: RowValues) => object): object[] =>
    found.map(({ values, row }) => sources.made(filled(entryOf(values)), part, row));
  return {
    of,
    project,
    rules,
    each: (part, entryOf) => entries(part, of(part), entryOf),
    under: (part, key, code, entryOf) =>
      entries(
        part,
        of(part).filter(({ values }) => same(values[key], code)),
        entryOf,
      ),
    texts: translated(of(translationsPart), project['language']),
    changing: changes(of(changesPart), project['start']),
    sources,
  };
}
