import type { AuditEntry } from '#protocol/keeping.js';

import type { AuditLog } from './audit-log.js';

/** The audit log, telling somebody else of each entry as it is noted. @param told must not throw */
export function toldAudit(log: AuditLog, told: (entry: Omit<AuditEntry, 'at'>) => void): AuditLog {
  return {
    ...log,
    note(entry) {
      log.note(entry);
      told(entry);
    },
  };
}
