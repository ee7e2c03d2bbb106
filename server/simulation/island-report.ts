import type { ReceptionEvent } from '../domain/reception/events.js';

export interface IslandReport {
  readonly island: number;
  /** Minutes from sign-in to sign-out, breaks not counted apart. */
  readonly staffed: number;
  /** Minutes in interviews. */
  readonly busy: number;
  readonly interviews: number;
  /** busy / staffed, 0 to 1 */
  readonly utilisation: number;
}

interface Tally {
  staffed: number;
  busy: number;
  interviews: number;
  signedInAt?: number;
  inInterviewSince?: number;
  /** The interview that left it last, and since when it had run: its end may be taken back. */
  left?: { readonly ticketId: string; readonly since: number; readonly at: number };
}

/** How each island spent a day, in order of island, from the day's events alone. */
export function reportOnIslands(events: readonly ReceptionEvent[]): IslandReport[] {
  const tallies = new Map<number, Tally>();
  const islandOfTicket = new Map<string, number>();

  const tallyOf = (island: number): Tally => {
    const tally = tallies.get(island) ?? { staffed: 0, busy: 0, interviews: 0 };
    tallies.set(island, tally);
    return tally;
  };
  const endInterview = (ticketId: string, at: number): void => {
    const island = islandOfTicket.get(ticketId);
    if (island === undefined) return;
    islandOfTicket.delete(ticketId);
    const tally = tallyOf(island);
    const since = tally.inInterviewSince ?? at;
    tally.busy += at - since;
    delete tally.inInterviewSince;
    tally.left = { ticketId, since, at };
  };
  const resumeInterview = (island: number, ticketId: string): void => {
    const tally = tallyOf(island);
    if (tally.left?.ticketId !== ticketId) return;
    tally.busy -= tally.left.at - tally.left.since;
    tally.inInterviewSince = tally.left.since;
    islandOfTicket.set(ticketId, island);
    delete tally.left;
  };

  for (const event of events) {
    switch (event.type) {
      case 'island-signed-in':
        tallyOf(event.island).signedInAt ??= event.at;
        break;
      case 'island-signed-out': {
        const tally = tallyOf(event.island);
        tally.staffed += event.at - (tally.signedInAt ?? event.at);
        delete tally.signedInAt;
        break;
      }
      case 'interview-started': {
        const tally = tallyOf(event.island);
        tally.interviews += 1;
        tally.inInterviewSince = event.at;
        islandOfTicket.set(event.ticketId, event.island);
        break;
      }
      case 'ticket-called':
        delete tallyOf(event.island).left;
        break;
      case 'action-undone':
        resumeInterview(event.island, event.ticketId);
        break;
      case 'ticket-closed':
      case 'ticket-parked':
      case 'ticket-transferred':
        endInterview(event.ticketId, event.at);
        break;
      case 'day-opened':
      case 'day-closed':
      case 'ticket-taken':
      case 'ticket-renumbered':
      case 'numbers-leased':
      case 'seat-taken':
      case 'seat-freed':
      case 'seat-extended':
      case 'help-logged':
      case 'interview-noted':
      case 'ticket-corrected':
      case 'ticket-merged':
      case 'people-counted':
      case 'call-shown':
      case 'ticket-missed':
      case 'ticket-returned':
      case 'priority-set':
      case 'break-started':
      case 'break-ended':
        break;
      default:
        event satisfies never;
    }
  }

  return [...tallies.entries()]
    .sort(([a], [b]) => a - b)
    .map(([island, { staffed, busy, interviews }]) => ({
      island,
      staffed: staffed / MINUTE,
      busy: busy / MINUTE,
      interviews,
      utilisation: staffed === 0 ? 0 : busy / staffed,
    }));
}

const MINUTE = 60_000;
