import type { StewardTicket } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { openDay, ticketRequest } from '../harness/centre.js';
import type { Client } from '../harness/client.js';
import { OfflineKiosk } from '../harness/offline-kiosk.js';
import type { Random } from '../harness/random.js';
import type { Stage } from '../harness/stage.js';
import { AskedCommands } from './asked-commands.js';
import { ServerWall } from './clock-wall.js';
import { openStage } from './crash-browser.js';
import { after } from './moment.js';
import type { Scenario } from './scenario.js';
import { screensRight } from './screens-right.js';
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
  /** What was chosen under each number that somebody was given, and whether the kiosk gave it by itself. */
  readonly told: Map<number, string>;
}

async function anHour(at: CutOff, random: Random, when: string, killed: boolean) {
  const { wall, stage, kiosk, steward, told } = at;
  const { page } = kiosk;
  const { cable } = kiosk.at;
  const asked = new AskedCommands();
  const problems: string[] = [];
  let visits = 0;
  const tell = (number: number, choice: string): void => {
    if (told.has(number)) problems.push(`${when}: number ${number} is given twice`);
    told.set(number, choice);
    visits += 1;
  };
  const loadedAt = random.between(0, VISITS - 1);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  cable.cut();
  for (let visit = 0; visit < VISITS; visit += 1) {
    if (visit === loadedAt) await page.reload();
    const [language, theme] = [random.pick(LANGUAGES), random.pick(THEMES)];
    tell(await kiosk.take(language, theme), chosen(language, theme, true));
    await kiosk.finish(language);
    const { payload } = ticketRequest(theme, language);
    const { number } = await asked.ask(() => steward, 'take-ticket', payload);
    // given at the desk: it is looked for as a command too
    told.set(number, chosen(language, theme));
    await wall.set(stage.server, wall.ahead + HOUR / VISITS);
    await page.clock.fastForward(HOUR / VISITS);
  }
  if (isHere(steward)) problems.push(`${when}: the board shows the kiosk, which is cut off`);
  let mended = performance.now();
  cable.mend();
  await page.clock.fastForward(5_000);
  if (killed) {
    await after(random.between(0, 200));
    await stage.server.kill();
    await stage.server.restart();
    mended = performance.now();
  }
  const isAll = (): boolean => faultsOn(steward, told).wrong.length === 0;
  const back = await screensRight(
    [{ name: 'board', right: () => isHere(steward) && isAll() }],
    mended,
  );
  await kiosk.expectNothingKept();

  // the page gives the server's numbers again, and what it shows is on the board
  const language = random.pick(LANGUAGES);
  await kiosk.goToThemes(language);
  await kiosk.theme(language, 'work').click();
  tell(await kiosk.ticketNumber(language), chosen(language, 'work'));
  await kiosk.finish(language);
  const online = await screensRight([{ name: 'board, of a new ticket,', right: isAll }]);
  const found = await asked.lookFor(stage.server.data);
  await steward.fresh();
  const { wrong, surplus } = faultsOn(steward, told);
  for (const what of [...wrong, ...surplus]) problems.push(`${when}: ${what}`);
  for (const name of [...back.wrong, ...online.wrong])
    problems.push(`${when}: the ${name} is not right in time`);
  return {
    answered: found.answered + visits,
    lost: Math.max(found.lost, wrong.length),
    doubled: Math.max(found.doubled, surplus.length),
    screens: back.screens + online.screens,
    healMs: Math.max(back.healMs, online.healMs),
    problems: [...problems, ...found.problems.map((what) => `${when}: ${what}`)],
  };
}

/** The board has the kiosk connected, with nothing that it has still to deliver. */
function isHere({ view }: Client<'steward'>): boolean {
  return Object.values(view.devices).some(({ online, kiosk }) => online && kiosk?.pending === 0);
}

/** What on the board is not as people were told, and what nobody was told of. */
function faultsOn({ view }: Client<'steward'>, told: ReadonlyMap<number, string>) {
  const tickets = Object.values(view.tickets);
  const wrong = [...told].flatMap(([number, choice]) => {
    const ticket = tickets.find((each) => each.number === number);
    const shown = ticket === undefined ? 'missing' : choiceOf(ticket);
    return shown === choice ? [] : [`ticket ${number}, ${choice}, is ${shown}`];
  });
  const surplus = tickets
    .filter(({ number }, index) => {
      const isAgain = tickets.findIndex((each) => each.number === number) < index;
      return isAgain || !told.has(number);
    })
    .map(({ number }) => `ticket ${number} is there twice, or was given to nobody`);
  return { wrong, surplus };
}

function choiceOf({ language, theme, offline }: StewardTicket): string {
  return chosen(language, theme, offline);
}

/** @param isOffline the kiosk gave its number by itself */
function chosen(language: Language, theme: Theme, isOffline = false): string {
  return `${language} ${theme}${isOffline ? ' offline' : ''}`;
}
