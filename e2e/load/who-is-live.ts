import type { Audience } from '#protocol/vocabulary.js';

import type { Page } from './page.js';

/** Pages of one kind, as many as there have to be. */
export interface Kind {
  /** `kiosks`, `phones`. */
  readonly name: string;
  readonly wanted: number;
  readonly pages: readonly Pick<Page<Audience>, 'view' | 'refused' | 'until'>[];
}

/**
 * Gives every page so long to be live, ms, and says of each kind how many are not.
 * @param when `in the evening` @returns `in the evening 2 of 61 kiosks are not live (device-revoked)`
 */
export async function notLive(
  kinds: readonly Kind[],
  when: string,
  within: number,
): Promise<readonly string[]> {
  const all = kinds.flatMap(({ pages }) => pages);
  await Promise.allSettled(all.map((page) => page.until(() => true, within)));
  return kinds.flatMap(({ name, wanted, pages }) => {
    const live = pages.filter(({ view }) => view !== undefined).length;
    if (live >= wanted) return [];
    const why = new Set(pages.flatMap(({ refused }) => refused ?? []));
    const reasons = why.size === 0 ? '' : ` (${[...why].join(', ')})`;
    return [`${when} ${wanted - live} of ${wanted} ${name} are not live${reasons}`];
  });
}
