import { isClosing, leadAt, leadsToPerson } from './people/contact-words.js';
import { NamedPersons } from './people/named-persons.js';
import { employerWords, isBareName, personAt } from './people/names.js';
import { hasReach, withoutReach } from './people/reach.js';

export { withoutReach };

/** What leads to a contact and says nothing by itself: "Vragen?", "Plus d'infos :", "CONTACT". */
const LEAD_IN = /^(?:\S{1,40}\s){0,3}\S{1,40}\s?[?:!]$|^contact(?:gegevens|s)?$/i;
/** Ends of sentences; not after a title or a letter alone, but for a class of driving licence. */
const SENTENCE_END =
  /(?<=[.!?…])(?<!(?<!\p{L})(?:(?<!(?:permis|rijbewijs) )\p{L}|Mr|Mme|MME|Mlle|[Dd]hr|[Mm]evr|[Mm]w|[Dd]r|ir|ing|att|[Tt]el|[Tt]él)\.)\s+/u;

/**
 * A text without people. A recruiter did not ask to stand on a public screen: a sentence that says how to reach
 * somebody or names a person goes as a whole, and with it what leads to it and what beside it is but a name; so
 * does all that follows the end of a letter. Rather a sentence too many than a person.
 * @param text one line for each paragraph
 * @param persons names that the feed itself gives as those of contacts
 * @param employer its name is no reason to drop a sentence
 */
export function withoutContacts(text: string, persons: readonly string[], employer = ''): string {
  const named = new NamedPersons(persons);
  const known = { employer: employerWords(employer), isTitle: false };
  const all = text
    .split('\n')
    .flatMap((line, at) =>
      line.split(SENTENCE_END).map((sentence) => ({ line: at, sentence: sentence.trim() })),
    )
    .filter(({ sentence }) => sentence !== '');
  const end = all.findIndex(({ sentence }) => isClosing(sentence));
  const sentences = end < 0 ? all : all.slice(0, end);
  const dropped = sentences.map(
    ({ sentence }) =>
      leadsToPerson(sentence) ||
      hasReach(sentence) ||
      named.firstIn(sentence) >= 0 ||
      personAt(sentence, known) >= 0,
  );
  dropBeside(sentences, dropped);

  const kept = new Map<number, string>();
  sentences.forEach(({ line, sentence }, at) => {
    if (dropped[at] === true) return;
    const before = kept.get(line);
    kept.set(line, before === undefined ? sentence : `${before} ${sentence}`);
  });
  return [...kept.values()].join('\n');
}

/** Drops the names beside what was dropped, line by line away from it in both directions, and what led to it. */
function dropBeside(sentences: readonly { readonly sentence: string }[], dropped: boolean[]): void {
  const bare = sentences.map(({ sentence }) => isBareName(sentence));
  for (let at = 1; at < dropped.length; at++) {
    if (dropped[at - 1] === true && bare[at] === true) dropped[at] = true;
  }
  for (let at = dropped.length - 2; at >= 0; at--) {
    if (dropped[at + 1] !== true) continue;
    if (bare[at] === true || LEAD_IN.test(sentences[at]?.sentence ?? '')) dropped[at] = true;
  }
}

/** What parts of a title stand between. */
const PARTS = /(\s[-–—|•]+\s|[()|;•]|,\s)/;
const MOST_HANGING_LETTERS = 20;
/** What is left hanging where a name was cut off. */
const HANGING =
  /(?:[\s,;:|/–-]|(?<!\p{L})(?:pour|chez|avec|auprès|contact|contacter|à|par|de|d['’]|bij|met|voor|aan|naar|door|via|van|bel|bellen|mail|tel|tél|gsm)$)+$/iu;

/**
 * The title of an offer without people: cut from where one begins to the end of that part of the title, since a
 * title is not dropped.
 * @returns an empty text where nothing is left
 */
export function titleWithoutContacts(
  title: string,
  persons: readonly string[],
  employer = '',
): string {
  const named = new NamedPersons(persons);
  const known = { employer: employerWords(employer), isTitle: true };
  const reached = withoutReach(title);
  const cut = reached.split(PARTS).map((part) => {
    const cuts = [leadAt(part), named.firstIn(part), personAt(part, known)].filter((at) => at >= 0);
    return cuts.length === 0 ? part : `${trimmedEnd(part.slice(0, Math.min(...cuts)))} `;
  });
  const line = cut.join('');
  if (line === title) return title;
  const closed = line
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s(?=[,)])/g, '');
  return trimmedEnd(closed.trim());
}

function trimmedEnd(text: string): string {
  let end = text.length;
  for (;;) {
    // a few letters at a time: the whole would be read anew for each word
    const hanging = HANGING.exec(text.slice(Math.max(0, end - MOST_HANGING_LETTERS), end));
    if (hanging === null) return text.slice(0, end);
    end -= hanging[0].length;
  }
}
