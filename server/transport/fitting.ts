import type { z } from 'zod';

/**
 * What a schema reads of a message; `undefined` where it does not fit. A value made for it can make the
 * validator itself throw (it compares the `length` of anything that has one, and that may be an object
 * which is no number and no text): that does not fit either.
 */
export function fitting<S extends z.ZodType>(schema: S, raw: unknown): z.infer<S> | undefined {
  try {
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
