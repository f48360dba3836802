/**
 * The gallery: every state of the pane in each language and theme, 320 pixels wide, without axe violations and without
 * anything wider than the pane. With ACCORD_GALLERY=folder (npm run gallery) in all languages, and a page of pictures. Names and roles
 * depend neither on colours nor on the language: as a test, axe runs in one language only, and in dark or high contrast
 * checks contrast alone.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { factsOf } from '../../src/locales/facts';
import { fallback, languages, type Language } from '../../src/locales/languages';
import { loadPaneWords } from '../../src/locales/pane-words';
import { states } from './gallery';
import { openBuilt, show, type Built } from './pane';

const width = 320;
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
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
 * As a test, every fourth state is shown in one of the other languages too, and every second in dark or high contrast, which
 * depend on the parts that states share; npm run gallery shows all in all.
 */
const others = languages.filter((language) => language !== fallback);
const isShown = (language: Language, index: number): boolean =>
  thorough(language) || (index % 4 === 0 && others[(index / 4) % others.length] === language);
const looksOf = (name: string): [keyof typeof looks, (typeof looks)[keyof typeof looks]][] => {
  const all = Object.entries(looks) as ReturnType<typeof looksOf>;
  const index = states.findIndex((state) => state.name === name);
  return folder === undefined ? all.filter(([look], at) => look === 'light' || index % 4 === at) : all;
};

test.each(
  languages.flatMap((language) =>
    states.filter((_, index) => isShown(language, index)).map((state) => [state.name, language, state] as const),
  ),
)('%s, %s', async (name, language, { asked, act }) => {
  const shown = await show(built, { ...asked, locale: factsOf[language].office, width, height: 900 });
  const { page, pane, close } = shown;
  await act?.(shown, await loadPaneWords(language));
  await expectNarrow();
  for (const [look, media] of thorough(language) ? looksOf(name) : []) {
    await page.emulateMedia(media);
    await page.waitForTimeout(300);
    // Its frame is of the same origin: no page of its own is needed to put the results together.
    const axe = new AxeBuilder({ page }).include('iframe').setLegacyMode(true);
    const { violations } = await (look === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
    expect(violations.map(({ id, nodes }) => [look, id, nodes.map(({ html }) => html)])).toEqual([]);
    await expectNarrow();
    if (folder !== undefined) {
      const file = `${name.replace(/\W+/g, '-')}-${language}-${look}.png`.toLowerCase();
      await page.screenshot({ path: join(folder, file) });
      pictures.push({ state: name, language, look, file });
    }
  }
  await close();

  async function expectNarrow(): Promise<void> {
    expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});
