import type { z } from 'zod';

import type { Reading } from './json-file.js';

/** All or nothing: a document with one wrong field is not read. */
export function wholly<S extends z.ZodType>(schema: S): (raw: unknown) => Reading<z.infer<S>> {
  return (raw) => {
    try {
      const parsed = schema.safeParse(raw);
      return parsed.success
        ? { ok: true, value: parsed.data, problems: [] }
        : { ok: false, problems: parsed.error.issues.map(describe) };
    } catch {
      // a value made for it can make the validator itself throw
      return { ok: false, problems: ['the document: cannot be checked'] };
    }
  };
}

/** The place and the kind of error; the value itself could be a secret and is not told. */
function describe(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.');
  return `${place === '' ? 'the document' : place}: ${issue.code}`;
}
