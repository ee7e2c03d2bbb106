import type { Role } from '#protocol/vocabulary.js';

export interface DemoStaff {
  readonly code: string;
  readonly pin: string;
  readonly roles: Role[];
}

const ADVISORS = 15;

/**
 * The staff of a demonstration, the same each time and shown on its sign-in pages: a steward, an advisor
 * for each island, one for the office. Never for real data.
 */
export function demoStaff(): DemoStaff[] {
  return [
    { code: 'S1', pin: '246810', roles: ['steward'] },
    ...Array.from({ length: ADVISORS }, (_, index): DemoStaff => {
      const island = index + 1;
      return { code: `A${island}`, pin: String(314_000 + island * 17), roles: ['advisor'] };
    }),
    { code: 'O1', pin: '975318', roles: ['statistics', 'planner', 'administrator'] },
  ];
}
