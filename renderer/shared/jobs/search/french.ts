/** Words that carry no meaning of their own in a title. */
export const FRENCH_STOP_WORDS: ReadonlySet<string> = new Set([
  'a',
  'au',
  'aux',
  'avec',
  'ce',
  'ces',
  'cet',
  'cette',
  'chez',
  'd',
  'dans',
  'de',
  'des',
  'du',
  'elle',
  'en',
  'et',
  'eux',
  'il',
  'ils',
  'l',
  'la',
  'le',
  'les',
  'leur',
  'leurs',
  'lui',
  'ma',
  'mes',
  'mon',
  'n',
  'ne',
  'nos',
  'notre',
  'nous',
  'on',
  'ou',
  'par',
  'pas',
  'pour',
  'qu',
  'que',
  'qui',
  's',
  'sa',
  'sans',
  'se',
  'ses',
  'son',
  'sous',
  'sur',
  'ta',
  'tes',
  'ton',
  'tu',
  'un',
  'une',
  'vos',
  'votre',
  'vous',
  'y',
  'est',
  'sont',
  'etre',
  'metier',
  'travail',
  'travailler',
  'faire',
  'aimer',
  'veux',
  'je',
  'j',
  'ai',
  'suis',
  'voudrais',
  'cherche',
  'chercher',
  'sans',
  'job',
  'boulot',
  'cherche',
  'chercher',
  'sans',
  'job',
  'boulot',
  'emploi',
]);

/** Endings of a feminine or a plural and what stands in the masculine, longest first. */
const GENDERS: readonly (readonly [string, string])[] = [
  ['atrice', 'ateur'],
  ['trice', 'teur'],
  ['eresse', 'eur'],
  ['euse', 'eur'],
  ['ienne', 'ien'],
  ['iere', 'ier'],
  ['onne', 'on'],
  ['enne', 'en'],
  ['elle', 'el'],
  ['esse', 'e'],
  ['ive', 'if'],
  ['ere', 'er'],
  ['aux', 'al'],
  ['eaux', 'eau'],
];

/**
 * Masculine singular of a folded French word, near enough to compare by: `infirmieres` and `infirmier`,
 * `directrice` and `directeur` become one. No dictionary: what it cannot know stays apart.
 */
export function frenchStem(word: string): string {
  if (word.length <= 3) return word;
  let stem = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  for (const [feminine, masculine] of GENDERS) {
    if (stem.endsWith(feminine) && stem.length >= feminine.length + 2) {
      stem = stem.slice(0, -feminine.length) + masculine;
      break;
    }
  }
  if (stem.endsWith('x') && stem.length > 4) stem = stem.slice(0, -1);
  while (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  // letters that spelling doubles stand once
  return stem.replace(/([a-z])\1/g, '$1');
}

const ENDINGS =
  /(?:ations?|ateurs?|itions?|iteurs?|ement|issage|isseur|erie|age|eur|ier|ist|iqu|ien|ment|ion|er|if|ant|ent|euil|al|el|ur)$/;

/** What words of one family share: `nettoyag`, `nettoyeur` → `nettoy`. At least four letters. */
export function frenchRoot(stem: string): string {
  const root = stem.replace(ENDINGS, '');
  return root.length >= 4 ? root : stem;
}

/** How a stem sounds to somebody who writes it by ear: `farmacien` and `pharmacien`, `notere` and `notaire`. */
export function frenchSound(stem: string): string {
  return (
    stem
      .replace(/eau|au/g, 'o')
      .replace(/ph/g, 'f')
      .replace(/th/g, 't')
      .replace(/qu/g, 'k')
      // said as in `psychologue`, `technicien`, `chronique`
      .replace(/psych/g, 'psik')
      .replace(/tech/g, 'tek')
      .replace(/ch(?=[lnr])/g, 'k')
      .replace(/ch/g, 'S')
      .replace(/c(?=[eiy])/g, 's')
      .replace(/[ck]/g, 'k')
      .replace(/x/g, 'ks')
      .replace(/ai|ei/g, 'e')
      .replace(/[ae][nm](?=[^aeiouyn]|$)/g, 'A')
      .replace(/y/g, 'i')
      .replace(/z/g, 's')
      .replace(/h/g, '')
      .replace(/ill/g, 'i')
      .replace(/([a-z])\1/gi, '$1')
  );
}
