/**
 * What a report keeps of its consolidation as data, so that its pages for people can be made again in any language:
 * sentences on a sheet are in one.
 */
import * as z from 'zod';
import { isCurrency } from './currencies';
import { isDay, type Day } from './days';
import { columnKeys } from './expenses/columns';
import { isDecided, weightOf, type Figure, type Finding } from './findings';
import type { Decimal } from './money';
import { flexibilityLevels, lights, meterStates } from './names';
import { nativeTables } from './native-tables';
import { rules } from './rules';
import { committeePage, type CommitteePage, type ToDecide } from './consolidation/committee';
import type { Consolidation } from './consolidation/consolidate';

export interface KeptFindings {
  /** On which the report was made. */
  day: Day;
  page: CommitteePage;
  /** Open ones, which say what is to be put right. */
  findings: readonly Finding[];
}

/** Of a consolidation, as a text. */
export function keptText(consolidation: Consolidation, day: Day): string {
  const findings = consolidation.findings
    .filter((one) => !isDecided(one) && weightOf(one) !== 'info')
    .map((one) => ({ ...one, fixes: [] }));
  const kept: KeptFindings = { day, page: committeePage(consolidation, day), findings };
  return JSON.stringify(kept, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

/** Undefined for a text that is none of ours. */
export function keptIn(text: string): KeptFindings | undefined {
  try {
    return kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const names = rules.map(({ name }) => name);
const columns = z.enum(columnKeys);
const currency = z.string().refine(isCurrency);
const money = z.int();
const day = z.string().refine(isDay);
const decimal: z.ZodType<Decimal> = z.strictObject({
  units: z
    .string()
    .regex(/^-?\d{1,60}$/)
    .transform(BigInt),
  scale: z.int().min(0).max(60),
});
const figure: z.ZodType<Figure> = z.union([
  z.string(),
  z.number(),
  z.strictObject({ money, currency }),
  z.strictObject({ day }),
  z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  z.strictObject({ percent: decimal }),
  z.strictObject({ column: columns }),
  z.strictObject({ columns: z.array(columns) }),
  z.strictObject({ table: z.enum(nativeTables.map(({ name }) => name)), header: z.string() }),
  z.strictObject({ list: z.string(), code: z.string() }),
  z.strictObject({ codes: z.array(z.string()), of: z.string() }),
  z.strictObject({ decimal }),
  z.strictObject({ text: z.union([z.string(), z.record(z.string(), z.string())]) }),
  z.strictObject({ moved: z.array(z.strictObject({ partner: z.string(), money })), currency }),
  z.strictObject({ taken: z.array(z.strictObject({ header: z.string(), column: columns })) }),
]);

const finding = z.strictObject({
  rule: z.enum(names),
  severity: z.enum(['error', 'warning', 'info']),
  acceptable: z.boolean(),
  where: z.strictObject({
    partner: z.string().exactOptional(),
    line: z.number().exactOptional(),
    file: z.string().exactOptional(),
    sheet: z.string().exactOptional(),
    row: z.int().exactOptional(),
    column: columns.exactOptional(),
  }),
  figures: z.record(z.string(), figure),
  fixes: z.tuple([]),
  countedForCaution: z.literal(true).exactOptional(),
  shownAs: z.enum(['error', 'warning', 'info']).exactOptional(),
});

const scope = z.strictObject({
  partner: z.string().exactOptional(),
  action: z.string().exactOptional(),
  category: z.string().exactOptional(),
});
const levels = [...flexibilityLevels, 'line', 'project'] as const;
const colour = z.enum(lights);
const missing = z.array(z.string());

/** By kind, so that none is missing. */
const toDecide: { [Kind in ToDecide['kind']]: z.ZodType<Extract<ToDecide, { kind: Kind }>> } = {
  flexibility: z.strictObject({
    kind: z.literal('flexibility'),
    level: z.enum(levels),
    scope,
    forecast: money,
    limit: money,
  }),
  files: z.strictObject({ kind: z.literal('files'), missing }),
  lines: z.strictObject({ kind: z.literal('lines'), errors: z.int(), excluded: money }),
  transfers: z.strictObject({ kind: z.literal('transfers'), amount: money, late: money }),
  decision: z.strictObject({
    kind: z.literal('decision'),
    what: z.string(),
    due: day.optional().transform((given) => given),
  }),
  decisions: z.strictObject({ kind: z.literal('decisions'), count: z.int() }),
  meeting: z.strictObject({ kind: z.literal('meeting'), committee: z.string(), due: day }),
  overdue: z.strictObject({ kind: z.literal('overdue'), count: z.int() }),
  silent: z.strictObject({ kind: z.literal('silent'), partners: z.array(z.string()) }),
};

const kept: z.ZodType<KeptFindings> = z.strictObject({
  day,
  page: z.strictObject({
    lights: z.array(
      z.discriminatedUnion('about', [
        z.strictObject({ about: z.literal('pace'), colour, used: money, planned: money, period: z.string() }),
        z.strictObject({
          about: z.literal('partner'),
          colour,
          partner: z.string(),
          state: z.enum(meterStates),
          forecast: money,
          budget: money,
        }),
        z.strictObject({ about: z.literal('files'), colour, missing }),
        z.strictObject({ about: z.literal('findings'), colour, errors: z.int(), excluded: money }),
      ]),
    ),
    toDecide: z.array(z.union(Object.values(toDecide))),
  }),
  findings: z.array(finding),
});
