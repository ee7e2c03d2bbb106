/** Words that carry no meaning of their own in a title. */
export const DUTCH_STOP_WORDS: ReadonlySet<string> = new Set([
  'aan',
  'als',
  'bij',
  'd',
  'dat',
  'de',
  'den',
  'der',
  'des',
  'die',
  'dit',
  'door',
  'een',
  'en',
  'er',
  'het',
  'hun',
  'ik',
  'in',
  'is',
  'je',
  'met',
  'na',
  'naar',
  'nog',
  'of',
  'om',
  'onder',
  'ook',
  'op',
  'over',
  's',
  't',
  'te',
  'ten',
  'ter',
  'tot',
  'uit',
  'uw',
  'van',
  'voor',
  'waar',
  'wat',
  'we',
  'wie',
  'zijn',
  'zonder',
  'beroep',
  'werk',
  'werken',
  'iets',
  'doen',
  'graag',
  'zoek',
  'zoeken',
  'wil',
  'wilt',
  'worden',
  'job',
  'zoek',
  'zoeken',
  'wil',
  'worden',
  'job',
  'baan',
]);

const NO_FEMININE =
  /(?:minister|meester|register|manister|zuster|tester|rooster|master|poster|meister)$/;

/**
 * Singular of a folded Dutch word, feminine as masculine, near enough to compare by: `verpleegsters` and
 * `verpleger`, `koks` and `kok` become one. Letters that spelling doubles stand once (`bakker`, `bakster`).
 */
export function dutchStem(word: string): string {
  if (word.length <= 3) return word;
  let stem = word;
  if (/(?:eren|ers)$/.test(stem) && stem.length > 6) stem = stem.replace(/(?:en|s)$/, '');
  else if (stem.endsWith('heden')) stem = `${stem.slice(0, -5)}heid`;
  else if (stem.endsWith('lieden') || stem.endsWith('lui'))
    stem = stem.replace(/(?:lieden|lui)$/, 'man');
  else if (stem.endsWith('en') && stem.length > 5) stem = stem.slice(0, -2);
  if (/[^sei]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.endsWith('ster') && stem.length > 6 && !NO_FEMININE.test(stem))
    stem = `${stem.slice(0, -4)}er`;
  else if (stem.endsWith('trice')) stem = `${stem.slice(0, -5)}teur`;
  else if (stem.endsWith('euse')) stem = `${stem.slice(0, -4)}eur`;
  if (stem.endsWith('e') && stem.length > 4) stem = stem.slice(0, -1);
  stem = stem.replace(/([a-z])\1/g, '$1');
  // `schrijfster` and `schrijver`, `brief` and `brieven`
  return stem.replace(/fer$/, 'ver').replace(/ser$/, 'zer').replace(/v$/, 'f').replace(/z$/, 's');
}

/** `brandweervrouw` and `brandweerman` are one family too. */
const ENDINGS = /(?:vrouw|man|erij|ing|ist|heid|atie|ent|eur|er|lijk|isch|iek|ie|en)$/;

/** What words of one family share: `schilder`, `schilderen`, `schildering` → `schild`. At least four letters. */
export function dutchRoot(stem: string): string {
  const root = stem.replace(ENDINGS, '');
  return root.length >= 4 ? root : stem;
}

/** How a stem sounds to somebody who writes it by ear: `advokaat` and `advocaat`, `psygoloog` and `psycholoog`. */
export function dutchSound(stem: string): string {
  return stem
    .replace(/sch(?=[rijoaue])/g, 'sg')
    .replace(/ch/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/qu/g, 'kw')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/ij|ei|y|ie/g, 'i')
    .replace(/ou|au/g, 'o')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/d$/, 't')
    .replace(/([a-z])\1/g, '$1');
}
