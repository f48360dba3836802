import type { Package } from './package';
import { readLimits } from './limits';
import { WorkbookUnreadable } from './unreadable';
import { scanXml } from './xml';

export interface Relation {
  /** The last segment of its type, such as "worksheet" or "table"; transitional and strict files differ before it. */
  type: string;
  /** The name of the target part. */
  target: string;
}

function resolveTarget(folder: string, written: string): string {
  const target = written.replaceAll('\\', '/');
  if (target.startsWith('/')) return target.slice(1);
  const path = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The relations of a part, by identifier; "" stands for the package itself. External links are left out. */
export async function relationsOf(file: Package, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf('/');
  const folder = slash < 0 ? '' : part.slice(0, slash);
  const name = `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`;
  const relations = new Map<string, Relation>();
  let count = 0;
  if (!file.has(name)) return relations;
  scanXml(await file.bytes(name), file.counts, {
    open(tag) {
      if (tag.path !== 'Relationships' || tag.name !== 'Relationship' || tag.attribute('TargetMode') === 'External')
        return;
      count += 1;
      if (count > readLimits.entries)
        throw new WorkbookUnreadable('too-large', `${part} has more relations than a file has parts.`);
      const type = tag.attribute('Type') ?? '';
      const target = resolveTarget(folder, tag.attribute('Target') ?? '');
      relations.set(tag.attribute('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  });
  return relations;
}
