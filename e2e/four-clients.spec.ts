import type { Page } from '@playwright/test';

import { LANGUAGES } from '#protocol/vocabulary.js';
import { signIn } from './harness/centre.js';
import { Client } from './harness/client.js';
import { anotherPc, atOnce, Hall } from './harness/hall.js';
import type { Seat } from './harness/hall.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';

for (const language of LANGUAGES)
  test(`two advisors call at once: one visitor, one island, and the other is told why (${language})`, async ({
    stage,
  }) => {
    const hall = await Hall.open(stage, language);
    const { seats, steward, board } = hall;

    await test.step('the next one', async () => {
      const { ticketId, number, phone } = await hall.visitor();
      for (const seat of seats) await expect(seat.callThis(number)).toBeEnabled();
      await atOnce(pressing(seats[0], 'next.call'), pressing(seats[1], 'next.call'));
      const { caller, other } = await hall.callerOf(ticketId);
      await caller.expectOwn(number, 'own.calledTitle');
      await expect(other.refusal('nobody-waiting')).toBeVisible();
      await other.expectNobody();
      await board.expectCall(number, caller.island, 'yourTurn');
      expect(await hall.announced()).toBe(1);
      await phone.expectStatus('yourTurn');
      await phone.expectIsland(caller.island);
      await steward.expectCount('called', 1);
      await caller.serve();
    });

    await test.step('one by its number', async () => {
      const { ticketId, number, phone } = await hall.visitor();
      for (const seat of seats) await expect(seat.callThis(number)).toBeEnabled();
      const call = (seat: Seat) => ({
        screen: seat.screen,
        press: () => seat.callThis(number).click(),
      });
      await atOnce(call(seats[1]), call(seats[0]));
      const { caller, other } = await hall.callerOf(ticketId);
      await caller.expectOwn(number, 'own.calledTitle');
      await expect(other.refusal('ticket-not-waiting')).toBeVisible();
      await other.expectNobody();
      await phone.expectIsland(caller.island);
      await caller.serve();
      await steward.expectCount('closed', 2);
    });
    hall.close();
  });

test('one takes a transfer back while a colleague calls: who is first has the visitor, the other reads why', async ({
  stage,
}) => {
  const hall = await Hall.open(stage, 'nl');
  const [mine, colleague] = hall.seats;

  await test.step('the colleague is first', async () => {
    const { number, phone } = await passedOn(hall, mine, colleague);
    mine.screen.cable.silence();
    await mine.press('undo.do');
    await colleague.callThis(number).click();
    await colleague.expectOwn(number, 'own.calledTitle');
    mine.screen.cable.mend();
    await expect(mine.refusal('undo-too-late')).toBeVisible();
    await mine.expectNobody();
    await hall.board.expectCall(number, colleague.island, 'yourTurn');
    await phone.expectIsland(colleague.island);
    await colleague.serve();
  });

  await test.step('the transfer is back first', async () => {
    const { number, phone } = await passedOn(hall, mine, colleague);
    colleague.screen.cable.silence();
    await colleague.callThis(number).click();
    await mine.press('undo.do');
    await mine.expectOwn(number, 'own.servingTitle');
    colleague.screen.cable.mend();
    await expect(colleague.refusal('ticket-in-service')).toBeVisible();
    await colleague.expectNobody();
    await phone.expectStatus('serving');
    await phone.expectIsland(mine.island);
    await mine.press('next.finish');
  });
  await hall.steward.expectCount('closed', 2);
  hall.close();
});

test('an advisor’s PC dies in mid-interview: the same advisor goes on at another, and nothing is done twice', async ({
  stage,
}) => {
  const hall = await Hall.open(stage, 'fr');
  const [before] = hall.seats;
  const { number, phone } = await hall.visitor();
  const { token } = await signIn(stage.server.url, 'A1');
  const socket = await Client.connect(stage.server.url, { audience: 'advisor', token });
  await before.press('next.call');
  await before.press('next.start');
  await before.expectOwn(number, 'own.servingTitle');
  await before.press('topic.job-search');
  const { own } = await socket.until((view) => view.own?.ticket?.notes?.topics.length === 1);
  before.screen.cable.cut();
  await expect(before.lostBar).toBeVisible();

  const after = await anotherPc(stage, before, 'A1');
  await test.step('the same ticket, its time and its notes', async () => {
    await after.expectOwn(number, 'own.servingTitle');
    const [running = ''] = after.said('own.running', { duration: '|' }).split('|');
    await expect(after.ownIsland(after.island)).toContainText(running);
    expect(socket.view.own).toEqual(own);
    await expectNoted(after, 'topic.job-search');
    await after.press('topic.rights');
    await expectNoted(after, 'topic.rights');
  });

  await test.step('it is ended at both, and was one interview', async () => {
    await before.press('next.finish');
    await expect(before.button('staff', 'action.waits')).toBeVisible();
    await after.press('next.finish');
    await after.expectNobody();
    before.screen.cable.mend();
    await expect(before.refusal('nobody-in-interview')).toBeVisible();
    await before.expectNobody();
    for (const seat of [before, after]) await expectNoted(seat, 'topic.job-search', 'topic.rights');
    const { ownDay } = await socket.until((view) => view.own?.ticket === undefined);
    expect(ownDay).toMatchObject({ interviews: 1, topics: { 'job-search': 1, rights: 1 } });
    await phone.expectStatus('closed.served.title');
    await hall.steward.expectCount('closed', 1);
  });
  socket.close();
  hall.close();
});

test('what a dead PC still had to send is not done to the visitor who came after', async ({
  stage,
}) => {
  const hall = await Hall.open(stage, 'nl');
  const [before] = hall.seats;
  const first = await hall.ticket();
  const next = await hall.ticket();
  await before.press('next.call');
  await before.press('next.start');
  await before.expectOwn(first, 'own.servingTitle');
  before.screen.cable.cut();
  await expect(before.lostBar).toBeVisible();
  await before.press('topic.rights');
  await before.press('next.finish');
  await expect(before.button('staff', 'action.waits')).toBeVisible();

  const after = await anotherPc(stage, before, 'A1');
  await after.press('next.finish');
  await after.expectNobody();
  await after.press('next.call');
  await after.press('next.start');
  await after.expectOwn(next, 'own.servingTitle');
  before.screen.cable.mend();
  await expect(before.refusal('nobody-in-interview')).toBeVisible();
  for (const seat of [before, after]) {
    await seat.expectOwn(next, 'own.servingTitle');
    await expect(seat.button('advisor', 'topic.rights')).toHaveAttribute('aria-pressed', 'false');
  }
  await hall.steward.expectCount('serving', 1);
  hall.close();
});

test('the display is off during a call: both desks know, and back on it announces once what still stands', async ({
  stage,
}) => {
  const hall = await Hall.open(stage, 'nl');
  const { seats, display, board, steward } = hall;
  const [first, second] = seats;
  const dark = steward.page.getByText(text('nl', 'steward-alerts', 'noDisplay'));
  await expect(dark).toBeHidden();

  const stands = await hall.visitor();
  await test.step('cut off, called, and back', async () => {
    display.cable.cut();
    await expect(dark).toBeVisible();
    await first.press('next.call');
    await first.expectOwn(stands.number, 'own.calledTitle');
    await expect(first.ownIsland(1)).toContainText(first.said('own.notShown'));
    await stands.phone.expectStatus('yourTurn');
    display.cable.mend();
    await board.expectCall(stands.number, 1, 'yourTurn');
    await expect(first.ownIsland(1)).toContainText(first.said('own.shown'));
    await expect(dark).toBeHidden();
    expect(await hall.announced()).toBe(1);
  });

  await test.step('cut off once more: it is not announced again', async () => {
    display.cable.cut();
    await expect(dark).toBeVisible();
    display.cable.mend();
    await expect(dark).toBeHidden();
    await board.expectCall(stands.number, 1, 'yourTurn');
    expect(await hall.announced()).toBe(1);
    await first.serve();
  });

  await test.step('without power for a call that is over by the time it is back', async () => {
    const over = await hall.ticket();
    display.cable.cut();
    await expect(dark).toBeVisible();
    await second.press('next.call');
    await expect(second.ownIsland(2)).toContainText(second.said('own.notShown'));
    await second.press('next.start');
    await second.expectOwn(over, 'own.servingTitle');
    display.cable.mend();
    const page = await hall.replugDisplay();
    await expectLastCall(page, over);
    expect(await hall.announced(page)).toBe(0);
  });
  hall.close();
});

test('a steward corrects and merges while an advisor is about to call: the queue follows, and the late call is refused in words', async ({
  stage,
}) => {
  const hall = await Hall.open(stage, 'fr', [['work'], ['mobility']]);
  const [work, mobility] = hall.seats;
  const { page } = hall.steward;
  const say = (key: string, values = {}) => text('fr', 'steward-tickets', key, values);
  const open = (number: number) => page.getByRole('button', { name: say('open', { number }) });
  const inDialog = (key: string) =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: say(key), exact: true })
      .click();

  await test.step('the theme', async () => {
    const { number, phone } = await hall.visitor('work');
    await expect(work.callThis(number)).toBeEnabled();
    await open(number).click();
    await inDialog('verb.correct');
    await page
      .getByRole('dialog')
      .getByText(text('fr', 'common', 'theme.mobility'))
      .click();
    await inDialog('correct.confirm');
    await expect(work.callThis(number)).toBeHidden();
    await expect(work.ownIsland(1)).toContainText(work.said('next.eligibleNone'));
    await expect(mobility.callThis(number)).toBeEnabled();
    await mobility.press('next.call');
    await mobility.expectOwn(number, 'own.calledTitle');
    await phone.expectIsland(mobility.island);
    await hall.board.expectCall(number, mobility.island, 'yourTurn');
    await mobility.serve();
  });

  await test.step('a double', async () => {
    await page.keyboard.press('Escape');
    const kept = await hall.visitor('work');
    const double = await hall.visitor('work');
    await expect(work.callThis(double.number)).toBeEnabled();
    work.screen.cable.silence();
    await work.callThis(double.number).click();
    await open(kept.number).click();
    await inDialog('verb.merge');
    await page.getByLabel(say('merge.other')).fill(String(double.number));
    await inDialog('merge.confirm');
    await hall.desk.until(({ tickets }) => tickets[double.ticketId]?.mergedInto === kept.number);
    work.screen.cable.mend();
    await expect(work.refusal('ticket-closed')).toBeVisible();
    await expect(work.callThis(double.number)).toBeHidden();
    await work.press('next.call');
    await work.expectOwn(kept.number, 'own.calledTitle');
    const title = text('fr', 'ticket', 'titleCalled', {
      number: kept.number,
      island: work.island,
    });
    for (const { screen } of [kept, double]) await expect(screen.page).toHaveTitle(title);
  });
  hall.close();
});

for (const language of LANGUAGES)
  test(`a phone sleeps through its call and its miss, and on waking says what is true (${language})`, async ({
    stage,
  }) => {
    const hall = await Hall.open(stage, language);
    const [first, second] = hall.seats;
    const { number, phone, screen } = await hall.visitor('work', { clock: true });
    await phone.expectStatus('waitingNext');
    await see(screen.page, 'hidden');
    screen.cable.silence();

    await first.press('next.call');
    await hall.board.expectCall(number, first.island, 'yourTurn');
    await first.press('verb.noShow');
    await expect(first.ownIsland(1)).toContainText(first.said('undo.no-show', { number }));
    const behind = await hall.ticket();
    await hall.steward.expectCount('waiting', 2);

    screen.cable.cut();
    await screen.page.clock.fastForward(60_000);
    await see(screen.page, 'visible');
    screen.cable.mend();
    const [title = ''] = text(language, 'ticket', 'missed.title', { time: '|' }).split('|');
    await expect(screen.page.getByRole('status')).toContainText(title);
    await expect(
      screen.page.getByText(text(language, 'ticket', 'yourTurn'), { exact: true }),
    ).toBeHidden();
    expect(screen.loads).toBe(1);

    await test.step('it stands at the head, before who came meanwhile', async () => {
      await expect(second.callThis(behind)).toBeEnabled();
      await second.press('next.call');
      await second.expectOwn(number, 'own.calledTitle');
      await phone.expectStatus('yourTurn');
      await phone.expectIsland(second.island);
    });
    hall.close();
  });

function pressing(seat: Seat, key: string) {
  return { screen: seat.screen, press: () => seat.press(key) };
}

/** A visitor whose interview began at one island and who waits for the other one's theme. */
async function passedOn(hall: Hall, from: Seat, to: Seat) {
  const visitor = await hall.visitor('work');
  await expect(from.callThis(visitor.number)).toBeEnabled();
  await from.press('next.call');
  await from.press('next.start');
  await from.expectOwn(visitor.number, 'own.servingTitle');
  await from.transferTo('mobility');
  await expect(to.callThis(visitor.number)).toBeEnabled();
  return visitor;
}

async function expectNoted(seat: Seat, ...keys: readonly string[]): Promise<void> {
  for (const key of keys)
    await expect(seat.button('advisor', key)).toHaveAttribute('aria-pressed', 'true');
}

/** A call that is over stands there as the last one, in both languages, and as nobody's turn. */
async function expectLastCall(page: Page, number: number): Promise<void> {
  const board = page.getByRole('main');
  for (const language of LANGUAGES) {
    await expect(board).toContainText(text(language, 'display', 'lastCall'));
    await expect(board).not.toContainText(text(language, 'display', 'yourTurn'));
  }
  await expect(board.getByText(String(number), { exact: true }).first()).toBeVisible();
}

/** Whether somebody looks at the page: a locked phone hides it. */
async function see(page: Page, visibility: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, visibility);
}
