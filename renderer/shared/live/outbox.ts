import type { Command, CommandAnswer, CommandKind, CommandPayload } from '#protocol/commands.js';
import type { Refusal, Result } from '#protocol/refusals.js';

/** An answer to any command; its shape follows the command's kind. */
export type AnyAnswer = Result<CommandAnswer<CommandKind>>;

export interface OutboxPort {
  /** Sends once; resolves to `undefined` where no answer came (time-out, connection lost). */
  transmit(command: Command): Promise<AnyAnswer | undefined>;
  /** A fresh, unguessable command id. */
  newId(): string;
  /** This device's clock, ms since 1970. */
  now(): number;
  /** Calls back after `ms`. */
  later(ms: number, then: () => void): void;
}

export interface SendOptions {
  /** Of the same intention on an earlier page; without it the intention is a new one. */
  readonly id?: string | undefined;
  /** Gives the intention up: it is not sent again, and answers `unavailable`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called once where it had been sent before it was given up or access ended: the answer that came
   * all the same, `undefined` where none came and the server may or may not have done it.
   */
  readonly late?: ((answer: AnyAnswer | undefined) => void) | undefined;
}

export interface Outbox {
  send<K extends CommandKind>(
    kind: K,
    payload: CommandPayload<K>,
    options?: SendOptions,
  ): Promise<Result<CommandAnswer<K>>>;
  /** The connection is there: everything unanswered goes out again, oldest first, same ids. */
  online(): void;
  offline(): void;
  /** Nothing can be answered any more: what waits, and what still comes, gets this refusal. */
  end(refusal: Refusal): void;
}

interface Waiting {
  readonly command: Command;
  readonly answer: (answer: AnyAnswer) => void;
  readonly late: SendOptions['late'];
  inFlight: boolean;
  sent: boolean;
}

/** Pause before a command that got no answer on a living connection is sent again, ms. */
const AGAIN_AFTER = 500;

/**
 * Keeps each intention until it is answered. One call of `send` is one intention and one id, however
 * often it travels: the server answers a known id with the answer it gave before.
 */
export function createOutbox(port: OutboxPort): Outbox {
  const waiting = new Map<string, Waiting>();
  let connected = false;
  let ended: Refusal | undefined;

  function settle(id: string, answer: AnyAnswer): void {
    const entry = waiting.get(id);
    if (entry === undefined) return;
    waiting.delete(id);
    entry.answer(answer);
  }

  /** Answers without the server; what is on the line is told of when it is known. */
  function drop(id: string, answer: AnyAnswer): void {
    const entry = waiting.get(id);
    settle(id, answer);
    if (entry?.sent === true && !entry.inFlight) entry.late?.(undefined);
  }

  async function attempt(entry: Waiting): Promise<void> {
    const { id } = entry.command;
    if (!connected || entry.inFlight || !waiting.has(id)) return;
    entry.inFlight = true;
    entry.sent = true;
    const answer = await port.transmit(entry.command);
    entry.inFlight = false;
    if (!waiting.has(id)) entry.late?.(answer);
    else if (answer !== undefined) settle(id, answer);
    else port.later(AGAIN_AFTER, () => void attempt(entry));
  }

  return {
    send<K extends CommandKind>(kind: K, payload: CommandPayload<K>, options: SendOptions = {}) {
      const given: Promise<AnyAnswer> = new Promise((answer) => {
        const { signal, late } = options;
        if (ended !== undefined) return answer({ ok: false, refusal: ended });
        if (signal?.aborted === true) return answer(abandoned());
        const command = {
          id: options.id ?? port.newId(),
          kind,
          payload,
          at: port.now(),
        } as unknown as Command;
        const entry: Waiting = { command, answer, late, inFlight: false, sent: false };
        waiting.set(command.id, entry);
        signal?.addEventListener('abort', () => drop(command.id, abandoned()), { once: true });
        void attempt(entry);
      });
      return given as Promise<Result<CommandAnswer<K>>>;
    },
    online() {
      connected = true;
      for (const entry of [...waiting.values()]) void attempt(entry);
    },
    offline() {
      connected = false;
    },
    end(refusal) {
      ended = refusal;
      for (const id of [...waiting.keys()]) drop(id, { ok: false, refusal });
    },
  };
}

function abandoned(): AnyAnswer {
  return { ok: false, refusal: { code: 'unavailable' } };
}
