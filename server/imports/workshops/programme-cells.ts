import type { ACTIVITY_COLUMNS, SESSION_COLUMNS } from '#protocol/workshops/programme-file.js';
import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';

import {
  EXAMPLE_WORDS,
  FORMAT_WORDS,
  inBoth,
  LANGUAGE_WORDS,
  PUBLIC_WORDS,
  THEME_WORDS,
} from './columns.js';
import { partnerCell } from './partner-list.js';

export type ActivityCells = Readonly<Record<(typeof ACTIVITY_COLUMNS)[number], string>>;
export type SessionCells = Readonly<Record<(typeof SESSION_COLUMNS)[number], string>>;

/** An activity as cells, not yet safe to open in a spreadsheet. */
export function activityCells(activity: Activity): ActivityCells {
  return {
    activity: activity.id,
    titleFr: activity.title.fr,
    titleNl: activity.title.nl,
    descriptionFr: activity.description.fr,
    descriptionNl: activity.description.nl,
    format: inBoth(FORMAT_WORDS[activity.format]),
    theme: inBoth(THEME_WORDS[activity.theme]),
    language: inBoth(LANGUAGE_WORDS[activity.language]),
    public: inBoth(PUBLIC_WORDS[activity.public]),
    partners: partnerCell(activity.partners),
    usualRoom: activity.room,
    usualCapacity: String(activity.capacity),
    usualWaitingList: String(activity.waitingList),
    minutes: String(activity.minutes),
    occupations: activity.occupations.join(' '),
    example: activity.example === true ? inBoth(EXAMPLE_WORDS.yes) : '',
  };
}

/** @param sessionId of the session to change; absent for one to plan */
export function sessionCells(sessionId: string | undefined, plan: SessionPlan): SessionCells {
  return {
    session: sessionId ?? '',
    date: plan.date,
    starts: plan.starts,
    ends: plan.ends,
    room: plan.room,
    capacity: String(plan.capacity),
    waitingList: String(plan.waitingList),
    signUpCloses: String(plan.signUpCloses),
  };
}
