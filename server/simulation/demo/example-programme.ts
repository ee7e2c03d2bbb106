import { z } from 'zod';

import type { SessionPlan } from '#protocol/workshops/programme.js';
import { activitySchema, sessionPlanSchema } from '#protocol/workshops/programme.js';

/** `assets/workshops/example.json`: activities, and when they are held in an ordinary week. */
export const exampleProgrammeSchema = z
  .strictObject({
    activities: z.array(activitySchema.required({ example: true })),
    pattern: z.array(
      z.strictObject({
        activity: activitySchema.shape.id,
        /** 0 = Monday */
        weekday: z.number().int().min(0).max(6),
        starts: sessionPlanSchema.shape.starts,
        ends: sessionPlanSchema.shape.ends,
        room: sessionPlanSchema.shape.room,
      }),
    ),
  })
  .refine(({ activities, pattern }) => {
    const ids = new Set(activities.map(({ id }) => id));
    return ids.size === activities.length && pattern.every(({ activity }) => ids.has(activity));
  });
export type ExampleProgramme = z.infer<typeof exampleProgrammeSchema>;

const DAYS_AHEAD = 28;
const DAY = 86_400_000;
/** Visitors can sign up until so many minutes before. */
const SIGN_UP_CLOSES = 10;

/**
 * The example's sessions from the Monday before `today` (or `today`, where it is one) to four weeks ahead,
 * by date. Usual capacities and waiting lists.
 *
 * @param today `YYYY-MM-DD`
 * @param everyDay moves the week so that a Saturday or Sunday counts as its Monday: a demonstration has
 *   sessions whatever the day it is shown on
 */
export function exampleSessions(
  { activities, pattern }: ExampleProgramme,
  today: string,
  everyDay = false,
): SessionPlan[] {
  const todays = everyDay && weekdayOf(today) > 4 ? 0 : weekdayOf(today);
  const usual = new Map(activities.map((activity) => [activity.id, activity]));
  const dates = Array.from({ length: todays + DAYS_AHEAD + 1 }, (_, day) => ({
    date: daysAfter(today, day - todays),
    weekday: day % 7,
  }));
  return dates.flatMap(({ date, weekday }) =>
    pattern
      .filter((entry) => entry.weekday === weekday)
      .map(({ activity: activityId, starts, ends, room }) => {
        const { capacity, waitingList } = usual.get(activityId) ?? { capacity: 1, waitingList: 0 };
        const signUpCloses = SIGN_UP_CLOSES;
        return { activityId, date, starts, ends, room, capacity, waitingList, signUpCloses };
      }),
  );
}

/** 0 = Monday */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** `YYYY-MM-DD` */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
