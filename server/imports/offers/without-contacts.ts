/** An address of e-mail, also as it is written to hide it from machines. */
const EMAIL = /[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,64}(?:\.[\w-]{1,64})+/gi;
/** Digits as telephone numbers are written; how many there are decides. */
const DIGITS = /(?<![\d.,/])(?:\+|\(?0)[\d\s./()-]{6,22}\d(?!\d)/g;
const DATE = /\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\b/g;

/**
 * Words by which French and Dutch offers lead to a person. "Contact" alone is not among them: offers promise
 * "contact avec la clientèle". `\b` knows no accents, hence the look-arounds.
 */
const LEADS_TO_PERSON = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'contact ?:',
    'contact op(?:nemen)?',
    '(?:prenez|prendre|personne de) contact',
    '(?:neem|neemt)(?: \\p{L}+)? contact',
    'contactpersoon',
    'contactgegevens',
    'contactez',
    'contacteer',
    'interlocut(?:eur|rice)',
    'aanspreekpunt',
    "à l['’]attention",
    't\\.? ?a\\.? ?v\\.?',
    'ter attentie van',
    'adressez|envoyez|transmettez|téléphonez|appelez|demandez après',
    '(?:stuur|mail|zend|bezorg) (?:je|jouw|uw|een|ons|dan|snel|nu|naar)',
    'vraag naar',
    'bel (?:naar|met|even|ons|gerust)',
    '(?:tél|tel|gsm|fax|e-?mail|téléphone|telefoon) ?[.:]',
  ].join('|')})(?!\p{L})`,
  'iu',
);
/** A person with their title; here a capital counts. */
const TITLED =
  /(?<!\p{L})(?:M|Mr|Mme|Mlle|[Dd]hr|[Mm]evr|[Mm]w|[Dd]r|[Cc]ontact|[Mm]onsieur|[Mm]adame|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Dd]e heer)\.?\s+\p{Lu}/u;
/** Two to four words that look like a name, and nothing else. */
const BARE_NAME =
  /^(?:[-–•*]\s*)?\p{Lu}[\p{L}'’-]+(?:\s+(?:de|den|der|du|van|von|la|le|el|ben|\p{Lu}[\p{L}'’-]+)){1,3}[.,;]?$/u;
const MOST_NAME_LETTERS = 200;
/** What leads to a contact and says nothing by itself: "Vragen?", "Plus d'infos :". */
const LEAD_IN = /^(?:\S+\s+){0,3}\S+\s?[?:!]$/;
/** Ends of sentences; not after a title or a letter alone. */
const SENTENCE_END =
  /(?<=[.!?…])(?<!(?<!\p{L})(?:\p{L}|Mr|Mme|Mlle|[Dd]hr|[Mm]evr|[Mm]w|[Dd]r|ir|ing|[Tt]el|[Tt]él)\.)\s+/u;

/**
 * A text without people. A recruiter did not ask to stand on a public screen: a sentence that says how to reach
 * somebody goes as a whole, since a name beside a telephone number cannot be told from other words, and with it
 * what leads to it and what beside it is but a name. Rather a sentence too many than a person.
 * @param text one line for each paragraph
 * @param persons names that the feed itself gives as those of contacts
 */
export function withoutContacts(text: string, persons: readonly string[]): string {
  const named = namedIn(persons);
  const sentences = text
    .split('\n')
    .flatMap((line, at) => line.split(SENTENCE_END).map((sentence) => ({ line: at, sentence })));
  const dropped = sentences.map(
    ({ sentence }) => isContact(sentence) || named?.test(sentence) === true,
  );
  const dropAlso = (which: RegExp, isBeside: (at: number) => boolean) => {
    sentences.forEach(({ sentence }, at) => {
      if (isBeside(at) && which.test(sentence.trim())) dropped[at] = true;
    });
  };
  dropAlso(BARE_NAME, (at) => dropped[at - 1] === true || dropped[at + 1] === true);
  dropAlso(LEAD_IN, (at) => dropped[at + 1] === true);

  const kept = new Map<number, string>();
  sentences.forEach(({ line, sentence }, at) => {
    const trimmed = sentence.trim();
    if (dropped[at] === true || trimmed === '') return;
    const before = kept.get(line);
    kept.set(line, before === undefined ? trimmed : `${before} ${trimmed}`);
  });
  return [...kept.values()].join('\n');
}

function isContact(sentence: string): boolean {
  return LEADS_TO_PERSON.test(sentence) || TITLED.test(sentence) || hasReach(sentence);
}

/** A title or a name of an employer, without the number or address that some put into it. */
export function withoutReach(line: string): string {
  return line
    .replace(EMAIL, '')
    .replace(DIGITS, (digits) => (isTelephone(digits) ? '' : digits))
    .replace(/\s+/g, ' ')
    .trim();
}

function hasReach(sentence: string): boolean {
  if (/@|at[)\]]/i.test(sentence) && sentence.search(EMAIL) >= 0) return true;
  if (!/[+0]\D{0,3}\d/.test(sentence)) return false;
  return [...sentence.replace(DATE, ' ; ').matchAll(DIGITS)].some(([digits]) =>
    isTelephone(digits),
  );
}

/** Belgian numbers have nine or ten digits with their zero, others with their country up to fifteen. */
function isTelephone(digits: string): boolean {
  const count = digits.replace(/\D/g, '').length;
  return count >= 9 && count <= 15;
}

const PARTICLES = new Set(['van', 'von', 'den', 'der', 'des', 'ben', 'les', 'abdel']);

/** Finds the words of names that have three letters at least; shorter ones stand in other sentences, too. */
function namedIn(persons: readonly string[]): RegExp | undefined {
  const words = persons
    .flatMap((person) => person.slice(0, MOST_NAME_LETTERS).match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !PARTICLES.has(word.toLowerCase()));
  if (words.length === 0) return undefined;
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
}
