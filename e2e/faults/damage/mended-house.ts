import { isDeepStrictEqual } from 'node:util';

import type { StewardView } from '#protocol/views.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { Centre } from '../../harness/centre.js';
import { ticketRequest } from '../../harness/centre.js';
import { AskedCommands } from '../asked-commands.js';
import type { BusyHouse, Found } from '../busy-house.js';
import type { backAgain, LookedAt } from '../screens-right.js';
import { sameNumbers, screensRight, waitingOf } from '../screens-right.js';
import type { KeptRecord } from './journal-loss.js';
import { lossBetween, recordsIn, saidLoss, ticketsOf } from './journal-loss.js';

const ISLAND = { island: 1 } as const;

type Tickets = StewardView['tickets'];

/** What was there before the damage. */
export interface Before {
  readonly records: readonly KeptRecord[];
  readonly tickets: Tickets;
}

/** The start after the repair. */
interface Since {
  /** ms of `performance.now()` */
  readonly at: number;
  /** Who is connected again. */
  readonly back: ReturnType<typeof backAgain>;
}

interface FoundMended extends Found {
  /** Commands that the repair said to be lost, and that are. */
  readonly told: number;
}

/**
 * Looks at a house whose folder was mended: what the repair did not say to be lost is there and is done once,
 * every screen agrees with the server, and people are served.
 * @param said by the repair
 * @param since when the server runs again
 */
export async function lookMended(
  house: BusyHouse,
  before: Before,
  said: string,
  since: Since,
): Promise<FoundMended> {
  const { centre, server } = house;
  const problems: string[] = [];
  // before anybody asks for anything: screens come back by themselves
  const screens = [
    await screensRight(
      screensOf(centre).map(({ name, client, right }) => ({
        name,
        right: () => since.back.has(centre.steward) && since.back.has(client) && right(),
      })),
      since.at,
    ),
  ];
  const sent = house.actors.flatMap((actor) => actor.sent.splice(0));
  const accepted = sent.filter(({ answer }) => answer?.ok === true);

  const { missing, emptied, changed, twice, anew } = lossBetween(
    before.records,
    await recordsIn(server.data),
  );
  const loss = saidLoss(said);
  if (missing.length > loss.lost)
    problems.push(`${missing.length} commands are lost, the repair said ${loss.lost}`);
  if (emptied.length !== loss.emptied)
    problems.push(`${emptied.length} commands have no effect, the repair said ${loss.emptied}`);
  for (const { id } of changed) problems.push(`the record of ${id} is not what it was`);
  for (const { id } of twice) problems.push(`${id} is in the journal twice`);

  // a command without its record is done anew when repeated: that it is lost was told
  const gone = new Set(missing.map(({ id }) => id));
  const kept = accepted.filter(({ id }) => !gone.has(id));
  const answers = await Promise.all(kept.map((command) => command.again()));
  const otherwise = kept.filter(({ answer }, at) => !isDeepStrictEqual(answers[at], answer));
  for (const { kind, id } of otherwise) problems.push(`${kind} ${id} is answered otherwise now`);

  const { tickets } = await centre.steward.fresh();
  const touched = ticketsOf([...missing, ...emptied, ...anew]);
  const silently = lostTickets(before.tickets, tickets, touched);
  problems.push(...silently, ...strangers(before.tickets, tickets));

  const asked = new AskedCommands();
  try {
    screens.push(await serve(centre, asked, problems));
  } catch (error) {
    problems.push(`nobody is served: ${String(error)}`);
  }
  const again = await asked.lookFor(server.data);
  for (const name of screens.flatMap(({ wrong }) => wrong)) problems.push(`the ${name} is wrong`);
  const lost = Math.max(0, missing.length - loss.lost) + silently.length;
  return {
    answered: kept.length + again.answered,
    lost: lost + again.lost,
    doubled: twice.length + otherwise.length + again.doubled,
    screens: screens.reduce((sum, each) => sum + each.screens, 0),
    healMs: Math.max(...screens.map(({ healMs }) => healMs)),
    problems: [...problems, ...again.problems],
    told: Math.min(missing.length, loss.lost),
  };
}

/** Tickets that nothing lost was about, and that are not as they were. */
function lostTickets(before: Tickets, now: Tickets, touched: ReadonlySet<string>): string[] {
  return Object.entries(before).flatMap(([id, ticket]) => {
    const other = now[id];
    const isSame = other !== undefined && isDeepStrictEqual(courseOf(other), courseOf(ticket));
    return isSame || touched.has(id) ? [] : [`ticket ${ticket.number} is not as it was, silently`];
  });
}

function courseOf({ number, theme, language, status, outcome, island }: Tickets[string]) {
  return { number, theme, language, status, outcome, island };
}

/** Tickets that nobody was given, and numbers that two have. */
function strangers(before: Tickets, now: Tickets): string[] {
  const numbers = Object.values(now).map(({ number }) => number);
  return [
    ...Object.entries(now).flatMap(([id, { number }]) =>
      before[id] === undefined ? [`ticket ${number} was given to nobody`] : [],
    ),
    ...numbers.flatMap((number, at) =>
      numbers.indexOf(number) < at ? [`number ${number} is there twice`] : [],
    ),
  ];
}

/** A visitor takes a ticket, is called, seen on every screen, and served. */
async function serve(
  { steward, kiosk, advisors, ...centre }: Centre,
  asked: AskedCommands,
  problems: string[],
) {
  const [advisor] = advisors;
  if (advisor === undefined) throw new Error('a house without an island');
  if (steward.view.day !== 'open') await asked.ask(() => steward, 'open-day', {});
  let { own } = await advisor.fresh();
  if (own === undefined) {
    const all = { languages: [...LANGUAGES], themes: [...THEMES] };
    await asked.ask(() => advisor, 'sign-in-island', { ...ISLAND, ...all });
    ({ own } = await advisor.fresh());
  }
  if (own?.ticket !== undefined) {
    // called again after a transfer, it has an interview behind it
    const { [own.ticket.ticketId]: ticket } = (await steward.fresh()).tickets;
    if (ticket?.status === 'called') await asked.ask(() => advisor, 'start-interview', ISLAND);
    await asked.ask(() => advisor, 'finish-interview', ISLAND);
  }
  const { tickets: others } = await steward.fresh();
  const { payload } = ticketRequest();
  const { ticketId, number } = await asked.ask(() => kiosk, 'take-ticket', payload);
  if (Object.values(others).some((ticket) => ticket.number === number))
    problems.push(`number ${number} is given twice`);
  await asked.ask(() => advisor, 'call-ticket', { ...ISLAND, ticketId });
  const seen = await screensRight([
    ...screensOf({ ...centre, steward, kiosk, advisors }),
    {
      name: 'board, of a call,',
      right: () => steward.view.tickets[ticketId]?.status === 'called',
    },
  ]);
  await asked.ask(() => advisor, 'start-interview', ISLAND);
  await asked.ask(() => advisor, 'finish-interview', ISLAND);
  const { tickets } = await steward.fresh();
  if (tickets[ticketId]?.outcome !== 'served')
    problems.push(`who was served is ${tickets[ticketId]?.outcome}`);
  return seen;
}

interface ScreenOf extends LookedAt {
  readonly client: Parameters<typeof backAgain>[0][number];
}

/** Each screen shows what the board has. */
function screensOf({ steward, kiosk, display, advisors }: Centre): readonly ScreenOf[] {
  const onBoard = (status: string) =>
    Object.values(steward.view.tickets).filter((ticket) => ticket.status === status);
  return [
    {
      name: 'kiosk',
      client: kiosk,
      right: () =>
        kiosk.view.day === steward.view.day &&
        waitingOf(kiosk.view.waiting) === onBoard('waiting').length,
    },
    {
      name: 'display',
      client: display,
      right: () => {
        const calling = display.view.calls.flatMap((call) => (call.calling ? [call.number] : []));
        const called = onBoard('called').map(({ number }) => number);
        return sameNumbers(calling, called);
      },
    },
    ...advisors.map((advisor, index) => ({
      name: `advisor ${index + 1}`,
      client: advisor,
      right: () =>
        advisor.view.own?.ticket?.number === steward.view.islands[String(index + 1)]?.number,
    })),
  ];
}
