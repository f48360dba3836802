/**
 * Portal adapters: how a portal wants a funder table, as data. Regions add their own as a file; those that ship are read by
 * the same schema. `check` marks formats that rest on descriptions rather than on the portal itself.
 */
import * as z from 'zod';
import { isDay } from '../days';
import { isRowTable, isTableName, type RowTableName } from '../tables/catalogue';
import frenchStatement from './etat-recapitulatif.json';
import jems from './jems.json';
import polishList from './lista-faktur.json';

const filled = z.string().trim().min(1);

export const portalSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The day of its last review. */
  version: z.string().refine(isDay),
  /** By language. */
  title: z.record(z.string(), filled),
  table: z.custom<RowTableName>((name) => typeof name === 'string' && isTableName(name) && isRowTable(name)),
  source: filled,
  check: z.boolean().optional(),
  file: z.strictObject({
    separator: z.enum([',', ';', 'tab']),
    decimal: z.enum(['.', ',']),
    dates: z.enum(['dd/MM/yyyy', 'dd.MM.yyyy', 'yyyy-MM-dd', 'MM/dd/yyyy']),
    /** The mark by which Excel knows UTF-8. */
    bom: z.boolean(),
  }),
  /** The most lines that a report takes. */
  rowsPerReport: z.int().positive().optional(),
  columns: z
    .array(
      z.strictObject({
        header: filled,
        /** The column of the table by the key of its heading. */
        from: filled,
        /** The most characters; what is longer is cut, and told before. */
        limit: z.int().positive().optional(),
        /** What the portal calls our codes. */
        codes: z.record(z.string(), filled).optional(),
      }),
    )
    .min(1),
});

export type Portal = z.infer<typeof portalSchema>;

export const portals: readonly Portal[] = [jems, frenchStatement, polishList].map((data) => portalSchema.parse(data));

export function portalOf(id: string): Portal | undefined {
  return portals.find((portal) => portal.id === id.trim().toLowerCase());
}

/** A portal from a file; or what to mend in it, each with its path and whatever was found wrong there. */
export function readPortal(text: string): { portal: Portal } | { problems: readonly string[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)] };
  }
  const read = portalSchema.safeParse(data);
  if (read.success) return { portal: read.data };
  return { problems: read.error.issues.map(({ path, message }) => `${path.join('.') || '.'}: ${message}`) };
}
