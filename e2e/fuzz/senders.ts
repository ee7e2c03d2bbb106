import type { Result } from '#protocol/refusals.js';
import { REFUSAL_CODES } from '#protocol/refusals.js';
import type { Audience } from '#protocol/vocabulary.js';
import { commandIdSchema } from '#protocol/ids.js';
import { Client, newCommandId } from '../harness/client.js';
import type { Outcome, Subject } from './checker.js';
import type { FuzzHouse } from './house.js';
import type { Message } from './messages.js';
import { kindOf, mayBeTaken } from './messages.js';
import { smallerValues } from './shrink.js';
import { isObject, withValue } from './strange.js';

/** Who says what. */
export interface Said {
  readonly by: string;
  /** What it is about, or was before it was changed. */
  readonly topic: string;
  readonly message: Message;
}

interface AnySocket {
  timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<unknown> };
}

const ANSWER_LIMIT_MS = 20_000;

/** One socket of everybody, from which anything is sent. */
export class Senders implements Subject<Said> {
  readonly name = 'sockets';
  /** Who has sent what and got a coded answer. */
  readonly answered = new Map<string, number>();
  readonly taken = new Map<string, number>();
  readonly #clients = new Map<string, Client<Audience>>();

  constructor(private readonly house: FuzzHouse) {}

  get names(): readonly string[] {
    return [...this.house.senders.keys()];
  }

  audienceOf(by: string): Audience {
    return this.house.senders.get(by)?.audience ?? 'guest';
  }

  /** Opens what is not open. @throws where somebody is not let in any more */
  async ready(): Promise<void> {
    for (const [by, identity] of this.house.senders) {
      if (this.#clients.get(by)?.socket.connected === true) continue;
      this.#clients.get(by)?.close();
      this.#clients.set(by, await Client.connect<Audience>(this.house.url, identity));
    }
  }

  async send({ by, topic, message }: Said): Promise<Outcome> {
    const socket = this.#clients.get(by)?.socket as unknown as AnySocket;
    let answer: unknown;
    try {
      answer = await socket.timeout(ANSWER_LIMIT_MS).emitWithAck(message.event, ...message.args);
    } catch (error) {
      return { is: 'wrong', code: `no answer: ${String(error)}` };
    }
    const outcome = outcomeOf(answer);
    if (outcome.is === 'taken' && !mayBeTaken(this.audienceOf(by), message)) {
      return { is: 'wrong', code: 'taken, and not allowed' };
    }
    if (outcome.is !== 'wrong') add(this.answered, `${by}: ${topic}`);
    if (outcome.is === 'taken') add(this.taken, `${message.event} ${kindOf(message)}`.trim());
    return outcome;
  }

  smaller({ by, topic, message }: Said): readonly Said[] {
    return smallerValues(message.args).flatMap((args) =>
      Array.isArray(args) ? [{ by, topic, message: { ...message, args } }] : [],
    );
  }

  /** As a new command: one that the server knows already would do nothing. */
  again({ by, topic, message }: Said): Said {
    const [first] = message.args;
    if (!isObject(first) || !isId(Reflect.get(first, 'id'))) return { by, topic, message };
    const renewed = withValue(first, 'id', newCommandId());
    return { by, topic, message: { ...message, args: [renewed, ...message.args.slice(1)] } };
  }

  tell({ by, message }: Said): unknown {
    return { by, event: message.event, args: message.args };
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }
}

/** A yes or a refusal with one of our codes; anything else is wrong. */
export function outcomeOf(answer: unknown): Outcome {
  const { ok, refusal } = (answer ?? {}) as Partial<
    Record<keyof Result<unknown> | 'refusal', unknown>
  >;
  if (ok === true) return { is: 'taken', code: 'ok' };
  const code: unknown = Reflect.get(Object(refusal), 'code');
  const known = REFUSAL_CODES.find((each) => each === code);
  return ok === false && known !== undefined
    ? { is: 'refused', code: known }
    : { is: 'wrong', code: `uncoded: ${JSON.stringify(answer)?.slice(0, 200)}` };
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function isId(id: unknown): boolean {
  return commandIdSchema.safeParse(id).success;
}
