import type { Divide, Portrait, Satisfaction } from '#protocol/feedback.js';
import { DIVIDE, PORTRAIT, SATISFACTION } from '#protocol/feedback.js';
import type {
  Channel,
  HelpKind,
  Language,
  Outcome,
  PeopleKind,
  SeatKind,
  Theme,
} from '#protocol/vocabulary.js';
import { CHANNELS, HELP_KINDS, SEAT_KINDS, THEMES } from '#protocol/vocabulary.js';
import type { Format, Spoken } from '#protocol/workshops/vocabulary.js';
import { FORMATS, SPOKEN } from '#protocol/workshops/vocabulary.js';

import type { Random } from '../../harness/random.js';
import { seededRandom } from '../../harness/random.js';

/** One visit at the desk, as a table of a database would have it. Times in minutes. */
export interface VisitRow {
  readonly theme: Theme;
  readonly language: Language;
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** Local minute of the day in which the ticket was taken. */
  readonly minute: number;
  readonly transferred: boolean;
  readonly parked: boolean;
  /** Arrival to the call that led to service, and the interview; of those served. */
  readonly wait?: number;
  readonly interview?: number;
}

export interface DayRows {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly visits: readonly VisitRow[];
  readonly seats: readonly { kind: SeatKind; channel: Channel; minute: number }[];
  readonly help: readonly HelpKind[];
  readonly people: readonly { kind: PeopleKind; count: number }[];
  readonly sessions: readonly SessionRow[];
  readonly portraits: readonly Portrait[];
  readonly marks: readonly Satisfaction[];
  readonly divides: readonly Divide[];
}

export interface SessionRow {
  readonly theme: Theme;
  readonly format: Format;
  readonly language: Spoken;
  readonly partner: string;
  readonly held: boolean;
  readonly participants: number;
}

export const VISITS = 500_000;
/** Ten years: half of the first one, nine whole ones, half of one that runs. */
export const FIRST_DATE = '2016-07-01';
export const LAST_DATE = '2026-06-30';
/** The first letters of weekdays and the days about New Year are closed. */
const CLOSED = /^\d{4}-(12-2[4-9]|12-3|01-01|05-01|07-21|11-01)/;
const OPENS = 9 * 60;
const CLOSES = 17 * 60;
const DAY_MS = 86_400_000;

/** Opening days of the ten years, oldest first. */
export function openingDates(): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(FIRST_DATE); at <= Date.parse(LAST_DATE); at += DAY_MS) {
    const day = new Date(at);
    const date = day.toISOString().slice(0, 10);
    if (![0, 6].includes(day.getUTCDay()) && !CLOSED.test(date)) dates.push(date);
  }
  return dates;
}

/** All visits of the ten years, a day at a time; always the same. */
export function* tenYears(): Generator<DayRows> {
  const random = seededRandom(2016);
  const dates = openingDates();
  for (const [index, date] of dates.entries()) {
    const share = (days: number): number => Math.floor((days * VISITS) / dates.length);
    // busy and quiet days in turn, so that the sum stays
    const more = index % 2 === 0 ? 40 : -40;
    const isLastOfOdd = index === dates.length - 1 && dates.length % 2 === 1;
    yield dayOf(date, share(index + 1) - share(index) + (isLastOfOdd ? 0 : more), random);
  }
}

function dayOf(date: string, visits: number, random: Random): DayRows {
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  return {
    date,
    visits: many(visits, () => visitOf(random)),
    seats: many(random.between(25, 50), () => ({
      kind: chance(random, 0.7) ? SEAT_KINDS[0] : SEAT_KINDS[1],
      channel: chance(random, 0.6) ? CHANNELS[0] : CHANNELS[1],
      minute: random.between(OPENS, CLOSES - 1),
    })),
    help: many(random.between(5, 20), () => random.pick(HELP_KINDS)),
    people: [
      { kind: 'door', count: visits + random.between(20, 80) },
      { kind: 'outreach', count: chance(random, 0.3) ? random.between(10, 200) : 0 },
    ],
    sessions: many(random.between(3, 8), () => sessionOf(random)),
    portraits: many(Math.floor(visits / 4), () => portraitOf(random)),
    marks: many(Math.floor(visits / 3), () =>
      chance(random, 0.8) ? SATISFACTION[0] : random.pick(SATISFACTION),
    ),
    divides: many(Math.floor(visits / 20), () => ({
      equipment: random.pick(DIVIDE.equipment),
      skills: random.pick(DIVIDE.skills),
    })),
  };
}

function visitOf(random: Random): VisitRow {
  const visit = {
    theme: chance(random, 0.5) ? 'work' : random.pick(THEMES),
    language: chance(random, 0.1) ? 'nl' : 'fr',
    channel: chance(random, 0.85) ? 'kiosk' : 'desk',
    minute: random.between(OPENS, CLOSES - 30),
    transferred: false,
    parked: chance(random, 0.04),
  } as const;
  const fate = random.next();
  if (fate < 0.07) return { ...visit, outcome: 'left' };
  if (fate < 0.11) return { ...visit, outcome: 'no-show' };
  if (fate < 0.13) return { ...visit, outcome: 'left-at-closing' };
  return {
    ...visit,
    outcome: 'served',
    transferred: chance(random, 0.06),
    // most wait little, some long
    wait: Math.floor(random.next() ** 2 * 75),
    interview: 5 + Math.floor((random.next() + random.next()) * 35),
  };
}

function sessionOf(random: Random): SessionRow {
  const held = !chance(random, 0.05);
  return {
    theme: random.pick(THEMES),
    format: random.pick(FORMATS),
    language: random.pick(SPOKEN),
    partner: `Partner ${random.between(1, 12)}`,
    held,
    participants: held ? random.between(4, 20) : 0,
  };
}

function portraitOf(random: Random): Portrait {
  // questions with one of their own answers each
  const answered = Object.entries(PORTRAIT).filter(() => chance(random, 0.92));
  return Object.fromEntries(
    answered.map(([question, answers]) => [question, random.pick<string>(answers)]),
  );
}

function chance(random: Random, share: number): boolean {
  return random.next() < share;
}
