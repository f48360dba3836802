/** Which tables of a file have a filter: the library reads and writes each table with one. */
import { ZipEditor, unzip } from '@cj-tech-master/excelts/archive';

interface TablePart {
  path: string;
  xml: string;
  name: string;
}

async function tableParts(bytes: Uint8Array): Promise<TablePart[]> {
  const parts: TablePart[] = [];
  for await (const entry of unzip(bytes).entries()) {
    if (!/^xl\/tables\/[^/]+\.xml$/.test(entry.path)) continue;
    const xml = await entry.text();
    parts.push({ path: entry.path, xml, name: /\sname="([^"]*)"/.exec(xml)?.[1] ?? '' });
  }
  return parts;
}

/** The names of the tables with a filter. */
export async function filteredTables(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const parts = await tableParts(bytes);
  return new Set(parts.filter(({ xml }) => xml.includes('<autoFilter')).map(({ name }) => name));
}

/** The file without the filters of these tables; one whose buttons are all hidden would be no table to Excel. */
export async function withoutFilters(bytes: Uint8Array, tables: ReadonlySet<string>): Promise<Uint8Array> {
  if (tables.size === 0) return bytes;
  const editor = await ZipEditor.open(bytes);
  for (const { path, xml, name } of await tableParts(bytes))
    if (tables.has(name)) editor.set(path, xml.replace(/<autoFilter\b[^>]*?(?:\/>|>[\s\S]*?<\/autoFilter>)/, ''));
  return editor.bytes();
}
