import fc from 'fast-check';

import { THEMES } from '#protocol/vocabulary.js';
import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';
import { activitySchema, sessionPlanSchema } from '#protocol/workshops/programme.js';
import { FORMATS, PUBLICS, SPOKEN } from '#protocol/workshops/vocabulary.js';

import type { ProgrammeInFile } from '../write-programme-csv.js';

const awkward = fc.constantFrom(
  '=1+1',
  '+32 2',
  '-1',
  '@SUM(A1)',
  "'=1",
  "''@x",
  "l'été",
  '"',
  'a;b',
  'a,b',
  'x\ny',
  'x\r\ny',
  'x\ty',
  'a|b',
  'a \\| b\\',
  'sep=;',
  '0110',
  '12/03/2031',
);
const words = (most: number) =>
  fc
    .oneof(awkward, fc.string({ unit: 'binary', maxLength: most }), fc.lorem({ maxCount: 3 }))
    // schemas trim what they read; a lost letter is what tells a wrong encoding
    .map((text) =>
      text
        .replaceAll('\uFFFD', '')
        .slice(0, most)
        .replace(/\p{Cs}/gu, '')
        .trim(),
    )
    .filter((text) => text !== '' && !text.includes('\uFFFD'));
const both = (most: number) => fc.record({ fr: words(most), nl: words(most) });
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,36}$/);
const room = fc.constantFrom('room-1', 'room-2', 'zaal-astro');
const number = (min: number, max: number) => fc.integer({ min, max });

const activity: fc.Arbitrary<Activity> = fc
  .record(
    {
      id,
      title: both(100),
      description: both(500),
      format: fc.constantFrom(...FORMATS),
      theme: fc.constantFrom(...THEMES),
      language: fc.constantFrom(...SPOKEN),
      public: fc.constantFrom(...PUBLICS),
      partners: fc.uniqueArray(words(60), { maxLength: 6 }),
      room,
      capacity: number(1, 500),
      waitingList: number(0, 200),
      minutes: number(15, 720),
      occupations: fc.uniqueArray(fc.stringMatching(/^\d{1,4}$/), { maxLength: 10 }),
      example: fc.constant(true as const),
    },
    { requiredKeys: without('example') },
  )
  .map((value) => activitySchema.parse(value));

function without(left: string) {
  const keys = Object.keys(activitySchema.shape).filter((key) => key !== left);
  // the keys of the record above
  return keys as (keyof Omit<Activity, 'example'>)[];
}

const time = number(0, 23 * 60 + 58).map((minutes) => [minutes, 23 * 60 + 59] as const);
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function sessionOf(activityId: string): fc.Arbitrary<SessionPlan> {
  return fc
    .record({
      activityId: fc.constant(activityId),
      date: fc
        .date({ min: new Date('2026-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      times: time.chain(([from, to]) => fc.tuple(fc.constant(from), number(from + 1, to))),
      room,
      capacity: number(1, 500),
      waitingList: number(0, 200),
      signUpCloses: number(0, 10_080),
    })
    .map(({ times: [starts, ends], ...rest }) =>
      sessionPlanSchema.parse({ ...rest, starts: clock(starts), ends: clock(ends) }),
    );
}

/** Programmes of all kinds that the contract allows. */
export const anyProgramme: fc.Arbitrary<ProgrammeInFile> = fc
  .uniqueArray(activity, { maxLength: 4, selector: (one) => one.id })
  .chain((activities) =>
    fc.tuple(
      fc.constant(activities),
      ...activities.map((one) => fc.array(sessionOf(one.id), { maxLength: 3 })),
    ),
  )
  .map(([activities, ...plans]) => ({
    activities,
    sessions: plans.flat().map((plan, index) => ({ sessionId: `session-${index}`, plan })),
  }));
