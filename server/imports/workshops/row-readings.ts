import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';

import { read } from './cell-readings.js';
import type { RowCells } from './row-cells.js';

/** @returns the activity a row describes, `undefined` where one of its cells is wrong: then it is noted */
export function activityOf(cells: RowCells): Activity | undefined {
  const found = {
    id: cells.need('activity', read.id),
    titleFr: cells.need('titleFr', read.title),
    titleNl: cells.need('titleNl', read.title),
    descriptionFr: cells.need('descriptionFr', read.description),
    descriptionNl: cells.need('descriptionNl', read.description),
    format: cells.need('format', read.format),
    theme: cells.need('theme', read.theme),
    language: cells.need('language', read.language),
    public: cells.need('public', read.public),
    partners: cells.maybe('partners', read.partners, []),
    room: cells.need('usualRoom', read.room),
    capacity: cells.need('usualCapacity', read.capacity),
    waitingList: cells.maybe('usualWaitingList', read.waitingList, 0),
    minutes: cells.need('minutes', read.minutes),
    occupations: cells.maybe('occupations', read.occupations, []),
    example: cells.maybe('example', read.example, 'no'),
  };
  if (!isWhole(found)) return undefined;
  const { titleFr, titleNl, descriptionFr, descriptionNl, example, ...rest } = found;
  return {
    ...rest,
    title: { fr: titleFr, nl: titleNl },
    description: { fr: descriptionFr, nl: descriptionNl },
    ...(example === 'yes' && { example: true }),
  };
}

export interface ReadSession {
  /** Of the session to change; absent for one to plan. */
  readonly sessionId?: string;
  readonly plan: SessionPlan;
  /** As a spreadsheet counts. */
  readonly row: number;
}

/** What the session's cells leave empty is as usual for its activity. @returns as `activityOf` */
export function sessionOf(cells: RowCells, activity: Activity): ReadSession | undefined {
  const starts = cells.need('starts', read.time);
  const found = {
    sessionId: cells.maybe('session', read.id, ''),
    date: cells.need('date', read.date),
    starts,
    ends: cells.maybe('ends', read.time, later(starts ?? '00:00', activity.minutes)),
    room: cells.maybe('room', read.room, activity.room),
    capacity: cells.maybe('capacity', read.capacity, activity.capacity),
    waitingList: cells.maybe('waitingList', read.waitingList, activity.waitingList),
    signUpCloses: cells.maybe('signUpCloses', read.signUpCloses, 0),
  };
  if (!isWhole(found)) return undefined;
  const { sessionId, ...plan } = found;
  if (plan.ends <= plan.starts) return cells.note('ends-before-start', 'ends');
  return {
    ...(sessionId !== '' && { sessionId }),
    plan: { activityId: activity.id, ...plan },
    row: cells.row,
  };
}

type Whole<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function isWhole<T extends object>(found: T): found is T & Whole<T> {
  return Object.values(found).every((value) => value !== undefined);
}

/** So many minutes after a time of day; past midnight it is a time of the morning. */
function later(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const sum = (hours * 60 + past + minutes) % (24 * 60);
  return [Math.floor(sum / 60), sum % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
