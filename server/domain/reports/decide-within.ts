import type { PeriodId } from '#protocol/periods.js';

import type { Decisions } from '../disclosure/types.js';
import type { Counted } from './decide.js';
import { decide } from './decide.js';

/**
 * A table that divides what another table counts in one of its cells. Where that cell is withheld, the whole is
 * withheld here. The other way round it does not go: the other table is decided already. So a period that could
 * be shown only without its whole is left out, with all that it is part of: then nothing adds up to it.
 *
 * @param isWithheld whether the whole is withheld of a period that is over
 */
export function decideWithin(
  table: Counted,
  isWithheld: (id: PeriodId) => boolean,
  threshold: number,
): Decisions {
  const over = table.nodes.filter(({ isOver }) => isOver).map(({ id }) => id);
  const totalsWithheld = new Set(over.filter(isWithheld));
  const apart = new Set<PeriodId>();
  for (;;) {
    const decisions = decide(table, { threshold, totals: 'shown', totalsWithheld, apart });
    const impossible = over.find(
      (id) => decisions.get(id)?.total === true && !totalsWithheld.has(id),
    );
    if (impossible === undefined) return decisions;
    apart.add(impossible);
  }
}
