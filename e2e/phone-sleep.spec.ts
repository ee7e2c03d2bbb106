import type { Page } from '@playwright/test';

import { phoneAddress } from '../renderer/shared/ticket-address/ticket-address.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { Cable } from './harness/cable.js';
import { openDay, signIn, ticketRequest } from './harness/centre.js';
import { Client } from './harness/client.js';
import { expect, test } from './harness/stage.js';
import type { Stage } from './harness/stage.js';
import { text } from './harness/texts.js';
import { PhoneScreen } from './harness/visitors.js';

const ISLAND = 1;
/** Longer than a page may be out of sight and still be believed, ms. */
const A_NAP = 60_000;

for (const language of LANGUAGES)
  test(`a phone that slept through its call is told so when it wakes (${language})`, async ({
    stage,
  }) => {
    const desk = await openDesk(stage);
    const { ticketId, phone, sleeper } = await takeTicket(stage, desk.steward, language);
    await phone.expectStatus('waitingNext');

    await sleeper.fallAsleep();
    await desk.call(ticketId);
    await desk.advisor.accepted('no-show', { island: ISLAND });
    await sleeper.wake();

    const status = sleeper.page.getByRole('status');
    const [title = ''] = text(language, 'ticket', 'missed.title', { time: '|' }).split('|');
    await expect(status).toContainText(new RegExp(`${title}\\d\\d:\\d\\d`));
    const [before = ''] = text(language, 'ticket', 'missed.text', { until: '|' }).split('|');
    await expect(status).toContainText(before);
    expect(await sleeper.page.title()).toContain(
      text(language, 'ticket', 'titleMissed', { number: 1 }),
    );
    expect(await sleeper.seen('yourTurn')).toBe(false);
    desk.close();
  });

test('a phone that fell asleep with its call on the screen shows no old call when it wakes', async ({
  stage,
}) => {
  const desk = await openDesk(stage);
  const { ticketId, phone, sleeper } = await takeTicket(stage, desk.steward, 'fr');
  await desk.call(ticketId);
  await phone.expectStatus('yourTurn');

  await sleeper.fallAsleep();
  await desk.advisor.accepted('no-show', { island: ISLAND });
  await sleeper.openEyes();
  await expect(sleeper.page.getByText(text('fr', 'ticket', 'yourTurn'))).toBeHidden();
  await phone.expectNotUpToDate();
  const was = text('fr', 'ticket', 'wasCalled', { island: ISLAND });
  await expect(sleeper.page.getByText(was)).toBeVisible();
  await expect(sleeper.page).toHaveTitle(text('fr', 'ticket', 'title', { number: 1 }));

  sleeper.cable.mend();
  await expect(sleeper.page.getByText(was)).toBeHidden();
  await expect(sleeper.page.getByRole('alert')).toBeHidden();
  expect(sleeper.loads()).toBe(1);
  desk.close();
});

test('a phone that wakes while it is called says so at once, and asks until it is touched', async ({
  stage,
}) => {
  const desk = await openDesk(stage);
  const { ticketId, phone, sleeper } = await takeTicket(stage, desk.steward, 'nl');
  await phone.expectStatus('waitingNext');
  await sleeper.fallAsleep();
  await desk.call(ticketId);
  expect(await sleeper.vibrations()).toBe(0);
  await sleeper.wake();
  await phone.expectStatus('yourTurn');
  await phone.expectIsland(ISLAND);
  await expect.poll(() => sleeper.vibrations()).toBe(1);
  await sleeper.page.clock.runFor(17_000);
  expect(await sleeper.vibrations()).toBe(3);
  await sleeper.page.mouse.click(180, 300);
  await sleeper.page.clock.runFor(30_000);
  expect(await sleeper.vibrations()).toBe(3);
  desk.close();
});

test('who held two tickets follows the one that stays', async ({ stage }) => {
  const desk = await openDesk(stage);
  const kept = await takeTicket(stage, desk.steward, 'fr', 'work');
  const double = await takeTicket(stage, desk.steward, 'fr', 'training');
  await double.phone.expectNumber(2);
  await double.sleeper.fallAsleep();
  await desk.steward.accepted('merge-tickets', {
    ticketId: kept.ticketId,
    double: double.ticketId,
  });
  await double.sleeper.wake();
  await double.phone.expectNumber(1);
  const words = text('fr', 'ticket', 'merged', { number: 1, before: 2 });
  await expect(double.sleeper.page.getByText(words)).toBeVisible();
  await desk.call(kept.ticketId);
  await expect(double.sleeper.page.getByText(text('fr', 'ticket', 'yourTurn'))).toBeVisible();
  await kept.phone.expectStatus('yourTurn');
  // Loaded again it still is that ticket.
  await double.sleeper.page.reload();
  await double.phone.expectNumber(1);
  desk.close();
});

/** S1 with an open day, and A1 at an island for everything. */
async function openDesk(stage: Stage) {
  const steward = await openDay(stage.server.url);
  const { token } = await signIn(stage.server.url, 'A1');
  const advisor = await Client.connect(stage.server.url, { audience: 'advisor', token });
  await advisor.accepted('sign-in-island', {
    island: ISLAND,
    languages: [...LANGUAGES],
    themes: [...THEMES],
  });
  return {
    steward,
    advisor,
    call: (ticketId: string) => advisor.accepted('call-ticket', { island: ISLAND, ticketId }),
    close() {
      advisor.close();
      steward.close();
    },
  };
}

/** A visitor's ticket on a phone of its own. */
async function takeTicket(
  stage: Stage,
  steward: Client<'steward'>,
  language: Language,
  theme: Theme = 'work',
) {
  const { payload, secret } = ticketRequest(theme, language);
  const { ticketId } = await steward.accepted('take-ticket', payload);
  const address = phoneAddress(stage.phoneUrl, { language, secret });
  const screen = await stage.open(address, language, {
    clock: true,
    watch: (page) => page.addInitScript(keepCount, text(language, 'ticket', 'yourTurn')),
  });
  const { page } = screen;
  return {
    ticketId,
    phone: new PhoneScreen(page, language),
    sleeper: new Sleeper(page, screen.cable, language, () => screen.loads),
  };
}

/** A phone that is locked: out of sight, off the network, and no timer runs. */
class Sleeper {
  constructor(
    readonly page: Page,
    readonly cable: Cable,
    private readonly language: Language,
    readonly loads: () => number,
  ) {}

  async fallAsleep(): Promise<void> {
    await this.#turn('hidden');
    this.cable.silence();
  }

  /** The screen is lit again; there is no network yet. */
  async openEyes(): Promise<void> {
    await this.page.clock.fastForward(A_NAP);
    await this.#turn('visible');
  }

  async wake(): Promise<void> {
    this.cable.cut();
    await this.openEyes();
    this.cable.mend();
  }

  /** How often it was told to vibrate since it was loaded. */
  vibrations(): Promise<number> {
    return this.page.evaluate(() => Number(document.documentElement.dataset['vibrations']));
  }

  /** Whether these words ever stood on the page. */
  seen(key: string): Promise<boolean> {
    const words = text(this.language, 'ticket', key);
    return this.page.evaluate(
      (looked) => document.documentElement.dataset['seen'] === looked,
      words,
    );
  }

  async #turn(visibility: 'hidden' | 'visible'): Promise<void> {
    await this.page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, visibility);
  }
}

/** Runs in the page, before anything: counts vibrations, and notes words as they come. */
function keepCount(words: string): void {
  let count = 0;
  const note = () => {
    const { dataset } = document.documentElement;
    dataset['vibrations'] = String(count);
    if (document.body?.textContent.includes(words)) dataset['seen'] = words;
  };
  document.addEventListener('DOMContentLoaded', () => {
    note();
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
  });
  Object.defineProperty(navigator, 'vibrate', {
    value: () => {
      count += 1;
      note();
      return true;
    },
  });
}
