/**
 * Serves the playground (`npm start`): the pane's own build with Microsoft's client from its package, and around it a page
 * with a spreadsheet that plays Excel. A development build, minified in seconds. Nothing of it ships.
 *
 * `npm run dev` is the same for whoever works on the pane: it reloads in its frame when a source changes, while the
 * workbooks around it stay open, and breakpoints find our sources by their maps.
 *
 * PORT  where to serve. Default: 3000, or the next one that is free.
 */
process.env.ACCORD_OFFICE = 'local';
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { NormalModuleReplacementPlugin, SourceMapDevToolPlugin } = require('webpack');
const { localOnly } = require('../local-only.js');
const base = require('../webpack.config.js');
const Minify = require('./minify.js');

const root = join(__dirname, '..');
process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= '3000';
const port = process.env.PORT ?? 'auto';
const styleSheets = ['design', 'ui', 'docs-ui', 'sheets-ui', 'sheets-formula-ui'].map((name) => ({
  from: require.resolve(`@univerjs/${name}/lib/index.css`),
  to: `playground/univer-${name}.css`,
}));

const ownSheets = ['base', 'title', 'ribbon', 'work', 'over', 'start', 'notices'].map((name) => ({
  from: join(__dirname, `src/styles/${name}.css`),
  to: `playground/${name}.css`,
}));

/** The grid compiles small functions as it goes; the pane's page, in its frame, keeps a policy without that. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The pane's page as it is, with one script more that lets the page around it play Excel. */
const paneTemplate = readFileSync(join(root, 'src/taskpane/taskpane.html'), 'utf8').replace(
  '<script src="<%= officeScript %>"></script>',
  '<script src="js/join.js"></script>\n    <script src="<%= officeScript %>"></script>',
);

/** Where words of seventy languages may be parted: cells never part them, and reading all that took a third of the start. */
const noHyphens = new NormalModuleReplacementPlugin(/^\.\/[a-z]{2,4}(-[\w-]+)?-[\w-]{8}\.js$/, (resource) => {
  if (/engine-render/.test(resource.context)) resource.request = 'data:text/javascript,export {}';
});

/** Says where to look, once: when it is built and served. */
function announce({ server, compiler }) {
  let said = false;
  compiler.hooks.done.tap('Announce', (stats) => {
    if (said || stats.hasErrors()) return;
    said = true;
    console.log(`\n  Accord on a spreadsheet in the browser: http://localhost:${server.address().port}/\n`);
  });
}

/** Listens to the server and reloads the page that it is part of: put into the pane's script, that is the frame. */
const reloading =
  'webpack-dev-server/client/index.js?protocol=auto%3A&hostname=0.0.0.0&port=0&pathname=%2Fws&logging=warn&overlay=true&hot=false&live-reload=true';

/** Packages apart from our sources, so that only these need maps. What joins pane and page is one file all the same. */
const ownSources = {
  chunks: ({ name }) => name !== 'join',
  cacheGroups: { default: false, defaultVendors: { test: /node_modules/, idHint: 'packages', enforce: true } },
};
const maps = new SourceMapDevToolPlugin({
  filename: '[file].map',
  exclude: /packages-/,
  moduleFilenameTemplate: '[absolute-resource-path]',
});

/** Named by their content, so that a browser that has them does not ask again; the pane's page names `join` itself. */
const hashed = ({ chunk }) => (chunk.name === 'join' ? 'js/[name].js' : 'js/[name].[contenthash:10].js');

module.exports = async (env) => {
  const pane = await base({}, { mode: 'development' });
  const html = pane.plugins.filter((plugin) => plugin instanceof HtmlPlugin);
  const ofPane = html.find(({ userOptions }) => userOptions.filename === 'taskpane.html');
  const { templateParameters } = ofPane.userOptions;
  // React as people meet it: half the size, and the pane is there sooner.
  for (const { use } of pane.module.rules) if (use) use.options.jsc.transform.react.development = false;
  return {
    ...pane,
    context: root,
    // Those of the grid took half of the start; what is compiled here reads as it was written.
    devtool: false,
    module: {
      rules: [
        ...pane.module.rules,
        { test: /@fluentui[\\/].*\.js$/, loader: join(__dirname, 'icons-loader.js') },
        {
          test: /@univerjs[\\/](core|engine-render)[\\/]lib[\\/]es[\\/]index\.js$/,
          loader: join(__dirname, 'univer-loader.js'),
        },
      ],
    },
    entry: {
      taskpane: [...(env.dev ? [reloading] : []), pane.entry.taskpane],
      playground: './playground/src/index.tsx',
      join: './playground/src/join.ts',
    },
    output: {
      ...pane.output,
      ...(env.dev ? {} : { filename: hashed, chunkFilename: hashed }),
      path: join(root, 'node_modules/.cache/accord-playground'),
    },
    optimization: {
      ...pane.optimization,
      runtimeChunk: false,
      splitChunks: env.dev ? ownSources : false,
      nodeEnv: 'production',
      minimize: !env.dev,
      minimizer: [new Minify()],
    },
    cache: {
      type: 'filesystem',
      name: env.dev ? 'dev' : 'start',
      // Kept for the next start, but not while somebody opens the page for the first time.
      idleTimeoutForInitialStore: 30_000,
      buildDependencies: {
        config: [join(__dirname, 'webpack.config.js'), join(root, 'webpack.config.js')],
      },
    },
    ignoreWarnings: [/Critical dependency/, /Failed to parse source map/],
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'error' },
    plugins: [
      ...pane.plugins.filter((plugin) => plugin !== ofPane),
      new HtmlPlugin({
        filename: 'taskpane.html',
        templateContent: filled(paneTemplate, templateParameters),
        chunks: ['taskpane'],
        inject: 'body',
        minify: false,
      }),
      new HtmlPlugin({
        template: join(__dirname, 'src/index.html'),
        filename: 'index.html',
        chunks: ['playground'],
        scriptLoading: 'defer',
        inject: 'head',
        minify: false,
        templateParameters: {
          contentSecurityPolicy: policy,
          styles: [...styleSheets, ...ownSheets].map(({ to }) => to),
        },
      }),
      new CopyPlugin({ patterns: [...styleSheets, ...ownSheets] }),
      noHyphens,
      ...(env.dev ? [maps] : []),
    ],
    ...(env.WEBPACK_SERVE
      ? {
          devServer: {
            ...localOnly,
            port,
            onListening: announce,
            client: false,
            hot: false,
            liveReload: Boolean(env.dev),
            static: false,
            devMiddleware: { cacheImmutable: true, etag: 'weak' },
            headers: { 'Content-Security-Policy': "frame-ancestors 'self'" },
          },
        }
      : {}),
  };
};

const filled = (template, parameters) => template.replace(/<%= (\w+) %>/g, (_, name) => parameters[name]);
