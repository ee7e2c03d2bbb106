export { createFormat, formatIn, useFormat } from './format.js';
export type { Format } from './format.js';
export {
  LanguageProvider,
  LanguageScope,
  useDocumentLanguage,
  useLanguage,
  useT,
} from './language.js';
export { resources } from './resources.js';
export type { Namespace, TextKey } from './resources.js';
export { tIn } from './texts.js';
export type { TextValues, Translate } from './texts.js';
