/** Which part of a package is the workbook, and what the file is if none is. */
import { partKey } from './guards';
import type { Package } from './package';
import { relationsOf } from './relations';
import { WorkbookUnreadable, type UnreadableReason } from './unreadable';
import { scanXml } from './xml';

const typesPart = '[Content_Types].xml';
const usualPart = 'xl/workbook.xml';

/** Content types of main parts: workbooks, templates and add-ins, with macros or without. */
const kindsByType: readonly (readonly [type: RegExp, kind: UnreadableReason | 'workbook'])[] = [
  [/spreadsheetml\.(sheet|template)\.main\+xml$/, 'workbook'],
  [/ms-excel\.(sheet|template|addin)\.macroenabled\.main\+xml$/, 'workbook'],
  [/ms-excel\.sheet\.binary/, 'binary-workbook'],
  [/wordprocessingml|ms-word/, 'document'],
  [/presentationml|ms-powerpoint/, 'presentation'],
];

/** Root elements, for main parts whose content type says nothing. */
const kindsByRoot = new Map<string, UnreadableReason | 'workbook'>([
  ['workbook', 'workbook'],
  ['document', 'document'],
  ['presentation', 'presentation'],
]);

/** The name of the workbook part. Throws `WorkbookUnreadable` when the zip file is something else. */
export async function workbookPart(file: Package): Promise<string> {
  const other = await otherPackage(file);
  if (other) throw new WorkbookUnreadable(other, 'The zip file is no Office file.');
  const types = file.has(typesPart) ? await contentTypes(file) : new Map<string, string>();
  const related = [...(await relationsOf(file, '')).values()].filter(({ type }) => type === 'officeDocument');
  const typed = [...types].filter(([, type]) => kindOfType(type) === 'workbook').map(([part]) => part);
  const candidates = [...related.map(({ target }) => target), ...typed, usualPart];
  const main = candidates.find((part) => file.has(part));
  if (main === undefined) {
    if (!file.has(typesPart) && related.length === 0)
      throw new WorkbookUnreadable('archive', 'The zip file holds no workbook.');
    throw new WorkbookUnreadable('missing-part', `The main part "${candidates[0] ?? ''}" is missing.`);
  }
  const kind = kindOfType(types.get(partKey(main)) ?? '') ?? (await kindOfContent(file, main));
  if (kind !== 'workbook') throw new WorkbookUnreadable(kind, `The main part is "${main}".`);
  return main;
}

/** Files of other programs that are zip files too. */
async function otherPackage(file: Package): Promise<UnreadableReason | undefined> {
  const type = file.has('mimetype') ? await file.text('mimetype') : '';
  if (type.includes('opendocument.text')) return 'document';
  if (type.includes('opendocument.presentation')) return 'presentation';
  if (type.includes('opendocument') || (file.has('content.xml') && file.has('META-INF/manifest.xml')))
    return 'open-document';
  return file.has('Index/Document.iwa') || file.has('Index.zip') ? 'numbers' : undefined;
}

const kindOfType = (type: string) => kindsByType.find(([known]) => known.test(type))?.[1];

async function kindOfContent(file: Package, part: string): Promise<UnreadableReason | 'workbook'> {
  if (/\.bin$/i.test(part)) return 'binary-workbook';
  let root: string | undefined;
  scanXml(await file.bytes(part), file.counts, {
    open: ({ name }) => {
      root ??= name;
    },
  });
  return kindsByRoot.get(root ?? '') ?? 'not-a-workbook';
}

/** Content types in lower case, by part key; those that hold for an extension only say nothing about a single part. */
async function contentTypes(file: Package): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  scanXml(await file.bytes(typesPart), file.counts, {
    open(tag) {
      if (tag.name !== 'Override' || tag.path !== 'Types') return;
      types.set(partKey(tag.attribute('PartName') ?? ''), (tag.attribute('ContentType') ?? '').toLowerCase());
    },
  });
  return types;
}
