/** Writes a `WorkbookPlan` as an .xlsx file. */
import { deflate } from '#packing';
import type { WorkbookPlan } from '../../workbooks/plan';
import { checkPlan } from '../check-plan';
import { contentTypesPart } from './package';
import { partsOf, type Part } from './parts';
import type { Deflate } from '../packing';
import { pack, packBytes, zipFile, type Packed } from './zip';

/**
 * The bytes of the .xlsx file. The same plan always yields the same bytes.
 *
 * @throws {PlanError} when the plan breaks a rule of the format: a bug in Accord, never a user's mistake.
 */
export async function writeWorkbook(plan: WorkbookPlan, packWith: Deflate = deflate): Promise<Uint8Array> {
  checkPlan(plan);
  const parts: Part[] = [];
  const packed: Packed[] = [];
  // Sheets fill the shared styles and strings, which are written later: parts must be packed in order.
  for (const part of partsOf(plan)) {
    parts.push(part);
    packed.push(await pack(part.name, part.pieces, packWith));
  }
  const types = await pack('[Content_Types].xml', [contentTypesPart(parts)], packWith);
  return zipFile([types, ...packed]);
}

/** A zip file of whole files, under their names. */
export async function zipOf(
  files: readonly { name: string; bytes: Uint8Array }[],
  packWith: Deflate = deflate,
): Promise<Uint8Array> {
  const packed: Packed[] = [];
  for (const { name, bytes } of files) packed.push(await packBytes(name, [new Uint8Array(bytes)], packWith));
  return zipFile(packed);
}
