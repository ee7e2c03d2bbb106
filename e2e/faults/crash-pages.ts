import type { Page } from '@playwright/test';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { openDay, pair, signIn, ticketRequest } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import { OfflineKiosk } from '../harness/offline-kiosk.js';
import type { Random } from '../harness/random.js';
import type { Screen, Stage } from '../harness/stage.js';
import { text } from '../harness/texts.js';
import { DisplayScreen } from '../harness/visitors.js';
import { AskedCommands } from './asked-commands.js';
import { journalDays } from './clock-journal.js';
import { type Chosen, isOf, isShownOnce, isTicketOf, newOnes } from './crash-board.js';
import { openStage } from './crash-browser.js';
import { after } from './moment.js';
import { HEAL_LIMIT_MS, type Scenario } from './scenario.js';
import { screensRight } from './screens-right.js';
import { Tally } from './tally.js';

const ISLAND = 1;
/** A day of a size that can be. */
const ROUNDS_A_DAY = 25;

/** The kiosk app's own recovery is told by e2e/electron/recovery.spec.ts. */
export const rendererCrash: Scenario = {
  name: 'renderer-crash',
  what: 'the page of a kiosk crashes in the middle of a check-in, that of a display in the middle of a call; each is opened anew',
  short: 1,
  long: 100,
  async run({ rounds, random, say }) {
    const tally = new Tally();
    for (let first = 1; first <= rounds; first += ROUNDS_A_DAY) {
      const { stage, close } = await openStage();
      const room = await CrashRoom.open(stage);
      try {
        for (let round = first; round < Math.min(first + ROUNDS_A_DAY, rounds + 1); round += 1) {
          tally.add(await room.kioskCrashes(random, `crash ${round} of the kiosk`));
          tally.add(await room.displayCrashes(random, `crash ${round} of the display`));
        }
      } finally {
        room.close();
        await close();
      }
      say(`${tally.rounds} crashes`);
    }
    return tally.outcome();
  },
};

/** A kiosk, a display and an island. */
class CrashRoom {
  readonly #asked = new AskedCommands();
  /** Each number that a visitor has read on the kiosk. */
  readonly #told = new Map<number, Chosen>();

  private constructor(
    private readonly data: string,
    private readonly steward: Client<'steward'>,
    private readonly advisor: Client<'advisor'>,
    private kiosk: OfflineKiosk,
    private readonly display: Screen,
  ) {}

  static async open(stage: Stage): Promise<CrashRoom> {
    const { url, data } = stage.server;
    const steward = await openDay(url);
    const kiosk = await OfflineKiosk.open(stage, 'K1');
    const { token: display } = await pair(url, steward, 'display', 'D1');
    const screen = await stage.open('/display', 'fr', {
      watch: (page) => page.context().addInitScript(keepToken, display),
    });
    const { token } = await signIn(url, 'A1');
    const advisor = await Client.connect(url, { audience: 'advisor', token });
    await advisor.accepted('sign-in-island', {
      island: ISLAND,
      languages: [...LANGUAGES],
      themes: [...THEMES],
    });
    return new CrashRoom(data, steward, advisor, kiosk, screen);
  }

  close(): void {
    this.steward.close();
    this.advisor.close();
  }

  /** Between a visitor's touch and the number: there is one ticket of it or none, and the next is right. */
  async kioskCrashes(random: Random, when: string) {
    const { steward, kiosk } = this;
    const before = new Set(Object.keys(steward.view.tickets));
    const chosen = { language: random.pick(LANGUAGES), theme: random.pick(THEMES) };
    const { language, theme } = chosen;
    await kiosk.goToThemes(language);
    // no promise of it is kept where the page is gone before the touch was answered
    const touched = kiosk
      .theme(language, theme)
      .click()
      .catch(() => undefined);
    await after(random.between(0, 150));
    await crash(kiosk.page);
    await touched;
    const began = performance.now();
    const page = await this.#openAnew(kiosk.at, '/kiosk', kiosk.page);
    this.kiosk = new OfflineKiosk({ ...kiosk.at, page });
    await this.kiosk.door(language).waitFor({ timeout: HEAL_LIMIT_MS });
    const pageMs = performance.now() - began;
    await this.kiosk.expectNothingKept();
    const problems: string[] = [];
    const ofCrash = newOnes((await steward.fresh()).tickets, before);
    if (ofCrash.length > 1) problems.push(`${when}: one visit has ${ofCrash.length} tickets`);
    if (!ofCrash.every(([, ticket]) => isOf(ticket, chosen)))
      problems.push(`${when}: the visit's ticket is not what was chosen`);

    await this.kiosk.goToThemes(language);
    await this.kiosk.theme(language, theme).click();
    const number = await this.kiosk.ticketNumber(language);
    if (this.#told.has(number)) problems.push(`${when}: number ${number} is given twice`);
    this.#told.set(number, chosen);
    await this.kiosk.finish(language);
    const isConnected = (): boolean =>
      Object.values(steward.view.devices).some(
        ({ name, online, kiosk: its }) => name === 'K1' && online && its?.pending === 0,
      );
    const board = await screensRight([
      { name: 'board', right: () => isConnected() && isTicketOf(steward.view, number, chosen) },
    ]);
    for (const name of board.wrong) problems.push(`${when}: the ${name} is wrong`);
    const { tickets } = await steward.fresh();
    const all = newOnes(tickets, before);
    // of this visit: the ticket of the crash, if there is one, and the one that was read
    const surplus = all.length - ofCrash.length - 1;
    for (const [id] of all) await this.#asked.ask(() => steward, 'mark-left', { ticketId: id });
    const found = await this.#asked.lookFor(this.data);
    const lost = [...this.#told].filter(([each, choice]) => {
      const withIt = Object.values(tickets).filter((ticket) => ticket.number === each);
      return !withIt.some((ticket) => isOf(ticket, choice));
    });
    for (const [each] of lost) problems.push(`${when}: ticket ${each} is lost`);
    return {
      answered: found.answered + 1,
      lost: found.lost + lost.length,
      doubled: found.doubled + Math.max(0, surplus),
      // the kiosk's page was waited for, and read
      screens: board.screens + 1,
      healMs: Math.max(pageMs, board.healMs),
      problems: [...problems, ...found.problems.map((what) => `${when}: ${what}`)],
    };
  }

  /** While it is told of a call: opened anew it shows it, says so to the advisor, and shows its end too. */
  async displayCrashes(random: Random, when: string) {
    const { steward, advisor, display } = this;
    const [page] = display.context.pages().slice(-1);
    if (page === undefined) throw new Error('a display without a page');
    const give = this.#asked;
    const { payload } = ticketRequest();
    const { ticketId } = await give.ask(() => steward, 'take-ticket', payload);
    const calling = give.ask(() => advisor, 'call-next', { island: ISLAND });
    await after(random.between(0, 60));
    await crash(page);
    const called = await calling;
    const began = performance.now();
    const problems: string[] = [];
    const check = (holds: boolean, what: string): void => {
      if (!holds) problems.push(`${when}: ${what}`);
    };
    check(called.ticketId === ticketId, 'another ticket is called');
    const anew = new DisplayScreen(await this.#openAnew(display, '/display', page));
    const onBoard = await steward.until(({ tickets }) => tickets[ticketId]?.status === 'called');
    const { number = 0, island = 0 } = onBoard.tickets[ticketId] ?? {};
    check(number === called.number && island === ISLAND, 'the board has another call');
    await anew.expectCall(number, island, 'yourTurn');
    const pageMs = performance.now() - began;
    const seen = await screensRight(
      [
        {
          name: 'advisor',
          right: () => {
            const own = advisor.view.own?.ticket;
            return own?.ticketId === ticketId && own.shown && own.calls === 1;
          },
        },
        { name: 'steward', right: () => isShownOnce(steward.view, ticketId) },
      ],
      began,
    );
    for (const name of seen.wrong) check(false, `the ${name} does not see that the call is shown`);
    await give.ask(() => advisor, 'start-interview', { island: ISLAND });
    await anew.page
      .getByText(text('fr', 'display', 'yourTurn'))
      .waitFor({ state: 'hidden', timeout: HEAL_LIMIT_MS })
      .catch(() => check(false, 'the display calls who is served already'));
    await give.ask(() => advisor, 'finish-interview', { island: ISLAND });
    const { tickets } = await steward.fresh();
    const outcome = tickets[ticketId]?.outcome;
    check(outcome === 'served', `who was served is ${outcome}`);
    const calls = (await journalDays(this.data))
      .flatMap(({ events }) => events)
      .filter((event) => event.type === 'ticket-called' && event.ticketId === ticketId).length;
    check(calls === 1, `it was called ${calls} times`);
    const { problems: others, ...found } = await give.lookFor(this.data);
    for (const what of others) check(false, what);
    // the display's page was compared with the board
    const screens = seen.screens + 1;
    return { ...found, screens, healMs: Math.max(pageMs, seen.healMs), problems };
  }

  async #openAnew({ context, cable }: Screen, path: string, crashed: Page): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${cable.url}${path}`);
    await crashed.close();
    return page;
  }
}

/** Ends the page's process as a fault of its own would; resolves when it is gone. */
async function crash(page: Page): Promise<void> {
  const gone = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // never answered: who should is gone
  session.send('Page.crash').catch(() => undefined);
  await gone;
}

/** Runs in the page before anything else. */
function keepToken(token: string): void {
  localStorage.setItem('accueil-onthaal.display', token);
}
