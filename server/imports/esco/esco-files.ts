import type { Language } from '#protocol/vocabulary.js';

import type { ImportInput } from '../import-input.js';

const LABELLED = ['occupations', 'ISCOGroups', 'skills', 'skillGroups'] as const;
type Labelled = (typeof LABELLED)[number];

/** The files of an ESCO download that are of use here. */
export type EscoFiles = Readonly<
  Record<Labelled, Readonly<Partial<Record<Language, ImportInput>>>>
> & {
  /** Has no words, so that the one of any language does. */
  readonly relations?: ImportInput;
  /** `v1.2.1`, where the name of a folder or zip tells. */
  readonly version?: string;
};

/** `skills_fr.csv`, also as browsers rename it when it was there already: `skills_fr (1).csv`. */
const NAME = /^([a-z]+)[_ -](fr|nl)(?: ?\(\d+\))?\.csv$/i;
const RELATIONS = /^occupationSkillRelations(?:[_ -][a-z]{2})?(?: ?\(\d+\))?\.csv$/i;
const VERSION = /\bv ?(\d+\.\d+(?:\.\d+)?)/i;

/**
 * Finds them by name, in any folder or zip. Other files of the download are passed over: the tree of
 * `broaderRelationsOccPillar` stands in the codes already (2654.1.7 is below 2654.1 and 2654).
 */
export function escoFiles(inputs: readonly ImportInput[]): EscoFiles {
  const found: Record<Labelled, Partial<Record<Language, ImportInput>>> = {
    occupations: {},
    ISCOGroups: {},
    skills: {},
    skillGroups: {},
  };
  for (const input of inputs) {
    const [, kindName, language] = NAME.exec(input.name) ?? [];
    const kind = LABELLED.find((known) => known.toLowerCase() === kindName?.toLowerCase());
    if (kind !== undefined) found[kind][language?.toLowerCase() === 'fr' ? 'fr' : 'nl'] ??= input;
  }
  const relations = inputs.find(({ name }) => RELATIONS.test(name));
  const version = inputs.map(({ path }) => VERSION.exec(path)?.[1]).find(Boolean);
  return {
    ...found,
    ...(relations === undefined ? {} : { relations }),
    ...(version === undefined ? {} : { version: `v${version}` }),
  };
}
