/** The built page as served: it starts, obeys its content security policy, and contacts no other servers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { violations } from './axe';
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

/** What Microsoft's server answers; undefined where it is blocked. */
type Office = string | undefined;

/** A client that never reaches Excel, until the test says so. */
const waitingOffice = `window.Office = {
  onReady: () => new Promise((resolve) => { window.excelAnswers = () => resolve({ host: null, platform: null }); }),
  actions: { associate() {} },
};`;

/** Opens a page of the site; `problems` are errors and policy violations, `elsewhere` requests to other servers. */
async function visit(name: string, width = 350, office: () => Office = () => nobodysOffice): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 700 } });
  const page = await context.newPage();
  await page.clock.install();
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
    const body = url.startsWith(officeNetwork) ? office() : undefined;
    return body === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body });
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

const noAnswer = 'Excel does not answer';

test('where Microsoft’s client is blocked, the pane says so at once, and starts when it is tried again', async () => {
  const server: { office: Office } = { office: undefined };
  const { page } = await visit('taskpane.html', 320, () => server.office);
  await page.getByRole('heading', { name: noAnswer }).waitFor();
  await page.getByText('whether appsforoffice.microsoft.com is blocked').waitFor();
  expect(await violations(page.mainFrame())).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  server.office = nobodysOffice;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Settings' }).waitFor();
});

test('where Excel does not answer, the pane says so after a while, and starts when it does', async () => {
  const { page, problems } = await visit('taskpane.html', 350, () => waitingOffice);
  await page.waitForFunction(() => 'excelAnswers' in window);
  // Beside what is run here, the clock flows with real time, which a busy machine has plenty of.
  await page.clock.runFor(9_000);
  expect(await page.getByRole('heading').count()).toBe(0);
  await page.clock.runFor(7_000);
  await page.getByRole('heading', { name: noAnswer }).waitFor();
  await page.evaluate('window.excelAnswers()');
  await page.getByRole('button', { name: 'Settings' }).waitFor();
  expect(await page.getByText(noAnswer).count()).toBe(0);
  expect(problems).toEqual([]);
});

test('Microsoft’s client may show a frame of its own server, and nobody else may', async () => {
  const { page } = await visit('taskpane.html');
  await page.getByRole('main').waitFor();
  const shown = (address: string) =>
    page.evaluate(async (src) => {
      let refused = false;
      document.addEventListener('securitypolicyviolation', () => (refused = true), { once: true });
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      return !refused;
    }, address);
  expect(await shown(`${officeNetwork}lib/1/hosted/AgaveErrorUX/index.html`)).toBe(true);
  expect(await shown('https://example.org/')).toBe(false);
});

test.each(['taskpane.html', 'support.html'])('%s is accessible, also at 320 pixels', async (name) => {
  const { page, problems } = await visit(name, 320);
  await page.getByRole('heading').first().waitFor();
  expect(await violations(page.mainFrame())).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(problems).toEqual([]);
});
