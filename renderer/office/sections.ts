import type { Role } from '#protocol/vocabulary.js';

export const SECTIONS = ['statistics', 'jobs', 'staff', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

const OPENED_BY: Readonly<Record<Section, readonly Role[]>> = {
  statistics: ['statistics', 'administrator'],
  jobs: ['editor', 'administrator'],
  staff: ['administrator'],
  settings: ['administrator'],
};

/** Sections of the office that roles open; the server holds the rights, this only hides doors. */
export function sectionsFor(roles: readonly Role[]): readonly Section[] {
  return SECTIONS.filter((section) => OPENED_BY[section].some((role) => roles.includes(role)));
}
