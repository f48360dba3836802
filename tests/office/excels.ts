/** The kinds of Excel in which the stories are told, as far as Microsoft's tables tell them apart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REQUIREMENT_SETS } from 'playground/host';
import type { StartOptions } from 'playground/host/node';

/** Current Microsoft 365: `mergeUndoGroup` reaches Excel, which the pinned client does not know yet. */
const current: StartOptions = { undoGroups: true, announced: { ...REQUIREMENT_SETS, ExcelApi: '1.20' } };

/** No more of ExcelApi than the manifest asks for. */
function leastExcel(): StartOptions {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
  const required = Object.fromEntries(sets.map(([, name = '', version = '']) => [name, version]));
  return { announced: { ...REQUIREMENT_SETS, ...required } };
}

export const excels: { readonly [name: string]: StartOptions } = {
  'as the pinned client': {},
  'current on the desktop': current,
  'current on the Web': { ...current, platform: 'web' },
  'the least that the manifest allows': leastExcel(),
};

/** Chosen by jest.excels.config.mjs. */
const { excel = 'as the pinned client' } = globalThis as { excel?: string };
export const thisExcel: StartOptions = excels[excel] ?? {};
