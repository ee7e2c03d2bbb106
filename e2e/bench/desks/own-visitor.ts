import { setTimeout as pause } from 'node:timers/promises';

import type { JsonObject } from '#protocol/merge-patch.js';
import type { Result } from '#protocol/refusals.js';
import type { Audience } from '#protocol/vocabulary.js';

import { ticketRequest } from '../../harness/centre.js';
import { accepted } from '../../harness/client.js';
import type { OwnVisitor } from './busy-day.js';
import type { OpenCentre } from './centre.js';
import { OWN_ISLAND } from './centre.js';
import type { RealPages, ShownPage } from './pages.js';
import type { SocketScreen } from './screen.js';

/** What is done to a ticket and timed at every screen that shows it. */
type Step = 'take' | 'priority' | 'call' | 'start' | 'finish';

/** From the sending of a command to a screen that shows it, ms; `undefined`: it did not in time. */
export interface Shown {
  readonly step: Step;
  /** A socket's audience, or a page in a browser. */
  readonly place: Audience | `${ShownPage} page`;
  readonly ms: number | undefined;
}

type Shows = (patch: JsonObject) => boolean;

interface Asked {
  readonly step: Step;
  /** How a change of the ticket looks to whom it is shown. */
  readonly shows: Partial<Record<Audience, Shows>>;
  /** A word that comes up in real pages. */
  readonly word?: string;
  readonly pages?: readonly ShownPage[];
}

/** A screen that does not show a change by then is counted as one that never did, ms. */
const NEVER = 3_000;
/** Between two steps, as somebody reads and decides, ms. */
const READING = 400;

/** Takes visitors through the centre, one at a time, and times each step at every screen that shows it. */
export class VisitTimer {
  readonly shown: Shown[] = [];
  /** From sending each command to its answer, ms. */
  readonly answered: number[] = [];

  constructor(
    private readonly centre: OpenCentre,
    private readonly pages: RealPages | undefined,
  ) {}

  /** @param calls whether the bench's own advisor calls the visitor at once; else it gets priority, and waits */
  async visit({ theme, language }: OwnVisitor, calls: boolean): Promise<void> {
    const { kiosk, steward, advisor } = this.centre;
    const island = OWN_ISLAND;
    const { payload, secret } = ticketRequest(theme, language);
    const count: Shows = (patch) => part(patch, 'waiting', theme, language) !== undefined;

    const taken = await this.#time(
      () => kiosk.command('take-ticket', payload),
      ({ ticketId, number }) => ({
        step: 'take',
        shows: { kiosk: count, steward: has('tickets', ticketId), advisor: has('queue', ticketId) },
        word: String(number),
        pages: ['steward', 'advisor'],
      }),
    );
    if (taken === undefined) return;
    const { ticketId, number } = taken;
    const phone = await this.centre.addPhone(secret);
    await this.pages?.followPhone(language, secret, String(number));
    if (!calls) {
      await pause(READING);
      // Somebody may have called it.
      if (steward.view.tickets[ticketId]?.status !== 'waiting') return;
      await this.#time(
        () => steward.command('set-priority', { ticketId, priority: true }),
        () => ({
          step: 'priority',
          shows: { steward: has('tickets', ticketId), advisor: has('queue', ticketId) },
        }),
      );
      return;
    }
    const called = await this.#time(
      () => advisor.command('call-ticket', { island, ticketId }),
      ({ callId }) => ({
        step: 'call',
        shows: {
          kiosk: count,
          steward: is('tickets', ticketId, 'called'),
          advisor: has('queue', ticketId),
          display: (patch) => JSON.stringify(patch['calls'] ?? []).includes(callId),
          phone: (patch) => patch['status'] === 'called',
        },
        word: String(number),
        pages: ['display'],
      }),
      phone,
    );
    // Somebody else was quicker.
    if (called === undefined) return;
    await pause(READING);
    await this.#time(
      () => advisor.command('start-interview', { island }),
      () => ({
        step: 'start',
        shows: {
          steward: is('tickets', ticketId, 'serving'),
          phone: (patch) => patch['status'] === 'serving',
        },
      }),
      phone,
    );
    await pause(READING);
    await this.#time(
      () => advisor.command('finish-interview', { island }),
      () => ({
        step: 'finish',
        shows: {
          steward: is('tickets', ticketId, 'closed'),
          phone: (patch) => patch['status'] === 'closed',
        },
      }),
      phone,
    );
  }

  /** @returns `undefined` where it was refused because somebody else was quicker */
  async #time<T>(
    send: () => Promise<Result<T>>,
    asked: (answer: T) => Asked,
    phone?: SocketScreen<'phone'>,
  ): Promise<T | undefined> {
    const screens: SocketScreen[] = [
      ...this.centre.screens,
      ...(phone === undefined ? [] : [phone]),
    ];
    for (const screen of screens) screen.watch();
    const sent = Date.now();
    const result = await send();
    if (!result.ok && result.refusal.code.startsWith('ticket-')) return undefined;
    const answer = accepted('a timed command', result);
    this.answered.push(Date.now() - sent);
    const { step, shows, word = '', pages = [] } = asked(answer);
    const since = (at: number | undefined): number | undefined =>
      at === undefined ? undefined : at - sent;
    await Promise.all([
      ...screens.map(async (screen) => {
        const showsIt = shows[screen.audience];
        if (showsIt === undefined) return;
        const ms = since(await screen.seen(showsIt, NEVER));
        this.shown.push({ step, place: screen.audience, ms });
      }),
      ...pages.map(async (name) => {
        if (this.pages === undefined) return;
        const ms = since(await this.pages.seen(name, word, sent, NEVER));
        this.shown.push({ step, place: `${name} page`, ms });
      }),
      ...(step === 'call' && this.pages !== undefined ? [this.#phonePage(step, sent)] : []),
    ]);
    return answer;
  }

  async #phonePage(step: Step, sent: number): Promise<void> {
    const at = await this.pages?.seen('phone', String(OWN_ISLAND), sent, NEVER);
    this.shown.push({ step, place: 'phone page', ms: at === undefined ? undefined : at - sent });
  }
}

function part(patch: JsonObject, ...path: readonly string[]): unknown {
  let value: unknown = patch;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}

function has(view: 'tickets' | 'queue', ticketId: string): Shows {
  return (patch) => part(patch, view, ticketId) !== undefined;
}

function is(view: 'tickets', ticketId: string, status: string): Shows {
  return (patch) => part(patch, view, ticketId, 'status') === status;
}
