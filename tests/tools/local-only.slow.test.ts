/** The development servers answer this computer only, and no page from elsewhere. */
import { spawnSync } from 'node:child_process';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import webpack from 'webpack';
import WebpackDevServer, { type Configuration } from 'webpack-dev-server';

const root = join(__dirname, '../..');
// eslint-disable-next-line @typescript-eslint/no-require-imports -- written for Node, as the configurations are
const { localOnly } = require('../../local-only.js') as { localOnly: Configuration };

let server: WebpackDevServer;
let at: AddressInfo;

beforeAll(async () => {
  const compiler = webpack({
    mode: 'development',
    context: __dirname,
    entry: 'data:text/javascript,self.answer = 42',
    output: { path: join(__dirname, 'nowhere'), filename: 'main.js' },
    infrastructureLogging: { level: 'none' },
    stats: 'none',
  });
  server = new WebpackDevServer({ ...localOnly, port: 0, client: false, hot: false, static: false }, compiler);
  await server.start();
  at = server.server?.address() as AddressInfo;
}, 60_000);
afterAll(() => server.stop());

const ask = (headers: Record<string, string>): Promise<{ status: number; allowed: unknown; body: string }> =>
  new Promise((resolve, reject) => {
    request({ host: at.address, port: at.port, path: '/main.js', headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, allowed: answer.headers['access-control-allow-origin'], body }),
      );
    })
      .on('error', reject)
      .end();
  });

test('it listens on this computer’s own address', () => {
  expect(['127.0.0.1', '::1']).toContain(at.address);
});

test.each(['localhost:3000', 'localhost', '127.0.0.1:3000', '[::1]:3000'])('it answers as %s', async (host) => {
  const { status, allowed, body } = await ask({ host });
  expect({ status, allowed }).toEqual({ status: 200, allowed: undefined });
  expect(body).toContain('self.answer');
});

test.each(['example.org', 'localhost.example.org', '192.168.1.20:3000', '0.0.0.0:3000', 'localhost@example.org'])(
  'it does not answer as "%s"',
  async (host) => {
    const { status, body } = await ask({ host });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('self.answer');
  },
);

test('no page from elsewhere may read it', async () => {
  const { allowed } = await ask({ host: 'localhost:3000', origin: 'https://example.org' });
  expect(allowed).toBeUndefined();
});

test.each(['webpack.config.js', 'playground/webpack.config.js'])(
  '%s serves that way',
  (file) => {
    // The certificates would be made and installed.
    const script = `
    const Module = require('node:module');
    const load = Module._load;
    Module._load = (name, ...more) =>
      name === 'office-addin-dev-certs' ? { getHttpsServerOptions: async () => ({}) } : load(name, ...more);
    const { localOnly } = require('./local-only.js');
    require('./${file}')({ WEBPACK_SERVE: true }, { mode: 'development' }).then(({ devServer }) => {
      const same = Object.entries(localOnly).every(([key, value]) => devServer[key] === value);
      console.log(JSON.stringify({ same, headers: Object.keys(devServer.headers) }));
    });`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ same: true, headers: ['Content-Security-Policy'] });
  },
  60_000,
);
