import { logErrorMessage } from 'office-addin-cli';

/** Run a script's main function; a failure is one clear line and exit code 1. */
export function runScript(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the tag means a parameter that is gone, not the function
    logErrorMessage(error);
    process.exitCode = 1;
  });
}
