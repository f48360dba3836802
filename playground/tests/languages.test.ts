/** What the playground itself has to say in a language. The compiler sees its texts; the grid's words are loaded by name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/locales/languages';
import { leaves, retiredIn } from '../../tests/locales/leaves';
import { cultures } from '../src/languages';
import { texts } from '../src/texts';

test.each(languages)('the grid has words in %s', (language) => {
  expect(existsSync(join(__dirname, '../src/grid/locales', `${language}.ts`))).toBe(true);
});

test.each(languages)('%s has signs for decimals and groups, and they differ', (language) => {
  const { decimal, group } = cultures[language];
  expect([decimal, group].map((sign) => sign.length)).toEqual([1, 1]);
  expect(decimal).not.toBe(group);
});

test.each(languages)('%s uses the words of the pane and the workbooks', (language) => {
  expect(retiredIn(language, leaves(texts[language], 'texts'))).toEqual([]);
});
