import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';

import { nodeDisk } from './disk.js';
import { DocumentFile } from './document-file.js';
import { wholly } from './interpret.js';

const schema = z.strictObject({ version: z.literal(1), pins: z.array(z.string()) });
const NONE: z.infer<typeof schema> = { version: 1, pins: [] };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'power-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** From now on notes every sync of a file or folder, by Node’s own handles. */
async function watchSyncs(steps: string[]): Promise<void> {
  const probe = await open(join(folder, 'probe'), 'w');
  const handles = Object.getPrototypeOf(probe) as typeof probe;
  await probe.close();
  const { sync } = handles;
  vi.spyOn(handles, 'sync').mockImplementation(async function (this: typeof probe) {
    steps.push('synced');
    return sync.call(this);
  });
}

test('a document is on the disk before it takes its name, its name before the next step, and both before it counts as kept', async () => {
  const steps: string[] = [];
  const store = new DocumentFile(
    {
      disk: {
        ...nodeDisk,
        async rename(from, to) {
          steps.push(`${basename(from)} becomes ${basename(to)}`);
          await nodeDisk.rename(from, to);
        },
      },
      file: join(folder, 'staff.json'),
      interpret: wholly(schema),
      onProblem: ({ reason }) => steps.push(reason),
    },
    NONE,
  );
  await store.write({ version: 1, pins: ['a'] });
  steps.length = 0;
  await watchSyncs(steps);
  await store.write({ version: 1, pins: ['b'] });
  steps.push('kept');
  const named = steps.flatMap((step, place) => (step.includes(' becomes ') ? [place] : []));
  expect(named.length).toBeGreaterThan(0);
  expect(steps).toContain('staff.json.tmp becomes staff.json');
  for (const place of named) {
    expect(steps[place - 1]).toBe('synced');
    expect(steps[place + 1]).toBe('synced');
  }
  expect(steps.at(-1)).toBe('kept');
});
