/** The rows about the members that Accord uses, against Microsoft's own type declarations. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { canUndo, memberRows, type Platform } from 'playground/host';

/** "[Api set: ExcelApi 1.7]" of each member of each class, its class's where it has none of its own. */
function requirementSets(): Map<string, string> {
  const file = createRequire(__filename).resolve('@types/office-js/index.d.ts');
  const text = readFileSync(file, 'utf8');
  const found = new Map<string, string>();
  let [comment, type, ofType] = ['', '', ''];
  const start = text.indexOf('\ndeclare namespace Excel {');
  for (const line of text.slice(start, text.indexOf('\n    namespace Interfaces {', start)).split('\n')) {
    const [, kind, name] = /^ {4}(class|interface|enum|function) (\w+)/.exec(line) ?? [];
    const [, member] = /^ {8}(?:readonly )?(\w+)\??[:(<]/.exec(line) ?? [];
    if (/^\s*\*|^\s*\/\*\*/.test(line)) {
      comment = line.trim() === '/**' ? '' : comment + line;
      continue;
    }
    const set = /\[Api set: ExcelApi ([\d.]+)/.exec(comment)?.[1];
    if (kind !== undefined) [type, ofType] = [kind === 'class' ? (name ?? '') : '', set ?? ''];
    else if (type !== '' && member !== undefined && !found.has(`${type}.${member}`))
      found.set(`${type}.${member}`, set ?? ofType);
    comment = '';
  }
  return found;
}

/** No member of a class. Its requirement set is in Microsoft's list of ExcelApi 1.8. */
const others = ['Excel.createWorkbook'];

test('each member came with the requirement set that Microsoft says', () => {
  const sets = requirementSets();
  const rows = Object.entries(memberRows).filter(([member]) => !others.includes(member));
  expect(rows.length).toBeGreaterThan(150);
  expect(Object.fromEntries(rows.map(([member, { set }]) => [member, set]))).toEqual(
    Object.fromEntries(rows.map(([member]) => [member, sets.get(member)])),
  );
});

test('what Excel cannot take back is as Microsoft lists it', () => {
  const platforms: Platform[] = ['desktop', 'web'];
  const unable = (member: string) => platforms.filter((platform) => !canUndo(member, platform));
  expect(['Worksheet.name', 'Worksheet.delete', 'Range.values', 'DocumentProperties.title'].map(unable)).toEqual([
    ['desktop'],
    ['desktop', 'web'],
    [],
    ['web'],
  ]);
});
