/** The playground in Chromium without a network, driven as people do: by roles and names, keys and files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { factsOf } from '../../../src/locales/facts';
import type { Language } from '../../../src/locales/languages';
import { texts } from '../../src/texts';
import { openChromium } from '../../../tests/browser/chromium';

export const address = (): string => {
  const url = process.env.ACCORD_PLAYGROUND;
  if (url === undefined) throw new Error('No playground is served: see server.ts.');
  return url;
};

/** Nothing but this machine can be reached: what needs more fails. */
export const openOffline = (): Promise<Browser> =>
  openChromium(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']);

export interface Asked {
  language?: Language;
  width?: number;
  height?: number;
  dark?: boolean;
  contrast?: boolean;
}

export interface Visit {
  page: Page;
  words: (typeof texts)['en'];
  /** Errors since the page was opened, and requests to anywhere else. */
  problems: string[];
  elsewhere: string[];
  /** What stands beside the grid: pane of the nth workbook, counted as they were opened. */
  pane: (nth?: number) => FrameLocator;
  tab: (name: string | RegExp) => Locator;
  ribbon: (command: string) => Locator;
  close: () => Promise<void>;
}

/** Univer's tab bar says so of a sheet that was just added and has no tab yet; it scrolls there once it has. */
const notATabYet = 'Index out of bounds';

/** One for all visits of a browser, as one person has: what was loaded once comes from the cache. */
const contextOf = async (browser: Browser): Promise<BrowserContext> =>
  browser.contexts()[0] ?? (await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] }));

export async function visit(browser: Browser, asked: Asked = {}): Promise<Visit> {
  const language = asked.language ?? 'en';
  const page = await (await contextOf(browser)).newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewportSize({ width: asked.width ?? 1440, height: asked.height ?? 900 });
  await page.emulateMedia({
    colorScheme: asked.dark ? 'dark' : 'light',
    forcedColors: asked.contrast ? 'active' : 'none',
  });
  const problems: string[] = [];
  const elsewhere: string[] = [];
  const here = address();
  page.on('request', (request) => {
    if (!request.url().startsWith(here) && !/^(blob|data):/.test(request.url())) elsewhere.push(request.url());
  });
  page.on('websocket', (socket) => elsewhere.push(socket.url()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text() !== notATabYet) problems.push(message.text());
  });
  await page.goto(`${here}?lang=${language}`);
  const words = texts[language];
  await page.getByRole('heading', { name: words.welcome }).waitFor();
  return {
    page,
    words,
    problems,
    elsewhere,
    pane: (nth = 0) => page.locator('iframe').nth(nth).contentFrame(),
    tab: (name) =>
      page
        .getByRole('banner')
        .getByRole('navigation')
        .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }),
    ribbon: (command) => page.getByRole('toolbar').getByRole('button', { name: label(command, language) }),
    close: () => page.close(),
  };
}

const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');

/** What a command is called on the ribbon, by its id in the manifest. */
export function label(command: string, language: Language): string {
  const [, own = '', overrides = ''] =
    new RegExp(`<bt:String id="${command}\\.Label" DefaultValue="([^"]*)">([\\s\\S]*?)</bt:String>`).exec(manifest) ??
    [];
  return new RegExp(`Locale="${factsOf[language].office}" Value="([^"]*)"`).exec(overrides)?.[1] ?? own;
}

/** Opens a sample's project from the start and waits for its sheet. */
export async function openSample({ page, words }: Visit, name: keyof Visit['words']['samples']): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${words.samples[name].title}`) }).click();
  await page.getByRole('tab').first().waitFor();
}

/** Opens a partner's file from below the spreadsheet. @returns its pane */
export async function openPartnerFile(visited: Visit, file: string): Promise<FrameLocator> {
  const { page, pane } = visited;
  const nth = await page.locator('iframe').count();
  await page.getByRole('button', { name: file, exact: true }).click();
  await page.locator('iframe').nth(nth).waitFor();
  await pane(nth).getByRole('heading', { level: 2 }).first().waitFor();
  return pane(nth);
}
