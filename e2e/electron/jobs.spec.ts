import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { JobSeeker } from '../harness/job-seeker.js';
import { KioskScreen } from '../harness/visitors.js';
import { expect, test } from './fixtures.js';

test('the app keeps the jobs directory on its disk, and searches it without the server', async ({
  pairedKiosk,
}) => {
  const { shell, stage } = pairedKiosk;
  const folder = path.join(shell.userData, 'jobs');
  const kinds = async () => {
    const names = await readdir(folder).catch(() => []);
    return names.filter((name) => !name.endsWith('.new')).map((name) => name.split('-')[0]);
  };
  await expect.poll(async () => (await kinds()).toSorted()).toEqual(['directory', 'index']);
  await stage.server.kill();
  await shell.kill();
  await shell.relaunch();
  const seeker = new JobSeeker(new KioskScreen(shell.page), 'nl');
  await seeker.begin();
  await seeker.type('verpleegkundge');
  await expect(seeker.named('verpleegkundige').first()).toBeVisible();
});
