import { expect, it } from 'vitest';

import { settableClock } from '../access/testing/fakes.js';
import type { JobOutcome } from './import-job.js';
import { createImportTurns } from './import-turns.js';

it('lets nobody take the turn of an import that runs, and shows that one until its end', async () => {
  const ends: ((outcome: JobOutcome) => void)[] = [];
  const turns = createImportTurns({
    runner: { run: () => new Promise((resolve) => void ends.push(resolve)) },
    clock: settableClock(1_000),
    progressed: () => undefined,
    changed: () => undefined,
    look: () => Promise.resolve(),
  });
  const first = turns.run(
    { kind: 'take-back', importId: 'import-1' },
    { format: 'esco', from: 'a' },
  );
  const second = await turns.run(
    { kind: 'take-back', importId: 'import-2' },
    { format: 'esco', from: 'b' },
  );
  expect(second).toBe('import-running');
  expect(turns.running).toMatchObject({ from: 'a' });
  expect(ends).toHaveLength(1);
  ends[0]?.({ ok: true });
  expect(await first).toBeUndefined();
  expect(turns.running).toBeUndefined();
});
