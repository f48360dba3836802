/** Bundles the page that plays Excel around the pane. Small enough to be built by the tests themselves. */
const { join } = require('node:path');

const root = join(__dirname, '../../..');
module.exports = {
  mode: 'development',
  context: root,
  entry: { 'host-page': './tests/browser/page/host-page.ts' },
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      { test: /\.csv$/, type: 'asset/source' },
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
        },
      },
    ],
  },
};
