/** The pane in Chromium, over Microsoft's client and our host: opened as often as needed. */
import { tasksOf } from './tasks';
import type { Browser, Frame, Page } from 'playwright-core';
import { builtPane } from './built-pane';
import { openChromium, serve, type Site } from './chromium';
import type { HostPage } from './page/host-page';

export interface Built {
  site: Site;
  browser: Browser;
  close: () => Promise<void>;
}

export async function openBuilt(): Promise<Built> {
  const site = await serve(builtPane());
  const browser = await openChromium();
  return {
    site,
    browser,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

export interface PaneOptions {
  /** A project that is steered: with meetings held, decisions, communication and progress. */
  kind?: 'partner' | 'draft' | 'project' | 'steered' | 'report';
  sample?: 'saveurs-partagees' | 'minor-med';
  partner?: string;
  /** Opens a partner's file without lines. */
  empty?: boolean;
  /** A control of the ribbon that Excel does not find. */
  missing?: string;
  /** Microsoft's client is not let through. */
  blocked?: boolean;
  /** Excel's language. */
  locale?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  contrast?: boolean;
}

export interface Shown {
  page: Page;
  pane: Frame;
  /** Errors and policy violations since the page was opened. */
  problems: string[];
  elsewhere: string[];
  host: <T, Argument>(work: (host: HostPage, argument: Argument) => T | Promise<T>, argument?: Argument) => Promise<T>;
  close: () => Promise<void>;
}

/** Opens a workbook with the pane beside it. */
export async function show({ site, browser }: Built, asked: PaneOptions): Promise<Shown> {
  const context = await browser.newContext({
    viewport: { width: asked.width ?? 350, height: asked.height ?? 800 },
    colorScheme: asked.dark ? 'dark' : 'light',
    forcedColors: asked.contrast ? 'active' : 'none',
    ...(asked.locale === undefined ? {} : { locale: asked.locale }),
  });
  if (asked.blocked) await context.route('**/office.js', (route) => route.abort());
  const page = await context.newPage();
  const problems: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(blob|data):/.test(url)) elsewhere.push(url);
  });
  await page.addInitScript(() => {
    if (window.parent !== window) window.parent.hostPage?.install(window);
  });
  const words: [string, string | undefined][] = [
    ['kind', asked.kind],
    ['sample', asked.sample],
    ['partner', asked.partner],
    ['locale', asked.locale],
    ['missing', asked.missing],
    ['empty', asked.empty ? '1' : undefined],
  ];
  const query = new URLSearchParams(words.filter((pair): pair is [string, string] => pair[1] !== undefined));
  await page.goto(`${site.url}host-page.html?${query.toString()}`);
  const pane = await (await page.waitForSelector('iframe')).contentFrame();
  if (!pane) throw new Error('There is no pane.');
  await pane.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    pane,
    problems,
    elsewhere,
    host: async (work, argument) => {
      const source = `(${work.toString()})(window.hostPage, ${argument === undefined ? 'undefined' : JSON.stringify(argument)})`;
      return page.evaluate(source);
    },
    close: () => context.close(),
  };
}

/**
 * For a file of tests: opens the pane as often as asked, and closes it after each test. `after` looks at
 * what each test leaves.
 */
export function panes(after?: (shown: Shown) => void): {
  open: (asked: PaneOptions) => Promise<Shown>;
  /** The one opened last; undefined where none is open. */
  shown: () => Shown | undefined;
} {
  let built: Built;
  let last: Shown | undefined;
  beforeAll(async () => {
    built = await openBuilt();
  });
  afterAll(() => built.close());
  afterEach(async () => {
    const shown = last;
    last = undefined;
    await shown?.close();
    if (shown) after?.(shown);
  });
  return { open: async (asked) => (last = await show(built, asked)), shown: () => last };
}

/** The longest task of the pane's page during some work. Not counted is what the host does: that is Excel's, in another process. */
export const longestTask = async ({ page }: Shown, work: () => Promise<unknown>): Promise<number> =>
  Math.max(...(await tasksOf(page, work, { host: false })));
