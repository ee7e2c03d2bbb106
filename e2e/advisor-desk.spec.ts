import type { Locator, Page } from '@playwright/test';

import type { Theme } from '#protocol/vocabulary.js';
import { AT_DESK } from './axe.js';
import { openDay, signIn, ticketRequest } from './harness/centre.js';
import type { Client } from './harness/client.js';
import { AdvisorScreen } from './harness/desks.js';
import { openPlanner, planSession, putActivity } from './harness/planner.js';
import { expect, test, type Stage } from './harness/stage.js';
import { text } from './harness/texts.js';
import { layoutProblems } from './layout-problems.js';

const ISLAND = 3;
const WORKSHOP = { fr: 'Écrire son CV', nl: 'Uw cv schrijven' } as const;

test('every verb of the desk works by keys alone', async ({ stage }) => {
  const desk = await Desk.open(stage, ['work', 'work', 'work']);
  const { page } = desk;
  await page.keyboard.press('?');
  await expect(desk.dialog('keys.title')).toBeVisible();
  await page.keyboard.press('n');
  await expect(desk.dialog('keys.title')).toBeVisible();
  await page.keyboard.press('Escape');

  await test.step('call, recall, park, bring back by number', async () => {
    await desk.key('n', 'own.calledTitle');
    await page.keyboard.press('r');
    await expect(desk.own).toContainText(desk.said('own.callsOf', { calls: 2, max: 3 }));
    await page.keyboard.press('o');
    await page.keyboard.press('Enter');
    await expect(desk.own).toContainText(desk.said('own.none'));
    await page.keyboard.press('1');
    await expect(desk.dialog('find.title')).toContainText(
      text('nl', 'staff', 'ticket.parkedUntil', { time: '' }).trim(),
    );
    await page.keyboard.press('Enter');
    await expect(desk.dialog('find.title')).toBeHidden();
  });

  await test.step('a given number, interview, transfer', async () => {
    await page.keyboard.press('c');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await desk.sees('own.calledTitle');
    await expect(desk.own.getByText('3', { exact: true })).toBeVisible();
    await desk.settled('next.start');
    await desk.key('n', 'own.servingTitle');
    await page.keyboard.press('d');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await desk.sees('undo.transfer', { number: 3 });
  });

  await test.step('no-show, break, profile, sections, leaving', async () => {
    await desk.settled('next.call');
    await desk.key('n', 'own.calledTitle');
    await page.keyboard.press('a');
    await desk.sees('undo.no-show', { number: 1 });
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await desk.sees('own.breakTitle');
    await desk.settled('next.endBreak');
    await desk.key('n', 'own.none');
    await page.keyboard.press('t');
    await expect(desk.dialog('profile.title')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    await expect(desk.heading('workshops.title')).toBeVisible();
    await page.keyboard.press('F8');
    await page.keyboard.press('F2');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('nr');
    await expect(page.getByRole('combobox')).toHaveValue('nr');
    await page.keyboard.press('F2');
    await page.keyboard.press('q');
    await expect(desk.heading('choose.title')).toBeVisible();
  });
});

test('finish, no-show and transfer are taken back by one key', async ({ stage }) => {
  const desk = await Desk.open(stage, ['work']);
  const { page } = desk;
  await desk.key('n', 'own.calledTitle');
  await page.keyboard.press('a');
  await desk.sees('undo.no-show', { number: 1 });
  await desk.key('z', 'own.calledTitle');

  await desk.settled('next.start');
  await desk.key('n', 'own.servingTitle');
  await page.keyboard.press('d');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await desk.sees('undo.transfer', { number: 1 });
  await desk.key('z', 'own.servingTitle');

  await desk.settled('next.finish');
  await page.keyboard.press('n');
  await desk.sees('undo.finish', { number: 1 });
  await desk.key('z', 'own.servingTitle');
  await expect(desk.button('undo.do')).toBeHidden();
});

test('notes touched fast are all kept, over a reload and in a second window', async ({ stage }) => {
  const desk = await Desk.open(stage, ['work']);
  const { page } = desk;
  await desk.key('n', 'own.calledTitle');
  await desk.settled('next.start');
  await desk.key('n', 'own.servingTitle');
  const on = ['topic.job-search', 'topic.studies', 'topic.rights', 'referral.epn', 'referral.cpas'];
  const off = 'topic.digital';
  await page.evaluate(
    (names) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button[aria-pressed]')];
      for (const name of names)
        buttons.find(({ textContent }) => textContent.endsWith(name))?.click();
    },
    [...on, off].map((key) => desk.said(key)),
  );
  await desk.button(off).click();
  const expectKept = async (where: Desk) => {
    for (const key of on) await expect(where.button(key)).toHaveAttribute('aria-pressed', 'true');
    await expect(where.button(off)).toHaveAttribute('aria-pressed', 'false');
  };
  await expectKept(desk);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.reload();
  await expectKept(desk);

  await test.step('still after the end, and at another window', async () => {
    await page.keyboard.press('n');
    await desk.sees('undo.finish', { number: 1 });
    await desk.button('topic.languages').click();
    const second = await Desk.again(stage, desk);
    await expectKept(second);
    await expect(second.button('topic.languages')).toHaveAttribute('aria-pressed', 'true');
  });
});

test('the small window holds the whole desk at 320 by 480', async ({ stage }) => {
  const desk = await Desk.open(stage, ['work', 'mobility']);
  const small = await Desk.again(stage, desk, '/advisor?compact');
  const { page } = small;
  await page.setViewportSize({ width: 320, height: 480 });
  const expectNoProblems = async () => expect(await layoutProblems(page, AT_DESK)).toEqual([]);
  await small.sees('own.none');
  await expectNoProblems();
  await small.key('n', 'own.calledTitle');
  await desk.sees('own.calledTitle');
  await expectNoProblems();
  await small.settled('next.start');
  await small.key('n', 'own.servingTitle');
  await page.keyboard.press('e');
  await expect(small.button('topic.job-search')).toBeFocused();
  await expectNoProblems();
  await page.keyboard.press('d');
  await expect(small.dialog('transfer.title', { number: 1 })).toBeVisible();
  await expectNoProblems();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(small.dialog('keys.title')).toBeVisible();
  await expectNoProblems();
});

test('a call for help needs a second touch, or the key held; colleagues answer it', async ({
  stage,
}) => {
  const desk = await Desk.open(stage, []);
  const other = await Desk.open(stage, [], 'A2', ISLAND + 1);
  const { page } = desk;
  await page.keyboard.press('h');
  await other.page.getByRole('button', { name: text('nl', 'desk', 'alarm.raise') }).waitFor();
  await expect(desk.alarm('alarm.own')).toHaveCount(0);
  await page.keyboard.down('h');
  await expect(desk.alarm('alarm.own')).toBeVisible();
  await page.keyboard.up('h');
  await expect(other.alarm('alarm.atIsland', { island: ISLAND })).toBeVisible();
  await other.page.getByRole('button', { name: text('nl', 'desk', 'alarm.answer') }).click();
  await expect(desk.alarm('alarm.answered')).toBeVisible();
  await page.getByRole('button', { name: text('nl', 'desk', 'alarm.end') }).click();
  await expect(other.alarm('alarm.atIsland', { island: ISLAND })).toHaveCount(0);
});

test('a seat in a workshop for the visitor: one by a double tap, with its paper, and noted', async ({
  stage,
}) => {
  const { url } = stage.server;
  const planner = await openPlanner(url);
  await putActivity(planner, { title: WORKSHOP });
  const sessionId = await planSession(planner, { capacity: 2, waitingList: 0 });
  planner.close();
  const desk = await Desk.open(stage, ['work']);
  const { page } = desk;
  const steward = await openDay(url);
  const dialog = page.getByRole('dialog', {
    name: text('nl', 'desk', 'booking.title.signed-up'),
  });
  const seat = page.getByRole('button', { name: WORKSHOP.nl });
  const closeDialog = async () => {
    await dialog.getByRole('button', { name: text('nl', 'desk', 'booking.done') }).click();
    await expect(dialog).toBeHidden();
  };

  await test.step('outside an interview nothing is noted', async () => {
    await page.keyboard.press('F8');
    await seat.click();
    await expect(dialog).toBeVisible();
    await steward.until(({ workshops }) => workshops.sessions[sessionId]?.left === 1);
    await closeDialog();
    await page.keyboard.press('F8');
  });

  await test.step('the note leads to the workshops', async () => {
    await desk.key('n', 'own.calledTitle');
    await desk.settled('next.start');
    await desk.key('n', 'own.servingTitle');
    await expect(desk.button('referral.workshop')).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('button', { name: desk.said('notes.seat') })).toBeHidden();
    await desk.button('referral.workshop').click();
    await page.getByRole('button', { name: desk.said('notes.seat') }).click();
    await expect(desk.heading('workshops.title')).toBeVisible();
    await page.keyboard.press('F8');
    await desk.button('referral.workshop').click();
    await expect(desk.button('referral.workshop')).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('F8');
  });

  await test.step('two touches at once are one seat, with a code of six signs', async () => {
    await seat.evaluate((button) => {
      if (!(button instanceof HTMLElement)) throw new Error('no button');
      button.click();
      button.click();
    });
    await expect(dialog.getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/)).toBeVisible();
    await expect(dialog.getByText(WORKSHOP.nl)).toBeVisible();
    await dialog.getByRole('button', { name: text('fr', 'common', 'ownName') }).click();
    await expect(dialog.getByText(WORKSHOP.fr)).toBeVisible();
    await closeDialog();
    await steward.until(({ workshops }) => workshops.sessions[sessionId]?.left === 0);
    expect(steward.view.workshops.sessions[sessionId]).toMatchObject({ booked: 2, waiting: 0 });
    await expect(seat).toHaveCount(0);
  });

  await test.step('noted with the interview, once', async () => {
    await page.keyboard.press('F8');
    await expect(desk.button('referral.workshop')).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.reload();
    await expect(desk.button('referral.workshop')).toHaveAttribute('aria-pressed', 'true');
  });
  steward.close();
});

/** An advisor's desk in Dutch, found by its texts. */
class Desk {
  private constructor(
    readonly page: Page,
    readonly code: string,
    readonly island: number,
  ) {}

  /** At an island with tickets that wait. */
  static async open(
    stage: Stage,
    themes: readonly Theme[],
    code = 'A1',
    island = ISLAND,
  ): Promise<Desk> {
    const steward = await openDay(stage.server.url);
    for (const theme of themes) await takeTicket(steward, theme);
    steward.close();
    const signedIn = await signIn(stage.server.url, code);
    const { page } = await stage.open('/advisor', 'nl', { signedIn });
    await new AdvisorScreen(page, 'nl').chooseIsland(island, 'nl', 'work');
    return new Desk(page, code, island);
  }

  /** The same advisor at a second window. */
  static async again(stage: Stage, desk: Desk, path = '/advisor'): Promise<Desk> {
    const signedIn = await signIn(stage.server.url, desk.code);
    const { page } = await stage.open(path, 'nl', { signedIn });
    return new Desk(page, desk.code, desk.island);
  }

  get own(): Locator {
    return new AdvisorScreen(this.page, 'nl').ownIsland(this.island);
  }

  said(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return text('nl', 'advisor', key, values);
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.said(key), exact: true });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.said(key) });
  }

  dialog(key: string, values?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('dialog', { name: this.said(key, values) });
  }

  alarm(key: string, values?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('alert').getByText(text('nl', 'desk', key, values));
  }

  async sees(key: string, values?: Readonly<Record<string, string | number>>): Promise<void> {
    await expect(this.page.getByText(this.said(key, values))).toBeVisible();
  }

  /** The next action has had its new meaning for a moment. */
  async settled(label: string): Promise<void> {
    await expect(this.button(label)).toBeEnabled();
    await expect(this.button(label)).not.toHaveAttribute('aria-disabled', 'true');
  }

  /** One press, and what the desk shows then. */
  async key(key: string, shows: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.sees(shows);
  }
}

async function takeTicket(steward: Client<'steward'>, theme: Theme): Promise<void> {
  await steward.accepted('take-ticket', ticketRequest(theme, 'nl').payload);
}
