import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import webpack from 'webpack';

const root = resolve(__dirname, '..');

/** Bundle the add-in into `dist/` with webpack.config.cjs; throws with webpack's own words when it has errors. */
export async function bundleAddin(): Promise<void> {
  await bundle('webpack.config.cjs');
}

/** Run one webpack configuration of the repository to its end. */
export function bundle(config: string): Promise<void> {
  const configuration = createRequire(__filename)(join(root, config)) as webpack.Configuration;
  return new Promise((done, refuse) => {
    webpack({ ...configuration, context: root }, (error, stats) => {
      if (error) refuse(error);
      else if (stats?.hasErrors())
        refuse(new Error(stats.toString({ preset: 'errors-only', colors: false })));
      else done();
    });
  });
}
