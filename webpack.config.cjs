/**
 * The add-in: one page for the shared runtime, functions.json made from the sources, source maps, a bounded bundle.
 * `npm run build` adds the manifest; the preview has a configuration of its own.
 */
require('tsx/cjs');
const path = require('node:path');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { CompleteFunctionsPlugin } = require('./scripts/functions/CompleteFunctionsPlugin.ts');
const { functionSources } = require('./scripts/functions/sources.ts');
const { DEVELOPMENT_URL } = require('./scripts/manifest/forUrl.ts');
const { contentSecurityPolicy } = require('./scripts/contentSecurityPolicy.ts');

/** Bytes, not compressed. Raise it only with the reason in CHANGELOG.md. */
const BUNDLE_LIMIT = 1100 * 1024;

module.exports = ({ url = DEVELOPMENT_URL } = {}) => ({
  mode: 'production',
  target: ['web', 'es2021'],
  entry: { taskpane: './src/main.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist'),
    filename: '[name].js',
    clean: { keep: /^preview\// },
  },
  devtool: 'source-map',
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2021',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
    ],
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ input: functionSources(__dirname), output: 'functions.json' }),
    new CompleteFunctionsPlugin(url),
    new HtmlWebpackPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane.html',
      inject: 'head',
      scriptLoading: 'defer',
      templateParameters: { contentSecurityPolicy },
    }),
  ],
  performance: {
    hints: 'error',
    maxAssetSize: BUNDLE_LIMIT,
    maxEntrypointSize: BUNDLE_LIMIT,
    assetFilter: (name) => name.endsWith('.js'),
  },
  stats: 'errors-warnings',
});
