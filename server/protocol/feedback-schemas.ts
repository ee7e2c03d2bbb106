import { z } from 'zod';

import { DIVIDE, PORTRAIT, SATISFACTION } from './feedback.js';

/** At least one answer: an empty portrait says nothing. */
export const portraitSchema = z
  .strictObject({
    gender: z.enum(PORTRAIT.gender).optional(),
    age: z.enum(PORTRAIT.age).optional(),
    residence: z.enum(PORTRAIT.residence).optional(),
    language: z.enum(PORTRAIT.language).optional(),
    status: z.enum(PORTRAIT.status).optional(),
    diploma: z.enum(PORTRAIT.diploma).optional(),
    reason: z.enum(PORTRAIT.reason).optional(),
    firstVisit: z.enum(PORTRAIT.firstVisit).optional(),
  })
  .refine((portrait) => Object.values(portrait).some((answer) => answer !== undefined));

export const satisfactionSchema = z.enum(SATISFACTION);

export const divideSchema = z.strictObject({
  equipment: z.enum(DIVIDE.equipment),
  skills: z.enum(DIVIDE.skills),
});
