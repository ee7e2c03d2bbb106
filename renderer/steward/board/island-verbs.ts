import type { StewardIsland } from '#protocol/views.js';

export type IslandVerb =
  'start-interview' | 'recall' | 'no-show' | 'finish-interview' | 'end-break' | 'sign-out-island';

/** What a steward can do for an island as it is now, the most likely first. */
export function islandVerbs(state: StewardIsland['state']): readonly IslandVerb[] {
  switch (state) {
    case 'called':
      return ['recall', 'start-interview', 'no-show'];
    case 'serving':
      return ['finish-interview'];
    case 'break':
      return ['end-break', 'sign-out-island'];
    case 'free':
      return ['sign-out-island'];
    case 'closed':
      return [];
  }
}
