import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { openDay, ticketRequest } from '../harness/centre.js';
import type { Client } from '../harness/client.js';
import { OfflineKiosk } from '../harness/offline-kiosk.js';
import type { Random } from '../harness/random.js';
import type { Stage } from '../harness/stage.js';
import { ServerWall } from './clock-wall.js';
import { openStage } from './crash-browser.js';
import { after } from './moment.js';
import { HEAL_LIMIT_MS, type Scenario } from './scenario.js';
import { Tally } from './tally.js';

const HOUR = 3_600_000;
const VISITS = 2;
/** After so many hours it is evening: the next have a day of their own. */
const HOURS_A_DAY = 4;

/** e2e/offline.spec.ts tells what the kiosk says meanwhile, and when its visitors came. */
export const networkKiosk: Scenario = {
  name: 'network-kiosk',
  what: 'a kiosk in the browser is cut off for an hour of its own and the server’s clock, gives numbers of its own, is loaded anew in between, and delivers; every other time the server is killed as it does',
  short: 1,
  long: 50,
  async run({ rounds, random, say }) {
    const tally = new Tally();
    for (let first = 1; first <= rounds; first += HOURS_A_DAY) {
      const wall = await ServerWall.hang();
      const { stage, close } = await openStage(wall.env());
      try {
        const kiosk = await OfflineKiosk.open(stage, 'K1', { clock: true });
        const steward = await openDay(stage.server.url);
        const told = new Map<number, string>();
        for (let round = first; round < Math.min(first + HOURS_A_DAY, rounds + 1); round += 1) {
          const centre = { wall, stage, kiosk, steward, told };
          tally.add(await anHour(centre, random, `hour ${round}`, round % 2 === 0));
        }
        steward.close();
      } finally {
        await close();
        await wall.remove();
      }
      say(`${tally.rounds} hours`);
    }
    return tally.outcome();
  },
};

interface CutOff {
  readonly wall: ServerWall;
  readonly stage: Stage;
  readonly kiosk: OfflineKiosk;
  readonly steward: Client<'steward'>;
  /** What was chosen under each number that somebody was given. */
  readonly told: Map<number, string>;
}

async function anHour(at: CutOff, random: Random, when: string, killed: boolean) {
  const { wall, stage, kiosk, steward, told } = at;
  const { page } = kiosk;
  const { cable } = kiosk.at;
  const before = told.size;
  const loadedAt = random.between(0, VISITS - 1);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  cable.cut();
  for (let visit = 0; visit < VISITS; visit += 1) {
    if (visit === loadedAt) await page.reload();
    const [language, theme] = [random.pick(LANGUAGES), random.pick(THEMES)];
    told.set(await kiosk.take(language, theme), chosen(language, theme));
    await kiosk.finish(language);
    const atDesk = await steward.accepted('take-ticket', ticketRequest(theme, language).payload);
    told.set(atDesk.number, chosen(language, theme));
    await wall.set(stage.server, wall.ahead + HOUR / VISITS);
    await page.clock.fastForward(HOUR / VISITS);
  }
  let mended = performance.now();
  cable.mend();
  await page.clock.fastForward(5_000);
  if (killed) {
    await after(random.between(0, 200));
    await stage.server.kill();
    await stage.server.restart();
    mended = performance.now();
  }
  const problems: string[] = [];
  const onBoard = (): Map<number, string> =>
    new Map(
      Object.values(steward.view.tickets).map((ticket) => [
        ticket.number,
        chosen(ticket.language, ticket.theme),
      ]),
    );
  const late = mended + HEAL_LIMIT_MS;
  while (onBoard().size < told.size && performance.now() < late) await after(10);
  const healMs = performance.now() - mended;
  await kiosk.expectNothingKept();
  await steward.fresh();
  const board = onBoard();
  const lost = [...told].filter(([number, choice]) => board.get(number) !== choice).length;
  const doubled = Math.max(0, Object.keys(steward.view.tickets).length - told.size);
  const language = random.pick(LANGUAGES);
  await kiosk.goToThemes(language);
  await kiosk.theme(language, 'work').click();
  const number = await kiosk.ticketNumber(language);
  if (told.has(number)) problems.push(`${when}: number ${number} is given twice`);
  told.set(number, chosen(language, 'work'));
  await kiosk.finish(language);
  return { answered: told.size - before, lost, doubled, screens: 2, healMs, problems };
}

function chosen(language: Language, theme: Theme): string {
  return `${language} ${theme}`;
}
