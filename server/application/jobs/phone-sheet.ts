import type { Directory, Occupation, PhoneSheet } from '#protocol/jobs/directory.js';

/** A phone shows the first of them only. */
const MOST_SKILLS = 12;

/** One occupation with all that its page on a phone shows, nothing left to look up. */
export function phoneSheet(directory: Directory, occupation: Occupation): PhoneSheet {
  const { id, name, description, tasks, paths, theme, sector, isco } = occupation;
  const pick = <T>(all: readonly T[], places: readonly number[]): readonly T[] =>
    places.flatMap((place) => all[place] ?? []);
  return {
    format: 1,
    occupation: { id, name, description, tasks, paths, theme, sector, isco },
    skills: pick(directory.skills, occupation.essential.slice(0, MOST_SKILLS)),
    trainings: pick(directory.trainings, occupation.trainings),
    sources: pick(directory.sources, occupation.sources),
  };
}
