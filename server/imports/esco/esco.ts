import type { EscoSkill, Harvest, IscedField, IscoGroup } from '#protocol/jobs/harvest.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import type { ImportInput } from '../import-input.js';
import type { Notes } from '../notes.js';
import { Unreadable } from '../unreadable.js';
import { escoFiles } from './esco-files.js';
import { EscoNames } from './esco-names.js';
import { EscoOccupations } from './esco-occupations.js';
import { readRelations } from './esco-relations.js';

/**
 * The official ESCO download as CSV: occupations, ISCO groups, skills and fields of study, in French, Dutch or
 * both. A language that is not there stays absent. Files other than those are passed over.
 * @throws {Unreadable} `not-this-format` without occupations in one of the two languages
 */
export async function readEsco(inputs: readonly ImportInput[], notes: Notes): Promise<Harvest> {
  const files = escoFiles(inputs);
  const {
    occupations: occupationFiles,
    ISCOGroups,
    skills,
    skillGroups,
    relations,
    version,
  } = files;
  if (Object.keys(occupationFiles).length === 0) throw new Unreadable('not-this-format');
  const labelled = [occupationFiles, ISCOGroups, skills, skillGroups].flatMap((by) =>
    Object.values(by),
  );
  notes.expect(relations === undefined ? labelled : [...labelled, relations]);

  const occupations = new EscoOccupations();
  const groups = new EscoNames(/\/isco\/C(\d{1,4})$/);
  const abilities = new EscoNames(/\/skill\/([\da-f-]{36})$/);
  const fields = new EscoNames(/\/isced-f\/(\d{2,4})$/);
  await inEach(occupationFiles, (input, language) => occupations.read(input, language, notes));
  await inEach(ISCOGroups, (input, language) => groups.read(input, language, notes));
  await inEach(skills, (input, language) => abilities.read(input, language, notes));
  await inEach(skillGroups, (input, language) => fields.read(input, language, notes));
  if (relations !== undefined) await readRelations(relations, notes, occupations, abilities);

  return {
    format: 'esco',
    occupations: occupations.all(),
    groups: groups.all((code, name): IscoGroup => ({ code, name })),
    skills: abilities.all((uuid, name): EscoSkill => ({ uuid, name })),
    fields: fields.all((code, name): IscedField => ({ code, name })),
    ...(version === undefined ? {} : { version }),
  };
}

async function inEach(
  files: Readonly<Partial<Record<Language, ImportInput>>>,
  read: (input: ImportInput, language: Language) => Promise<void>,
): Promise<void> {
  for (const language of LANGUAGES) {
    const input = files[language];
    if (input !== undefined) await read(input, language);
  }
}
