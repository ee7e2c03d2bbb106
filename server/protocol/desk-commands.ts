import { z } from 'zod';

import { idSchema } from './ids.js';
import { isPlainText } from './plain-text.js';
import type { Audience } from './vocabulary.js';
import { MOST_PEOPLE_AT_ONCE } from './vocabulary.js';
import {
  islandSchema,
  languageSchema,
  meantForSchema,
  peopleKindSchema,
  referralSchema,
  themeSchema,
  topicSchema,
} from './vocabulary-schemas.js';

const peopleSchema = z
  .number()
  .int()
  .min(-MOST_PEOPLE_AT_ONCE)
  .max(MOST_PEOPLE_AT_ONCE)
  .refine((change) => change !== 0);

/** What advisors and stewards do besides moving tickets through the queue; all of it goes through the lane. */
export const DESK_COMMANDS = {
  /** Takes back the last finish, no-show or transfer of an island, within `UNDO_SECONDS`. */
  undo: { payload: z.strictObject({ island: islandSchema }), from: ['advisor', 'steward'] },
  /**
   * What was talked about and where the visitor was sent on: of the interview that runs at the island, else
   * of the one that ended there last. The whole of both lists; no free text. By the island's advisor alone,
   * who has them in view: anybody else would write over them unseen.
   */
  'note-interview': {
    payload: z.strictObject({
      island: islandSchema,
      number: meantForSchema,
      topics: z.array(topicSchema).max(12).refine(distinct),
      referrals: z.array(referralSchema).max(12).refine(distinct),
    }),
    from: ['advisor'],
  },
  /** A ticket that waits for its first interview was taken for the wrong theme or language; it counts as taken for the right one. */
  'correct-ticket': {
    payload: z.strictObject({ ticketId: idSchema, theme: themeSchema, language: languageSchema }),
    from: ['steward'],
  },
  /** One visitor holds two tickets: the double goes, its phone page follows the one that stays. */
  'merge-tickets': {
    payload: z.strictObject({ ticketId: idSchema, double: idSchema }),
    from: ['steward'],
  },
  /** People counted by hand: in at the door, reached outside. */
  'count-people': {
    payload: z.strictObject({ kind: peopleKindSchema, change: peopleSchema }),
    from: ['steward'],
  },
} as const satisfies Record<string, { payload: z.ZodType; from: readonly Audience[] }>;

/** Calls for help among staff: in force at once, gone with a restart. */
export const ALARM_COMMANDS = {
  /** Something is wrong at the island (or, without one, at the desk): colleagues are to come at once. */
  'raise-alarm': {
    payload: z.strictObject({ island: islandSchema.optional() }),
    from: ['advisor', 'steward'],
  },
  'answer-alarm': {
    payload: z.strictObject({ alarmId: idSchema }),
    from: ['advisor', 'steward'],
  },
  'end-alarm': { payload: z.strictObject({ alarmId: idSchema }), from: ['advisor', 'steward'] },
} as const satisfies Record<string, { payload: z.ZodType; from: readonly Audience[] }>;

const noticeText = z.string().trim().min(1).max(140).refine(isPlainText);

/** Words of the house on the displays, in both languages, as they stand (`isPlainText`); kept in a document. */
export const NOTICE_COMMANDS = {
  /** A new notice, or other words for one that stands. */
  'put-notice': {
    payload: z.strictObject({
      noticeId: idSchema.optional(),
      fr: noticeText,
      nl: noticeText,
      /** How long it stands; absent: until it is taken down or the day closes. */
      minutes: z.number().int().min(1).max(720).optional(),
    }),
    from: ['steward'],
  },
  'remove-notice': { payload: z.strictObject({ noticeId: idSchema }), from: ['steward'] },
} as const satisfies Record<string, { payload: z.ZodType; from: readonly Audience[] }>;

export const ALARM_COMMAND_KINDS = Object.keys(
  ALARM_COMMANDS,
) as readonly (keyof typeof ALARM_COMMANDS)[];
export type AlarmCommandKind = keyof typeof ALARM_COMMANDS;

export const NOTICE_COMMAND_KINDS = Object.keys(
  NOTICE_COMMANDS,
) as readonly (keyof typeof NOTICE_COMMANDS)[];
export type NoticeCommandKind = keyof typeof NOTICE_COMMANDS;

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
