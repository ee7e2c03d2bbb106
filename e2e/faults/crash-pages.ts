import type { Page } from '@playwright/test';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { openDay, pair, signIn, ticketRequest } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import { OfflineKiosk } from '../harness/offline-kiosk.js';
import type { Random } from '../harness/random.js';
import type { Screen, Stage } from '../harness/stage.js';
import { DisplayScreen } from '../harness/visitors.js';
import { openStage } from './crash-browser.js';
import { after } from './moment.js';
import { HEAL_LIMIT_MS, type Scenario } from './scenario.js';
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
  private constructor(
    private readonly steward: Client<'steward'>,
    private readonly advisor: Client<'advisor'>,
    private kiosk: OfflineKiosk,
    private readonly display: Screen,
  ) {}

  static async open(stage: Stage): Promise<CrashRoom> {
    const { url } = stage.server;
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
    return new CrashRoom(steward, advisor, kiosk, screen);
  }

  close(): void {
    this.steward.close();
    this.advisor.close();
  }

  /** Between a visitor's touch and the number: there is one ticket of it or none, and the next is right. */
  async kioskCrashes(random: Random, when: string) {
    const { steward, kiosk } = this;
    const before = new Set(Object.keys(steward.view.tickets));
    const [language, theme] = [random.pick(LANGUAGES), random.pick(THEMES)];
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
    const healMs = performance.now() - began;
    await this.kiosk.expectNothingKept();
    const problems: string[] = [];
    const newOnes = Object.entries((await steward.fresh()).tickets).filter(
      ([id]) => !before.has(id),
    );
    if (newOnes.length > 1) problems.push(`${when}: one visit has ${newOnes.length} tickets`);

    await this.kiosk.goToThemes(language);
    await this.kiosk.theme(language, theme).click();
    const number = await this.kiosk.ticketNumber(language);
    await this.kiosk.finish(language);
    const { tickets } = await steward.fresh();
    const found = Object.values(tickets).filter((ticket) => ticket.number === number);
    for (const id of Object.keys(tickets).filter((each) => !before.has(each)))
      await steward.command('mark-left', { ticketId: id });
    const lost = found.length === 0 ? 1 : 0;
    const doubled = Math.max(0, found.length - 1);
    return { answered: 1, lost, doubled, screens: 1, healMs, problems };
  }

  /** While it is told of a call: opened anew it shows it, and says so to the advisor. */
  async displayCrashes(random: Random, when: string) {
    const { steward, advisor, display } = this;
    const [page] = display.context.pages().slice(-1);
    if (page === undefined) throw new Error('a display without a page');
    await steward.accepted('take-ticket', ticketRequest().payload);
    const calling = advisor.accepted('call-next', { island: ISLAND });
    await after(random.between(0, 60));
    await crash(page);
    const { number } = await calling;
    const began = performance.now();
    const anew = await this.#openAnew(display, '/display', page);
    await new DisplayScreen(anew).expectCall(number, ISLAND, 'yourTurn');
    const healMs = performance.now() - began;
    const problems: string[] = [];
    await advisor
      .until((view) => view.own?.ticket?.shown === true)
      .catch(() => problems.push(`${when}: the advisor does not see that the call is shown`));
    await advisor.accepted('start-interview', { island: ISLAND });
    await advisor.accepted('finish-interview', { island: ISLAND });
    return { answered: 2, screens: 2, healMs, problems };
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
