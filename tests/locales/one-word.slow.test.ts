/** Each concept has one word, in every text that people read: the words it replaced do not come back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/core/rules';
import { tableNames } from '../../src/core/tables';
import { documentNames } from '../../src/jobs/document';
import { textsFor } from '../../src/locales';
import { factsOf } from '../../src/locales/facts';
import { languages, type Language } from '../../src/locales/languages';
import { loadPaneWords } from '../../src/locales/pane-words';
import { supportTexts } from '../../src/locales/support';
import { concepts } from './concepts';
import { leaves, patternOf, retiredIn, type Leaf } from './leaves';

const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

/** What the manifest says in a language; English is its default. */
function manifestTexts(language: Language): Leaf[] {
  const pattern =
    language === 'en'
      ? /<(?:bt:String|Description|DisplayName)[^>]* DefaultValue="([^"]+)"/g
      : new RegExp(`Locale="${factsOf[language].office}" Value="([^"]+)"`, 'g');
  return [...manifest.matchAll(pattern)].map(([, text = '']) => ['manifest', text]);
}

async function everything(language: Language): Promise<Leaf[]> {
  return [
    ...leaves(textsFor(language), 'texts'),
    ...leaves((await loadPaneWords(language)).pane, 'pane'),
    ...leaves(supportTexts[language], 'support'),
    ...leaves(factsOf[language].guide, 'guide'),
    ...manifestTexts(language),
  ];
}

describe.each(languages)('in %s', (language) => {
  test('every concept is called by its word', async () => {
    const all = (await everything(language)).map(([, text]) => text.toLocaleLowerCase(language)).join('\n');
    const unused = Object.entries(concepts).filter(
      ([, { words }]) => !all.includes(words[language].toLocaleLowerCase(language)),
    );
    expect(unused.map(([concept, { words }]) => `${concept}: ${words[language]}`)).toEqual([]);
  });

  test('no word that was replaced is used', async () => {
    const found = retiredIn(language, await everything(language));
    expect(found).toEqual([]);
  });

  test('rules and tables are called by their titles, never by their names', async () => {
    const names = [...rules.map(({ name }) => name), ...tableNames].filter(
      // What is typed as an argument stands in the help as it is.
      (name) => name.includes('-') && !documentNames.some((document) => document === name),
    );
    const found = (await everything(language)).flatMap(([path, text]) =>
      names.filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text)).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  test('sheets are called by the names that they have in this language', async () => {
    if (language === 'en') return;
    const english = ['Expenses', 'Acceptances', 'Approvals', 'Consolidated', 'Decisions', 'Findings', 'Lines', 'Files'];
    const found = (await everything(language)).flatMap(([path, text]) =>
      english.filter((name) => patternOf(name).test(text)).map((name) => `${path}: ${name} in “${text}”`),
    );
    expect(found).toEqual([]);
  });
});
