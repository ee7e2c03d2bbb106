import type { StewardView } from '#protocol/views.js';

/** What closing the day now would do. */
export interface ClosingEffect {
  /** Waiting or called: closed as "left at closing". */
  readonly waiting: number;
  /** Put aside: closed in the same way, although their visitors are to come back. */
  readonly parked: number;
  /** Interviews that end now. */
  readonly serving: number;
  /** Islands that are signed out. */
  readonly islands: number;
  /** Places of the multimedia space that are given back. */
  readonly seats: number;
  /** Notices that are taken down. */
  readonly notices: number;
  /** Workshops that go on without the reception. */
  readonly workshops: number;
}

/** @param now the server's clock, ms */
export function closingEffect(
  view: Pick<StewardView, 'tickets' | 'islands' | 'seats' | 'notices' | 'workshops'>,
  now: number,
): ClosingEffect {
  const statuses = Object.values(view.tickets).map((ticket) => ticket.status);
  const count = (...wanted: readonly (typeof statuses)[number][]) =>
    statuses.filter((status) => wanted.includes(status)).length;
  return {
    waiting: count('waiting', 'called'),
    parked: count('parked'),
    serving: count('serving'),
    islands: Object.values(view.islands).filter((island) => island.state !== 'closed').length,
    seats: Object.values(view.seats).filter(({ takenAt }) => takenAt !== undefined).length,
    notices: Object.keys(view.notices).length,
    workshops: Object.values(view.workshops.sessions).filter(
      ({ startsAt, endsAt, signUp }) => signUp !== 'cancelled' && startsAt <= now && endsAt > now,
    ).length,
  };
}

/** Whether the day that is being opened has been open before; its numbers go on. @param today `YYYY-MM-DD` */
export function reopens(view: Pick<StewardView, 'day' | 'date'>, today: string): boolean {
  return view.day === 'closed' && view.date === today;
}

/** The last ordinary number of the day: those that kiosks give when cut off lie far above. 0: none yet. */
export function lastNumber({ tickets }: Pick<StewardView, 'tickets'>): number {
  return Object.values(tickets).reduce(
    (last, { number, offline }) => (offline === true ? last : Math.max(last, number)),
    0,
  );
}
