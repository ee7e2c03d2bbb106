import type { Role } from '#protocol/vocabulary.js';

export const SECTIONS = ['statistics', 'staff', 'settings'] as const;
export type Section = (typeof SECTIONS)[number];

/** Sections of the office that roles open; the server holds the rights, this only hides doors. */
export function sectionsFor(roles: readonly Role[]): readonly Section[] {
  if (roles.includes('administrator')) return SECTIONS;
  return roles.includes('statistics') ? ['statistics'] : [];
}
