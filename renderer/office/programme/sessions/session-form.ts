import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';
import { sessionPlanSchema } from '#protocol/workshops/programme.js';
import { MOST_WEEKS } from '#protocol/workshops/vocabulary.js';

import { wholeNumber } from '../activities/activity-form.js';
import { clockOf, DAY_MINUTES, isTime, minutesOf } from '../calendar/clock.js';

/** A session as it is typed: figures are still text. */
export interface SessionForm {
  readonly activityId: string;
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
  readonly room: string;
  readonly capacity: string;
  readonly waitingList: string;
  readonly signUpCloses: string;
  readonly weeks: string;
}

export type SessionField = keyof SessionForm;

export type CheckedSession =
  | { readonly ok: true; readonly plan: SessionPlan; readonly weeks: number }
  | { readonly ok: false; readonly errors: ReadonlySet<SessionField> };

/** What is usual for sign-up: until an hour before, minutes. */
const USUAL_CLOSING = 60;

/** Where somebody wants to plan something. */
export interface Slot {
  readonly date: string;
  readonly starts?: string;
  readonly room?: string;
}

/** What is planned where nobody has chosen a time. */
const USUAL_START = '10:00';

/** @param activity which one, where it is known; its usual values are filled in */
export function newSession(slot: Slot, activity: Activity | undefined): SessionForm {
  const { date, starts = USUAL_START, room = '' } = slot;
  const empty: SessionForm = {
    activityId: '',
    date,
    starts,
    ends: '',
    room,
    capacity: '',
    waitingList: '',
    signUpCloses: String(USUAL_CLOSING),
    weeks: '1',
  };
  if (activity === undefined) return empty;
  const filled = withActivity(empty, activity);
  return room === '' ? filled : { ...filled, room };
}

export function sessionForm(plan: SessionPlan): SessionForm {
  return {
    ...plan,
    capacity: String(plan.capacity),
    waitingList: String(plan.waitingList),
    signUpCloses: String(plan.signUpCloses),
    weeks: '1',
  };
}

/** Fills in what is usual for an activity. */
export function withActivity(form: SessionForm, activity: Activity): SessionForm {
  return {
    ...form,
    activityId: activity.id,
    ends: later(form.starts, activity.minutes) ?? form.ends,
    room: activity.room,
    capacity: String(activity.capacity),
    waitingList: String(activity.waitingList),
  };
}

/** Begins at another time, and lasts as long as before where that is known. */
export function withStart(form: SessionForm, starts: string): SessionForm {
  const known = isTime(form.starts) && isTime(form.ends) && form.starts < form.ends;
  if (!known || !isTime(starts)) return { ...form, starts };
  const ends = later(starts, minutesOf(form.ends) - minutesOf(form.starts));
  return { ...form, starts, ends: ends ?? form.ends };
}

/** What is typed as a plan, or every field that is wrong, by the same schema as the server's. */
export function checkSession(form: SessionForm): CheckedSession {
  const { weeks: typedWeeks, ...fields } = form;
  const weeks = wholeNumber(typedWeeks);
  const errors = new Set<SessionField>();
  if (!(weeks >= 1 && weeks <= MOST_WEEKS)) errors.add('weeks');
  const parsed = sessionPlanSchema.safeParse({
    ...fields,
    capacity: wholeNumber(form.capacity),
    waitingList: wholeNumber(form.waitingList),
    signUpCloses: wholeNumber(form.signUpCloses),
  });
  // The schema's own paths: a plan has no other fields than the form.
  for (const { path } of parsed.error?.issues ?? []) errors.add(path[0] as SessionField);
  if (parsed.success && parsed.data.ends <= parsed.data.starts) errors.add('ends');
  if (!parsed.success || errors.size > 0) return { ok: false, errors };
  return { ok: true, plan: parsed.data, weeks };
}

/** @returns `undefined` where it would be another date, or nobody knows when it starts */
function later(time: string, minutes: number): string | undefined {
  if (!isTime(time)) return undefined;
  const end = minutesOf(time) + minutes;
  return end < DAY_MINUTES ? clockOf(end) : undefined;
}
