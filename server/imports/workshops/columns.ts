import type { ProgrammeColumn } from '#protocol/workshops/programme-file.js';
import type { Format, Public, Spoken } from '#protocol/workshops/vocabulary.js';
import type { Theme } from '#protocol/vocabulary.js';

/** What stands between the French and the Dutch name of a thing, and between the partners of an activity. */
export const BAR = '|';

/** A name in both languages, French first. */
export type Named = readonly [fr: string, nl: string];

/**
 * Headers of the programme's columns, as `docs/imports/workshops.md` lists them. Written with both names,
 * `salle|zaal`; read with both or with either.
 */
export const HEADERS = {
  activity: ['activite', 'activiteit'],
  titleFr: ['titre_fr', 'titel_fr'],
  titleNl: ['titre_nl', 'titel_nl'],
  descriptionFr: ['description_fr', 'beschrijving_fr'],
  descriptionNl: ['description_nl', 'beschrijving_nl'],
  format: ['format', 'vorm'],
  theme: ['theme', 'thema'],
  language: ['langue', 'taal'],
  public: ['public', 'publiek'],
  partners: ['partenaires', 'partners'],
  usualRoom: ['salle_habituelle', 'gewone_zaal'],
  usualCapacity: ['places_habituelles', 'gewone_plaatsen'],
  usualWaitingList: ['attente_habituelle', 'gewone_wachtlijst'],
  minutes: ['duree_minutes', 'duur_minuten'],
  occupations: ['metiers_isco', 'beroepen_isco'],
  example: ['exemple', 'voorbeeld'],
  session: ['seance', 'sessie'],
  date: ['date', 'datum'],
  starts: ['debut', 'begin'],
  ends: ['fin', 'einde'],
  room: ['salle', 'zaal'],
  capacity: ['places', 'plaatsen'],
  waitingList: ['liste_attente', 'wachtlijst'],
  signUpCloses: ['cloture_minutes', 'afsluiting_minuten'],
} as const satisfies Record<ProgrammeColumn, Named>;

/** Without one of them nothing can be read; the others may be absent, and are then empty. */
export const REQUIRED_COLUMNS = [
  'activity',
  'titleFr',
  'titleNl',
  'descriptionFr',
  'descriptionNl',
  'format',
  'theme',
  'language',
  'public',
  'usualRoom',
  'usualCapacity',
  'minutes',
] as const satisfies readonly ProgrammeColumn[];

/** The words of closed lists, by what the product calls them; that is read too. */
export const FORMAT_WORDS: Readonly<Record<Format, Named>> = {
  workshop: ['atelier', 'workshop'],
  information: ['information', 'infosessie'],
  zoom: ['zoom métiers', 'zoom op beroepen'],
  awareness: ['sensibilisation', 'sensibilisering'],
  conference: ['conférence', 'lezing'],
  visit: ['visite', 'rondleiding'],
  event: ['événement', 'evenement'],
};
export const THEME_WORDS: Readonly<Record<Theme, Named>> = {
  orientation: ["s'orienter", 'kiezen'],
  training: ['se former', 'leren'],
  work: ['travailler', 'werken'],
  enterprise: ['entreprendre', 'ondernemen'],
  mobility: ['bouger', 'bewegen'],
};
export const LANGUAGE_WORDS: Readonly<Record<Spoken, Named>> = {
  fr: ['français', 'Frans'],
  nl: ['néerlandais', 'Nederlands'],
  both: ['les deux', 'beide'],
};
export const PUBLIC_WORDS: Readonly<Record<Public, Named>> = {
  everyone: ['tout le monde', 'iedereen'],
  jobseekers: ['chercheurs d’emploi', 'werkzoekenden'],
  workers: ['travailleurs', 'werkenden'],
  young: ['jeunes', 'jongeren'],
  'fifty-plus': ['50 ans et plus', '50-plussers'],
  students: ['étudiants', 'studenten'],
  classes: ['classes', 'klassen'],
};
export const EXAMPLE_WORDS: Readonly<Record<'yes' | 'no', Named>> = {
  yes: ['oui', 'ja'],
  no: ['non', 'nee'],
};

/** `salle|zaal` */
export function inBoth([fr, nl]: Named): string {
  return `${fr}${BAR}${nl}`;
}

/**
 * Tells which of the things named here a cell or header means: by its French name, its Dutch one, both,
 * or the product's own word. Capitals, accents, hyphens, underscores and the kind of apostrophe do not
 * matter.
 */
export function meaningOf<K extends string>(
  words: Readonly<Record<K, Named>>,
): (text: string) => K | undefined {
  const meanings = new Map<string, K>();
  for (const [key, named] of Object.entries<Named>(words)) {
    for (const way of [key, ...named, inBoth(named)]) {
      // keys of a record of such keys
      meanings.set(plain(way), key as K);
    }
  }
  return (text) => meanings.get(plain(text));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\s_-]+/g, ' ')
    .replace(/ ?\| ?/g, BAR)
    .trim();
}
