import { z } from 'zod';

import { dateSchema, themeSchema } from '../vocabulary-schemas.js';
import {
  DESCRIPTION_LENGTH,
  FORMATS,
  MOST_PLACES,
  MOST_ROOMS,
  MOST_WAITING,
  PUBLICS,
  SPOKEN,
  TITLE_LENGTH,
} from './vocabulary.js';

/** Views have them as keys: the one name that cannot be one is nobody's. */
export const programmeIdSchema = z.string().regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,36}$/);
/** `HH:MM`, as the clock on the centre's wall shows it. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const line = (most: number) => z.string().trim().min(1).max(most);
const inBoth = (most: number) => z.strictObject({ fr: line(most), nl: line(most) });

/** A room for collective activities. Its name is the same in both languages: "Atomium", "2". */
export const roomSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/),
  name: line(40),
  capacity: z.number().int().min(1).max(MOST_PLACES),
});
export type Room = z.infer<typeof roomSchema>;
export const roomsSchema = z
  .array(roomSchema)
  .max(MOST_ROOMS)
  .refine((rooms) => new Set(rooms.map(({ id }) => id)).size === rooms.length);

/** What a collective activity is; its sessions say when. */
export const activitySchema = z.strictObject({
  id: programmeIdSchema,
  title: inBoth(TITLE_LENGTH),
  /** Plain sentences. */
  description: inBoth(DESCRIPTION_LENGTH),
  format: z.enum(FORMATS),
  theme: themeSchema,
  language: z.enum(SPOKEN),
  public: z.enum(PUBLICS),
  /** Organisations that hold it. For planning and statistics: never shown to visitors (rule 2 of the house). */
  partners: z.array(line(60)).max(6).refine(distinct),
  /** Usual values of its sessions. */
  room: roomSchema.shape.id,
  capacity: z.number().int().min(1).max(MOST_PLACES),
  waitingList: z.number().int().min(0).max(MOST_WAITING),
  minutes: z.number().int().min(15).max(720),
  /** ISCO-08 codes, one to four digits, of the occupations it is about: their sheets list it. */
  occupations: z
    .array(z.string().regex(/^\d{1,4}$/))
    .max(10)
    .refine(distinct),
  /** Part of the example programme that comes with the product, and shown as such. */
  example: z.literal(true).optional(),
});
export type Activity = z.infer<typeof activitySchema>;

/** When and where an activity is held once. Date and times are local: they stay what they are on clock-change nights. */
export const sessionPlanSchema = z.strictObject({
  activityId: programmeIdSchema,
  date: dateSchema,
  starts: timeOfDaySchema,
  ends: timeOfDaySchema,
  room: roomSchema.shape.id,
  capacity: z.number().int().min(1).max(MOST_PLACES),
  waitingList: z.number().int().min(0).max(MOST_WAITING),
  /** Visitors can sign up until so many minutes before it starts. */
  signUpCloses: z.number().int().min(0).max(10_080),
});
export type SessionPlan = z.infer<typeof sessionPlanSchema>;

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
