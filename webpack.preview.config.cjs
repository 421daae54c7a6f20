/**
 * The preview page: it runs on the developer's machine only, so that it is built fast, and its size has no limit.
 * The add-in has a configuration of its own.
 */
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { preview: './src/preview/page/index.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/preview'),
    publicPath: '/preview/',
    filename: '[name].js',
    assetModuleFilename: 'fonts/[name][ext]',
    clean: true,
  },
  // Squeezing would take longer than it saves on the way from this machine to itself.
  optimization: { minimize: false },
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
      { test: /\.css$/, type: 'css' },
      { test: /\.woff2?$/, type: 'asset/resource' },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ filename: 'index.html', template: './src/preview/page/page.html' })],
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack') },
  experiments: { css: true },
  performance: { hints: false },
  stats: 'errors-warnings',
};
