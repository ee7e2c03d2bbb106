import type { CommandAnswer } from '#protocol/commands.js';
import type { RefusalCode, Result } from '#protocol/refusals.js';
import type { TicketKeys } from '#protocol/ticket-keys.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import type { WaitRange } from '#protocol/waiting.js';

import type { GivenTicket } from '../visit/visit.js';
import type { Errands } from './errands.js';
import { answered, asking, giveNumber, withdraw } from './kept.js';
import type { Moment } from './kept.js';
import type { KeptBook } from './kept-book.js';
import { hashSecret } from './secret-hash.js';
import type { DeskLive, Surroundings } from './surroundings.js';

/**
 * `unavailable`: nobody answered and there was no number to give. Where the visit ended first, the
 * answer is the same, and a number that may have been made meanwhile is withdrawn.
 */
export type TakeAnswer =
  | { readonly ok: true; readonly ticket: GivenTicket }
  | { readonly ok: false; readonly code: RefusalCode };

/** Where a visitor's number comes from: the server, or the kiosk's own few while it is cut off. */
export interface TicketOffice {
  /** @param options.signal aborted when the visit ends: the number is nobody's then */
  take(
    theme: Theme,
    language: Language,
    options: { readonly signal: AbortSignal },
  ): Promise<TakeAnswer>;
}

export interface OfficeParts {
  readonly live: DeskLive;
  readonly book: KeptBook;
  readonly around: Pick<Surroundings, 'wall' | 'after' | 'newKeys' | 'newCommandId'>;
  /** Absent where numbers may not be given: the day is closed, or nobody knows what day it is. */
  moment(): Moment | undefined;
  readonly errands: Pick<Errands, 'run' | 'heard'>;
}

interface Asked {
  readonly answer: Result<CommandAnswer<'take-ticket'>>;
  /** What the screen said of the wait when the visitor chose. */
  readonly wait: WaitRange | undefined;
}

/** So long a visitor waits for the server before the kiosk gives a number of its own, ms. */
const PATIENCE = 4_000;
/** So long in all where it has none to give, ms. */
const LONGEST = 15_000;
/** A disk that has not answered by then is a broken one, ms. */
const DISK_WITHIN = 2_000;

const UNAVAILABLE: TakeAnswer = { ok: false, code: 'unavailable' };

/**
 * Asks the server; where no answer comes, gives one of the kiosk's own numbers under the same keys, so
 * that a ticket which the server did make is the same ticket, and gets this number when it is delivered.
 */
export function createTicketOffice(parts: OfficeParts): TicketOffice {
  const { live, book, around } = parts;

  return {
    async take(theme, language, { signal }) {
      if (signal.aborted) return UNAVAILABLE;
      const visit: Visit = { theme, language, keys: around.newKeys(), signal };
      const secretHash = hashSecret(visit.keys.secret);
      const givenUp = new AbortController();
      let asked: Promise<Asked> | undefined;
      try {
        if (live.getState().status !== 'lost') {
          asked = ask(visit, secretHash, givenUp.signal);
          const answer = await patiently(asked, PATIENCE, visit, 'unless-lost');
          if (answer !== undefined) return await shown(answer, visit, secretHash);
        }
        if (!signal.aborted) {
          const number = await give(visit, secretHash);
          if (number === 'too-late') return UNAVAILABLE;
          if (number !== undefined) return await given(number, visit, secretHash);
        }
        if (!signal.aborted) {
          asked ??= ask(visit, secretHash, givenUp.signal);
          const answer = await patiently(asked, LONGEST - PATIENCE, visit, 'even-if-lost');
          if (answer !== undefined) return await shown(answer, visit, secretHash);
        }
        if (asked !== undefined) await withdrawn(secretHash);
        return UNAVAILABLE;
      } finally {
        givenUp.abort();
      }
    },
  };

  async function ask(visit: Visit, secretHash: string, signal: AbortSignal): Promise<Asked> {
    const { theme, language, keys } = visit;
    const state = live.getState();
    const wait = state.status === 'live' ? state.view.waits[theme]?.[language] : undefined;
    // First kept, then asked: a page that ends in between leaves no number that nobody hears.
    await within(
      DISK_WITHIN,
      book.change((kept) => ({ kept: asking(kept, secretHash, around.wall()), result: true })),
    );
    return {
      answer: await live.send('take-ticket', { theme, language, ...keys }, { signal }),
      wait,
    };
  }

  async function shown(asked: Asked, visit: Visit, secretHash: string): Promise<TakeAnswer> {
    const { answer, wait } = asked;
    if (!visit.signal.aborted) {
      // First noted as the visitor's, then shown.
      const noted = await within(
        DISK_WITHIN,
        book.change((kept) => ({ kept: answered(kept, secretHash), result: true })),
      );
      if (noted === undefined) parts.errands.heard(secretHash);
    }
    if (visit.signal.aborted) {
      if (answer.ok) await withdrawn(secretHash);
      return UNAVAILABLE;
    }
    if (!answer.ok) return { ok: false, code: answer.refusal.code };
    const { number, ahead } = answer.value;
    const told = wait === undefined ? {} : { wait };
    return { ok: true, ticket: { ...ticketOf(visit), number, ahead, ...told, offline: false } };
  }

  /** @returns one of the kiosk's own numbers, safely kept; `undefined` where there is none */
  async function give(visit: Visit, secretHash: string): Promise<number | 'too-late' | undefined> {
    const moment = parts.moment();
    if (moment === undefined) return undefined;
    const { theme, language, keys } = visit;
    const commandId = around.newCommandId();
    const chosen = { commandId, theme, language, secretHash, shortCode: keys.shortCode };
    const ticket = { ...chosen, takenAt: moment.now };
    const giving = book
      .change((kept) => giveNumber(kept, ticket, moment))
      .catch(() => undefined)
      .then((number) => ({ number }));
    const done = await within(DISK_WITHIN, giving);
    if (done !== undefined) return done.number;
    // Whatever comes now is seen by nobody.
    void giving.then(() => withdrawn(secretHash));
    return 'too-late';
  }

  async function given(number: number, visit: Visit, secretHash: string): Promise<TakeAnswer> {
    if (visit.signal.aborted) {
      await withdrawn(secretHash);
      return UNAVAILABLE;
    }
    parts.errands.run();
    return { ok: true, ticket: { ...ticketOf(visit), number, offline: true } };
  }

  async function withdrawn(secretHash: string): Promise<void> {
    const noted = await within(
      DISK_WITHIN,
      book.change((kept) => ({ kept: withdraw(kept, secretHash, around.wall()), result: true })),
    );
    // Nothing can be kept: as long as this page lives, it is told all the same.
    if (noted === undefined) void live.send('withdraw-ticket', { secretHash });
    else parts.errands.run();
  }

  /** @returns the answer; `undefined` where it did not come in time or the visit has ended */
  function patiently(
    asked: Promise<Asked>,
    ms: number,
    { signal }: Visit,
    when: 'unless-lost' | 'even-if-lost',
  ): Promise<Asked | undefined> {
    return new Promise((resolve) => {
      const settle = (answer?: Asked) => {
        stopClock();
        stopListening();
        signal.removeEventListener('abort', giveUp);
        resolve(answer);
      };
      const giveUp = () => settle();
      const stopClock = around.after(ms, giveUp);
      const stopListening = live.subscribe(() => {
        if (when === 'unless-lost' && live.getState().status === 'lost') settle();
      });
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) settle();
      void asked.then(settle);
    });
  }

  /** @returns `undefined` where it failed or took too long */
  function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve) => {
      const stopClock = around.after(ms, () => resolve(undefined));
      const settle = (result?: T) => {
        stopClock();
        resolve(result);
      };
      promise.then(settle, () => settle());
    });
  }
}

interface Visit {
  readonly theme: Theme;
  readonly language: Language;
  readonly keys: TicketKeys;
  readonly signal: AbortSignal;
}

function ticketOf({ theme, language, keys }: Visit): Omit<GivenTicket, 'number' | 'offline'> {
  return { theme, language, keys };
}
