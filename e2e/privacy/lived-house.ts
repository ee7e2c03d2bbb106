import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import type { Portrait } from '#protocol/feedback.js';
import { PORTRAIT, SATISFACTION } from '#protocol/feedback.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { addDays } from '../../renderer/office/programme/calendar/dates.js';
import type { Centre } from '../harness/centre.js';
import { openCentre, openDay, signIn, STAFF_PIN, ticketRequest } from '../harness/centre.js';
import { Client, newCommandId } from '../harness/client.js';
import { openPlanner, planSession, putActivity } from '../harness/planner.js';
import type { Random } from '../harness/random.js';
import { ADMIN_CODE, ADMIN_PIN, ServerProcess } from '../harness/server-process.js';
import type { Piece } from './every-byte.js';
import { piecesOf } from './every-byte.js';
import { handedOut } from './handed-out.js';
import { inTime } from './in-time.js';
import { ClearKeys, hashOf, tokenOf } from './keys.js';
import { Traces } from './traces.js';

const DAY_MS = 24 * 60 * 60_000;
const STEP_CLOCK = new URL('../harness/step-clock.mjs', import.meta.url).href;
const ISLAND = 1;
/**
 * When what a visit leaves has to be gone, days after its own. Tickets are kept 24 hours after the closing of
 * their day (`retentionHours`), and days follow one another at the same hour: those of a day that was closed by
 * hand are over on the next, those of one that midnight closed on the second.
 */
const CLOSED_BY_HAND = 1;
const CLOSED_AT_MIDNIGHT = 2;
/**
 * A session ends at 17:00, and it is about noon: 24 hours after its end are over on the second day. The last
 * journal that held it is that of the day before, which goes when the second after it is begun.
 */
const BOOKED = 3;
/** Where visits are kept for a while. */
const OF_VISITS = ['journal', 'workshops', 'documents'] as const;
/** What the log is called among the pieces. */
export const LOG = 'the log';

/** A centre that is lived in day by day, and everything that came out of it. */
export class LivedHouse {
  readonly traces = new Traces();
  /** Backups and exports, opened. */
  readonly handedOut: Piece[] = [];
  /** Days since the first, which is 0. */
  today = 0;
  readonly #keys = new ClearKeys();
  #log = '';
  #date = '';
  /** The day on which the tickets of today have to be gone. */
  #goes = 0;

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
      traces.secret(tokenOf(centre.steward), ...centre.advisorTokens);
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

  /** The part of the data folder where visits are kept for a while. */
  async piecesOfVisits(): Promise<readonly Piece[]> {
    const folders = OF_VISITS.map(async (name) => {
      const pieces = await piecesOf(path.join(this.server.data, name));
      return pieces.map(({ from, text }) => ({ from: `${name}/${from}`, text }));
    });
    return (await Promise.all(folders)).flat();
  }

  /** The files that hold what visitors tell, by their path in its folder. */
  async feedbackFiles(): Promise<readonly string[]> {
    const folder = path.join(this.server.data, 'feedback');
    return (await readdir(folder, { recursive: true })).filter((name) => name.includes('.json'));
  }

  get date(): string {
    return this.#date;
  }

  /** A whole day: tickets, interviews, what visitors tell, a seat, a session now and then. */
  async liveDay(visitors: number): Promise<void> {
    const { server, traces, random, today } = this;
    const closesByHand = random.next() < 0.5;
    this.#goes = today + (closesByHand ? CLOSED_BY_HAND : CLOSED_AT_MIDNIGHT);
    const steward = await openDay(server.url);
    const { token } = await signIn(server.url, 'A1');
    traces.secret(token, tokenOf(steward));
    const advisor = await Client.connect(server.url, { audience: 'advisor', token });
    const hours = { languages: [...LANGUAGES], themes: [...THEMES] };
    await advisor.command('sign-in-island', { island: ISLAND, ...hours });
    for (let visitor = 0; visitor < visitors; visitor += 1) {
      await this.#ticket();
      await this.#tell();
      await advisor.accepted('call-next', { island: ISLAND });
      await advisor.accepted('start-interview', { island: ISLAND });
      await advisor.accepted('finish-interview', { island: ISLAND });
    }
    await this.#phone();
    await this.#seat();
    if (today % 7 === 0) await this.#session();
    if (closesByHand) await steward.accepted('close-day', {});
    steward.close();
    advisor.close();
  }

  /** A backup by the office, and the month so far in each form. */
  async handOut(): Promise<void> {
    const { token } = await signIn(this.server.url, ADMIN_CODE, ADMIN_PIN);
    this.traces.secret(token);
    const month = this.#date.slice(0, 7);
    this.handedOut.push(...(await handedOut(this.server.url, token, month, this.#date)));
  }

  /**
   * The clock goes to the same hour of the next day; resolves when the server is there, and has begun the day's
   * journal of the programme: a day on which it does not is one on which it was off, and bookings go a day later.
   */
  async nextDay(): Promise<void> {
    const next = addDays(this.#date, 1);
    process.kill(this.server.pid, 'SIGUSR2');
    const office = await this.#planner();
    await office.until(({ today }) => today === next);
    office.close();
    // Midnight closes the day that nobody closed.
    await this.centre.kiosk.until(({ day }) => day !== 'open');
    const journal = path.join(this.server.data, 'workshops', `${next}.jsonl`);
    const isBegun = await inTime(
      () => Promise.resolve(existsSync(journal)),
      (isThere) => isThere,
    );
    if (!isBegun) throw new Error(`the programme's journal of ${next} was never begun`);
    this.#date = next;
    this.today += 1;
  }

  async close(): Promise<void> {
    this.centre.close();
    await this.server.dispose();
  }

  /** A visitor takes a ticket. @returns what opens its phone page */
  async #ticket(): Promise<string> {
    const { random, traces } = this;
    const { payload, secret } = this.#keys.ticket(() =>
      ticketRequest(random.pick(THEMES), random.pick(LANGUAGES)),
    );
    const id = newCommandId();
    const { ticketId } = await this.centre.kiosk.accepted('take-ticket', payload, { id });
    traces.secret(secret);
    traces.visit(this.#goes, ticketId, id, payload.shortCode, hashOf(secret));
    return secret;
  }

  /** What one visitor tells after the ticket; nothing of who it was is written, at no time. */
  async #tell(): Promise<void> {
    const { random, traces } = this;
    const portrait: Portrait = {
      gender: random.pick(PORTRAIT.gender),
      residence: random.pick(PORTRAIT.residence),
      language: random.pick(['french', 'dutch']),
      diploma: random.pick(PORTRAIT.diploma),
    };
    const { kiosk } = this.centre;
    const [told, marked] = [newCommandId(), newCommandId()];
    await kiosk.accepted('give-portrait', { portrait }, { id: told });
    await kiosk.accepted('give-satisfaction', { mark: random.pick(SATISFACTION) }, { id: marked });
    traces.secret(told, marked);
  }

  /** Somebody follows a ticket on a phone, and leaves. */
  async #phone(): Promise<void> {
    const secret = await this.#ticket();
    const phone = await Client.connect(this.server.url, { audience: 'phone', secret });
    await phone.accepted('leave-queue', {});
    phone.close();
  }

  /** Somebody takes a place in the multimedia space, and gives it back by the code on the paper. */
  async #seat(): Promise<void> {
    const { code } = this.#keys.booking();
    const id = newCommandId();
    const { kiosk } = this.centre;
    await kiosk.accepted('take-seat', { kind: 'computer', accessible: false, code }, { id });
    await kiosk.accepted('return-seat', { code });
    this.traces.visit(this.#goes, id, code);
  }

  /** A session of today, with a booking. Its code opens something, unlike a ticket's: it is a secret. */
  async #session(): Promise<void> {
    const { traces, today } = this;
    const planner = await this.#planner();
    const sessionId = await planSession(planner);
    planner.close();
    const keys = this.#keys.booking();
    const id = newCommandId();
    const signedUp = await this.centre.kiosk.accepted('sign-up', { sessionId, ...keys }, { id });
    traces.secret(keys.secret, keys.code);
    traces.visit(today + BOOKED, signedUp.bookingId, id, hashOf(keys.secret));
  }

  async #planActivity(): Promise<void> {
    const planner = await this.#planner();
    await putActivity(planner);
    this.#date = planner.view.today;
    planner.close();
  }

  async #planner(): Promise<Client<'office'>> {
    const planner = await openPlanner(this.server.url);
    this.traces.secret(tokenOf(planner));
    return planner;
  }
}
