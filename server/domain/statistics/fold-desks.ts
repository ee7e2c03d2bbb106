import type { Theme } from '#protocol/vocabulary.js';
import { PEOPLE_KINDS, REFERRALS, THEMES, TOPICS } from '#protocol/vocabulary.js';

import { notesOf } from '../reception/notes.js';
import type { ReceptionState, Ticket } from '../reception/state.js';
import type { DayFigures, EstimateFigures, NoteFigures } from './day-figures.js';
import type { Histogram } from './histogram.js';
import { histogramOf } from './histogram.js';
import { zeros } from './zeros.js';

type DeskFigures = Required<
  Pick<DayFigures, 'lengths' | 'walks' | 'estimates' | 'notes' | 'people'>
>;

/** @param tickets those that count: doubles are not among them */
export function deskFiguresOf(
  tickets: readonly Ticket[],
  people: ReceptionState['people'],
): DeskFigures {
  const counted = zeros(PEOPLE_KINDS);
  for (const [kind, count] of people) counted[kind] = count;
  return {
    lengths: lengthsOf(tickets),
    walks: walksOf(tickets),
    estimates: estimatesOf(tickets),
    notes: noteFiguresOf(tickets),
    people: counted,
  };
}

function lengthsOf(tickets: readonly Ticket[]): Record<Theme, Histogram> {
  const durations = new Map<Theme, number[]>(THEMES.map((theme) => [theme, []]));
  for (const ticket of tickets) {
    if (ticket.interview === undefined || ticket.status !== 'closed') continue;
    const { theme } = ticket.takenFor ?? ticket;
    durations.get(theme)?.push(ticket.interview.spent);
  }
  const lengths = THEMES.map((theme) => [theme, histogramOf(durations.get(theme) ?? [])]);
  // `fromEntries` forgets that every theme is among them
  return Object.fromEntries(lengths) as Record<Theme, Histogram>;
}

/** Each walk to the nearest second; none where a clock was put back in between. */
function walksOf(tickets: readonly Ticket[]): { count: number; seconds: number } {
  const walks = tickets.flatMap(({ interview }) =>
    interview === undefined ? [] : [Math.max(0, interview.startedAt - interview.calledAt)],
  );
  const seconds = walks.reduce((sum, walk) => sum + Math.round(walk / 1000), 0);
  return { count: walks.length, seconds };
}

/** The wait told is that to the first call; who left by themselves and who was not called count nowhere. */
function estimatesOf(tickets: readonly Ticket[]): EstimateFigures {
  const sums = { told: 0, unknown: 0, inside: 0, shorter: 0, longer: 0 };
  /** ms, whole: their sum is the same in whatever order tickets come. */
  let error = 0;
  for (const ticket of tickets) {
    const [firstCall] = ticket.callTimes;
    const hasLeft = ticket.outcome === 'left' && ticket.interview === undefined;
    if (firstCall === undefined || hasLeft) continue;
    if (ticket.told === undefined) {
      sums.unknown += 1;
      continue;
    }
    const wait = Math.max(0, firstCall - ticket.arrivedAt);
    sums.told += 1;
    sums[besideRange(wait, ticket.told)] += 1;
    error += Math.round(Math.abs(wait - ticket.told.middle * MINUTE));
  }
  return { ...sums, error: Math.round((error / MINUTE) * 10) / 10 };
}

/**
 * Both ends are inside, to the millisecond: told "10 to 20", who is called at 10:00.000 or at 20:00.000 is
 * inside, at 9:59.999 under it, at 20:00.001 over it. Nothing is over a range without an end.
 *
 * @param wait ms
 */
function besideRange(
  wait: number,
  { from, to }: { readonly from: number; readonly to?: number },
): 'inside' | 'shorter' | 'longer' {
  if (Math.floor(wait / MINUTE) < from) return 'shorter';
  return to !== undefined && wait > to * MINUTE ? 'longer' : 'inside';
}

/** A transfer is one interview: what its advisors noted counts together, and a thing noted twice once. */
function noteFiguresOf(tickets: readonly Ticket[]): NoteFigures {
  const topics = zeros(TOPICS);
  const referrals = zeros(REFERRALS);
  let interviews = 0;
  for (const ticket of tickets) {
    const notes = ticket.interview && notesOf(ticket);
    if (notes === undefined) continue;
    interviews += 1;
    for (const topic of notes.topics) topics[topic] += 1;
    for (const referral of notes.referrals) referrals[referral] += 1;
  }
  return { interviews, topics, referrals };
}

const MINUTE = 60_000;
