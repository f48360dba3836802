/**
 * Builds the add-in's page and its manifest into dist/.
 *
 * ACCORD_URL     where the built files will be served from. Default: https://localhost:3000/ in development,
 *                https://accord-cooperation.github.io/accord/ in production.
 * ACCORD_OFFICE  where Microsoft's client comes from. Default: Microsoft's public network, which the store requires; other
 *                clouds have an address of their own (docs/deploy.md). "local" takes it from the package
 *                @microsoft/office-js: for work and tests without a network.
 */
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { dirname, join } = require('node:path');
const tsx = require('tsx/cjs/api');
const { localOnly } = require('./local-only.js');
const { contentSecurityPolicy, framedBy, officeClient } = require('./office-client.js');

const developmentUrl = 'https://localhost:3000/';
const productionUrl = 'https://accord-cooperation.github.io/accord/';
const officePackage = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

function addressOf(production) {
  const address = new URL(process.env.ACCORD_URL ?? (production ? productionUrl : developmentUrl));
  if (address.protocol !== 'https:') throw new Error(`ACCORD_URL must begin with https:, not ${address.protocol}`);
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}

/** Writes views.json: which scripts the first view, each later view and each worker load (read by `npm run size`). */
class Views {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Views', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'Views', stage }, () => {
        const scripts = (group) => group.getFiles().filter((file) => file.endsWith('.js'));
        const entries = new Set(compilation.entrypoints.values());
        const workers = new Set(compilation.asyncEntrypoints);
        const first = [...entries].flatMap(scripts);
        const later = compilation.chunkGroups.filter((group) => !entries.has(group) && !workers.has(group));
        const listed = (groups, known) =>
          [...groups].map((group) => ({
            name: group.name || group.origins.map(({ request }) => request).join(', '),
            scripts: scripts(group).filter((file) => !known.includes(file)),
          }));
        const views = { first: [...new Set(first)], later: listed(later, first), workers: listed(workers, []) };
        compilation.emitAsset('views.json', new sources.RawSource(JSON.stringify(views, null, 2)));
      });
    });
  }
}

/** The languages that Excel may show the pane in, as Microsoft's client names them: from the one list there is. */
const { factsOf } = tsx.require('./src/locales/facts.ts', __filename);
const { supportTexts } = tsx.require('./src/locales/support.ts', __filename);
const officeLanguages = Object.values(factsOf)
  .map(({ office }) => office.toLowerCase())
  .join();

/** What the page asks of Microsoft's client: the loader, the part for Excel, its texts. */
const officeFiles = [
  'office.js',
  'excel-*.js',
  'o15apptofilemappingtable.js',
  'telemetry/*.js',
  `{${officeLanguages}}/*_strings.js`,
];
const fromPackage = (from) => ({
  from,
  context: officePackage,
  to: 'office-js/[path][name][ext]',
  globOptions: { ignore: ['**/*.debug.js'] },
  info: { minimized: true }, // as it came
});

module.exports = async (env, { mode = 'production' }) => {
  const production = mode === 'production';
  const office = officeClient(process.env.ACCORD_OFFICE);
  const local = process.env.ACCORD_OFFICE === 'local';
  const address = addressOf(production);
  const page = (name, inject, templateParameters) =>
    new HtmlPlugin({
      template: `src/taskpane/${name}.html`,
      filename: `${name}.html`,
      inject,
      templateParameters,
      minify: false,
    });

  return {
    mode,
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: join(__dirname, 'dist'),
      filename: production ? 'js/[name].[contenthash:10].js' : 'js/[name].js',
      chunkFilename: production ? 'js/[name].[contenthash:10].js' : 'js/[name].js',
      clean: true,
    },
    devtool: production ? false : 'source-map', // no eval: the page forbids it
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.csv$/, type: 'asset/source' },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2021', // Excel for Mac shows the pane in the system's Safari
              },
            },
          },
        },
      ],
    },
    optimization: { splitChunks: { chunks: 'all' } },
    performance: { hints: false }, // `npm run size` counts what travels, compressed
    plugins: [
      page('taskpane', 'body', {
        contentSecurityPolicy: contentSecurityPolicy(office.source, { production }),
        officeScript: office.script,
      }),
      page('support', false, { texts: supportTexts }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png' },
          { from: 'manifest.xml', transform: (xml) => xml.toString('utf8').replaceAll(developmentUrl, address) },
          ...(local ? officeFiles.map(fromPackage) : []),
        ],
      }),
      ...(production ? [new Views()] : []),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
};

async function devServer() {
  // Loaded only here: asking for the certificates makes and installs them on the first time.
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    ...localOnly,
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Content-Security-Policy': `frame-ancestors ${framedBy}` },
    client: { overlay: { errors: true, warnings: false } },
  };
}
