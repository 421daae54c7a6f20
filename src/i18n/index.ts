export {
  hasText,
  localeOf,
  LOCALES,
  translate,
  type Locale,
  type TextKey,
  type TextParams,
} from './translate';
export { createFormats, type Formats } from './formats';
export { hasPlural, translateCount } from './plurals';
