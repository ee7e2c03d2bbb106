import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium, expect, test } from '@playwright/test';

import { launchOptions } from './browser.js';
import { openDay, signIn, STAFF_PIN } from './harness/centre.js';
import { Client } from './harness/client.js';
import { cameraArguments, filmCode } from './harness/fake-camera.js';
import { furnishedFolder } from './harness/furnished-folder.js';
import { scan } from './harness/hand-scanner.js';
import { bookingKeys, planSession, putActivity } from './harness/planner.js';
import { ServerProcess } from './harness/server-process.js';
import { text } from './harness/texts.js';
import { removeFolder } from './harness/remove-folder.js';

const MINUTE = 60_000;
/** From before the start to after the seats are given away. */
const STEP = 20 * MINUTE;

test.setTimeout(120_000);

const said = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
  text('fr', 'attendance', key, values);
const verb = (name: string, number: number) =>
  said('verb.onBooking', { verb: said(`verb.${name}`), number });

test('who comes is let in by camera, by scanner and by hand; who comes too late is told so', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-film-'));
  const data = await furnishedFolder({ staff: { S1: ['steward'], P1: ['planner'] } });
  const preload = new URL('harness/step-clock.mjs', import.meta.url).href;
  const server = await ServerProcess.start({
    data,
    env: { NODE_OPTIONS: `--import=${preload}`, CLOCK_STEP_MS: String(STEP) },
  });
  const film = path.join(folder, 'code.y4m');
  const options = launchOptions();
  const args = [...(options.args ?? []), ...cameraArguments(film)];
  const steward = await openDay(server.url);
  const { token } = await signIn(server.url, 'P1');
  const planner = await Client.connect(server.url, { audience: 'office', token });
  const [first, second, waits] = [bookingKeys(), bookingKeys(), bookingKeys()];
  await putActivity(planner);
  const { timeZone } = steward.view;
  const sessionId = await planSession(planner, {
    capacity: 2,
    starts: clock(Date.now() + 6 * MINUTE, timeZone),
  });
  for (const keys of [first, second, waits])
    await steward.accepted('sign-up', { sessionId, ...keys });
  await filmCode(film, `${server.url}/w#fr.${first.secret}`);
  const browser = await chromium.launch({ ...options, args });
  try {
    const page = await browser.newPage({ locale: 'fr-BE' });
    await page.goto(`${server.url}/steward#workshops/${sessionId}`);
    await page.getByLabel(text('fr', 'staff', 'signIn.code'), { exact: true }).fill('S1');
    await page.getByLabel(text('fr', 'staff', 'signIn.pin'), { exact: true }).fill(STAFF_PIN);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table')).toBeVisible();

    await test.step('by the QR code before the camera, which is off afterwards', async () => {
      await page.getByRole('button', { name: said('camera.start') }).click();
      await expect(page.getByText(said('answer.present.text'))).toBeVisible();
      const camera = await page.evaluateHandle(() => {
        const found = document.querySelector('video')?.srcObject;
        if (!(found instanceof MediaStream)) throw new Error('the camera is not on');
        return found;
      });
      await page.getByRole('button', { name: said('camera.stop') }).click();
      const states = await camera.evaluate((stream) =>
        stream.getTracks().map(({ readyState }) => readyState),
      );
      expect(states).toEqual(['ended']);
      expect(steward.view.workshops.sessions[sessionId]?.present).toBe(1);
    });

    await test.step('by a scanner that types the address, wherever the focus is', async () => {
      await page.getByRole('button', { name: said('session.heads') }).focus();
      await scan(page, `${server.url}/w#nl.${waits.secret}`);
      await expect(page.getByText(said('answer.waiting-before.text'))).toBeVisible();
    });

    await test.step('a scanner confirms no dialog, and writes in no field of one', async () => {
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: verb('cancel', 1) }).click();
      await expect(dialog.getByRole('button', { name: said('cancel.keep') })).toBeFocused();
      await dialog.getByRole('button', { name: said('cancel.confirm') }).focus();
      await scan(page, `${server.url}/w#fr.${second.secret}`);
      await expect(dialog.getByText(said('scan.closeFirst'))).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: said('session.heads') }).click();
      await page.getByLabel(said('heads.field')).fill('7');
      await scan(page, second.code);
      await expect(dialog.getByText(said('scan.closeFirst'))).toBeVisible();
      await expect(page.getByLabel(said('heads.field'))).toHaveValue('7');
      await page.keyboard.press('Escape');
      const now = steward.view.workshops.sessions[sessionId];
      expect(now).toMatchObject({ present: 1, left: 0 });
      expect(now).not.toHaveProperty('heads');
    });

    await test.step('fresh keys are shown wherever the steward has gone, with what they are good for', async () => {
      await page.getByRole('button', { name: said('session.signUpWaiting') }).click();
      const dialog = page.getByRole('dialog', {
        name: text('fr', 'desk', 'booking.title.signed-up'),
      });
      await expect(
        dialog.getByRole('button', { name: text('fr', 'desk', 'booking.done') }),
      ).toBeFocused();
      await page.evaluate(() => (location.hash = 'board'));
      await expect(page.getByRole('heading', { name: said('title') })).toBeHidden();
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await page.evaluate((hash) => (location.hash = hash), `workshops/${sessionId}`);
      await expect(page.locator('#session-title')).toBeFocused();
    });

    await test.step('the seat of who is late goes to who is there', async () => {
      process.kill(server.pid, 'SIGUSR2');
      await steward.until(({ workshops }) => workshops.sessions[sessionId]?.present === 2);
      await page.keyboard.type(second.code);
      const answer = page.getByRole('status').filter({ hasText: said('answer.given-away.word') });
      await expect(answer).toBeVisible();
      await expect(page.getByText(said('bookings.givenNone'))).toBeVisible();
    });
  } finally {
    await browser.close();
    steward.close();
    planner.close();
    await server.dispose();
    await removeFolder(data);
    await removeFolder(folder);
  }
});

/** `HH:MM` on the centre's wall. */
function clock(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('nl-BE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(ms);
}
