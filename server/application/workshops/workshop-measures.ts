import type { WorkshopSessionFigures } from '../../domain/workshops/figures.js';
import { hideSmall, isSmall } from '../../domain/statistics/suppression.js';

/** Counts of people; the first ones are tied: who signed up came, or cancelled, or did not come. */
export const MEASURES = [
  'signUps',
  'participants',
  'cancellations',
  'noShows',
  'waited',
] as const satisfies readonly (keyof WorkshopSessionFigures)[];
export type Measure = (typeof MEASURES)[number];

export type Sums = Readonly<Record<'planned' | 'held' | 'cancelled' | 'seats' | Measure, number>>;

export function sumsOf(sessions: readonly WorkshopSessionFigures[]): Sums {
  const held = sessions.filter(({ outcome }) => outcome === 'held');
  const sum = (of: readonly WorkshopSessionFigures[], key: 'seats' | Measure): number =>
    of.reduce((total, session) => total + session[key], 0);
  return {
    planned: sessions.length,
    held: held.length,
    cancelled: sessions.length - held.length,
    seats: sum(held, 'seats'),
    signUps: sum(sessions, 'signUps'),
    participants: sum(sessions, 'participants'),
    cancellations: sum(sessions, 'cancellations'),
    noShows: sum(sessions, 'noShows'),
    waited: sum(sessions, 'waited'),
  };
}

/**
 * Measures whose total may be seen besides the participants, which are published already. What is left of the
 * sign-ups without them is a total of its own: it is withheld where it is small, and small parts of it with
 * the next larger.
 */
export function shownMeasures(total: Sums, fewest: number): readonly Measure[] {
  const always: readonly Measure[] = isSmall(total.waited, fewest)
    ? ['participants']
    : ['participants', 'waited'];
  const { signUps, participants, cancellations, noShows } = total;
  const parts = hideSmall([cancellations, noShows], fewest);
  const rest = signUps - participants;
  if (isSmall(signUps, fewest) || isSmall(rest, fewest) || parts === undefined) return always;
  const shown = (['cancellations', 'noShows'] as const).filter((_, at) => parts[at] !== null);
  const left = rest - shown.reduce((sum, measure) => sum + total[measure], 0);
  const isTold = shown.length < parts.length && isSmall(left, fewest);
  const all: readonly Measure[] = [...always, 'signUps', ...(isTold ? [] : shown)];
  return MEASURES.filter((measure) => all.includes(measure));
}

/**
 * A row's counts as `closeRows` wants them: those shown and, where some of the tied ones are not, what is
 * left of the sign-ups without those shown.
 */
export function countsOf(row: Sums, shown: readonly Measure[]): readonly number[] {
  const counts = shown.map((measure) => row[measure]);
  const parts = MEASURES.slice(1, 4).filter((measure) => shown.includes(measure));
  if (!shown.includes('signUps') || parts.length === 0 || parts.length === 3) return counts;
  return [...counts, row.signUps - parts.reduce((sum, measure) => sum + row[measure], 0)];
}
