import { PLACE } from './places.js';

/** `(h/f/x)`, `m/v/x`, `V-M`: that everybody may apply is no part of a title. */
const FOR_EVERYBODY = /[([]?\s*\b[hfmvxdw](?:\s?[/|.-]\s?[hfmvxd]){1,3}\b\s*[)\]]?/giu;
/** `étudiant·e`, `vendeur.euse` */
const POINTED = /(?<=\p{L}{3})[·.](?:e|ne|le|ère|euse|se|trice|rice|ice)(?:[·.]?s)?(?!\p{L})/giu;
const IN_BRACKETS = /\([^)]*\)|\[[^\]]*\]/g;
/** Hours, contract, pay, languages, licences, experience: said beside the title, in both languages. */
const CONDITIONS = anyOf(
  'cdi|cdd|interim|intérim|intérimaire|temps plein|temps partiel|mi-temps|flexi-?job',
  '(?<!non[ -]|niet[ -])(?:urgent|dringend)|(?<!(?:de|la|en|et) )recherche|recrute|gezocht|zoekt',
  'voltijdse?|deeltijdse?|halftijdse?|full-?time|part-?time|art(?:icle)?[.]? ?60|freelance',
  '(?:contrat )?(?:à )?durée (?:in)?déterminée|contrat fixe|vast contract|(?:on)?bepaalde duur',
  'junior|senior|medior|débutante?|expérimentée?|ervaren',
  '(?:avec|sans|met|zonder|première|eerste) (?:expérience|ervaring)',
  '(?:expérience|ervaring) (?:requise|exigée|souhaitée|vereist|gewenst|is een pluspunt)',
  'bilingue|trilingue|tweetalige?|drietalige?|(?:fr|nl|en|de)(?: ?[/|&-] ?(?:fr|nl|en|de))+',
  'néerlandophone|francophone|anglophone|nederlandstalige?|franstalige?',
  '(?:(?:avec|met) )?(?:permis(?: de conduire)?|rijbewijs) [abcd]1?e?(?: ?[/+,&] ?[bcde]1?e?)*',
  '(?:avec permis|met rijbewijs|permis de conduire|en équipes?|en shifts?)',
  '(?:in )?(?:[23]-?)?ploegen(?:dienst|stelsel)?|dagdienst|dagploeg|nachtploeg',
);
const NUMBERS =
  /\b\d+(?:[.,/:-]\d+)*(?:\s*(?:%|h\b|u\b|uur\b|heures?\b|€|eur\b))?(?![\p{L}\p{N}])(?:\s*(?:\/|par|per)\s*(?:sem(?:aine)?|mois|jour|week|maand|dag)\b)?/giu;
/** `regio Vilvoorde`, `région de Charleroi`: whatever the place, as far as names go on. */
const REGION =
  /(?<=\s)(?:[Rr]egio|[Rr]égion|REGIO|RÉGION|REGION|[Oo]mgeving)\s+(?:d(?:e|u)\s+|d[’'])?\p{Lu}[\p{L}-]*/gu;
/** `bij Colruyt`, `chez nous`: to the end, where something stands before it; `bij een bank` tells what work. */
const AT_EMPLOYER = /(?<=\p{L}{3}\s+)(?:[Cc]hez|[Bb]ij|CHEZ|BIJ)\s+(?:\p{Lu}|ons\b|nous\b).*$/u;
/** Employers that occupations are called by as well: `treinbegeleider NMBS`. */
const EMPLOYERS = /(?<=\S\s+)(?:NMBS|SNCB|MIVB|STIB|De Lijn|TEC|Infrabel|bpost)(?![\p{L}\p{N}])/gu;
/** `Un/une infirmier`, `Un(e) comptable`. */
const ARTICLE = /^\s*(?:un|een)\s*(?:\/\s*une|\(e\)|e)?\s+/iu;
/** Between the title and what is said besides: place, department, employer. */
const BREAK = /\s+[-–—|:•]\s+|\s*[|•;]\s*|\s+[@]\s*|,\s+/u;

/**
 * What an offer is called, without what is no title, in the order to try: all of it, then what stands
 * before the first break.
 * @param besides the offer's place and employer, which its title may repeat
 */
export function titlesOf(title: string, besides: readonly string[] = []): readonly string[] {
  const whole = tidy(title.replace(FOR_EVERYBODY, ' ').replace(POINTED, '').replace(ARTICLE, ''));
  const bare = tidy(whole.replace(IN_BRACKETS, ' '));
  const plain = tidy(
    without(bare, besides)
      .replace(REGION, ' ')
      .replace(PLACE, ' ')
      .replace(CONDITIONS, ' ')
      .replace(AT_EMPLOYER, '')
      .replace(EMPLOYERS, ' ')
      .replace(NUMBERS, ' '),
  );
  const first = plain
    .split(BREAK)
    .map(tidy)
    .find((part) => part.length >= 3);
  return [...new Set([plain, first ?? ''])].filter((text) => text.length >= 3);
}

/** Never the beginning: a shop may be called after what is sold in it. */
function without(title: string, besides: readonly string[]): string {
  let left = title;
  for (const text of besides) {
    if (text.length < 3) continue;
    const at = left.toLowerCase().lastIndexOf(text.toLowerCase());
    const after = left.charAt(at + text.length);
    if (at > 2 && /[^\p{L}\p{N}]/u.test(left.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(after))
      left = `${left.slice(0, at)} ${left.slice(at + text.length)}`;
  }
  return left;
}

function anyOf(...parts: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${parts.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\-–—,:;/|•]+$/gu, '')
    .trim();
}
