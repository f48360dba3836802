/** The architecture diagram matches the lint rule. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What each room may import by the lint rule. */
function law(): Record<string, string[]> {
  const [source = ''] = /^const before = [^]*?^};$/m.exec(read('eslint.config.mjs')) ?? [];
  return runInNewContext(`${source} mayImport`) as Record<string, string[]>;
}

const arrows = [...read('docs/architecture.md').matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, from = '', to = '']) => ({
  from,
  to,
}));

/** All rooms reachable by arrows from one. */
function reached(room: string): string[] {
  const next = arrows.filter(({ from }) => from === room).map(({ to }) => to);
  return [...new Set(next.flatMap((one) => [one, ...reached(one)]))];
}

test('arrows lead from each room to those that it may import', () => {
  const rooms = law();
  expect(Object.keys(rooms).length).toBeGreaterThan(5);
  for (const [room, may] of Object.entries(rooms))
    expect([room, reached(room).sort()]).toEqual([room, [...may].sort()]);
  expect(arrows.filter(({ from }) => !(from in rooms))).toEqual([]);
});

/** Files named in a text, relative to the root or `src`; NAME, LANGUAGE and CODE are placeholders. */
function named(text: string): string[] {
  const paths = [...text.matchAll(/`([\w-]+\/[\w./-]+\.[a-z]+)`/g)].map(([, path = '']) => path);
  return paths.filter((path) => !/NAME|LANGUAGE|CODE/.test(path));
}

test.each(['docs/architecture.md', 'CONTRIBUTING.md'])('%s names files that are there', (document) => {
  const paths = named(read(document));
  expect(paths.length).toBeGreaterThan(4);
  const missing = paths.filter((path) => !['', 'src'].some((folder) => existsSync(join(root, folder, path))));
  expect(missing).toEqual([]);
});
