import type { Locator, Page } from '@playwright/test';

import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';
import type { ProgrammeSession } from '#protocol/workshops/views.js';
import { addDays, mondayOf } from '../renderer/office/programme/calendar/dates.js';
import { openDay, signIn, ticketRequest } from './harness/centre.js';
import { Client } from './harness/client.js';
import { ADMIN_CODE, ADMIN_PIN } from './harness/server-process.js';
import { expect, type Stage, test } from './harness/stage.js';
import { text } from './harness/texts.js';

test.setTimeout(120_000);

const ACTIVITY: Activity = {
  id: 'linkedin',
  title: { fr: 'LinkedIn bilingue', nl: 'Tweetalig LinkedIn' },
  description: { fr: 'Faire son profil.', nl: 'Een profiel maken.' },
  format: 'workshop',
  theme: 'work',
  language: 'both',
  public: 'everyone',
  partners: [],
  room: 'room-1',
  capacity: 12,
  waitingList: 4,
  minutes: 120,
  occupations: [],
};

interface Planned {
  readonly page: Page;
  readonly office: Client<'office'>;
  readonly monday: string;
  plan(change: Partial<SessionPlan>): Promise<string>;
  card(sessionId: string): Locator;
}

/** The planner's page at next week, with an activity; sessions are planned by somebody else beside. */
async function planner(stage: Stage): Promise<Planned> {
  const signedIn = await signIn(stage.server.url, ADMIN_CODE, ADMIN_PIN);
  const { token } = signedIn;
  const office = await Client.connect(stage.server.url, { audience: 'office', token });
  await office.accepted('put-activity', { activity: ACTIVITY });
  const monday = addDays(mondayOf(office.view.today), 7);
  const { page } = await stage.open('/office#programme', 'fr', { signedIn });
  // A whole day is in sight: what is dragged need not be scrolled to first.
  await page.setViewportSize({ width: 1366, height: 1000 });
  await page.getByRole('button', { name: said('next'), exact: true }).click();
  return {
    page,
    office,
    monday,
    async plan(change) {
      const session: SessionPlan = {
        activityId: ACTIVITY.id,
        date: monday,
        starts: '10:00',
        ends: '12:00',
        room: 'room-1',
        capacity: 12,
        waitingList: 4,
        signUpCloses: 0,
        ...change,
      };
      const { sessionIds } = await office.accepted('plan-sessions', { session, weeks: 1 });
      return sessionIds[0] ?? '';
    },
    card: (sessionId) => page.locator(`[data-session="${sessionId}"]`),
  };
}

function said(key: string, values = {}): string {
  return text('fr', 'programme', key, values);
}

/** Takes a card at its top and lets it go there. */
async function drag(page: Page, card: Locator, to: { x: number; y: number }): Promise<void> {
  const from = await boxOf(card);
  await page.mouse.move(from.x + 10, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 4, { steps: 8 });
  await page.mouse.up();
}

async function boxOf(card: Locator) {
  await card.scrollIntoViewIfNeeded();
  const box = await card.boundingBox();
  if (box === null) throw new Error('the card is not there');
  return box;
}

test('a session is dragged, its people are named before, and it is put back', async ({ stage }) => {
  const { page, office, plan, card } = await planner(stage);
  const first = await plan({});
  const steward = await openDay(stage.server.url);
  const { secret, shortCode: code } = ticketRequest().payload;
  await steward.accepted('sign-up', { sessionId: first, secret, code });
  steward.close();
  await expect(card(first)).toContainText('1/12');

  const box = await boxOf(card(first));
  await drag(page, card(first), { x: box.x, y: box.y + box.height / 2 });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(said('move.signedUp', { count: 1 }));
  await dialog.getByRole('button', { name: said('move.confirm'), exact: true }).click();
  await expect(card(first)).toContainText('11:00–13:00');

  await page.getByRole('button', { name: said('move.undo') }).click();
  await expect(dialog).toContainText(said('move.signedUp', { count: 1 }));
  await dialog.getByRole('button', { name: said('move.confirm'), exact: true }).click();
  await expect(card(first)).toContainText('10:00–12:00');
  // The card shows what was asked for before the server has it.
  await expect
    .poll(async () => (await asked(office)).sessions.map(({ plan: { starts } }) => starts))
    .toEqual(['10:00']);
});

test('a session goes back from where another one is, and from an Escape', async ({ stage }) => {
  const { page, plan, card } = await planner(stage);
  const first = await plan({});
  const second = await plan({ starts: '14:00', ends: '15:00' });
  await expect(card(second)).toBeVisible();

  await drag(page, card(second), await boxOf(card(first)));
  await expect(page.getByRole('alert').filter({ hasText: '10:00' })).toContainText(
    said('problem.room-taken', { from: '10:00', to: '12:00', title: ACTIVITY.title.fr }),
  );
  await expect(card(second)).toContainText('14:00–15:00');

  const box = await boxOf(card(second));
  await page.mouse.move(box.x + 10, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y - 60, { steps: 8 });
  await expect(page.getByText(said('move.free'))).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByText(said('move.free'))).toBeHidden();
  await expect(card(second)).toContainText('14:00–15:00');
});

test('a session is moved by the keyboard, into the week after', async ({ stage }) => {
  const { page, office, monday, plan, card } = await planner(stage);
  const first = await plan({ date: addDays(monday, 6) });
  await card(first).press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(said('move.free'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card(first)).toContainText('10:15–12:15');
  await expect(card(first)).toBeFocused();
  const { sessions } = await asked(office, addDays(monday, 7));
  expect(sessions.map(({ plan: { date, starts } }) => [date, starts])).toEqual([
    [addDays(monday, 7), '10:15'],
  ]);
});

test('what is typed stays while somebody else plans', async ({ stage }) => {
  const { page, office, monday, plan, card } = await planner(stage);
  const first = await plan({});
  await card(first).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: said('sheet.change'), exact: true }).click();
  const starts = dialog.getByLabel(said('session.starts'), { exact: true });
  await starts.fill('13:00');
  await expect(dialog.getByRole('status')).toContainText(said('session.fits'));

  await plan({ starts: '14:00', ends: '16:00' });
  await expect(dialog.getByRole('alert')).toContainText('14:00');
  await expect(starts).toHaveValue('13:00');

  // out of the week that is shown
  const [session] = (await asked(office)).sessions;
  await office.accepted('change-session', {
    sessionId: first,
    session: { ...planOf(session), date: addDays(monday, 7) },
  });
  await expect(card(first)).toHaveCount(0);
  await expect(starts).toHaveValue('13:00');
});

test('what a colleague changes meanwhile is neither undone nor written over', async ({ stage }) => {
  const { page, office, plan, card } = await planner(stage);
  const first = await plan({});
  const change = async (part: Partial<SessionPlan>) => {
    const [session] = (await asked(office)).sessions;
    const changed = { ...planOf(session), ...part };
    await office.accepted('change-session', { sessionId: first, session: changed });
  };
  await card(first).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: said('sheet.change'), exact: true }).click();
  await dialog.getByLabel(said('session.capacity'), { exact: true }).fill('8');
  await change({ starts: '13:00', ends: '15:00' });
  await expect(dialog.getByText(said('meanwhile.followed'))).toBeVisible();
  await change({ capacity: 9 });
  await expect(dialog.getByText(said('meanwhile.both'))).toBeVisible();
  const save = dialog.getByRole('button', { name: said('session.save'), exact: true });
  await save.click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: said('meanwhile.mine') }).click();
  await save.click();
  await expect(dialog).toBeHidden();
  expect((await asked(office)).sessions.map(planOf)).toMatchObject([
    { starts: '13:00', ends: '15:00', capacity: 8 },
  ]);

  await card(first).press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: said('move.undo') });
  await expect(undo).toBeVisible();
  await change({ capacity: 7 });
  await undo.click();
  const kept = said('move.changedSince', { title: ACTIVITY.title.fr });
  await expect(page.getByRole('alert').filter({ hasText: kept })).toBeVisible();
  expect((await asked(office)).sessions.map(planOf)).toMatchObject([
    { starts: '13:15', ends: '15:15', capacity: 7 },
  ]);
});

test('the sheet of a session that a colleague moves away closes for good', async ({ stage }) => {
  const { page, office, monday, plan, card } = await planner(stage);
  const first = await plan({});
  await card(first).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const [session] = (await asked(office)).sessions;
  const changed = { ...planOf(session), date: addDays(monday, 7) };
  await office.accepted('change-session', { sessionId: first, session: changed });
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(said('gone.session'))).toBeVisible();
  await page.getByRole('button', { name: said('next'), exact: true }).click();
  await expect(card(first)).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('two quick clicks go two weeks on', async ({ stage }) => {
  const { page, monday, plan, card } = await planner(stage);
  const later = await plan({ date: addDays(monday, 14) });
  await page.getByRole('button', { name: said('next'), exact: true }).dblclick();
  await expect(card(later)).toBeVisible();
});

test('without connection other dates are not shown as if nothing were planned', async ({
  stage,
}) => {
  const { page, plan, card } = await planner(stage);
  const first = await plan({});
  await expect(card(first)).toBeVisible();
  await stage.server.stop();
  // the banner pushes down what is about to be pressed
  const [lost] = text('fr', 'staff', 'frame.lost', { time: '' }).split('.');
  await expect(page.getByRole('alert').filter({ hasText: lost ?? '' })).toBeVisible();
  await page.getByRole('button', { name: said('next'), exact: true }).click();
  await expect(page.getByText(said('offline'))).toBeVisible();
  await expect(page.locator('[data-drop]')).toHaveCount(0);
  await page.getByRole('button', { name: said('previous'), exact: true }).click();
  await expect(card(first)).toBeVisible();
});

function planOf(session: ProgrammeSession | undefined): SessionPlan {
  if (session === undefined) throw new Error('nothing is planned');
  return session.plan;
}

async function asked(office: Client<'office'>, from?: string) {
  const begin = from ?? addDays(mondayOf(office.view.today), 7);
  const answer = await office.query('programme', { from: begin, to: addDays(begin, 6) });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}
