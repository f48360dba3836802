/** The choice of tables that was made last, as a workbook keeps it: which, and what they are limited to. */
import * as z from 'zod';
import { tableNames, type TableName } from './catalogue';

const choiceSchema = z.strictObject({
  names: z.array(z.enum(tableNames as readonly [TableName, ...TableName[]])).max(tableNames.length),
  period: z.string().max(60).exactOptional(),
  partner: z.string().max(60).exactOptional(),
  /** The workbook's own where absent. */
  language: z.string().max(20).exactOptional(),
});

export type TableChoice = z.infer<typeof choiceSchema>;

export const choiceText = (choice: TableChoice): string => JSON.stringify(choice);

/** Undefined for a text that is no choice. */
export function choiceIn(text: string): TableChoice | undefined {
  try {
    return text === '' ? undefined : choiceSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
