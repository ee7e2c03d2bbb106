import type { WaitRange, WaitRanges } from '#protocol/waiting.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import type { ReceptionState } from '../../domain/reception/state.js';
import { isOpen } from '../../domain/reception/state.js';
import type { LikelyWait, ToldWait, WaitEstimates } from '../../domain/reception/waiting-time.js';
import { groupOf } from '../../domain/reception/waiting/groups.js';
import { staffedGroups } from '../../domain/reception/waiting/on-duty.js';
import { saidRange } from '../../domain/reception/waiting/steps.js';
import type { Waits } from '../views/environment.js';

/** What screens show of an estimate, and the middle of each range for the ticket that is told it. */
export interface ShownWaits extends Waits {
  readonly middles: Readonly<Partial<Record<Theme, Readonly<Partial<Record<Language, number>>>>>>;
}

export const NOTHING_SHOWN: ShownWaits = { ranges: {}, byTicket: {}, middles: {} };

/** Ranges stay as they are shown where the new estimate is much the same; unchanged parts are the same objects. */
export function shownWaits(estimates: WaitEstimates, shown: ShownWaits): ShownWaits {
  const ranges: Partial<Record<Theme, Partial<Record<Language, WaitRange>>>> = {};
  const middles: Partial<Record<Theme, Partial<Record<Language, number>>>> = {};
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      const likely = estimates.ofNew(theme, language);
      if (likely === undefined) continue;
      const said = saidOf(likely, shown.ranges[theme]?.[language]);
      (ranges[theme] ??= {})[language] = said;
      (middles[theme] ??= {})[language] = likely.middle;
    }
  }
  const byTicket: Record<string, WaitRange> = {};
  for (const [id, likely] of estimates.byTicket) byTicket[id] = saidOf(likely, shown.byTicket[id]);
  return {
    ranges: sameRanges(ranges, shown.ranges) ? shown.ranges : ranges,
    byTicket: sameTickets(byTicket, shown.byTicket) ? shown.byTicket : byTicket,
    middles,
  };
}

/**
 * What still holds of it: nothing for a theme and language that nobody signed in takes any more, however
 * short a time ago. The same object where all of it holds.
 */
export function stillHolding(shown: ShownWaits, state: ReceptionState): ShownWaits {
  if (!isOpen(state)) return NOTHING_SHOWN;
  const staffed = staffedGroups(state.islands.values());
  const ranges: Partial<Record<Theme, Partial<Record<Language, WaitRange>>>> = {};
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      const range = shown.ranges[theme]?.[language];
      if (range !== undefined && isStaffed(staffed, theme, language))
        (ranges[theme] ??= {})[language] = range;
    }
  }
  const tickets = Object.entries(shown.byTicket);
  const byTicket = tickets.filter(([id]) => {
    const ticket = state.tickets.get(id);
    return ticket !== undefined && isStaffed(staffed, ticket.theme, ticket.language);
  });
  const sameByTicket = byTicket.length === tickets.length;
  if (sameByTicket && sameRanges(ranges, shown.ranges)) return shown;
  return {
    ...shown,
    ranges,
    byTicket: sameByTicket ? shown.byTicket : Object.fromEntries(byTicket),
  };
}

/** What a ticket is told that is taken in this state, by the ranges that are shown. */
export function toldWait(
  { ranges, middles }: ShownWaits,
  state: ReceptionState,
  theme: Theme,
  language: Language,
): ToldWait | undefined {
  if (!isStaffed(staffedGroups(state.islands.values()), theme, language)) return undefined;
  const range = ranges[theme]?.[language];
  const middle = middles[theme]?.[language];
  if (range === undefined || middle === undefined) return undefined;
  // The range may have stayed a little behind; its middle never lies outside it.
  const inside = Math.min(Math.max(Math.round(middle), range.from), range.to ?? Infinity);
  return { ...range, middle: inside };
}

function isStaffed(staffed: number, theme: Theme, language: Language): boolean {
  return (staffed & (1 << groupOf(theme, language))) !== 0;
}

function saidOf({ low, high }: LikelyWait, shown: WaitRange | undefined): WaitRange {
  const said = saidRange(low, high, shown);
  return shown !== undefined && sameRange(said, shown) ? shown : said;
}

function sameRange(a: WaitRange | undefined, b: WaitRange | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.from === b.from && a.to === b.to);
}

function sameRanges(a: WaitRanges, b: WaitRanges): boolean {
  return THEMES.every((theme) =>
    LANGUAGES.every((language) => sameRange(a[theme]?.[language], b[theme]?.[language])),
  );
}

function sameTickets(a: Waits['byTicket'], b: Waits['byTicket']): boolean {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => sameRange(a[id], b[id]));
}
