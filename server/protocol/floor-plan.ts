import { z } from 'zod';

import { MOST_ISLANDS } from './vocabulary.js';

/** The plan's grid: so many squares across and down. */
export const PLAN_COLUMNS = 24;
export const PLAN_ROWS = 14;

const column = z
  .number()
  .int()
  .min(0)
  .max(PLAN_COLUMNS - 1);
const row = z
  .number()
  .int()
  .min(0)
  .max(PLAN_ROWS - 1);

/** One thing on the plan and the squares it covers, from its upper left one. */
export const planItemSchema = z
  .strictObject({
    kind: z.enum(['island', 'room', 'computers', 'tablets', 'desk', 'entrance']),
    /** Number of the island (as text) or id of the room; empty for the others. */
    ref: z.string().max(40),
    x: column,
    y: row,
    width: z.number().int().min(1).max(PLAN_COLUMNS),
    height: z.number().int().min(1).max(PLAN_ROWS),
  })
  .refine((item) => item.x + item.width <= PLAN_COLUMNS && item.y + item.height <= PLAN_ROWS);
export type PlanItem = z.infer<typeof planItemSchema>;

/** Empty: the house draws one of its own (islands in rows, rooms beside them). */
export const floorPlanSchema = z.array(planItemSchema).max(MOST_ISLANDS + 40);
