import { type Page } from '@playwright/test';

import type { SignedIn } from '#protocol/socket.js';

import { SECTIONS as ADVISOR } from '../../renderer/advisor/desk-nav.js';
import { SECTIONS as OFFICE } from '../../renderer/office/sections.js';
import { bookingAddress } from '../../renderer/shared/ticket-address/booking-address.js';
import { SECTIONS as STEWARD } from '../../renderer/steward/open.js';
import { changeSettings, openDay, pair, signIn, ticketRequest } from '../harness/centre.js';
import { Client, newCommandId } from '../harness/client.js';
import { bookingKeys, openPlanner, planSession, putActivity } from '../harness/planner.js';
import { ADMIN_CODE, ADMIN_PIN } from '../harness/server-process.js';
import { expect, type Stage, test } from '../harness/stage.js';
import { text } from '../harness/texts.js';

test.setTimeout(180_000);

/** Would run at once wherever a text became part of the page. The letters before it say which text it is. */
const RUNS = '<img data-ran src onerror=ran=1>';
const marked = (which: string): string => `${which}${RUNS}`;
/** Every text that people or files bring in, and that a screen shows. */
const TEXTS = {
  room: marked('RO'),
  titleFr: marked('TF'),
  titleNl: marked('TN'),
  description: marked('DE'),
  partner: marked('PA'),
  noticeFr: marked('NF'),
  noticeNl: marked('NN'),
  kiosk: marked('KI'),
  display: marked('DI'),
  /** Of a file; the server keeps no `<` in a name. */
  file: 'FI&lt;img data-ran src onerror=ran=1&gt;.json',
} as const;
const seen = new Set<keyof typeof TEXTS>();

test('what people write and feeds send is shown as letters on every screen, and never runs', async ({
  stage,
}) => {
  const { url } = stage.server;
  const { kioskToken, secret } = await furnish(stage);

  const display = await stage.open('/display', 'fr', {
    watch: async (page) => page.addInitScript(keepToken, await screenToken(url)),
  });
  await look(display.page, 'noticeFr', 'noticeNl');

  const { page: kiosk } = await stage.open('/kiosk', 'fr', { kioskToken });
  await kiosk.getByRole('button', { name: text('fr', 'kiosk', 'attract.start') }).click();
  await look(kiosk);
  const collective = text('fr', 'kiosk', 'service.collective.word');
  await kiosk.getByRole('button', { name: collective }).click();
  await look(kiosk, 'titleFr');
  await kiosk.getByRole('button', { name: TEXTS.titleFr }).click();
  await look(kiosk, 'titleFr', 'description', 'room');

  const address = bookingAddress(stage.phoneUrl, { language: 'nl', secret });
  const phone = await stage.open(address, 'nl');
  await look(phone.page, 'titleNl', 'room');

  await sections(stage, '/steward', STEWARD, await signIn(url, 'S1'), {
    workshops: ['titleFr', 'room'],
    today: ['noticeFr'],
    devices: ['kiosk', 'display'],
  });
  await sections(stage, '/advisor', ADVISOR, await signIn(url, 'A1'), { workshops: ['titleFr'] });
  await sections(stage, '/office', OFFICE, await signIn(url, ADMIN_CODE, ADMIN_PIN), {
    programme: ['titleFr', 'room'],
    jobs: ['file'],
    settings: ['room'],
  });
  expect(Object.keys(TEXTS).filter((which) => !seen.has(which as keyof typeof TEXTS))).toEqual([]);
});

/** Texts of every kind, and who needs what to see them. */
async function furnish(
  stage: Stage,
): Promise<{ readonly kioskToken: string; readonly secret: string }> {
  const { url } = stage.server;
  await changeSettings(url, { rooms: [{ id: 'room-1', name: TEXTS.room, capacity: 20 }] });
  const planner = await openPlanner(url);
  await putActivity(planner, {
    title: { fr: TEXTS.titleFr, nl: TEXTS.titleNl },
    description: { fr: TEXTS.description, nl: TEXTS.description },
    partners: [TEXTS.partner],
  });
  const sessionId = await planSession(planner);
  await importFile(url, planner);
  planner.close();
  const kioskToken = await stage.pair(TEXTS.kiosk);
  const steward = await openDay(url);
  await steward.accepted('put-notice', { fr: TEXTS.noticeFr, nl: TEXTS.noticeNl });
  await steward.accepted('take-ticket', ticketRequest().payload);
  const keys = bookingKeys();
  await steward.accepted('sign-up', { sessionId, ...keys });
  steward.close();
  return { kioskToken, secret: keys.secret };
}

/** A file that is none of offers: the office is told so by its name. */
async function importFile(url: string, planner: Client<'office'>): Promise<void> {
  const { token } = await signIn(url, ADMIN_CODE, ADMIN_PIN);
  const uploadId = newCommandId();
  const name = encodeURIComponent(TEXTS.file);
  const put = await fetch(`${url}/jobs/uploads/${uploadId}/0?name=${name}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}` },
    body: '{}',
  });
  expect(put.status).toBe(204);
  await planner.accepted('start-import', { uploadId, format: 'offers-forem' });
}

async function screenToken(url: string): Promise<string> {
  const steward = await openDay(url);
  const { token } = await pair(url, steward, 'display', TEXTS.display);
  steward.close();
  return token;
}

/** Goes through all sections of a desk. @param shown what is to be read in each, at least */
async function sections<S extends string>(
  stage: Stage,
  path: string,
  names: readonly S[],
  signedIn: SignedIn,
  shown: Partial<Record<S, readonly (keyof typeof TEXTS)[]>>,
): Promise<void> {
  const { page } = await stage.open(path, 'fr', { signedIn });
  await page.getByRole('button', { name: text('fr', 'staff', 'frame.signOut') }).waitFor();
  for (const name of names) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, name);
    await look(page, ...(shown[name] ?? []));
    if (path === '/office' && name === 'programme') {
      await page.getByRole('button', { name: TEXTS.titleFr }).first().click();
      await look(page, 'partner', 'room');
      await page.keyboard.press('Escape');
    }
  }
}

/** Waits until the texts stand there as they were written, and nothing of any has become an element. */
async function look(page: Page, ...texts: readonly (keyof typeof TEXTS)[]): Promise<void> {
  for (const which of texts) {
    const shown = page.getByText(TEXTS[which]).or(page.locator(`[value="${TEXTS[which]}"]`));
    await expect(shown.first(), which).toBeAttached();
    seen.add(which);
  }
  expect(await page.locator('[data-ran]').count()).toBe(0);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
}

/** Runs in the page before anything else. */
function keepToken(token: string): void {
  localStorage.setItem('accueil-onthaal.display', token);
}
