/**
 * How a partner's books are read (JSON, `accord/books-map@1`): which column holds what, which account or label is which
 * category, which cost centre is which action, and what single entries are in spite of that.
 */
import * as z from 'zod';
import { filled } from '../agreement/atoms';
import { readJson, schemaProblems } from '../agreement/parse';
import type { AgreementProblem } from '../agreement/problems';
import type { Agreement } from '../agreement/schema';
import { AccordError } from '../errors';
import { categoryCodes } from '../names';
import { booksColumns } from './columns';

export const booksMapSchemaName = 'accord/books-map@1';

const category = z.enum(categoryCodes);
const codes = z.record(filled, filled);

const booksMapSchema = z.strictObject({
  schema: z.literal(booksMapSchemaName),
  /** Heading by what its column holds. */
  columns: z.partialRecord(z.enum(booksColumns), filled).optional(),
  /** Headings of columns that are not read, whatever they say. */
  ignored: z.array(filled).optional(),
  /** Category by the beginning of an account's number; the longest one applies. */
  accounts: z.record(filled, category).optional(),
  /** Category by words that a label contains. */
  labels: z.record(filled, category).optional(),
  /** Action by cost centre; in books without such a column, by words of their texts. */
  costCentres: codes.optional(),
  /** By accounting number; of a list, by the number of the document where the line has none. */
  lines: z
    .record(
      filled,
      z.strictObject({ action: filled.optional(), category: category.optional(), skip: z.boolean().optional() }),
    )
    .optional(),
  /** Beginnings of the numbers of accounts, where they are not those of the French chart. */
  chart: z
    .strictObject({
      costs: z.array(filled).optional(),
      charges: z.array(filled).optional(),
      vat: z.array(filled).optional(),
      suppliers: z.array(filled).optional(),
      staff: z.array(filled).optional(),
      customers: z.array(filled).optional(),
      banks: z.array(filled).optional(),
      cash: z.array(filled).optional(),
    })
    .optional(),
});

export type BooksMap = z.infer<typeof booksMapSchema>;

/** Where the map in force comes from. */
export type MapSource = 'given' | 'kept' | 'proposed';

export const emptyMap: BooksMap = { schema: booksMapSchemaName };

/** The map cannot be used; `problems` has the reasons. */
export class BooksMapInvalid extends AccordError {
  constructor(readonly problems: readonly AgreementProblem[]) {
    super('map-invalid', problems.map(({ path, kind }) => `${path}: ${kind}`).join('; '), {
      figures: { count: String(problems.length) },
    });
  }
}

/** `agreement`: whose categories and actions the map may name. Throws `BooksMapInvalid`. */
export function parseBooksMap(json: string, agreement: Agreement): BooksMap {
  const read = readJson(json);
  if ('problems' in read) throw new BooksMapInvalid(read.problems);
  const result = booksMapSchema.safeParse(read.value, { reportInput: true });
  if (!result.success) throw new BooksMapInvalid(schemaProblems(result.error, read.value));
  const problems = unknownCodes(result.data, agreement);
  if (problems.length > 0) throw new BooksMapInvalid(problems);
  return result.data;
}

/** A map that was kept for an earlier version of the agreement, without what that version alone had. */
export function keptBooksMap(json: string, agreement: Agreement): BooksMap | undefined {
  const read = readJson(json);
  const result = 'problems' in read ? undefined : booksMapSchema.safeParse(read.value);
  if (!result?.success) return undefined;
  const { actions, categories } = codesOf(agreement);
  const known = <Value extends string>(record: Record<string, Value> | undefined, codes: ReadonlySet<string>) =>
    record && Object.fromEntries(Object.entries(record).filter(([, code]) => codes.has(code)));
  const { accounts, labels, costCentres, ...rest } = result.data;
  return {
    ...rest,
    ...(accounts && { accounts: known(accounts, categories) }),
    ...(labels && { labels: known(labels, categories) }),
    ...(costCentres && { costCentres: known(costCentres, actions) }),
  };
}

function codesOf({ actions, categories }: Agreement): Record<'actions' | 'categories', ReadonlySet<string>> {
  return {
    actions: new Set(actions.map(({ code }) => code)),
    categories: new Set(categories.map(({ code }) => code)),
  };
}

function unknownCodes(map: BooksMap, agreement: Agreement): AgreementProblem[] {
  const { actions, categories } = codesOf(agreement);
  const problem = (place: string[], found: string, list: 'actions' | 'categories'): AgreementProblem => ({
    path: place.join('.'),
    place,
    kind: 'unknown-reference',
    found,
    expected: { listed: list },
  });
  const inRecord = (key: 'accounts' | 'labels' | 'costCentres', list: 'actions' | 'categories') =>
    Object.entries<string>(map[key] ?? {}).flatMap(([name, code]) =>
      (list === 'actions' ? actions : categories).has(code) ? [] : [problem([key, name], code, list)],
    );
  return [
    ...inRecord('accounts', 'categories'),
    ...inRecord('labels', 'categories'),
    ...inRecord('costCentres', 'actions'),
    ...Object.entries(map.lines ?? {}).flatMap(([name, { action, category: code }]) => [
      ...(action === undefined || actions.has(action) ? [] : [problem(['lines', name, 'action'], action, 'actions')]),
      ...(code === undefined || categories.has(code) ? [] : [problem(['lines', name, 'category'], code, 'categories')]),
    ]),
  ];
}
