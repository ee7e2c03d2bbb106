import { dateSchema, themeSchema } from '#protocol/vocabulary-schemas.js';
import { activitySchema, programmeIdSchema } from '#protocol/workshops/programme.js';
import { FORMATS, SPOKEN } from '#protocol/workshops/vocabulary.js';
import { z } from 'zod';

import type { WorkshopDayFigures } from '../domain/workshops/figures.js';

const count = z.number().int().min(0);

/** What a date's file of workshop statistics has to be to be read. */
export const workshopFiguresSchema: z.ZodType<WorkshopDayFigures> = z.strictObject({
  date: dateSchema,
  sessions: z.array(
    z.strictObject({
      activityId: programmeIdSchema,
      title: activitySchema.shape.title,
      theme: themeSchema,
      format: z.enum(FORMATS),
      language: z.enum(SPOKEN),
      partners: activitySchema.shape.partners,
      outcome: z.enum(['held', 'cancelled']),
      seats: count,
      signUps: count,
      cancellations: count,
      waited: count,
      participants: count,
      noShows: count,
    }),
  ),
});
