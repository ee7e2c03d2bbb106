import type { AuditEntry } from '#protocol/keeping.js';
import { defaultSettings } from '#protocol/settings.js';

import type { CommandAudit, Known } from '../command-audit.js';
import { createCommandAudit } from '../command-audit.js';

/** Keeps what it is told, in order. */
export function recordedAudit(
  known: Partial<Known> = {},
): CommandAudit & { readonly entries: Omit<AuditEntry, 'at'>[] } {
  const entries: Omit<AuditEntry, 'at'>[] = [];
  const audit = createCommandAudit(
    { note: (entry) => void entries.push(entry) },
    {
      settings: () => defaultSettings,
      codeOf: () => undefined,
      nameOf: () => undefined,
      ...known,
    },
  );
  return { ...audit, entries };
}
