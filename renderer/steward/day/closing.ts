import type { StewardView } from '#protocol/views.js';

/** What closing the day now would do. */
export interface ClosingEffect {
  /** Waiting, called or parked: closed as "left at closing". */
  readonly leftAtClosing: number;
  /** Interviews that end now. */
  readonly serving: number;
  /** Islands that are signed out. */
  readonly islands: number;
}

export function closingEffect(view: Pick<StewardView, 'tickets' | 'islands'>): ClosingEffect {
  const statuses = Object.values(view.tickets).map((ticket) => ticket.status);
  return {
    leftAtClosing: statuses.filter((status) => status !== 'closed' && status !== 'serving').length,
    serving: statuses.filter((status) => status === 'serving').length,
    islands: Object.values(view.islands).filter((island) => island.state !== 'closed').length,
  };
}
