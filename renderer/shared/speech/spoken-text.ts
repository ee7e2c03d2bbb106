import type { Language } from '#protocol/vocabulary.js';

import { spokenNumber } from './spoken-number.js';

const CLOCK = /\b([01]?\d|2[0-3]):([0-5]\d)\b/g;
const DIGITS = /\d+/g;
/** Where letters and digits touch: in the name of a site. */
const SEAM = /(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu;
const HOURS: Readonly<Record<Language, (hours: number) => string>> = {
  fr: (hours) => (hours < 2 ? 'heure' : 'heures'),
  nl: () => 'uur',
};

/**
 * A text as it is to be said: clock times and numbers in the words of Belgium, soft hyphens gone. A
 * number that begins with zeros (a telephone number) is said with them.
 */
export function spokenText(text: string, language: Language): string {
  return text
    .replaceAll('\u00ad', '')
    .replaceAll(CLOCK, (_clock, hours: string, minutes: string) =>
      spokenTime(Number(hours), Number(minutes), language),
    )
    .replaceAll(SEAM, ' ')
    .replaceAll(DIGITS, (digits) => spokenDigits(digits, language))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function spokenTime(hours: number, minutes: number, language: Language): string {
  const said = language === 'fr' && hours < 2 ? ['zéro', 'une'][hours] : undefined;
  const hour = `${said ?? spokenNumber(hours, language)} ${HOURS[language](hours)}`;
  return minutes === 0 ? hour : `${hour} ${spokenNumber(minutes, language)}`;
}

function spokenDigits(digits: string, language: Language): string {
  const zeros = /^0*(?=\d)/.exec(digits)?.[0].length ?? 0;
  const words = Array.from({ length: zeros }, () => spokenNumber(0, language));
  return [...words, spokenNumber(Number(digits), language)].join(' ');
}
