import type { BookingStatus } from '#protocol/workshops/vocabulary.js';

/**
 * The programme as somebody with a pencil would note it down: a sheet for each session, on it one line for
 * each who signs up, in that order.
 */
export interface Sheet {
  readonly id: string;
  activity: string;
  date: string;
  starts: string;
  ends: string;
  room: string;
  seats: number;
  list: number;
  closes: number;
  from: number;
  to: number;
  crossedOut: boolean;
  released: boolean;
  ended: boolean;
  /** Somebody has seen the clock behind its start, perhaps before it was put back. */
  wasSeenRunning: boolean;
  heads?: number;
  lines: Line[];
}

export interface Line {
  readonly id: string;
  secret: string;
  code: string;
  readonly people: number;
  is: BookingStatus;
  here: boolean;
  /** When it came up from the waiting list. */
  up?: number | undefined;
}

export function isRunning(sheet: Sheet, now: number): boolean {
  return now >= sheet.from || sheet.released || isPast(sheet, now);
}

export function isPast(sheet: Sheet, now: number): boolean {
  return sheet.ended || now >= sheet.to;
}

export function seated(sheet: Sheet): number {
  let people = 0;
  for (const line of sheet.lines) {
    if (line.is === 'booked' || line.is === 'present') people += line.people;
  }
  return people;
}

export function free(sheet: Sheet): number {
  return Math.max(0, sheet.seats - seated(sheet));
}

export function queue(sheet: Sheet): Line[] {
  return sheet.lines.filter(({ is }) => is === 'waiting');
}

/** Seats for somebody who comes now, without pushing in. */
export function onOffer(sheet: Sheet, now: number): number {
  return isRunning(sheet, now) || queue(sheet).length === 0 ? free(sheet) : 0;
}

/** Calls up who is next, as long as there are seats: from the start on only those in the corridor. */
export function callUp(sheet: Sheet, now: number): void {
  while (free(sheet) > 0) {
    const next = queue(sheet).find(({ here }) => here || !isRunning(sheet, now));
    if (next === undefined) return;
    next.is = next.here ? 'present' : 'booked';
    next.up = now;
  }
}

/** Brussels around the night of 29 March 2026, from a table: nothing of `Intl`, nothing of the rules. */
const FORWARD = Date.UTC(2026, 2, 29, 1);
const HOUR = 3_600_000;

/** What the clock on the wall shows, as if it were UTC, ms. */
export function wall(now: number): number {
  return now + (now < FORWARD ? HOUR : 2 * HOUR);
}

export function dateOn(now: number, days = 0): string {
  return new Date(wall(now) + days * 24 * HOUR).toISOString().slice(0, 10);
}

/** `undefined` for the hour that is left out. */
export function fromWall(date: string, time: string): number | undefined {
  const shown = Date.parse(`${date}T${time}:00Z`);
  if (shown < FORWARD + HOUR) return shown - HOUR;
  return shown < FORWARD + 2 * HOUR ? undefined : shown - 2 * HOUR;
}
