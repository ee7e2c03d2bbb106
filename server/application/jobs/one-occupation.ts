import type { Occupation } from '#protocol/jobs/directory.js';
import type { EscoOccupation } from '#protocol/jobs/harvest.js';
import type { WrittenSheet, WrittenTitles } from '#protocol/jobs/written-sheet.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { eachGender, inBothGenders, newTexts, sentencesOf } from './names.js';
import { sectorOfIsco } from './sectors-by-isco.js';
import type { SkillTable } from './skill-table.js';

/** An occupation that does not know yet which ones are near it, and which trainings lead to it. */
export type Joined = Omit<Occupation, 'near' | 'trainings'>;

export interface JoinedParts {
  readonly titles: WrittenTitles;
  readonly skills: SkillTable;
  /** Two letters, by UUID. */
  readonly letters: ReadonlyMap<string, string>;
  /** Codes of fields of study, by UUID. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Places of the sources; `undefined` where one was not imported. */
  readonly places: {
    readonly builtIn: number;
    readonly esco: number | undefined;
    readonly riasec: number | undefined;
    readonly isced: number | undefined;
  };
}

type Texts = Readonly<Record<Language, readonly string[]>>;

const NONE: Texts = { fr: [], nl: [] };
const TWO_LETTERS = /^([RIASEC])(?!\1)[RIASEC]$/;

/** What is written here counts; ESCO adds other names, skills and codes. */
export function ofSheet(
  sheet: WrittenSheet,
  esco: EscoOccupation | undefined,
  parts: JoinedParts,
): Joined {
  const { places } = parts;
  const name = {
    fr: inBothGenders(sheet.name.fr.masculine, sheet.name.fr.feminine),
    nl: sheet.name.nl,
  };
  const synonyms = perLanguage((language) => [
    ...sheet.synonyms[language],
    ...(esco === undefined ? [] : namesOf(esco, language)),
  ]);
  return {
    id: sheet.id,
    ...(esco !== undefined && { esco: { uuid: esco.uuid, code: esco.code } }),
    isco: sheet.isco,
    name,
    ...labels(name, synonyms, esco, parts.titles[sheet.esco ?? '']),
    description: sheet.description,
    tasks: sheet.tasks,
    essential: parts.skills.places(esco?.essential ?? []),
    optional: optionalOf(esco, parts.skills),
    paths: sheet.paths,
    fields: fieldsOf(esco, parts),
    sector: sheet.sector,
    riasec: sheet.riasec,
    theme: sheet.theme,
    partner: sheet.partner,
    sources: placesOf([
      [true, places.builtIn],
      [esco !== undefined, places.esco],
      [fieldsOf(esco, parts).length > 0, places.isced],
    ]),
  };
}

export function ofEsco(esco: EscoOccupation, parts: JoinedParts): Joined {
  const { places } = parts;
  const { name } = esco;
  const letters = parts.letters.get(esco.uuid);
  const riasec = letters !== undefined && TWO_LETTERS.test(letters) ? letters : undefined;
  const titles = parts.titles[esco.code];
  return {
    id: esco.uuid,
    esco: { uuid: esco.uuid, code: esco.code },
    isco: esco.isco,
    name,
    ...labels(
      name,
      perLanguage((language) => namesOf(esco, language)),
      esco,
      titles,
    ),
    description: perLanguage((language) => sentencesOf(esco.description[language])),
    tasks: NONE,
    essential: parts.skills.places(esco.essential),
    optional: optionalOf(esco, parts.skills),
    paths: [],
    fields: fieldsOf(esco, parts),
    sector: sectorOfIsco(esco.isco),
    ...(riasec !== undefined && { riasec }),
    theme: 'orientation',
    sources: placesOf([
      [true, places.esco],
      [riasec !== undefined, places.riasec],
      [fieldsOf(esco, parts).length > 0, places.isced],
    ]),
  };
}

/** Synonyms without the names themselves, titles without either; each text once. */
function labels(
  name: Occupation['name'],
  synonyms: Texts,
  esco: EscoOccupation | undefined,
  written: Texts | undefined,
): { readonly synonyms: Texts; readonly titles: Texts } {
  const names = perLanguage((language) => [
    name[language] ?? '',
    ...eachGender(name[language] ?? ''),
  ]);
  const fresh = perLanguage((language) => newTexts(synonyms[language], names[language]));
  const titles = perLanguage((language) =>
    newTexts(
      [...(written?.[language] ?? []), ...(esco?.hidden?.[language] ?? [])],
      [...names[language], ...fresh[language].flatMap((text) => [text, ...eachGender(text)])],
    ),
  );
  return { synonyms: fresh, titles };
}

function namesOf(esco: EscoOccupation, language: Language): readonly string[] {
  const own = esco.name[language];
  return [...(own === undefined ? [] : [own]), ...esco.synonyms[language]];
}

function optionalOf(esco: EscoOccupation | undefined, skills: SkillTable): readonly number[] {
  if (esco === undefined) return [];
  const essential = new Set(esco.essential);
  return skills.places(esco.optional.filter((uuid) => !essential.has(uuid)));
}

function fieldsOf(esco: EscoOccupation | undefined, { fields }: JoinedParts): readonly string[] {
  return fields.get(esco?.uuid ?? '') ?? [];
}

/** The sources of what is shown: titles that are only searched by name none. */
function placesOf(
  sources: readonly (readonly [used: boolean, place: number | undefined])[],
): readonly number[] {
  return sources.flatMap(([used, place]) => (used && place !== undefined ? place : []));
}

function perLanguage(make: (language: Language) => readonly string[]): Texts {
  const [fr = [], nl = []] = LANGUAGES.map(make);
  return { fr, nl };
}
