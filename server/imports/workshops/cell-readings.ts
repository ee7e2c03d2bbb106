import type { z } from 'zod';

import type { RowProblemCode } from '#protocol/workshops/programme-file.js';
import {
  activitySchema,
  programmeIdSchema,
  sessionPlanSchema,
} from '#protocol/workshops/programme.js';

import { calendarDay } from '../calendar-day.js';
import type { Named } from './columns.js';
import {
  EXAMPLE_WORDS,
  FORMAT_WORDS,
  LANGUAGE_WORDS,
  meaningOf,
  PUBLIC_WORDS,
  THEME_WORDS,
} from './columns.js';
import { partnersOfCell } from './partner-list.js';

/** What a cell that is not empty says, or why it says nothing. */
export type CellReading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: RowProblemCode };
export type ReadCell<T> = (text: string) => CellReading<T>;

/** Hours as people and spreadsheets write them: `09:30`, `9:30:00`, `9.30`, `9h30`, `9u`, `01:30:00 PM`. */
const CLOCK = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d)(?::[0-5]\d)?|[hu]([0-5]\d)?)$/i;
const ENGLISH = /^(0?[1-9]|1[0-2]):([0-5]\d)(?::[0-5]\d)? ?([ap])m$/i;

const activity = activitySchema.shape;
const session = sessionPlanSchema.shape;

/** How the cells of each kind are read; the limits are those of the contract. */
export const read = {
  id: by(programmeIdSchema),
  title: by(activity.title.shape.fr),
  description: by(activity.description.shape.fr),
  format: word(FORMAT_WORDS),
  theme: word(THEME_WORDS),
  language: word(LANGUAGE_WORDS),
  public: word(PUBLIC_WORDS),
  partners: by(activity.partners, partnersOfCell),
  room: by(activity.room, (text) => text.toLowerCase()),
  capacity: by(activity.capacity, wholeNumber),
  waitingList: by(activity.waitingList, wholeNumber),
  minutes: by(activity.minutes, wholeNumber),
  occupations: by(activity.occupations, (text) => text.split(/[\s,|]+/).filter(Boolean)),
  example: word(EXAMPLE_WORDS),
  date: by(session.date, calendarDay),
  time: by(session.starts, timeOfDay),
  signUpCloses: by(session.signUpCloses, wholeNumber),
};

function by<T>(schema: z.ZodType<T>, valueOf: (text: string) => unknown = same): ReadCell<T> {
  return (text) => {
    const { data, error } = schema.safeParse(valueOf(text));
    if (data !== undefined) return { ok: true, value: data };
    const isLong = error?.issues.some(
      (issue) => issue.code === 'too_big' && issue.origin !== 'number',
    );
    return { ok: false, code: isLong === true ? 'too-long' : 'wrong-value' };
  };
}

function word<K extends string>(words: Readonly<Record<K, Named>>): ReadCell<K> {
  const meant = meaningOf(words);
  return (text) => {
    const value = meant(text);
    return value === undefined ? { ok: false, code: 'wrong-value' } : { ok: true, value };
  };
}

function same(text: string): string {
  return text;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function timeOfDay(text: string): string | undefined {
  const [, hour, minutes, half] = ENGLISH.exec(text) ?? [];
  if (hour !== undefined) {
    const from = half?.toLowerCase() === 'p' ? 12 : 0;
    return `${String((Number(hour) % 12) + from).padStart(2, '0')}:${minutes}`;
  }
  const [, hours, after, alone = '00'] = CLOCK.exec(text) ?? [];
  return hours === undefined ? undefined : `${hours.padStart(2, '0')}:${after ?? alone}`;
}
