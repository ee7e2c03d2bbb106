import type { Settings } from '#protocol/settings.js';
import type { Activity } from '#protocol/workshops/programme.js';
import type {
  DisplaySession,
  PublicActivity,
  StewardWorkshops,
  WorkshopsView,
} from '#protocol/workshops/views.js';

import { activityOf } from '../../domain/workshops/find.js';
import type { ProgrammeState, Session } from '../../domain/workshops/state.js';
import { visibleSessions } from '../workshops/visible-sessions.js';
import type { SessionViews } from './session-views.js';
import { sessionViews } from './session-views.js';

/** The programme as each audience sees it. */
export interface WorkshopViews {
  /** At kiosks and advisors' desks. */
  readonly visitors: WorkshopsView;
  readonly steward: StewardWorkshops;
  readonly display: readonly DisplaySession[];
}

/** What was made of a session, and of what. */
interface Seen {
  readonly session: Session;
  readonly activity: Activity;
  readonly views: SessionViews;
}

interface Made {
  readonly state: ProgrammeState;
  readonly revision: number;
  readonly minute: number;
  readonly settings: Settings;
  readonly seen: ReadonlyMap<string, Seen>;
  readonly views: WorkshopViews;
}

/**
 * Makes the views of the programme: once for each of its revisions, and each minute, because sign-up
 * closes and sessions begin on the minute. What has not changed is the same object as before, in every
 * audience's view: changes are looked for in what is another alone.
 */
export function createWorkshopViews(): (
  state: ProgrammeState,
  settings: Settings,
  now: number,
) => WorkshopViews {
  let made: Made | undefined;
  return (state, settings, now) => {
    const minute = Math.floor(now / 60_000);
    const isMade =
      made?.state === state &&
      made.revision === state.revision &&
      made.minute === minute &&
      made.settings === settings;
    if (made === undefined || !isMade) made = make(state, settings, now, minute, made);
    return made.views;
  };
}

function make(
  state: ProgrammeState,
  settings: Settings,
  now: number,
  minute: number,
  before: Made | undefined,
): Made {
  const { today, sessions } = visibleSessions(state, settings, now);
  const isSameTime = before?.minute === minute && before.settings === settings;
  const seen = new Map<string, Seen>();
  for (const session of sessions) {
    const activity = activityOf(state, session);
    const last = before?.seen.get(session.id);
    const isSame = isSameTime && last?.session === session && last.activity === activity;
    const views = isSame ? last.views : sessionViews(state, session, activity, settings, now);
    seen.set(session.id, { session, activity, views: reusedParts(last?.views, views) });
  }
  const all = [...seen];
  const activities = reused(
    before?.views.visitors.activities,
    Object.fromEntries(all.map(([, { activity }]) => [activity.id, publicActivity(activity)])),
  );
  const ofToday = all.filter(([, { session }]) => session.plan.date === today);
  const display = ofToday.map(([, { views }]) => views.display).sort(byStart);
  const views: WorkshopViews = {
    visitors: reused(before?.views.visitors, {
      activities,
      sessions: reused(
        before?.views.visitors.sessions,
        Object.fromEntries(all.map(([id, { views }]) => [id, views.visitors])),
      ),
    }),
    steward: reused(before?.views.steward, {
      activities,
      sessions: reused(
        before?.views.steward.sessions,
        Object.fromEntries(all.map(([id, { views }]) => [id, views.steward])),
      ),
    }),
    display: reused(before?.views.display, display),
  };
  return { state, revision: state.revision, minute, settings, seen, views };
}

function byStart(one: DisplaySession, other: DisplaySession): number {
  return one.startsAt - other.startsAt || (one.sessionId < other.sessionId ? -1 : 1);
}

/** Activities are replaced when they change, so what was made of one stays true while it lives. */
const publicActivities = new WeakMap<Activity, PublicActivity>();

/** All of it but who holds it and what the planner usually plans. */
function publicActivity(activity: Activity): PublicActivity {
  let seen = publicActivities.get(activity);
  if (seen === undefined) {
    const { title, description, format, theme, language, public: whom, occupations } = activity;
    seen = {
      title,
      description,
      format,
      theme,
      language,
      public: whom,
      occupations,
      ...(activity.example === true && { example: true }),
    };
    publicActivities.set(activity, seen);
  }
  return seen;
}

function reusedParts(before: SessionViews | undefined, now: SessionViews): SessionViews {
  return {
    visitors: reused(before?.visitors, now.visitors),
    steward: reused(before?.steward, now.steward),
    display: reused(before?.display, now.display),
  };
}

/** @returns `before` where it has the same parts */
function reused<T extends object>(before: T | undefined, now: T): T {
  if (before === undefined || before === now) return now;
  const was: readonly [string, unknown][] = Object.entries(before);
  const parts = new Map<string, unknown>(Object.entries(now));
  const isSame = was.length === parts.size && was.every(([key, part]) => parts.get(key) === part);
  return isSame ? before : now;
}
