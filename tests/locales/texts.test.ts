/** Every language is complete, uses the same figures, and no word has two meanings. */
import { folded } from '../../src/core/native/codes';
import { columnKeys } from '../../src/core/expenses/columns';
import { languages, type Language } from '../../src/locales/languages';
import { columnKeyOf, dropdownText, labelledCodes, labelsOf, languageOf, textIn, textsFor } from '../../src/locales';
import { placeholdersOf } from '../../src/locales/fill';
import { loadPaneWords } from '../../src/locales/pane-words';
import { supportTexts } from '../../src/locales/support';

type Leaf = [path: string, text: string];

/** Every text in a tree of texts, with its path. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}/${key}`));
}

const textsOf = (language: string): Map<string, string> => new Map(leaves(textsFor(language)));
const others = languages.filter((language) => language !== 'en');

describe('every language', () => {
  test.each(languages)('%s leaves no text empty', (language) => {
    expect([...textsOf(language)].filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([]);
  });

  test.each(others)('%s shows the figures that English shows', (language) => {
    const own = textsOf(language);
    const differing = [...textsOf('en')].filter(
      ([path, text]) => String(placeholdersOf(text).sort()) !== String(placeholdersOf(own.get(path) ?? '').sort()),
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });
});

describe('headers', () => {
  test('no header means two columns, in one language or across them', () => {
    const meanings = new Map<string, Set<string>>();
    for (const language of languages)
      for (const key of columnKeys) {
        const header = folded(textsFor(language).vocabulary.columns[key]);
        meanings.set(header, (meanings.get(header) ?? new Set()).add(key));
      }
    expect([...meanings].filter(([, keys]) => keys.size > 1)).toEqual([]);
  });

  test('no header holds a character that structured references would have to escape', () => {
    for (const language of languages)
      for (const key of columnKeys) expect(textsFor(language).vocabulary.columns[key]).not.toMatch(/['[\]#@"]/);
  });

  test.each([
    ['Gross', 'gross'],
    ['  montant  ttc ', 'gross'],
    ['VALOR COM IVA', 'gross'],
    ['Periode', 'period'],
    ['Montant', undefined],
  ])('%p is column %p', (header, key) => expect(columnKeyOf(header)).toBe(key));
});

describe('labels', () => {
  test.each(languages)('%s has a label of its own for each code of a list', (language) => {
    for (const labels of Object.values(textsFor(language).vocabulary.lists)) {
      const shown = Object.values(labels).map(folded);
      expect(new Set(shown).size).toBe(shown.length);
    }
  });

  test.each(['categories', 'documentTypes', 'evidences', 'statuses'] as const)(
    'no label of %s means another code in another language',
    (list) => {
      const meanings = new Map<string, Set<string>>();
      for (const code of labelledCodes[list])
        for (const label of labelsOf(list, code))
          meanings.set(folded(label), (meanings.get(folded(label)) ?? new Set()).add(code));
      expect([...meanings].filter(([, codes]) => codes.size > 1)).toEqual([]);
    },
  );

  test('no title of a rule means another rule in another language', () => {
    const meanings = new Map<string, Set<string>>();
    for (const language of languages)
      for (const [rule, { title }] of Object.entries(textsFor(language).rules))
        meanings.set(folded(title), (meanings.get(folded(title)) ?? new Set()).add(rule));
    expect([...meanings].filter(([, rules]) => rules.size > 1)).toEqual([]);
  });

  test('a typed apostrophe is as good as a printed one', () => {
    expect(labelsOf('categories', 'TRAVEL')).toContain("Frais de déplacement et d'hébergement");
    expect(labelsOf('categories', 'TRAVEL')).toContain('Frais de déplacement et d’hébergement');
  });

  test('a dropdown shows code and label', () => expect(dropdownText('STAFF', 'Staff')).toBe('STAFF · Staff'));

  test('a text is taken in the language, else in English, else in any', () => {
    expect(textIn('Ações', 'fr')).toBe('Ações');
    expect(textIn({ fr: 'Oui', en: 'Yes' }, 'fr')).toBe('Oui');
    expect(textIn({ fr: 'Oui', en: 'Yes' }, 'pt')).toBe('Yes');
    expect(textIn({ pt: 'Sim' }, 'fr')).toBe('Sim');
  });
});

describe('languages', () => {
  test.each([
    ['fr', 'fr'],
    ['fr-FR', 'fr'],
    ['PT_pt', 'pt'],
    ['pt-BR', 'pt'],
    ['FR', 'fr'],
    ['de-DE', undefined],
    ['el', undefined],
    ['french', undefined],
  ])('%p is %p', (tag, language) => expect(languageOf(tag)).toBe(language));

  test('English stands in for languages we do not have', () => expect(textsFor('el').language).toBe('en'));
});

describe('typography', () => {
  /** Everything readable in a language, including the pane's words and the support page. */
  const everything = async (language: Language): Promise<Leaf[]> =>
    leaves([textsFor(language), (await loadPaneWords(language)).pane, supportTexts[language]]);

  test('French puts a narrow no-break space before : ; ! ? and inside guillemets', async () => {
    // Files!G5 is a cell.
    const wrong = (await everything('fr')).filter(([, text]) =>
      /[ \u00a0][:;!?»%]|«[ \u00a0]|«[^\u202f]|[^\u202f]»|[\p{L}\d}](?:[;?]|!(?![A-Z]+\d))/u.test(text),
    );
    expect(wrong.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  test.each(languages.filter((language) => language !== 'fr'))('%s puts none', async (language) => {
    expect((await everything(language)).filter(([, text]) => /\s[:;!?»]|«\s/u.test(text))).toEqual([]);
  });

  test.each(others)('%s has no English quotation marks', async (language) => {
    expect((await everything(language)).filter(([, text]) => /[“”]/u.test(text))).toEqual([]);
  });

  test.each(languages)('%s uses printed apostrophes', (language) => {
    expect(leaves(textsFor(language)).filter(([, text]) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });
});
