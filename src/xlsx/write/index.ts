/** A planned workbook as the bytes of an .xlsx file. */
import { deflate } from '#deflate';
import type { WorkbookPlan } from '../../workbooks/plan';
import { checkPlan } from '../check-plan';
import { contentTypesPart } from './package';
import { partsOf, type Part } from './parts';
import { pack, zipFile, type Deflate, type Packed } from './zip';

export type { Deflate };

/**
 * The bytes of an .xlsx file that says what the plan says. The same plan gives the same bytes.
 *
 * @throws {PlanError} when the plan breaks a rule of the format; a mistake in our code, never a user's.
 */
export async function writeWorkbook(plan: WorkbookPlan, packWith: Deflate = deflate): Promise<Uint8Array> {
  checkPlan(plan);
  const parts: Part[] = [];
  const packed: Packed[] = [];
  // Parts fill the lists that later parts hold, so they are packed one after the other.
  for (const part of partsOf(plan)) {
    parts.push(part);
    packed.push(await pack(part.name, part.pieces, packWith));
  }
  const types = await pack('[Content_Types].xml', [contentTypesPart(parts)], packWith);
  return zipFile([types, ...packed]);
}
