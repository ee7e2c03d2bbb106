import { readdir } from 'node:fs/promises';
import path from 'node:path';

import type { Portrait } from '#protocol/feedback.js';
import { PORTRAIT, SATISFACTION } from '#protocol/feedback.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { addDays } from '../../renderer/office/programme/calendar/dates.js';
import type { Centre } from '../harness/centre.js';
import { openCentre, openDay, signIn, STAFF_PIN, ticketRequest } from '../harness/centre.js';
import { Client, newCommandId } from '../harness/client.js';
import { bookingKeys, openPlanner, planSession, putActivity } from '../harness/planner.js';
import type { Random } from '../harness/random.js';
import { ADMIN_CODE, ADMIN_PIN, ServerProcess } from '../harness/server-process.js';
import type { Piece } from './every-byte.js';
import { opened, piecesOf } from './every-byte.js';
import { Traces } from './traces.js';

const DAY_MS = 24 * 60 * 60_000;
const STEP_CLOCK = new URL('../harness/step-clock.mjs', import.meta.url).href;
const ISLAND = 1;
/** What a month is given out as. */
const FORMS = ['csv', 'xlsx', 'pdf'] as const;

/** A centre that is lived in day by day, and everything that came out of it. */
/** What the log is called among the pieces. */
export const LOG = 'the log';

export class LivedHouse {
  readonly traces = new Traces();
  /** Backups and exports, opened. */
  readonly handedOut: Piece[] = [];
  /** Days since the first, which is 0. */
  today = 0;
  #log = '';
  #date = '';

  private constructor(
    readonly server: ServerProcess,
    private readonly centre: Centre,
    private readonly random: Random,
  ) {}

  static async open(random: Random): Promise<LivedHouse> {
    let log = '';
    let told = (text: string): void => {
      log += text;
    };
    const server = await ServerProcess.start({
      env: {
        LOG_LEVEL: 'trace',
        NODE_OPTIONS: `--import=${STEP_CLOCK}`,
        CLOCK_STEP_MS: String(DAY_MS),
      },
      heard: (text) => told(text),
    });
    try {
      const centre = await openCentre(server.url, 1);
      const house = new LivedHouse(server, centre, random);
      house.#log = log;
      told = (text) => {
        house.#log += text;
      };
      await house.#planActivity();
      const { traces } = house;
      traces.secret(ADMIN_PIN, STAFF_PIN, centre.kioskToken, centre.displayToken);
      traces.secret(...centre.advisorTokens);
      for (const screen of [centre.steward, ...centre.advisors]) screen.close();
      return house;
    } catch (error) {
      await server.dispose();
      throw error;
    }
  }

  /** Everything that was written or told so far; the data folder as it is now. */
  async pieces(): Promise<readonly Piece[]> {
    const log = { from: LOG, text: this.#log };
    return [...(await piecesOf(this.server.data)), log, ...this.handedOut];
  }

  /** The files that hold what visitors tell, by their path in the data folder. */
  async feedbackFiles(): Promise<readonly string[]> {
    const folder = path.join(this.server.data, 'feedback');
    return (await readdir(folder, { recursive: true })).filter((name) => name.includes('.json'));
  }

  get date(): string {
    return this.#date;
  }

  /** A whole day: tickets, interviews, what visitors tell, a seat, a session now and then. */
  async liveDay(visitors: number): Promise<void> {
    const { centre, server, traces, random, today } = this;
    const steward = await openDay(server.url);
    const { token } = await signIn(server.url, 'A1');
    traces.secret(token);
    const advisor = await Client.connect(server.url, { audience: 'advisor', token });
    const hours = { languages: [...LANGUAGES], themes: [...THEMES] };
    await advisor.command('sign-in-island', { island: ISLAND, ...hours });
    for (let visitor = 0; visitor < visitors; visitor += 1) {
      const { payload, secret } = ticketRequest(random.pick(THEMES), random.pick(LANGUAGES));
      const id = newCommandId();
      const { ticketId } = await centre.kiosk.accepted('take-ticket', payload, { id });
      traces.secret(secret);
      traces.visit(today, ticketId, id);
      await this.#tell();
      await advisor.accepted('call-next', { island: ISLAND });
      await advisor.accepted('start-interview', { island: ISLAND });
      await advisor.accepted('finish-interview', { island: ISLAND });
    }
    await this.#phone();
    if (today % 7 === 0) await this.#session();
    if (random.next() < 0.5) await steward.accepted('close-day', {});
    steward.close();
    advisor.close();
  }

  /** A backup by the office, and the month so far in each form. */
  async handOut(): Promise<void> {
    const { token } = await signIn(this.server.url, ADMIN_CODE, ADMIN_PIN);
    this.traces.secret(token);
    const month = this.#date.slice(0, 7);
    const paths = [
      '/backups/new',
      ...FORMS.map((form) => `/exports/report/${month}.${form}?language=fr`),
    ];
    for (const asked of paths) {
      const answer = await fetch(`${this.server.url}${asked}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status !== 200) throw new Error(`${asked}: ${answer.status} ${bytes.toString()}`);
      this.handedOut.push(...(await opened(`${this.#date} ${asked}`, bytes)));
    }
  }

  /** The clock goes to the same hour of the next day; resolves when the server is there. */
  async nextDay(): Promise<void> {
    const next = addDays(this.#date, 1);
    process.kill(this.server.pid, 'SIGUSR2');
    const office = await openPlanner(this.server.url);
    await office.until(({ today }) => today === next);
    office.close();
    // Midnight closes the day that nobody closed.
    await this.centre.kiosk.until(({ day }) => day !== 'open');
    this.#date = next;
    this.today += 1;
  }

  async close(): Promise<void> {
    this.centre.close();
    await this.server.dispose();
  }

  /** What one visitor tells after the ticket. */
  async #tell(): Promise<void> {
    const { random, today } = this;
    const portrait: Portrait = {
      gender: random.pick(PORTRAIT.gender),
      residence: random.pick(PORTRAIT.residence),
      language: random.pick(['french', 'dutch']),
      diploma: random.pick(PORTRAIT.diploma),
    };
    const { kiosk } = this.centre;
    const told = newCommandId();
    await kiosk.accepted('give-portrait', { portrait }, { id: told });
    await kiosk.accepted('give-satisfaction', { mark: random.pick(SATISFACTION) });
    this.traces.visit(today, told);
  }

  /** Somebody follows a ticket on a phone, and leaves. */
  async #phone(): Promise<void> {
    const { payload, secret } = ticketRequest();
    const { ticketId } = await this.centre.kiosk.accepted('take-ticket', payload);
    this.traces.secret(secret);
    this.traces.visit(this.today, ticketId);
    const phone = await Client.connect(this.server.url, { audience: 'phone', secret });
    await phone.accepted('leave-queue', {});
    phone.close();
  }

  /** A session of today, with a booking. */
  async #session(): Promise<void> {
    const planner = await openPlanner(this.server.url);
    const sessionId = await planSession(planner);
    planner.close();
    const keys = bookingKeys();
    const { bookingId } = await this.centre.kiosk.accepted('sign-up', { sessionId, ...keys });
    this.traces.secret(keys.secret);
    this.traces.visit(this.today, bookingId);
  }

  async #planActivity(): Promise<void> {
    const planner = await openPlanner(this.server.url);
    await putActivity(planner);
    this.#date = planner.view.today;
    planner.close();
  }
}
