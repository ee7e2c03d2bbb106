import type { Page } from '@playwright/test';

import { JobSeeker } from './harness/job-seeker.js';
import { OfflineKiosk } from './harness/offline-kiosk.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { writtenJob } from './harness/written-jobs.js';

const NURSE = writtenJob('infirmier').name.nl;

test('a visit that opened the jobs directory is counted when it ends, however it does', async ({
  stage,
}) => {
  const told: string[] = [];
  const kioskToken = await stage.pair('Kiosk');
  const screen = await stage.open('/kiosk', 'nl', {
    kioskToken,
    clock: true,
    watch: (page) => watchFor(page, told),
  });
  const seeker = new JobSeeker(new OfflineKiosk(screen), 'nl');
  const { page } = seeker;

  await test.step('one who looks at an occupation, and starts again', async () => {
    await seeker.begin();
    await seeker.type('verpleegk');
    await seeker.touch(seeker.named(NURSE).first());
    await expect(seeker.title).toHaveText(NURSE);
    await seeker.press('jobs', 'part.about.word');
    await seeker.back();
    expect(told).toEqual([]);
    await seeker.press('kiosk', 'frame.startAgain');
    await expect(seeker.kiosk.door('nl')).toBeVisible();
    await expect.poll(() => told).toEqual(['{"occupation":1,"printed":0,"nothing":0}']);
  });

  await test.step('one who finds nothing, and goes away', async () => {
    await seeker.begin();
    await seeker.type('zzyqx');
    await expect(page.getByText(text('nl', 'jobs', 'nothing.text'))).toBeVisible();
    await page.clock.runFor(3_000);
    await page.clock.fastForward('01:31');
    await expect(
      page.getByRole('dialog', { name: text('nl', 'kiosk', 'idle.title') }),
    ).toBeVisible();
    await page.clock.fastForward('00:31');
    await expect(seeker.kiosk.door('nl')).toBeVisible();
    await expect.poll(() => told.at(1)).toBe('{"occupation":0,"printed":0,"nothing":1}');
  });

  await test.step('and nobody who was elsewhere', async () => {
    await seeker.kiosk.door('nl').click();
    await seeker.press('kiosk', 'service.doors.word');
    await seeker.press('kiosk', 'frame.startAgain');
    await expect(seeker.kiosk.door('nl')).toBeVisible();
    expect(told).toHaveLength(2);
  });
});

/** Takes down what the kiosk tells of the directory, whole. */
function watchFor(page: Page, told: string[]): void {
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const use = /"count-directory".*?"payload":(\{[^}]*\})/.exec(String(payload))?.[1];
      if (use !== undefined) told.push(use);
    }),
  );
}
