import type { Settings } from '#protocol/settings.js';
import { settingsSchema } from '#protocol/settings.js';

import type { Reading } from './json-file.js';

/**
 * Reads settings field by field: a wrong or missing one is replaced by its default, an unknown one is
 * left out, and each is named as a problem; one bad entry never takes the reception down. A missing
 * field is no problem: it is newer than the file.
 */
export function readSettings(raw: unknown): Reading<Settings> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, problems: ['the document: not an object'] };
  }
  const problems: string[] = [];
  const kept: Record<string, unknown> = {};
  const fields: Record<string, unknown> = { ...raw };
  for (const [name, value] of Object.entries(fields)) {
    if (!Object.hasOwn(settingsSchema.shape, name)) {
      problems.push(`${name}: no such setting, left out`);
    } else if (fits(name as keyof Settings, value)) {
      kept[name] = value;
    } else {
      problems.push(`${name}: not valid, its default is used`);
    }
  }
  return { ok: true, value: settingsSchema.parse(kept), problems };
}

/** A value made for it can make the validator itself throw; it does not fit either. */
function fits(name: keyof Settings, value: unknown): boolean {
  try {
    return settingsSchema.shape[name].safeParse(value).success;
  } catch {
    return false;
  }
}
