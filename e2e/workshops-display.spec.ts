import { defaultDisplaySettings } from '#protocol/display-settings.js';
import { CALLS_STAND, PAGE_STANDS } from '../renderer/display/between-calls.js';
import { openDay, pair, signIn, ticketRequest } from './harness/centre.js';
import { Client } from './harness/client.js';
import { openPlanner, planSession, putActivity } from './harness/planner.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';

/** How soon a call stands there on a machine that is busy testing, ms: far sooner than a page turns. */
const AT_ONCE = 3_000;

test('workshops stand between calls; a call takes the screen at once and keeps it', async ({
  stage,
}) => {
  const { url } = stage.server;
  const planner = await openPlanner(url);
  await putActivity(planner);
  await planSession(planner);
  const steward = await openDay(url);
  const { token } = await pair(url, steward, 'display', 'D1');
  const { devices } = await steward.until((view) => Object.keys(view.devices).length > 0);
  await steward.accepted('change-device', {
    deviceId: Object.keys(devices)[0] ?? '',
    name: 'D1',
    display: { ...defaultDisplaySettings, waits: false },
  });
  const advisor = await Client.connect(url, {
    audience: 'advisor',
    token: (await signIn(url, 'A1')).token,
  });
  await advisor.accepted('sign-in-island', { island: 1, languages: ['fr'], themes: ['work'] });

  const { page } = await stage.open('/display', 'fr', {
    clock: true,
    watch: (opened) => opened.addInitScript(keepToken, token),
  });
  const workshops = page.getByRole('heading', { name: text('fr', 'display', 'workshops.title') });
  const nobodyYet = page.getByText(text('fr', 'display', 'nobodyYet'));
  await expect(nobodyYet).toBeVisible();
  await expect(workshops).toBeHidden();
  await page.clock.fastForward(CALLS_STAND);
  await expect(workshops).toBeVisible();
  await expect(nobodyYet).toBeHidden();
  await page.clock.fastForward(PAGE_STANDS);
  await expect(nobodyYet).toBeVisible();
  await page.clock.fastForward(CALLS_STAND);
  await expect(workshops).toBeVisible();

  await steward.accepted('take-ticket', ticketRequest('work', 'fr').payload);
  await advisor.accepted('call-next', { island: 1 });
  const called = page.getByText(text('fr', 'display', 'yourTurn'));
  await expect(called).toBeVisible({ timeout: AT_ONCE });
  await expect(workshops).toBeHidden();
  // painted, and said so
  await advisor.until((view) => view.own?.ticket?.shown === true);
  await page.clock.fastForward(CALLS_STAND + PAGE_STANDS / 2);
  await expect(called).toBeVisible();
  await expect(workshops).toBeHidden();

  for (const client of [planner, steward, advisor]) client.close();
});

test('three long titles in both languages stand whole on any screen', async ({ stage }) => {
  const { url } = stage.server;
  const planner = await openPlanner(url);
  const title = {
    fr: 'Accompagnement interprofessionnel : préparer un entretien et répondre à des questions difficiles, 1',
    nl: 'Arbeidsmarktbegeleidingstrajecten: een sollicitatiegesprek voorbereiden, moeilijke vragen oefenen 1',
  };
  for (const [at, starts] of ['15:00', '17:00', '19:00'].entries()) {
    const id = `long-${at}`;
    await putActivity(planner, { id, title });
    const ends = starts.replace(':00', ':50');
    await planSession(planner, { activityId: id, starts, ends });
  }
  const steward = await openDay(url);
  const { token } = await pair(url, steward, 'display', 'D1');
  const { page } = await stage.open('/display', 'fr', {
    clock: true,
    watch: (opened) => opened.addInitScript(keepToken, token),
  });
  await expect(page.getByText(text('fr', 'display', 'nobodyYet'))).toBeVisible();
  await page.clock.fastForward(CALLS_STAND);
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    const lines = page.getByRole('main').getByRole('listitem');
    await expect(lines).toHaveCount(3);
    expect(await lines.evaluateAll(cutOff), `${width}×${height}`).toEqual([]);
  }
  planner.close();
  steward.close();
});

/** CSS px */
const SCREENS = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
  [1080, 1920],
] as const;

/** @returns the lines that do not show all they say, or reach beyond the screen */
function cutOff(lines: readonly Element[]): readonly number[] {
  return lines.flatMap((line, at) => {
    const whole = line.scrollHeight <= line.clientHeight && line.scrollWidth <= line.clientWidth;
    return whole && line.getBoundingClientRect().bottom <= window.innerHeight ? [] : [at];
  });
}

/** Runs in the page before anything else. */
function keepToken(token: string): void {
  localStorage.setItem('accueil-onthaal.display', token);
}
