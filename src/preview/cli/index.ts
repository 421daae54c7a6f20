/** `npm run segment`: the main job without a window. Exit codes: 0 done, 2 unusable input, 1 our fault. */
import { localeOf } from '../../i18n';
import { segmentFile } from './segmentFile';

const systemLanguage = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';

// Who reads the lines may stop early (`| head`): the files are written all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

segmentFile(process.argv.slice(2), {
  systemLocale: localeOf(systemLanguage),
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
