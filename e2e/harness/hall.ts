import { expect, type Page } from '@playwright/test';

import type { SignedIn } from '#protocol/socket.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import { phoneAddress } from '../../renderer/shared/ticket-address/ticket-address.js';
import { openDay, pair, signIn, ticketRequest } from './centre.js';
import { Client } from './client.js';
import { AdvisorScreen, StewardScreen } from './desks.js';
import type { Screen, ScreenOptions, Stage } from './stage.js';
import { text } from './texts.js';
import { DisplayScreen, PhoneScreen } from './visitors.js';

const BOTH: readonly Theme[] = ['work', 'mobility'];

/** A visitor's ticket, and the phone that follows it. */
export interface Visitor {
  readonly ticketId: string;
  readonly number: number;
  readonly phone: PhoneScreen;
  readonly screen: Screen;
}

/** An advisor at a page, with what it takes to open another one for the same person. */
export class Seat extends AdvisorScreen {
  constructor(
    readonly screen: Screen,
    language: Language,
    readonly island: number,
    readonly signedIn: SignedIn,
  ) {
    super(screen.page, language);
  }

  said(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return text(this.language, 'advisor', key, values);
  }

  /** Presses a button of the desk by its text. */
  async press(key: string): Promise<void> {
    await this.button('advisor', key).click();
  }

  async expectOwn(number: number, title: 'own.calledTitle' | 'own.servingTitle'): Promise<void> {
    await this.expectTicket(this.island, number, title);
  }

  async expectNobody(): Promise<void> {
    await expect(this.ownIsland(this.island)).toContainText(this.said('own.none'));
  }

  /** From a call to the end of the interview. */
  async serve(): Promise<void> {
    await this.press('next.start');
    await expect(this.ownIsland(this.island)).toContainText(this.said('own.servingTitle'));
    await this.press('next.finish');
    await this.expectNobody();
  }

  /** Sends the visitor on to another theme. */
  async transferTo(theme: Theme): Promise<void> {
    await this.press('verb.transfer');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText(text(this.language, 'common', `theme.${theme}`)).click();
    await dialog.getByRole('button', { name: this.said('transfer.confirm'), exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}

/** An open day with every kind of desk at work: a steward, advisors A1 and A2, a display. */
export class Hall {
  private constructor(
    readonly stage: Stage,
    readonly language: Language,
    /** S1 without a page: takes tickets, and knows what is true. */
    readonly desk: Client<'steward'>,
    readonly steward: StewardScreen,
    readonly seats: readonly [Seat, Seat],
    readonly display: Screen,
  ) {}

  /** @param themes of the two islands; both take both languages */
  static async open(
    stage: Stage,
    language: Language,
    themes: readonly [readonly Theme[], readonly Theme[]] = [BOTH, BOTH],
  ): Promise<Hall> {
    const { url } = stage.server;
    const desk = await openDay(url);
    const { token } = await pair(url, desk, 'display', 'Display');
    const display = await openDisplay(stage, token);
    const seats = [
      await takeSeat(stage, language, 'A1', 1, themes[0]),
      await takeSeat(stage, language, 'A2', 2, themes[1]),
    ] as const;
    const steward = await stage.openSteward(language);
    return new Hall(stage, language, desk, steward, seats, display);
  }

  get board(): DisplayScreen {
    return new DisplayScreen(this.display.page);
  }

  /** A ticket from the desk, followed by a phone of its own. */
  async visitor(theme: Theme = 'work', how: ScreenOptions = {}): Promise<Visitor> {
    const { language, stage } = this;
    const { payload, secret } = ticketRequest(theme, language);
    const { ticketId, number } = await this.desk.accepted('take-ticket', payload);
    const address = phoneAddress(stage.phoneUrl, { language, secret });
    const screen = await stage.open(address, language, how);
    const phone = new PhoneScreen(screen.page, language);
    await phone.expectNumber(number);
    return { ticketId, number, phone, screen };
  }

  /** A ticket whose visitor carries paper alone. @returns its number */
  async ticket(theme: Theme = 'work'): Promise<number> {
    const { payload } = ticketRequest(theme, this.language);
    return (await this.desk.accepted('take-ticket', payload)).number;
  }

  /** The power of the display was cut: the same machine, nothing of the page before. */
  async replugDisplay(): Promise<Page> {
    await this.display.page.close();
    const page = await this.display.context.newPage();
    await page.addInitScript(countAnnouncements);
    await page.goto(`${this.display.cable.url}/display`);
    return page;
  }

  /** How many turns this page has announced. */
  announced(page: Page = this.display.page): Promise<number> {
    return page.evaluate(() => Number(document.documentElement.dataset['announced'] ?? 0));
  }

  /** The desk that has called a ticket, and the one that has not. */
  async callerOf(ticketId: string): Promise<{ readonly caller: Seat; readonly other: Seat }> {
    const view = await this.desk.until(({ tickets }) => tickets[ticketId]?.status === 'called');
    const [first, second] = this.seats;
    return view.tickets[ticketId]?.island === first.island
      ? { caller: first, other: second }
      : { caller: second, other: first };
  }

  close(): void {
    this.desk.close();
  }
}

/** The same person at another machine of the house, who signs in as anybody does. */
export async function anotherPc(stage: Stage, seat: Seat, code: string): Promise<Seat> {
  const screen = await stage.open('/advisor', seat.language);
  const again = new Seat(screen, seat.language, seat.island, seat.signedIn);
  await again.signIn(code);
  return again;
}

/** Presses at two desks of which neither hears of the other before both have pressed. */
export async function atOnce(
  first: { readonly screen: Screen; press(): Promise<void> },
  second: { readonly screen: Screen; press(): Promise<void> },
): Promise<void> {
  const both = [first, second];
  for (const { screen } of both) screen.cable.silence();
  for (const each of both) await each.press();
  for (const { screen } of both) screen.cable.mend();
}

async function takeSeat(
  stage: Stage,
  language: Language,
  code: string,
  island: number,
  themes: readonly Theme[],
): Promise<Seat> {
  const { url } = stage.server;
  const signedIn = await signIn(url, code);
  const socket = await Client.connect(url, { audience: 'advisor', token: signedIn.token });
  await socket.accepted('sign-in-island', {
    island,
    languages: [...LANGUAGES],
    themes: [...themes],
  });
  socket.close();
  const screen = await stage.open('/advisor', language, { signedIn });
  const seat = new Seat(screen, language, island, signedIn);
  await seat.expectNobody();
  return seat;
}

async function openDisplay(stage: Stage, token: string): Promise<Screen> {
  const screen = await stage.open('/display', 'fr', {
    async watch(page) {
      await page.addInitScript(keepToken, token);
      await page.addInitScript(countAnnouncements);
    },
  });
  for (const language of LANGUAGES)
    await expect(screen.page.getByText(text(language, 'display', 'nobodyYet'))).toBeVisible();
  return screen;
}

/** Runs in the page before anything else. */
function keepToken(token: string): void {
  localStorage.setItem('accueil-onthaal.display', token);
}

/** Runs in the page before anything else: counts how often the frame of a new call has come. */
function countAnnouncements(): void {
  const seen = new WeakSet<Element>();
  let count = 0;
  const look = (): void => {
    for (const frame of document.querySelectorAll('[data-on="true"]')) {
      if (seen.has(frame)) continue;
      seen.add(frame);
      count += 1;
      document.documentElement.dataset['announced'] = String(count);
    }
  };
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-on'],
    });
  });
}
