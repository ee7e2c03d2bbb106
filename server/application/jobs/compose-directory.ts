import type { Both, Directory, Occupation, Training } from '#protocol/jobs/directory.js';
import type { EscoOccupation, HarvestedTraining } from '#protocol/jobs/harvest.js';

import type { BuiltIn, HarvestOf, Imported } from './compose-parts.js';
import { inBoth, theOne } from './compose-parts.js';
import { nearOccupations } from './near.js';
import type { Joined, JoinedParts } from './one-occupation.js';
import { ofEsco, ofSheet } from './one-occupation.js';
import { skillTable } from './skill-table.js';
import { trainingTargets } from './training-targets.js';
import { directorySource } from './written-sources.js';

/** Fields of study shown of an occupation. */
const MOST_FIELDS = 3;

export interface Composed {
  readonly directory: Directory;
  /** By import, the references of trainings that lead to no occupation there is. */
  readonly lostTrainings: ReadonlyMap<string, readonly string[]>;
}

/**
 * The directory out of what is written here and what was imported. A sheet and the ESCO occupation of its
 * code become one. The same parts give the same directory, to the byte.
 * @param imports in the order of their importance: of two that say the same thing the later counts
 */
export function composeDirectory(builtIn: BuiltIn, imports: readonly Imported[]): Composed {
  const esco = theOne(imports, 'esco');
  const riasec = theOne(imports, 'riasec');
  const isced = theOne(imports, 'isced-fields');
  const fieldNames = namesOfFields(esco?.harvest, isced?.harvest);
  const counted = imports.filter(
    (one) => one === esco || one === riasec || one === isced || isTrainings(one),
  );
  const skills = skillTable(esco?.harvest.skills ?? [], esco?.harvest.occupations ?? []);
  const places = new Map(counted.map(({ importId }, at) => [importId, at + 1]));
  const place = (one: Imported | undefined) => places.get(one?.importId ?? '');

  const parts: JoinedParts = {
    titles: builtIn.titles,
    skills,
    letters: new Map(riasec?.harvest.letters.map((hint) => [hint.esco, hint.letters])),
    fields: new Map(
      isced?.harvest.hints.map(({ esco, fields }) => [
        esco,
        fields
          .map(([code]) => code)
          .filter((code) => fieldNames.has(code))
          .slice(0, MOST_FIELDS),
      ]),
    ),
    places: {
      builtIn: 0,
      esco: place(esco),
      riasec: place(riasec),
      isced: place(isced),
    },
  };
  const joined = joinOccupations(builtIn, esco?.harvest.occupations ?? [], parts);
  const { trainings, of, lost } = joinTrainings(joined, imports, places);
  const near = nearOccupations(joined);
  const occupations = joined.map((occupation, at): Occupation => {
    const own = of.get(occupation.id);
    return {
      ...occupation,
      trainings: own?.trainings ?? [],
      near: near[at] ?? [],
      sources: [...occupation.sources, ...(own?.sources ?? [])],
    };
  });

  const usedFields = new Set(occupations.flatMap(({ fields }) => fields));
  return {
    directory: {
      format: 1,
      occupations,
      groups: groupsOf(builtIn, esco?.harvest),
      skills: skills.skills,
      fields: sortedRecord([...fieldNames].filter(([code]) => usedFields.has(code))),
      trainings,
      sources: [
        directorySource(builtIn.sources, {
          id: 'built-in',
          format: 'built-in',
          date: builtIn.sources['built-in']?.date ?? '',
        }),
        ...counted.map(({ importId, date, harvest }) =>
          directorySource(builtIn.sources, { id: importId, format: harvest.format, date }),
        ),
      ],
    },
    lostTrainings: lost,
  };
}

/** Sheets by their id, then the rest of ESCO by its code. */
function joinOccupations(
  { sheets }: BuiltIn,
  all: readonly EscoOccupation[],
  parts: JoinedParts,
): readonly Joined[] {
  const byCode = new Map(all.map((occupation) => [occupation.code, occupation]));
  const written = sheets.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const joined = new Set<EscoOccupation>();
  const ofSheets = written.map((sheet) => {
    const esco = sheet.esco === undefined ? undefined : byCode.get(sheet.esco);
    // two sheets of one code: the first has it, so that every occupation of ESCO is there once
    if (esco === undefined || joined.has(esco)) return ofSheet(sheet, undefined, parts);
    joined.add(esco);
    return ofSheet(sheet, esco, parts);
  });
  const others = [...new Map(all.map((occupation) => [occupation.uuid, occupation])).values()]
    .filter((occupation) => !joined.has(occupation))
    .sort((a, b) => byText(a.code, b.code) || byText(a.uuid, b.uuid));
  return [...ofSheets, ...others.map((occupation) => ofEsco(occupation, parts))];
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function groupsOf(
  builtIn: BuiltIn,
  esco: HarvestOf<'esco'> | undefined,
): Readonly<Record<string, Both>> {
  const groups = new Map<string, Both>();
  for (const { code, name } of esco?.groups ?? []) {
    const both = /^\d{1,4}$/.test(code) ? inBoth(name) : undefined;
    if (both !== undefined) groups.set(code, both);
  }
  for (const [code, name] of Object.entries(builtIn.groups)) groups.set(code, name);
  return sortedRecord([...groups]);
}

function namesOfFields(
  esco: HarvestOf<'esco'> | undefined,
  isced: HarvestOf<'isced-fields'> | undefined,
): ReadonlyMap<string, Both> {
  const names = new Map<string, Both>();
  for (const { code, name } of [...(esco?.fields ?? []), ...(isced?.fields ?? [])]) {
    const both = inBoth(name);
    if (both !== undefined) names.set(code, both);
  }
  return names;
}

function sortedRecord<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => byText(a, b)));
}

function isTrainings(
  one: Imported,
): one is Imported & { readonly harvest: HarvestOf<'trainings'> } {
  return one.harvest.format === 'trainings';
}

interface OwnTrainings {
  readonly trainings: number[];
  readonly sources: number[];
}

function joinTrainings(
  joined: readonly Joined[],
  imports: readonly Imported[],
  places: ReadonlyMap<string, number>,
) {
  const trainings: Training[] = [];
  const of = new Map<string, OwnTrainings>();
  const lost = new Map<string, string[]>();
  const targets = trainingTargets(joined);
  for (const one of imports.filter(isTrainings)) {
    const source = places.get(one.importId) ?? 0;
    for (const harvested of one.harvest.trainings) {
      const ids = new Set(harvested.occupations.flatMap((name) => targets(name)));
      if (ids.size === 0) {
        lost.set(one.importId, [...(lost.get(one.importId) ?? []), harvested.reference]);
        continue;
      }
      for (const id of ids) {
        const own = of.get(id) ?? { trainings: [], sources: [] };
        of.set(id, own);
        own.trainings.push(trainings.length);
        if (!own.sources.includes(source)) own.sources.push(source);
      }
      trainings.push(training(harvested));
    }
  }
  return { trainings, of, lost };
}

function training({
  reference: _reference,
  occupations: _names,
  ...rest
}: HarvestedTraining): Training {
  return rest;
}
