import type { Role } from '#protocol/vocabulary.js';

export const SECTIONS = [
  'statistics',
  'programme',
  'what-if',
  'islands',
  'jobs',
  'staff',
  'settings',
  'keeping',
] as const;
export type Section = (typeof SECTIONS)[number];

const OPENED_BY: Readonly<Record<Section, readonly Role[]>> = {
  statistics: ['statistics', 'administrator'],
  programme: ['planner', 'administrator'],
  'what-if': ['statistics', 'planner', 'administrator'],
  islands: ['administrator'],
  jobs: ['editor', 'administrator'],
  staff: ['administrator'],
  settings: ['administrator'],
  keeping: ['administrator'],
};

/** Who finds a part of a section: what planners plan is counted there. */
const OPENED_IN_PART: Partial<Record<Section, readonly Role[]>> = { statistics: ['planner'] };

/** Sections of the office that roles open; the server holds the rights, this only hides doors. */
export function sectionsFor(roles: readonly Role[]): readonly Section[] {
  return SECTIONS.filter((section) =>
    [...OPENED_BY[section], ...(OPENED_IN_PART[section] ?? [])].some((role) =>
      roles.includes(role),
    ),
  );
}

/** Where roles begin: at the first section that is wholly theirs. */
export function firstSectionFor(roles: readonly Role[]): Section {
  return (
    SECTIONS.find((section) => OPENED_BY[section].some((role) => roles.includes(role))) ??
    SECTIONS[0]
  );
}
