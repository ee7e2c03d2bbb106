import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { dayOf } from '../application/reports/testing/days.js';
import type { DayFigures } from '../domain/statistics/day-figures.js';
import { openDataFolder } from '../storage/data-folder.js';
import { dayFiguresSchema } from '../storage/day-figures-schema.js';
import { nodeDisk } from '../storage/disk.js';
import { wholly } from '../storage/interpret.js';
import { StatisticsStore } from '../storage/statistics-store.js';
import { inspect } from './repair-inspect.js';

test('a day whose copy lies with its year has one, and is mended by it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'repair-copies-'));
  const folder = await openDataFolder(root);
  try {
    const store = new StatisticsStore<DayFigures>({
      folder: folder.statistics,
      interpret: wholly(dayFiguresSchema),
      onProblem: ({ reason }) => expect.unreachable(reason),
    });
    for (const date of ['2025-03-03', '2025-03-04']) await store.write(date, dayOf(date, 9));
    await store.packYear(2025);
    expect(await inspect(folder.root, 'now', nodeDisk)).toEqual([]);

    await writeFile(join(folder.statistics, '2025/2025-03-04.json'), 'half a d');
    const [finding, ...others] = await inspect(folder.root, 'now', nodeDisk);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: '2025/2025-03-04.json', needs: 'apply' });
    await finding?.mend?.();
    expect(await store.read('2025-03-04')).toEqual(dayOf('2025-03-04', 9));
  } finally {
    await folder.release();
    await rm(root, { recursive: true });
  }
});
