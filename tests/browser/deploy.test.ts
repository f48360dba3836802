/** The built pane as deploy/nginx.conf serves it, by nginx itself; `npm run build` first. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { need } from '../judges/need.mjs';
import { openChromium } from './chromium';

const root = join(__dirname, '../..');
const dist = join(root, 'dist');

let folder: string;
let server: ChildProcess;
let browser: Browser;
let port: number;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}

/** Our file inside the least that nginx needs around it, with this machine's port and folder. */
function configuration(): string {
  const ours = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /usr/share/nginx/html;', `root ${dist};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  return `daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'errors')}; events {}
    http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} ${ours} }`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accord-nginx-'));
  port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration());
  const { status, stderr } = spawnSync(need('nginx'), ['-t', '-q', '-c', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  server = spawn(need('nginx'), ['-c', file], { stdio: 'ignore' });
  for (let turn = 0; turn < 100; turn++) {
    if (await fetch(address('support.html')).catch(() => undefined)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  const ended = once(server, 'exit');
  server.kill('SIGQUIT');
  await ended;
  rmSync(folder, { recursive: true });
});

const address = (path: string): string => `http://127.0.0.1:${port}/${path}`;
const headers = async (path: string) => (await fetch(address(path), { redirect: 'manual' })).headers;

test('the pane is kept by nobody for long, its scripts for ever, icons for a day', async () => {
  const page = await (await fetch(address('taskpane.html'))).text();
  const [script] = /js\/taskpane\.[^"]+\.js/.exec(page) ?? [];
  const kept = async (path = '') => (await headers(path)).get('cache-control');
  expect(await kept('taskpane.html')).toBe('no-cache');
  expect(await kept('manifest.xml')).toBe('no-cache');
  expect(await kept(script)).toBe('public, max-age=31536000, immutable');
  expect(await kept('assets/icons/accord-32.png')).toBe('public, max-age=86400');
  expect((await headers(script!)).get('content-type')).toMatch(/^(text|application)\/javascript/);
  expect((await headers('manifest.xml')).get('content-type')).toMatch(/xml/);
});

test('the address alone shows the help page, and what is not there is not found', async () => {
  const start = await fetch(address(''));
  expect([start.status, await start.text()]).toEqual([200, readFileSync(join(dist, 'support.html'), 'utf8')]);
  expect((await fetch(address('src/'))).status).toBe(404);
  expect((await headers('nothing')).get('content-security-policy')).toMatch(/^frame-ancestors /);
});

test('Excel for the web may show the pane in a frame, other pages may not', async () => {
  // Under a name and https, as browsers let no public page show one of this machine.
  const published = 'https://accord.region.example/';
  const shownBy = async (outer: string): Promise<boolean> => {
    const page = await browser.newPage();
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      if (url === outer)
        return route.fulfill({ contentType: 'text/html', body: `<iframe src="${published}taskpane.html"></iframe>` });
      if (!url.startsWith(published)) return route.abort();
      return route.fulfill({ response: await route.fetch({ url: address(url.slice(published.length)) }) });
    });
    await page.goto(outer);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame?.waitForLoadState();
    const shown = (await frame?.locator('#pane').count()) === 1;
    // The pane goes on loading what it may need later.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.close();
    return shown;
  };
  expect(await shownBy('https://excel.cloud.microsoft/')).toBe(true);
  expect(await shownBy('https://region.sharepoint.com/')).toBe(true);
  expect(await shownBy('https://euc-excel.officeapps.live.com/')).toBe(true);
  expect(await shownBy('https://example.org/')).toBe(false);
});
