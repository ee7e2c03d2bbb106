import type { Refusal } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';
import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';

import { instantOf, localTime, weekdayOf } from '../calendar.js';
import type { WorkshopContext } from './command.js';
import type { Course } from './course.js';
import type { Found } from './decision.js';
import type { RoomIndex } from './room-index.js';
import { isOver } from './seats.js';
import type { Session } from './state.js';

export interface SessionTimes {
  /** ms since 1970 */
  readonly startsAt: number;
  readonly endsAt: number;
}

type Planning = Pick<WorkshopContext, 'now' | 'today' | 'settings'>;
type Rooms = Pick<Settings, 'rooms'>;

/**
 * Whether a session can be held as planned, and when that is. Refusals: activity-unknown, room-unknown,
 * room-too-small, ends-before-start, date-too-far, time-not-there, session-in-past, outside-opening,
 * room-taken; those that depend on the date name it.
 *
 * @param but the session that is changed: it does not stand in its own way
 */
export function timesFor(
  course: Pick<Course, 'state' | 'rooms'>,
  plan: SessionPlan,
  { now, today, settings }: Planning,
  but?: string,
): Found<SessionTimes> {
  if (!course.state.activities.has(plan.activityId)) return refuse('activity-unknown');
  const wrongRoom = unfitRoom(plan, settings);
  if (wrongRoom !== undefined) return { ok: false, refusal: wrongRoom };
  if (plan.ends <= plan.starts) return refuse('ends-before-start');
  const { date } = plan;
  if (date < today) return refuse('session-in-past', { date });
  if (date > lastDateFrom(today)) return refuse('date-too-far', { date });
  const startsAt = onTheClock(date, plan.starts, settings.timeZone);
  const endsAt = onTheClock(date, plan.ends, settings.timeZone);
  if (startsAt === undefined || endsAt === undefined) return refuse('time-not-there', { date });
  if (startsAt <= now) return refuse('session-in-past', { date });
  const hours = hoursBroken(plan, settings);
  if (hours !== undefined) return refuse('outside-opening', { date, ...hours });
  const other = inTheWay(course.rooms(), plan, { startsAt, endsAt }, now, but);
  if (other !== undefined) {
    const { starts, ends } = other.plan;
    return refuse('room-taken', { date: other.plan.date, starts, ends });
  }
  return ok({ startsAt, endsAt });
}

/** Why so many people cannot be in this room. */
export function unfitRoom(
  { room: id, capacity }: Pick<SessionPlan | Activity, 'room' | 'capacity'>,
  { rooms }: Rooms,
): Refusal | undefined {
  const room = rooms.find((each) => each.id === id);
  if (room === undefined) return { code: 'room-unknown' };
  if (capacity <= room.capacity) return undefined;
  return { code: 'room-too-small', detail: { capacity: room.capacity } };
}

/** The last date that can be planned on: a mistyped year is told, and never reaches the calendar. */
function lastDateFrom(today: string): string {
  return `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;
}

/** Nothing is planned further ahead. */
const YEARS_AHEAD = 2;

/** The first instant at which the clock on the wall shows this, `undefined` when it leaves that out. */
function onTheClock(date: string, time: string, timeZone: string): number | undefined {
  const at = instantOf(date, time, timeZone);
  return localTime(at, timeZone).time === time ? at : undefined;
}

/**
 * The opening hours of the day that the plan goes beyond; those of a closed day are from midnight to
 * midnight. Where no day has hours nobody has set any: every time is right.
 */
function hoursBroken(
  { date, starts, ends }: SessionPlan,
  { openingHours }: Settings,
): { readonly opens: string; readonly closes: string } | undefined {
  if (openingHours.every((day) => day === null)) return undefined;
  const day = openingHours[weekdayOf(date)] ?? { opens: '00:00', closes: '00:00' };
  return starts >= day.opens && ends <= day.closes ? undefined : day;
}

/** A session that has the room at that time. One that ends just then does not. */
function inTheWay(
  rooms: RoomIndex,
  { room }: SessionPlan,
  times: SessionTimes,
  now: number,
  but: string | undefined,
): Session | undefined {
  for (const session of rooms.near(room, times)) {
    if (session.plan.room !== room || session.id === but) continue;
    if (session.cancelledAt !== undefined || isOver(session, now)) continue;
    if (times.startsAt < session.endsAt && times.endsAt > session.startsAt) return session;
  }
  return undefined;
}

/** The same weekday so many weeks later, `YYYY-MM-DD`. */
export function weeksLater(date: string, weeks: number): string {
  return localTime(Date.parse(`${date}T00:00:00Z`) + weeks * WEEK, 'UTC').date;
}

const WEEK = 7 * 86_400_000;

/** Whether two activities or two plans say the same. */
export function same(a: SessionPlan | Activity, b: SessionPlan | Activity): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: SessionPlan | Activity): readonly (readonly [string, unknown])[] {
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
