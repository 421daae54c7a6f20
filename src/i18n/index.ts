export {
  fillTemplate,
  hasText,
  localeOf,
  LOCALES,
  templateOf,
  translate,
  type Locale,
  type TextKey,
  type TextParams,
} from './translate';
export { createFormats, type Formats } from './formats';
export { createCounted, hasPlural, translateCount } from './plurals';
