import type { Language } from '#protocol/vocabulary.js';
import type { Programme } from '#protocol/workshops/views.js';
import type { Spoken } from '#protocol/workshops/vocabulary.js';

/** A session as a passer-by reads it: no partner, no names, no counts. */
export interface PosterSession {
  readonly sessionId: string;
  readonly starts: string;
  readonly ends: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Name of the room. */
  readonly room: string;
  readonly spoken: Spoken;
  readonly cancelled: boolean;
  readonly example: boolean;
}

export interface PosterDay {
  readonly date: string;
  readonly sessions: readonly PosterSession[];
}

/**
 * The days of a week with something on, each in the order of the clock. A cancelled session stays: people
 * come for it.
 */
export function posterDays(
  programme: Pick<Programme, 'activities' | 'sessions' | 'rooms'>,
  week: { readonly from: string; readonly to: string },
): readonly PosterDay[] {
  const activities = new Map(programme.activities.map((each) => [each.id, each]));
  const rooms = new Map(programme.rooms.map(({ id, name }) => [id, name]));
  const days = new Map<string, PosterSession[]>();
  for (const { sessionId, plan, signUp } of programme.sessions.toSorted(
    (one, other) => one.startsAt - other.startsAt || (one.plan.room < other.plan.room ? -1 : 1),
  )) {
    const activity = activities.get(plan.activityId);
    if (activity === undefined || plan.date < week.from || plan.date > week.to) continue;
    const day = days.get(plan.date) ?? [];
    days.set(plan.date, day);
    day.push({
      sessionId,
      starts: plan.starts,
      ends: plan.ends,
      title: { fr: kept(activity.title.fr), nl: kept(activity.title.nl) },
      room: rooms.get(plan.room) ?? plan.room,
      spoken: activity.language,
      cancelled: signUp === 'cancelled',
      example: activity.example === true,
    });
  }
  return [...days].map(([date, sessions]) => ({ date, sessions }));
}

/** French puts a space before these signs, which must not begin a line. */
function kept(title: string): string {
  return title.replaceAll(/ (?=[:;?!»])/g, '\u00A0').replaceAll('« ', '«\u00A0');
}
