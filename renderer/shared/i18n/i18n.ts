export { createFormat, formatIn, useFormat } from './format.js';
export type { Format } from './format.js';
export { TimeZoneProvider, useTimeZone } from './time-zone.js';
export {
  LanguagePart,
  LanguageProvider,
  LanguageScope,
  useDocumentLanguage,
  useLanguage,
  useT,
} from './language.js';
export type { Catalogue, Namespace, TextKey } from './catalogue.js';
export { tIn } from './texts.js';
export type { TextValues, Translate } from './texts.js';
