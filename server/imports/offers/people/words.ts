import { folded } from './folded.js';

/** One word of a sentence, as far as it matters for telling names. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly at: number;
  readonly end: number;
  /** `name` = "Sophie", `caps` = "SOPHIE", `initial` = "S.", `particle` = "van", `other` = all else. */
  readonly kind: 'name' | 'caps' | 'initial' | 'particle' | 'other';
  /** Nothing but a space between it and the word before. */
  readonly isJoined: boolean;
  /** A colon between it and the word before. */
  readonly isAfterColon: boolean;
}

/** French words that lost their vowel stand by themselves: "d'Anne", but also "D'Hondt". */
const WORD =
  /(?:[cdjlmnst]|qu)['’](?=\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*/giu;
const PARTICLES = new Set(
  "van von vander den der des ten ter de du la le les el ben bin al dos da di d' l' 't y".split(
    ' ',
  ),
);
const NAME = /^\p{Lu}(?:['’]\p{Lu})?[\p{Ll}\p{M}]+(?:['’-]\p{Lu}?[\p{Ll}\p{M}]+)*$/u;
const NAME_WITH_PREFIX = /^(?:Mc|Mac|De|Di|La|Le|Van|Vande|Vanden|Vander)\p{Lu}\p{Ll}+$/u;
const CAPS = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;

export function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: text, index } of sentence.matchAll(WORD)) {
    const between = sentence.slice(end, index);
    const before = words.at(-1);
    const word = folded(text);
    words.push({
      text,
      folded: word,
      at: index,
      end: index + text.length,
      kind: kindOf(text, word, sentence[index + text.length]),
      isJoined:
        before !== undefined &&
        (/^\s*$/.test(between) || (isShort(before) && /^\.\s?-?$/.test(between))),
      isAfterColon: /^\s?[:=]/.test(between),
    });
    end = index + text.length;
  }
  return words;
}

/** "S.", "Mme." and "att." are followed by what belongs to them. */
function isShort({ kind, text }: Word): boolean {
  return kind === 'initial' || text.length <= 4;
}

function kindOf(text: string, word: string, next: string | undefined): Word['kind'] {
  if (PARTICLES.has(word)) return 'particle';
  if (text.length === 1) return next === '.' && /\p{Lu}/u.test(text) ? 'initial' : 'other';
  if (NAME.test(text) || NAME_WITH_PREFIX.test(text)) return 'name';
  return CAPS.test(text) ? 'caps' : 'other';
}
