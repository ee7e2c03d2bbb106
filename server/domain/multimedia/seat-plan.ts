import type { Settings } from '#protocol/settings.js';
import type { SeatKind } from '#protocol/vocabulary.js';

/** The places of a kind, numbered from 1; the first `accessible` of them suit a wheelchair. */
export interface SeatPlan {
  readonly total: number;
  readonly accessible: number;
}

export function seatPlan(
  kind: SeatKind,
  settings: Pick<Settings, 'computers' | 'tablets' | 'accessibleComputers' | 'accessibleTablets'>,
): SeatPlan {
  const [total, accessible] =
    kind === 'computer'
      ? [settings.computers, settings.accessibleComputers]
      : [settings.tablets, settings.accessibleTablets];
  return { total, accessible: Math.min(total, accessible) };
}
