import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';

import type { ExampleProgramme } from './example-programme.js';
import { exampleSessions } from './example-programme.js';

/** So many of today's sessions are still to come, whatever the hour a demonstration begins at. */
const STILL_TO_COME = 3;
/** When those that are added begin, minutes from now, to the next five minutes of the clock. */
const SOON = [10, 25, 50];
const STEP = 5;
const END_OF_DAY = 24 * 60 - 1;

/**
 * What a demonstration plans: the example's sessions that are still to come, and where fewer than three of
 * today's are, some that begin soon, in rooms that are free. Late in the evening they are short, and in
 * the last minutes before midnight there may be fewer.
 *
 * @param today `YYYY-MM-DD` @param time `HH:MM`, both on the centre's clock
 */
export function demonstrationSessions(
  example: ExampleProgramme,
  today: string,
  time: string,
): SessionPlan[] {
  const toCome = exampleSessions(example, today, true).filter(
    ({ date, starts }) => date > today || (date === today && starts > time),
  );
  const todays = toCome.filter(({ date }) => date === today);
  const rooms = [...new Set(example.pattern.map(({ room }) => room))];
  const added: SessionPlan[] = [];
  for (const minutes of SOON) {
    if (todays.length + added.length >= STILL_TO_COME) break;
    const starts = Math.ceil((minutesOf(time) + minutes) / STEP) * STEP;
    const activity = example.activities[added.length];
    if (starts + STEP > END_OF_DAY || activity === undefined) break;
    const ends = Math.min(starts + activity.minutes, END_OF_DAY);
    const room = rooms.find((one) => isFree([...todays, ...added], one, starts, ends));
    if (room !== undefined) added.push(sessionOf(activity, today, room, starts, ends));
  }
  return [...added, ...toCome];
}

function sessionOf(
  { id, capacity, waitingList }: Activity,
  date: string,
  room: string,
  starts: number,
  ends: number,
): SessionPlan {
  return {
    activityId: id,
    date,
    starts: clockAt(starts),
    ends: clockAt(ends),
    room,
    capacity,
    waitingList,
    signUpCloses: 0,
  };
}

function isFree(
  sessions: readonly SessionPlan[],
  room: string,
  starts: number,
  ends: number,
): boolean {
  return sessions.every((one) => {
    return one.room !== room || minutesOf(one.ends) <= starts || minutesOf(one.starts) >= ends;
  });
}

function minutesOf(time: string): number {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  return hours * 60 + past;
}

function clockAt(minutes: number): string {
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
