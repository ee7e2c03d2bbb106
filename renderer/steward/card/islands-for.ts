import type { StewardIsland, StewardTicket, StewardView } from '#protocol/views.js';

import { isEligible } from '../../shared/staff/queue-order.js';

/** A free island that a ticket can be called to. */
export interface IslandFor {
  readonly number: number;
  readonly staffCode: string;
  /** It takes this theme and language as it stands. */
  readonly fits: boolean;
}

/** Those that fit first. */
export function islandsFor(
  islands: StewardView['islands'],
  ticket: Pick<StewardTicket, 'theme' | 'language'>,
): readonly IslandFor[] {
  return Object.entries(islands)
    .filter(([, { state }]) => state === 'free')
    .map(([number, island]) => ({
      number: Number(number),
      staffCode: island.staffCode ?? '',
      fits: fits(island, ticket),
    }))
    .sort((a, b) => Number(b.fits) - Number(a.fits) || a.number - b.number);
}

function fits(
  { themes = [], languages = [] }: StewardIsland,
  ticket: Pick<StewardTicket, 'theme' | 'language'>,
): boolean {
  return isEligible({ themes, languages }, ticket);
}
