import type { Language } from '#protocol/vocabulary.js';

const MOST = 999_999;

/**
 * A whole number in words, as said in Belgium: « septante-deux », « nonante », “tweeënzeventig”.
 * Voices from elsewhere would read the digits their own way.
 * @param n 0 to 999 999; any other is left in digits
 */
export function spokenNumber(n: number, language: Language): string {
  if (!Number.isInteger(n) || n < 0 || n > MOST) return String(n);
  return language === 'fr' ? french(n) : dutch(n);
}

const FRENCH_SMALL = [
  ...['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  ...['onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'],
];
const FRENCH_TENS = [
  ...['', '', 'vingt', 'trente', 'quarante', 'cinquante'],
  ...['soixante', 'septante', 'quatre-vingt', 'nonante'],
];

/** @param plural the number ends here: « quatre-vingts », but « quatre-vingt mille » */
function french(n: number, plural = true): string {
  if (n < 20) return FRENCH_SMALL[n] ?? '';
  if (n < 100) {
    const tens = FRENCH_TENS[Math.floor(n / 10)] ?? '';
    const rest = n % 10;
    if (rest === 0) return n === 80 && plural ? `${tens}s` : tens;
    return rest === 1 && n !== 81 ? [tens, 'et', 'un'].join(' ') : `${tens}-${french(rest)}`;
  }
  if (n < 1000) {
    const hundreds = Math.floor(n / 100);
    const rest = n % 100;
    if (hundreds === 1) return joined('cent', rest, plural);
    const word = `${french(hundreds)} cent${rest === 0 && plural ? 's' : ''}`;
    return joined(word, rest, plural);
  }
  const thousands = Math.floor(n / 1000);
  return joined(thousands === 1 ? 'mille' : `${french(thousands, false)} mille`, n % 1000, plural);
}

function joined(word: string, rest: number, plural: boolean): string {
  return rest === 0 ? word : `${word} ${french(rest, plural)}`;
}

const DUTCH_SMALL = [
  ...['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
  ...['elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien'],
  'negentien',
];
const DUTCH_TENS = [
  ...['', '', 'twintig', 'dertig', 'veertig', 'vijftig'],
  ...['zestig', 'zeventig', 'tachtig', 'negentig'],
];

function dutch(n: number): string {
  if (n < 20) return DUTCH_SMALL[n] ?? '';
  if (n < 100) {
    const tens = DUTCH_TENS[Math.floor(n / 10)] ?? '';
    const rest = dutch(n % 10);
    if (n % 10 === 0) return tens;
    return `${rest}${rest.endsWith('e') ? 'ën' : 'en'}${tens}`;
  }
  if (n < 1000) {
    const word = n < 200 ? 'honderd' : `${dutch(Math.floor(n / 100))}honderd`;
    return n % 100 === 0 ? word : `${word} ${dutch(n % 100)}`;
  }
  const word = n < 2000 ? 'duizend' : `${dutch(Math.floor(n / 1000))}duizend`;
  return n % 1000 === 0 ? word : `${word} ${dutch(n % 1000)}`;
}
