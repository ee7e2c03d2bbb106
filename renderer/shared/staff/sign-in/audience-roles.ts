import type { Role } from '#protocol/vocabulary.js';

import type { StaffAudience } from '../staff-gate.js';

/** Roles of which one is enough for a staff screen; the server decides, this only sorts a list. */
const ENOUGH: Readonly<Record<StaffAudience, readonly Role[]>> = {
  advisor: ['advisor'],
  steward: ['steward'],
  office: ['statistics', 'editor', 'planner', 'administrator'],
};

export function fitsAudience(audience: StaffAudience, roles: readonly Role[]): boolean {
  return ENOUGH[audience].some((role) => roles.includes(role));
}
