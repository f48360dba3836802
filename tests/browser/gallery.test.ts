/**
 * The gallery: every state of the pane in each language and theme, 320 pixels wide, without axe violations and without
 * anything wider than the pane. With ACCORD_GALLERY=folder (npm run gallery) in all languages, and a page of pictures. Names and roles
 * depend neither on colours nor on the language: as a test, axe runs in one language only, and in dark or high contrast
 * checks contrast alone.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { factsOf } from '../../src/locales/facts';
import { fallback, languages, type Language } from '../../src/locales/languages';
import { loadPaneWords } from '../../src/locales/pane-words';
import { violations } from './axe';
import { states, visits, type State } from './gallery';
import { openBuilt, show, type Built, type Shown } from './pane';

const width = 320;
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  contrast: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const;

const folder = process.env.ACCORD_GALLERY;
const thorough = (language: Language): boolean => folder !== undefined || language === fallback;
const pictures: { state: string; language: string; look: string; file: string }[] = [];

let built: Built;
beforeAll(async () => {
  built = await openBuilt();
  if (folder !== undefined) await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await built.close();
  if (folder === undefined) return;
  const rows = states.map(({ name }) => {
    const own = pictures.filter(({ state }) => state === name);
    const images = own.map(
      ({ file, language, look }) => `<img src="${file}" alt="${language}, ${look}" loading="lazy" />`,
    );
    return `<h2>${name}</h2>\n<p>${images.join('\n')}</p>`;
  });
  const style = `body { font: 16px sans-serif; margin: 2rem } img { width: ${width}px; margin: 4px; border: 1px solid #888 }`;
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html>\n<meta charset="utf-8" />\n<title>Every state of the pane</title>\n<style>${style}</style>\n${rows.join('\n')}\n`,
  );
});

/**
 * As a test, every sixth visit is made in one of the other languages too, and every second state shown in dark or high
 * contrast, which depend on the parts that states share; npm run gallery shows all in all.
 */
const others = languages.filter((language) => language !== fallback);
const isShown = (language: Language, index: number): boolean =>
  thorough(language) || (index % 6 === 0 && others[(index / 6) % others.length] === language);
const looksOf = (state: State): [keyof typeof looks, (typeof looks)[keyof typeof looks]][] => {
  const all = Object.entries(looks) as ReturnType<typeof looksOf>;
  const index = states.indexOf(state);
  return folder === undefined ? all.filter(([look], at) => look === 'light' || index % 4 === at) : all;
};

describe.each(
  languages.flatMap((language) =>
    visits.filter((_, index) => isShown(language, index)).map((reached) => [language, reached] as const),
  ),
)('in %s', (language, reached) => {
  let shown: Shown;
  beforeAll(async () => {
    shown = await show(built, { ...reached[0]?.asked, locale: factsOf[language].office, width, height: 900 });
  });
  afterAll(() => shown.close());

  test.each(reached.map((state) => [state.name, state] as const))('%s', async (name, state) => {
    const { page } = shown;
    await page.emulateMedia(looks.light);
    await state.act?.(shown, await loadPaneWords(language));
    await expectNarrow();
    for (const [look, media] of thorough(language) ? looksOf(state) : []) {
      await page.emulateMedia(media);
      const rules = look === 'light' ? undefined : ['color-contrast'];
      expect({ look, found: await violations(shown.pane, rules) }).toEqual({ look, found: [] });
      await expectNarrow();
      if (folder !== undefined) {
        const file = `${name.replace(/\W+/g, '-')}-${language}-${look}.png`.toLowerCase();
        await page.screenshot({ path: join(folder, file) });
        pictures.push({ state: name, language, look, file });
      }
    }
  });

  async function expectNarrow(): Promise<void> {
    expect(await shown.pane.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});
