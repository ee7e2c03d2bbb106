/** `(h/f/x)`, `m/v/x`, `V-M`: that everybody may apply is no part of a title. */
const FOR_EVERYBODY = /[([]?\s*\b[hfmvxdw](?:\s?[/|.-]\s?[hfmvxd]){1,3}\b\s*[)\]]?/giu;
const IN_BRACKETS = /\([^)]*\)|\[[^\]]*\]/g;
/** Hours, contract, pay: said beside the title, in both languages. */
const CONDITIONS =
  /\b(?:cdi|cdd|interim|intérim|temps plein|temps partiel|mi-temps|voltijds|deeltijds|halftijds|full-?time|part-?time|flexi-?job|art(?:icle)?\.? ?60|urgent|dringend|recrute|recherche|gezocht|zoekt)\b/giu;
const NUMBERS =
  /\b\d+(?:[.,/:-]\d+)*\s*(?:%|h\b|u\b|uur\b|heures?\b|€|eur\b)?(?:\s*(?:\/|par|per)\s*(?:sem(?:aine)?|mois|jour|week|maand|dag)\b)?/giu;
/** `Un/une infirmier`, `Un(e) comptable`. */
const ARTICLE = /^\s*(?:un|een)\s*(?:\/\s*une|\(e\)|e)?\s+/iu;
/** Between the title and what is said besides: place, department, employer. */
const BREAK = /\s+[-–—|:•]\s+|\s*[|•;]\s*|\s+[@]\s*|,\s+/u;

/**
 * What an offer is called, without what is no title, in the order to try: all of it, then what stands
 * before the first break.
 */
export function titlesOf(title: string): readonly string[] {
  const whole = tidy(title.replace(FOR_EVERYBODY, ' ').replace(ARTICLE, ''));
  const plain = tidy(
    whole.replace(IN_BRACKETS, ' ').replace(CONDITIONS, ' ').replace(NUMBERS, ' '),
  );
  const first = plain
    .split(BREAK)
    .map(tidy)
    .find((part) => part.length >= 3);
  return [...new Set([plain, first ?? ''])].filter((text) => text.length >= 3);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\-–—,:;/|•]+$/gu, '')
    .trim();
}
