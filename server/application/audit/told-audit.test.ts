import { expect, it } from 'vitest';

import type { AuditLog } from './audit-log.js';
import { toldAudit } from './told-audit.js';

it('each entry is noted and told', async () => {
  const noted: unknown[] = [];
  const told: unknown[] = [];
  let rounds = 0;
  const log: AuditLog = {
    note: (entry) => void noted.push(entry),
    page: () => Promise.resolve({ entries: [], more: false }),
    round: async () => void (rounds += 1),
  };
  const both = toldAudit(log, (entry) => told.push(entry));
  both.note({ what: 'day-opened', by: 'S1' });
  await both.round();
  expect(await both.page()).toEqual({ entries: [], more: false });
  expect(noted).toEqual([{ what: 'day-opened', by: 'S1' }]);
  expect(told).toEqual(noted);
  expect(rounds).toBe(1);
});
