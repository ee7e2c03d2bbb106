/** Signs of an address of e-mail, also as they are written to hide it from machines. */
const AT = String.raw`\s?(?:@|[([{]\s?(?:at|a|@|arobase|apenstaartje)\s?[)\]}])\s?|\s(?:at|arobase|apenstaartje)\s`;
const DOT = String.raw`\s?\.\s?|\s?[([{]\s?(?:dot|point|punt|\.)\s?[)\]}]\s?|\s(?:dot|point|punt)\s`;
const EMAIL = new RegExp(
  String.raw`[\p{L}\p{N}_.+-]{1,64}(?:${AT})[\p{L}\p{N}_-]{1,64}(?:(?:${DOT})[\p{L}\p{N}_-]{1,64}){1,6}`,
  'giu',
);
/** Without one of these no address is looked for: most sentences have none. */
const HAS_AT = /@|[([{]\s?a(?:t|robase|penstaartje)?\s?[)\]}]|\s(?:at|arobase|apenstaartje)\s/i;

const BETWEEN = String.raw`\s./()·•_,‐‑–—-`;
/** Digits as telephone numbers are written; how many there are decides. */
const DIGITS = new RegExp(String.raw`(?<![\d.,/])(?:\+|\(?0)[\d${BETWEEN}]{6,26}\d(?!\d)`, 'g');
/** A mobile number whose zero was forgotten; a price is none. */
const MOBILE =
  /(?<![\d.,/])4[5-9]\d[ ./-]?(?:\d{3}[ ./-]?\d{3}|\d{2}(?:[ ./-]?\d{2}){2})(?!\d|\s?(?:€|eur))/gi;
/** Any number behind a word for telephone. */
const CALLED =
  /(?<!\p{L})(?:t[ée]l|t[ée]l[ée]phone|telefoon|gsm|mobile?|whats?app|fax|bel|appelez)(?!\p{L})\D{0,12}(?:\d[\s./-]{0,3}){6,15}/giu;
const DATE =
  /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}\b|\b[0-3]?\d\/[01]?\d\/\d{2}\b(?![/.]?\d)/g;
const TIME = '(?:[01]?\\d|2[0-4])[.:hu][0-5]\\d';
const TIMES = new RegExp(String.raw`(?<![\d./-])${TIME}\s?[-–]\s?${TIME}(?![./-]?\d)`, 'g');

/** Pages of persons, and addresses that lead to one page: names stand in them. Others are but a firm's. */
const PAGE =
  /(?:linkedin|facebook|instagram|twitter|tiktok|calendly)\.com\b|\b(?:fb|wa|t|lnkd)\.(?:me|in)\/|(?:https?:\/\/|\bwww\.)[^\s/]{1,200}\/[^\s]/i;
const HANDLE = /(?<!\p{L})(?:insta(?:gram)?|skype|messenger|snapchat|telegram)\s?:/iu;

/** Whether a sentence tells how to reach somebody: an address, a number, a page of a person. */
export function hasReach(sentence: string): boolean {
  if (sentence.includes('@') || PAGE.test(sentence) || HANDLE.test(sentence)) return true;
  return withoutReach(sentence) !== sentence.replace(/\s+/g, ' ').trim();
}

/** A title or a name of an employer, without the number or address that some put into it. */
export function withoutReach(line: string): string {
  let text = line;
  if (HAS_AT.test(text)) text = text.replace(EMAIL, '');
  if (/\d/.test(text)) text = withoutNumbers(text);
  return text.replace(/\s+/g, ' ').trim();
}

function withoutNumbers(text: string): string {
  const kept: string[] = [];
  // dates and times have as many digits; they stay as they are
  const masked = text.replace(DATE, keep).replace(TIMES, keep);
  function keep(part: string): string {
    kept.push(part);
    return '\u0000';
  }
  let at = 0;
  return masked
    .replace(CALLED, '')
    .replace(DIGITS, (digits) => (isTelephone(digits) ? '' : digits))
    .replace(MOBILE, '')
    .replaceAll('\u0000', () => kept[at++] ?? '');
}

/** Belgian numbers have nine or ten digits with their zero, others with their country up to fifteen. */
function isTelephone(digits: string): boolean {
  const count = digits.replace(/\D/g, '').length;
  return count >= 9 && count <= 15;
}
