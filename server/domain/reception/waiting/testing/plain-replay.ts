import type { Language, Theme } from '#protocol/vocabulary.js';

import type { Duty, NextTicketRule } from '../../next-ticket/rule.js';

/** The same replay told a second time: lists, objects, one length for each theme, no hurry. Minutes. */
export interface PlainTicket {
  readonly name: string;
  readonly theme: Theme;
  readonly language: Language;
  readonly priority: boolean;
  readonly missed: boolean;
  readonly waited: number;
  /** Where it stands by arrival. */
  readonly place: number;
}

export interface PlainIsland {
  readonly freeAt: number;
  readonly stints: readonly {
    readonly from: number;
    readonly to: number;
    readonly themes: readonly Theme[];
    readonly languages: readonly Language[];
  }[];
}

/** When each ticket is called, by name; those that never are, are left out. */
export function plainReplay(
  tickets: readonly PlainTicket[],
  islands: readonly PlainIsland[],
  lasts: (theme: Theme) => number,
  rule: NextTicketRule,
  duty: Duty,
): Map<string, number> {
  const calls = new Map<string, number>();
  const free = islands.map(({ freeAt }) => freeAt);
  for (;;) {
    // The earliest moment at which an island is on duty and free, and somebody it takes waits.
    let first: { at: number; island: number; ticket: PlainTicket } | undefined;
    for (const [index, island] of islands.entries()) {
      for (const stint of island.stints) {
        const at = Math.max(free[index] ?? 0, stint.from);
        if (at >= stint.to || (first !== undefined && at >= first.at)) continue;
        const ranked = tickets
          .filter(
            (ticket) =>
              !calls.has(ticket.name) &&
              stint.themes.includes(ticket.theme) &&
              stint.languages.includes(ticket.language),
          )
          .map((ticket) => ({
            ticket,
            rank: ticket.missed
              ? -1
              : rule.rank(ticket, (ticket.waited + at) * 60_000, stint.languages, duty),
          }))
          .toSorted((a, b) => a.rank - b.rank || a.ticket.place - b.ticket.place);
        const next = ranked[0]?.ticket;
        if (next !== undefined) first = { at, island: index, ticket: next };
      }
    }
    if (first === undefined) return calls;
    calls.set(first.ticket.name, first.at);
    free[first.island] = first.at + lasts(first.ticket.theme);
  }
}
