import { isFirstName, isFirstNameAndWord } from './first-names.js';
import { INSTITUTIONS, isKnownWord, isShield } from './known-words.js';
import { wordsOf, type Word } from './words.js';

const TITLES = new Set(
  'mr mrs ms mme mmes mlle mw mevr mevrouw madame monsieur messieurs meneer mijnheer dhr heer dr docteur dokter maitre contact'.split(
    ' ',
  ),
);
/** After these even small letters are a name. */
const SHORT_TITLES = new Set('mme mlle mevr dhr'.split(' '));
/** What follows may be a person: a name of two words is enough. */
const LEADS = new Set('a aan bij naar aupres par door t.a.v tav'.split(' '));
/** What follows is a person or a service: one word is enough. */
const STRONG_LEADS = new Set(
  'contacter contactez contacteren contacteer joindre rencontrer appeler appelez bellen bel mail mailen demander demandez attention attn att'.split(
    ' ',
  ),
);
/** Where a sentence is about answering the offer, one word after a lead is enough, too. */
const ANSWERING =
  /(?<!\p{L})(?:cv|lettre|candidature|postul\p{L}*|sollicit\p{L}*|kandid\p{L}*|inlichting\p{L}*|renseignement\p{L}*|vragen|interesse|intéressé\p{L}*)(?!\p{L})/iu;
/** They stand between a lead and the name. */
const FILLERS = new Set(
  'onze ons notre nos votre jouw je uw collega collegue consultant consultante recruiter recruteur recruteuse'.split(
    ' ',
  ),
);
/** A sentence with one of these speaks of somebody. */
const CUES =
  /(?<!\p{L})(?:consultante?|recruiter|recruteu(?:r|se)|rekruteerder|responsable|verantwoordelijke|référente?|référence|aanspreekpunt|interlocut(?:eur|rice)|conseill(?:er|ère)|directeur|directrice|gérante?|zaakvoerder|zaakvoerster|teamleader|ploegbaas|cheffe?|coordinat(?:or|eur|rice)|coördinator|co[öo]rdinatrice|begeleider|coach|collègue|collega|HR|RH|hrm?|drh|gestionnaire|beheerder|fondat(?:eur|rice)|oprichter|oprichtster|patron|patronne|baas|accueiller?a?|accompagner?a?|attend|répond(?:ra)?|aide(?:ra)?|explique(?:ra)?|begeleidt|helpt|vertelt|ontvangt|onthaalt|verwelkomt|beantwoordt|staat|te woord|samen met|ensemble avec|rendez-vous avec|afspraak met|gesprek met|entretien avec)(?!\p{L})/iu;
/** Labels of what is no person: "Logiciel : Lotus Notes". */
const LABELS = new Set(
  'logiciel logiciels software outils outil programma tools employeur werkgever entreprise bedrijf societe firma lieu plaats site adresse adres marque marques merk merken produit produits langue langues talen taal client klant secteur sector fonction functie titre titel poste region regio ligne lijn'.split(
    ' ',
  ),
);
const MOST_WORDS_OF_NAME = 4;
/** Names with all their "van de". */
const MOST_WORDS_TO_LOOK_AT = 12;

export interface Known {
  /** Words of the employer's name, folded. */
  readonly employer: ReadonlySet<string>;
  /** In titles of jobs many words have capitals: what a sentence is about tells nothing there. */
  readonly isTitle: boolean;
}

/** The words of an employer that are no name of a person: a firm may be named after one. */
export function employerWords(employer: string): ReadonlySet<string> {
  return new Set(
    wordsOf(employer)
      .filter(
        ({ folded: word, kind }) => word.length > 2 && kind !== 'particle' && !isFirstName(word),
      )
      .map(({ folded: word }) => word),
  );
}

/**
 * Where the first person of a sentence is named, -1 where none is. It takes somebody's word for it: a title, a
 * frequent first name, or capitalised words that no list knows where a sentence speaks of people.
 */
export function personAt(sentence: string, known: Known): number {
  const text = sentence.replace(INSTITUTIONS, (name) => '·'.repeat(name.length));
  if (!/\p{Lu}|(?:mme|mlle|mevr|dhr)(?!\p{L})|à|aan|bij|naar/u.test(text)) return -1;
  const words = wordsOf(text);
  const caps = words.filter(({ kind }) => kind === 'caps').length;
  const finder = new NameFinder(words, known, caps * 2 > words.length, {
    isCued: !known.isTitle && CUES.test(text),
    isAnswering: ANSWERING.test(text),
  });
  const found = words.findIndex((_, at) => finder.isPerson(at));
  return words[found]?.at ?? -1;
}

class NameFinder {
  constructor(
    readonly words: readonly Word[],
    readonly known: Known,
    readonly isLoud: boolean,
    readonly about: { readonly isCued: boolean; readonly isAnswering: boolean },
  ) {}

  isPerson(at: number): boolean {
    const word = this.words[at];
    if (word === undefined) return false;
    return this.isTitled(at, word) || this.isFirst(at, word) || this.isRun(at);
  }

  isTitled(at: number, word: Word): boolean {
    let next = this.words[at + 1];
    if (!TITLES.has(word.folded) && word.text !== 'M') return false;
    if (next?.kind === 'particle' && next.isJoined) next = this.words[at + 2] ?? next;
    if (next?.isJoined !== true || isNoName(next.folded)) return false;
    if (SHORT_TITLES.has(word.folded)) return true;
    return next.kind === 'name' || next.kind === 'caps' || next.kind === 'initial';
  }

  isFirst(at: number, word: Word): boolean {
    if (word.kind === 'other') {
      const before = this.words[at - 1];
      return (
        word.isJoined &&
        word.text.length > 3 &&
        word.text !== 'pierre' &&
        isLead(before) &&
        isFirstName(word.folded)
      );
    }
    if (word.kind !== 'name' && word.kind !== 'caps') return false;
    const isName =
      isFirstName(word.folded) ||
      (isFirstNameAndWord(word.folded) &&
        word.kind === 'name' &&
        this.canBeName(at + 1) &&
        this.words[at + 1]?.isJoined === true);
    return isName && !this.isShielded(at, at, false);
  }

  /** Two to four words of no list, where the sentence speaks of people; one where nothing else can be meant. */
  isRun(start: number): boolean {
    if (!this.canBeName(start) || this.isContinued(start)) return false;
    let [last, count] = [start, 1];
    let isMixed = this.words[start]?.kind === 'name';
    for (
      let at = start + 1;
      at < start + MOST_WORDS_TO_LOOK_AT && this.words[at]?.isJoined === true;
      at++
    ) {
      if (this.words[at]?.kind === 'particle') continue;
      if (!this.canBeName(at, true)) break;
      isMixed ||= this.words[at]?.kind === 'name';
      last = at;
      count += 1;
    }
    if (count > MOST_WORDS_OF_NAME || !isMixed || this.isShielded(start, last, true)) return false;
    const lead = this.leadOf(start);
    if (count === 1) {
      return (
        lead === 'strong' || (lead === 'lead' && this.about.isAnswering && !this.known.isTitle)
      );
    }
    return lead !== undefined || this.about.isCued || this.isLabelled(start, last);
  }

  canBeName(at: number, isAfterName = false): boolean {
    const word = this.words[at];
    if (word === undefined) return false;
    if (word.kind === 'initial') return true;
    if (word.kind !== 'name' && (word.kind !== 'caps' || this.isLoud || word.text.length < 4))
      return false;
    if (isNoName(word.folded)) return false;
    return isAfterName || !this.known.employer.has(word.folded);
  }

  isContinued(at: number): boolean {
    return this.words[at]?.isJoined === true && this.canBeName(at - 1);
  }

  /** Named after a person, but a street, a school or a firm. */
  isShielded(start: number, last: number, isOverParticles: boolean): boolean {
    for (let at = start - 1; at >= start - 3 && this.words[at + 1]?.isJoined === true; at--) {
      const word = this.words[at];
      if (word === undefined) break;
      if (isShield(word.folded)) return true;
      if (word.kind === 'particle' ? !isOverParticles : word.kind === 'other') break;
    }
    for (let at = last + 1; at <= last + 2 && this.words[at]?.isJoined === true; at++) {
      const word = this.words[at];
      if (word === undefined || word.kind === 'other') break;
      if (isShield(word.folded)) return true;
    }
    return false;
  }

  leadOf(start: number): 'lead' | 'strong' | undefined {
    for (let at = start - 1; at >= start - 4; at--) {
      const [word, next] = [this.words[at], this.words[at + 1]];
      if (word === undefined || next === undefined) return undefined;
      if (!next.isJoined && !next.isAfterColon) return undefined;
      if (STRONG_LEADS.has(word.folded)) return 'strong';
      if (isLead(word)) return 'lead';
      if (word.kind !== 'particle' && !FILLERS.has(word.folded)) return undefined;
    }
    return undefined;
  }

  /** "Formateur : Anne Inventée", and nothing behind it. */
  isLabelled(start: number, last: number): boolean {
    if (this.known.isTitle || this.words[start]?.isAfterColon !== true) return false;
    const label = this.words[start - 1];
    return (
      label !== undefined && !LABELS.has(label.folded) && this.words[last + 1]?.isJoined !== true
    );
  }
}

/** Words that are no name, whatever their capitals. @param word folded */
export function isNoName(word: string): boolean {
  return (
    isKnownWord(word) ||
    isShield(word) ||
    STRONG_LEADS.has(word) ||
    FILLERS.has(word) ||
    LEADS.has(word)
  );
}

function isLead(word: Word | undefined): boolean {
  // "a" is "à" without its accent in capitals; the verb is "a" and stays so
  return word !== undefined && LEADS.has(word.folded) && word.text !== 'a';
}

/** Whether a line is but a name, perhaps with what the person does: "Anne I. (RH)", "Wout - HR". */
export function isBareName(line: string): boolean {
  const [name = '', ...rest] = line.replace(/^[-–•*]\s*/, '').split(/\s?[(,;:|/]|\s[-–]\s/);
  // "Directrice" between her name and her number
  if (line.split(/\s+/, 6).length <= 4 && CUES.test(line)) return true;
  if (line.length > 80 || rest.join(' ').split(/\s+/).length > 6) return false;
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 5 || /[!?]$/.test(name)) return false;
  if (words.some(({ kind, text }) => kind === 'other' && text.length > 1)) return false;
  const telling = words.filter(({ kind, folded: word }) => kind !== 'particle' && !isNoName(word));
  return telling.length > 0 || words.some(({ folded: word }) => TITLES.has(word));
}
