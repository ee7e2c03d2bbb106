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
  const advisor = await Client.connect(url, {
    audience: 'advisor',
    token: (await signIn(url, 'A1')).token,
  });
  await advisor.accepted('sign-in-island', { island: 1, languages: ['fr'], themes: ['work'] });

  const { page } = await stage.open('/display', 'fr', {
    clock: true,
    watch: (opened) => void opened.addInitScript(keepToken, token),
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

/** Runs in the page before anything else. */
function keepToken(token: string): void {
  localStorage.setItem('accueil-onthaal.display', token);
}
