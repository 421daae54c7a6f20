import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import webpack from 'webpack';

const root = resolve(__dirname, '..');

/** What a configuration may be told: the https address where the add-in will be served. */
export interface BundleOptions {
  readonly url?: string;
}

type ConfigurationFile = webpack.Configuration | ((options: BundleOptions) => webpack.Configuration);

/** Bundle the add-in into `dist/` with webpack.config.cjs; throws with webpack's own words when it has errors. */
export async function bundleAddin(options: BundleOptions = {}): Promise<void> {
  await bundle('webpack.config.cjs', options);
}

/** Run one webpack configuration of the repository to its end. */
export function bundle(config: string, options: BundleOptions = {}): Promise<void> {
  const file = createRequire(__filename)(join(root, config)) as ConfigurationFile;
  const configuration = typeof file === 'function' ? file(options) : file;
  return new Promise((done, refuse) => {
    webpack({ ...configuration, context: root }, (error, stats) => {
      if (error) refuse(error);
      else if (stats?.hasErrors())
        refuse(new Error(stats.toString({ preset: 'errors-only', colors: false })));
      else done();
    });
  });
}
