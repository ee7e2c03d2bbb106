import { z } from 'zod';

/** Two metres: more than the longest sheet, and less than a roll. */
const LONGEST = 2_000;

/** What the paper page says of what it drew. */
export const drawnPaperSchema = z.strictObject({
  heightMm: z.number().int().min(20).max(LONGEST),
});
