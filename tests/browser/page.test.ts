/** The built page as served: it starts, obeys its content security policy, and contacts no other servers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openChromium, serve, type Site } from './chromium';

const dist = join(__dirname, '../../dist');
const officeNetwork = 'https://appsforoffice.microsoft.com/';

/** Office.js outside Excel: ready, without a host. */
const nobodysOffice = `window.Office = {
  onReady: (callback) => { const info = { host: null, platform: null }; callback?.(info); return Promise.resolve(info); },
  actions: { associate() {} },
};`;

let site: Site;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(join(dist, 'taskpane.html')))
    throw new Error('There is no dist/taskpane.html: run npm run build first.');
  site = await serve(dist);
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Visit {
  page: Page;
  problems: string[];
  elsewhere: string[];
}

/** Opens a page of the site; `problems` are errors and policy violations, `elsewhere` requests to other servers. */
async function visit(name: string, width = 350): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 700 } });
  const page = await context.newPage();
  const problems: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(site.url)) return route.continue();
    elsewhere.push(url);
    return url.startsWith(officeNetwork)
      ? route.fulfill({ contentType: 'text/javascript', body: nobodysOffice })
      : route.abort();
  });
  await page.goto(`${site.url}${name}`);
  return { page, problems, elsewhere };
}

test('the pane starts and loads nothing but itself and Microsoft’s client', async () => {
  const { page, problems, elsewhere } = await visit('taskpane.html');
  await page.getByRole('main').waitFor();
  expect(await page.title()).toBe('Accord');
  expect(problems).toEqual([]);
  expect(elsewhere).toEqual([`${officeNetwork}lib/1/hosted/office.js`]);
});

test('code from elsewhere and code in text are refused', async () => {
  const { page } = await visit('taskpane.html');
  const refused = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    await fetch('https://example.org/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { violations, injected: 'injected' in window };
  });
  expect(refused.injected).toBe(false);
  expect(refused.violations).toEqual(expect.arrayContaining(['script-src-elem', 'connect-src']));
});

test.each(['taskpane.html', 'support.html'])('%s is accessible, also at 320 pixels', async (name) => {
  const { page, problems } = await visit(name, 320);
  await page.getByRole('heading').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(problems).toEqual([]);
});
