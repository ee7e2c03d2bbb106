import type { StewardTicket } from '#protocol/views.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { changeSettings, pair, signIn, ticketRequest } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import { furnishedFolder } from '../harness/furnished-folder.js';
import { ServerProcess } from '../harness/server-process.js';
import { removeFolder } from '../harness/remove-folder.js';
import { AskedCommands, type Looked } from './asked-commands.js';
import { SMALL_STAFF } from './clock-midnight-house.js';
import { ServerRounds } from './clock-rounds.js';
import { ServerWall } from './clock-wall.js';
import { backAgain, screensRight, waitingOf } from './screens-right.js';

const HOURS = { opens: '09:00', closes: '17:00' } as const;

/** How often the server looks at its clock here, ms: a night is walked through in seconds. */
const ROUND_MS = 50;
/** Staff sign in anew before their working day is over. */
const SHIFT_MS = 8 * 3_600_000;
const ISLAND = { island: 1 } as const;

/** A ticket as everybody was told of it. */
type Told = Pick<StewardTicket, 'number' | 'status' | 'outcome'>;

/** One desk, one island, one kiosk and one display in Brussels, whose server shows the time it is told. */
export class NightDesk {
  readonly #asked = new AskedCommands();
  #signedInAt = 0;
  /** Of a start that was not looked at yet: when it was, ms of `performance.now()`, and who is connected again. */
  #started: { readonly at: number; readonly back: ReturnType<typeof backAgain> } | undefined;
  /** Today's, by id. */
  #told = new Map<string, Told>();
  #isOpen = false;

  private constructor(
    readonly wall: ServerWall,
    readonly server: ServerProcess,
    private readonly rounds: ServerRounds,
    readonly kiosk: Client<'kiosk'>,
    private readonly display: Client<'display'>,
    private desk: Client<'steward'>,
    private island: Client<'advisor'>,
  ) {}

  /** @param instant ms since 1970, at which it begins */
  static async open(instant: number): Promise<NightDesk> {
    const wall = await ServerWall.hang(instant - Date.now());
    const rounds = new ServerRounds(wall, ROUND_MS);
    const data = await furnishedFolder(SMALL_STAFF);
    const server = await ServerProcess.start({ data, env: rounds.env });
    const { url } = server;
    await changeSettings(url, { timeZone: 'Europe/Brussels' });
    const [desk, island] = await staffOf(url);
    const [atDoor, inHall] = [
      await pair(url, desk, 'kiosk', 'Kiosk 1'),
      await pair(url, desk, 'display', 'Display 1'),
    ];
    const kiosk = await Client.connect(url, { audience: 'kiosk', token: atDoor.token });
    const display = await Client.connect(url, { audience: 'display', token: inHall.token });
    const night = new NightDesk(wall, server, rounds, kiosk, display, desk, island);
    night.#signedInAt = instant;
    return night;
  }

  get steward(): Client<'steward'> {
    return this.desk;
  }

  /**
   * Sets the clock to an instant (ms since 1970).
   * @param off the server was killed before, and starts then: to be looked at before anything else is done
   */
  async turnTo(instant: number, off = false): Promise<void> {
    // before, not after: signing in is no part of healing
    if (instant >= this.#signedInAt + SHIFT_MS) await this.#signInAnew();
    if (!off) return this.wall.turnTo(this.server, instant);
    await this.server.kill();
    const back = backAgain([this.desk, this.island, this.kiosk, this.display]);
    await this.wall.turnToWhileOff(instant);
    await this.server.restart();
    this.#started = { at: performance.now(), back };
  }

  /** Resolves when the server has done all that its clock asks for now. */
  lookedAtClock(): Promise<void> {
    return this.rounds.pass(this.server);
  }

  /** Opens the day by hand, with the island staffed for everything. */
  async openDay(): Promise<void> {
    this.dayBegins();
    await this.#asked.ask(() => this.desk, 'open-day', {});
    await this.#asked.ask(() => this.island, 'sign-in-island', {
      ...ISLAND,
      languages: [...LANGUAGES],
      themes: [...THEMES],
    });
  }

  /** Of which nobody has been told anything. */
  dayBegins(): void {
    this.#told = new Map();
    this.#isOpen = true;
  }

  /** The clock has closed it: who waited has left. */
  dayEnded(): void {
    this.#isOpen = false;
    for (const [id, ticket] of this.#told) {
      if (ticket.status !== 'closed')
        this.#told.set(id, { ...ticket, status: 'closed', outcome: 'left-at-closing' });
    }
  }

  /** From Monday to Saturday the day opens and closes by itself; on Sunday nothing does. */
  async setHours(): Promise<void> {
    const openingHours = Array.from({ length: 7 }, (_, day) => (day < 6 ? HOURS : null));
    await changeSettings(this.server.url, { openingHours });
  }

  /** @returns the number */
  async take(): Promise<number> {
    const { payload } = ticketRequest();
    const { ticketId, number } = await this.#asked.ask(() => this.kiosk, 'take-ticket', payload);
    this.#told.set(ticketId, { number, status: 'waiting' });
    return number;
  }

  async begin(): Promise<void> {
    const { ticketId, number } = await this.#asked.ask(() => this.island, 'call-next', ISLAND);
    await this.#asked.ask(() => this.island, 'start-interview', ISLAND);
    this.#told.set(ticketId, { number, status: 'serving' });
  }

  async end(): Promise<void> {
    await this.#asked.ask(() => this.island, 'finish-interview', ISLAND);
    for (const [id, ticket] of this.#told) {
      if (ticket.status === 'serving')
        this.#told.set(id, { ...ticket, status: 'closed', outcome: 'served' });
    }
  }

  /** Compares every screen with what was told; after a start, each once it is connected again. */
  async look() {
    const told = [...this.#told];
    const withStatus = (status: Told['status']): readonly (readonly [string, Told])[] =>
      told.filter(([, ticket]) => ticket.status === status);
    const day = this.#isOpen ? 'open' : 'closed';
    const waiting = withStatus('waiting').length;
    const [served] = withStatus('serving');
    const isBack = (screen: Parameters<typeof backAgain>[0][number]): boolean =>
      this.#started?.back.has(screen) ?? true;
    const found = await screensRight(
      [
        {
          name: 'kiosk',
          right: () => isBack(this.kiosk) && showsWaiting(this.kiosk.view, day, waiting),
        },
        {
          name: 'display',
          right: () =>
            isBack(this.display) &&
            this.display.view.day === day &&
            this.display.view.calls.every((call) => !call.calling),
        },
        {
          name: 'advisor',
          right: () =>
            isBack(this.island) &&
            showsWaiting(this.island.view, day, waiting) &&
            this.island.view.own?.ticket?.ticketId === served?.[0],
        },
        {
          name: 'steward',
          right: () => {
            const { tickets } = this.desk.view;
            const isAll = Object.keys(tickets).length === told.length;
            return (
              isBack(this.desk) &&
              isAll &&
              showsWaiting(this.desk.view, day, waiting) &&
              told.every(([id, ticket]) => isAsTold(tickets[id], ticket))
            );
          },
        },
      ],
      this.#started?.at,
    );
    this.#started = undefined;
    return found;
  }

  /** Looks for all that was answered since it was last looked for. */
  lookFor(): Promise<Looked> {
    return this.#asked.lookFor(this.server.data);
  }

  async close(): Promise<void> {
    this.#hangUp();
    this.kiosk.close();
    this.display.close();
    await this.server.dispose();
    await removeFolder(this.server.data);
    await this.wall.remove();
  }

  async #signInAnew(): Promise<void> {
    this.#hangUp();
    [this.desk, this.island] = await staffOf(this.server.url);
    this.#signedInAt = this.wall.now();
  }

  #hangUp(): void {
    this.desk.close();
    this.island.close();
  }
}

function showsWaiting(
  view: { readonly day: string; readonly waiting: Parameters<typeof waitingOf>[0] },
  day: string,
  waiting: number,
): boolean {
  return view.day === day && waitingOf(view.waiting) === waiting;
}

function isAsTold(shown: Told | undefined, { number, status, outcome }: Told): boolean {
  return shown?.number === number && shown.status === status && shown.outcome === outcome;
}

async function staffOf(url: string): Promise<readonly [Client<'steward'>, Client<'advisor'>]> {
  const [steward, advisor] = [await signIn(url, 'S1'), await signIn(url, 'A1')];
  return [
    await Client.connect(url, { audience: 'steward', token: steward.token }),
    await Client.connect(url, { audience: 'advisor', token: advisor.token }),
  ];
}
