import { hasText, type Locale } from '../../../i18n';
import { translate } from '../../../i18n/preview';
import { Refusal } from '../../workbook/Refusal';

/** A sentence for what was refused; `null` for an error that is a mistake of ours. */
export function refusalText(error: unknown, locale: Locale): string | null {
  if (!(error instanceof Refusal)) return null;
  const key = `preview.refusals.${error.code}`;
  const params = { detail: error.message };
  return translate(locale, hasText(key) ? key : 'preview.refusals.other', params);
}
