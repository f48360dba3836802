/**
 * No circles within src, nor within playground/src: the entries of each folder, its files and its folders as wholes, import each other one way.
 * Between a file and its neighbours only what runs counts: types may look back, as those of findings do to the list of
 * all rules. Between two folders types count too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const files = new Set(
  ['src', join('playground', 'src')].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(room, name)),
  ),
);

interface Import {
  of: string;
  typesOnly: boolean;
}

/** Imports of a file from the others, as paths from the root. */
function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const take = (specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
    const path = relative(root, join(root, dirname(file), specifier.text));
    const target = ['.ts', '.tsx', `${sep}index.ts`, `${sep}index.tsx`].map((end) => path + end);
    found.push(...target.filter((name) => files.has(name)).map((of) => ({ of, typesOnly })));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, isOfTypes(node.importClause));
    if (ts.isExportDeclaration(node)) take(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      take(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isOfTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly)
  );
}

/** folder -> entry -> entries of the same folder that it imports, each with an example. */
function entriesByFolder(): Map<string, Map<string, Map<string, string>>> {
  const folders = new Map<string, Map<string, Map<string, string>>>();
  for (const file of files)
    for (const { of, typesOnly } of importsOf(file)) {
      const [from, to] = [file.split(sep), of.split(sep)];
      const shared = from.findIndex((part, index) => part !== to[index]);
      const isFile = ({ length }: readonly string[]): boolean => length === shared + 1;
      if (typesOnly && (isFile(from) || isFile(to))) continue;
      const folder = from.slice(0, shared).join('/');
      const entries = folders.get(folder) ?? new Map<string, Map<string, string>>();
      folders.set(folder, entries);
      const imports = entries.get(from[shared] ?? '') ?? new Map<string, string>();
      entries.set(from[shared] ?? '', imports);
      imports.set(to[shared] ?? '', `${file} → ${of}`);
    }
  return folders;
}

/** The imports that lead from an entry back to itself; empty where there is no cycle. */
function circleFrom(start: string, entries: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const seen = new Set<string>();
  const follow = (entry: string): string[] => {
    for (const [next, shown] of entries.get(entry) ?? []) {
      if (next === start) return [shown];
      if (seen.has(next)) continue;
      seen.add(next);
      const rest = follow(next);
      if (rest.length > 0) return [shown, ...rest];
    }
    return [];
  };
  return follow(start);
}

const folders = entriesByFolder();

test('imports are found', () => {
  const some = [
    'src',
    'src/core',
    'src/jobs',
    'src/taskpane',
    'src/workbooks',
    'playground/src',
    'playground/src/host',
  ];
  expect([...folders.keys()]).toEqual(expect.arrayContaining(some));
});

test.each([...folders])('%s has no circle', (_, entries) => {
  expect([...entries.keys()].flatMap((entry) => circleFrom(entry, entries))).toEqual([]);
});

test('a circle would be found', () => {
  const entries = new Map([
    ['a', new Map([['b', 'a/x.ts → b/y.ts']])],
    ['b', new Map([['c.ts', 'b/y.ts → c.ts']])],
    ['c.ts', new Map([['a', 'c.ts → a/x.ts']])],
    ['d', new Map([['a', 'd.ts → a/x.ts']])],
  ]);
  expect(circleFrom('a', entries)).toHaveLength(3);
  expect(circleFrom('d', entries)).toEqual([]);
});
