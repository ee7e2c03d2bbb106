import type { Ticket } from '../reception/state.js';
import type { IslandFigures } from './day-figures.js';
import type { Staffed } from './fold-staffing.js';
import { lastsUntil } from './fold-staffing.js';

/**
 * How long islands were staffed and in interviews, all of them together, whole minutes. Breaks end a
 * stretch, so they are in neither. What still lasts ends as in the staffing.
 *
 * @param tickets those that count: doubles are not among them
 */
export function islandsOf(state: Staffed, tickets: readonly Ticket[]): IslandFigures {
  const lasting = lastsUntil(state);
  const stretches = [...state.stretches.values()].map(({ from, to }) => ({
    from,
    to: Math.max(from, to ?? lasting),
  }));
  const open = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const busy = tickets.reduce((sum, { interview }) => {
    if (interview === undefined) return sum;
    const { spent, runningSince = lasting } = interview;
    return sum + spent + Math.max(0, lasting - runningSince);
  }, 0);
  return {
    open: Math.round(open / MINUTE),
    busy: Math.round(busy / MINUTE),
    most: mostAtOnce(stretches),
  };
}

/** One that begins as another ends is not beside it. */
function mostAtOnce(stretches: readonly { readonly from: number; readonly to: number }[]): number {
  const steps = stretches
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to }) => [
      { at: from, by: 1 },
      { at: to, by: -1 },
    ])
    .toSorted((a, b) => a.at - b.at || a.by - b.by);
  let [now, most] = [0, 0];
  for (const { by } of steps) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}

const MINUTE = 60_000;
