/**
 * What the built page may load. Nothing but itself and Office.js: no telemetry, no code made at run time.
 * Styles are inline because Fluent UI and Office.js put style elements into the page.
 */
const OFFICE_JS = 'https://appsforoffice.microsoft.com';

const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", OFFICE_JS],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** The policy as the page's meta element states it. */
export const contentSecurityPolicy = Object.entries(DIRECTIVES)
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');
