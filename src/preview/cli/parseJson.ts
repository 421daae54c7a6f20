import { fail, issue, succeed, type Outcome } from '../../app';

/** A settings file's text as data; `badSettings` with what the parser says where it is no JSON. */
export function parseJson(text: string): Outcome<unknown> {
  try {
    return succeed(JSON.parse(text) as unknown);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(issue('badSettings', { params: { reason: 'notJson', message } }));
  }
}
