import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import type { Form, Value } from './document.js';
import type { ExportWords } from './words.js';

/** What makes spreadsheets run a cell as a formula (OWASP, CSV injection), by full-width signs, behind blanks and behind an apostrophe too. */
const FORMULA = /^'*[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** The text with an apostrophe before it where a spreadsheet would take it for a formula. */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A number with a decimal comma and nothing between its thousands; a share as a number of hundredths. */
export function numberText(value: number, form: Form): string {
  if (form !== 'share') return String(value).replace('.', ',');
  return (value * 100).toFixed(1).replace('.', ',');
}

/** What a unit is written as behind a number; of counts nothing. */
export const UNIT_SIGNS: Readonly<Record<Form, string>> = {
  count: '',
  change: '',
  share: '%',
  minutes: 'min',
  seconds: 's',
  hours: 'h',
};

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE' };
const FORMATS = Object.fromEntries(
  LANGUAGES.map((language) => [language, formatsOf(LOCALES[language])]),
) as Record<Language, ReturnType<typeof formatsOf>>; // each language has its own

/** As people read it: `53,2 %`, `au moins 1 204`, `masqué`, `+12`; nothing where there is nothing to say. */
export function readText(
  { value, mark }: Value,
  form: Form,
  words: Readonly<Record<Language, ExportWords>>,
  language: Language,
): string {
  if (value === null) return mark === undefined ? '' : words[language].mark[mark];
  const { plain, share, change } = FORMATS[language];
  const format = form === 'share' ? share : form === 'change' ? change : plain;
  const number = format.format(form === 'share' ? Number((value * 100).toFixed(1)) : value);
  const sign = UNIT_SIGNS[form];
  const text = sign === '' ? number : `${number}\u00a0${sign}`;
  if (mark !== 'at-least') return text;
  return `${words[language].mark[mark].replace(' ', '\u00a0')} ${text}`;
}

function formatsOf(locale: string) {
  return {
    plain: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    share: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    change: new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }),
  };
}
