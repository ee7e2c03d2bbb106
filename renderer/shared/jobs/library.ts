import type { Both, Directory, Occupation } from '#protocol/jobs/directory.js';
import { RIASEC, SECTORS } from '#protocol/jobs/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

import type { FoundOccupation, JobSheet, Shelf, ShelfCount } from './jobs.js';
import type { OfferAnswers } from './offer-answers.js';
import type { IndexData } from './search/index-data.js';
import { createJobSearch } from './search/search.js';

/** Directory and offers at hand, ready to be asked: what the worker holds. Answers are those of `Jobs`. */
export interface Library extends DirectoryAnswers, OfferAnswers {}

/** What is asked of the directory itself. */
export interface DirectoryAnswers {
  find(query: string, language: Language, limit: number): readonly FoundOccupation[];
  browse(shelf: Shelf, language: Language): readonly FoundOccupation[];
  shelves(by: 'sector' | 'isco' | 'interest', parent?: string): readonly ShelfCount[];
  sheet(id: string): JobSheet | undefined;
}

/** @param index of the same directory, where it was made before */
export function createDirectoryAnswers(directory: Directory, index?: IndexData): DirectoryAnswers {
  const { occupations } = directory;
  const search = createJobSearch(directory, index);
  const byId = new Map(occupations.map((occupation) => [occupation.id, occupation]));
  const groupOf = ({ isco }: Occupation) =>
    directory.groups[isco] ?? directory.groups[isco.slice(0, 3)];
  const inShort = (occupation: Occupation) => shortOf(occupation, groupOf(occupation));

  return {
    find: (query, language, limit) =>
      search.find(query, language, limit).flatMap(({ occupation, label }) => {
        const found = occupations[occupation];
        return found === undefined
          ? []
          : { ...inShort(found), ...(label !== undefined && { by: label }) };
      }),

    browse(shelf, language) {
      const name = ({ name }: Occupation) => name[language] ?? name.fr ?? name.nl ?? '';
      const order = new Intl.Collator(language).compare;
      return occupations
        .filter((occupation) => standsOn(occupation, shelf))
        .sort((a, b) => rank(a, shelf) - rank(b, shelf) || order(name(a), name(b)))
        .map(inShort);
    },

    shelves(by, parent = '') {
      const counts = new Map<string, number>();
      for (const occupation of occupations) {
        for (const key of keysOf(occupation, by, parent))
          counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const order: readonly string[] =
        by === 'sector' ? SECTORS : by === 'interest' ? RIASEC : [...counts.keys()].toSorted();
      return order.flatMap((key) => {
        const count = counts.get(key);
        if (count === undefined) return [];
        const name = by === 'isco' ? directory.groups[key] : undefined;
        return [{ key, count, ...(name !== undefined && { name }) }];
      });
    },

    sheet(id) {
      const occupation = byId.get(id);
      if (occupation === undefined) return undefined;
      const group = groupOf(occupation);
      return {
        occupation,
        ...(group !== undefined && { group }),
        essential: pick(directory.skills, occupation.essential),
        optional: pick(directory.skills, occupation.optional),
        fields: occupation.fields.flatMap((code) => directory.fields[code] ?? []),
        trainings: pick(directory.trainings, occupation.trainings),
        near: occupation.near.flatMap((other) => {
          const found = byId.get(other);
          return found === undefined ? [] : inShort(found);
        }),
        sources: pick(directory.sources, occupation.sources),
      };
    },
  };
}

function shortOf(occupation: Occupation, group: Both | undefined): FoundOccupation {
  const { id, name, sector, description } = occupation;
  const [fr] = description.fr;
  const [nl] = description.nl;
  return {
    id,
    name,
    sector,
    ...(group !== undefined && { group }),
    sentence: { ...(fr !== undefined && { fr }), ...(nl !== undefined && { nl }) },
  };
}

function standsOn({ sector, isco, riasec = '' }: Occupation, shelf: Shelf): boolean {
  switch (shelf.by) {
    case 'sector':
      return sector === shelf.sector;
    case 'isco':
      return isco.startsWith(shelf.code);
    case 'interest':
      return shelf.letters.split('').every((letter) => riasec.includes(letter));
  }
}

/** What was written here stands first, being the commonest; of interests, the same order of letters. */
function rank({ tasks, riasec }: Occupation, shelf: Shelf): number {
  const written = tasks.fr.length > 0 ? 0 : 1;
  return shelf.by === 'interest' && riasec?.startsWith(shelf.letters) !== true
    ? written + 2
    : written;
}

function keysOf(
  { sector, isco, riasec = '' }: Occupation,
  by: 'sector' | 'isco' | 'interest',
  parent: string,
): readonly string[] {
  switch (by) {
    case 'sector':
      return [sector];
    case 'interest':
      return riasec.split('');
    case 'isco':
      return isco.startsWith(parent) && parent.length < 4 ? [isco.slice(0, parent.length + 1)] : [];
  }
}

function pick<T>(all: readonly T[], indexes: readonly number[]): readonly T[] {
  return indexes.flatMap((index) => all[index] ?? []);
}
