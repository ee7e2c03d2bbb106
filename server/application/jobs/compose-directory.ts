import type { Both, Directory, DirectorySource, Occupation } from '#protocol/jobs/directory.js';
import type { EscoOccupation } from '#protocol/jobs/harvest.js';

import type { BuiltIn, HarvestOf, Imported } from './compose-parts.js';
import { inBoth, theOne } from './compose-parts.js';
import { nearOccupations } from './near.js';
import type { Joined, JoinedParts } from './one-occupation.js';
import { ofEsco, ofSheet } from './one-occupation.js';
import { skillTable } from './skill-table.js';
import { isTrainings, joinTrainings } from './join-trainings.js';
import type { WrittenSources } from './written-sources.js';
import { directorySource } from './written-sources.js';

/** Fields of study shown of an occupation. */
const MOST_FIELDS = 3;

export interface Composed {
  readonly directory: Directory;
  /** By import, the references of trainings that stand on no occupation: see `joinTrainings`. */
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
  const lists = inFixedOrder(imports.filter(isTrainings));
  const counted = [
    ...imports.filter((one) => one === esco || one === riasec || one === isced),
    ...lists,
  ];
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
  const { trainings, of, lost } = joinTrainings(joined, lists, places);
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
        ...sourcesOf(builtIn.sources, counted),
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

/**
 * Lists by what stands in them: which of them was brought in again last makes no other directory.
 */
function inFixedOrder<T extends Imported>(lists: readonly T[]): readonly T[] {
  if (lists.length < 2) return lists;
  return lists
    .map((list) => ({ list, text: JSON.stringify(list.harvest) }))
    .sort((a, b) => byText(a.text, b.text))
    .map(({ list }) => list);
}

/**
 * By format, lists of trainings by format and number: an import's own id would make another directory of every
 * import of the same.
 */
function sourcesOf(
  written: WrittenSources,
  counted: readonly Imported[],
): readonly DirectorySource[] {
  let lists = 0;
  return counted.map((one) => {
    const { format } = one.harvest;
    const id = isTrainings(one) ? `${format}-${(lists += 1)}` : format;
    return directorySource(written, { id, format, date: one.date });
  });
}
