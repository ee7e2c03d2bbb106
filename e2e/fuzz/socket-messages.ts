import type { Random } from '../harness/random.js';
import { carefulOf, DANGEROUS, mostTaken } from './careful.js';
import type { Checker } from './checker.js';
import type { FuzzHouse } from './house.js';
import type { Message, Topic } from './messages.js';
import { draw, kindOf, mayBeTaken, nameOf, TOPICS } from './messages.js';
import type { Said, Senders } from './senders.js';
import { isObject, mutated, strangeValue } from './strange.js';
import { Turns } from './turns.js';

const BATCH = 250;
const RIGHT_BATCH = 80;
const MOST_TRIES = 3_000;
const STRANGE_EVENTS = [
  'oversize',
  '__proto__',
  'constructor',
  'toString',
  'snapshot',
  'access-ended',
  'paired',
  '',
  'x'.repeat(5_000),
];
/** A question that takes seconds, a PIN that is hashed: a few are enough. */
const SLOW: ReadonlySet<string> = new Set(['query what-if', 'sign-in']);
const SLOW_IN = 20;

interface Turn {
  readonly by: string;
  readonly topic: Topic;
}

/** Writes what is sent, and sends it. */
export class SocketFuzz {
  /** Everybody about everything, and everybody about what they may say: that comes further in. */
  readonly #all: Turns<Turn>;
  readonly #able: Turns<Turn>;
  #known: readonly string[] = [];

  constructor(
    private readonly house: FuzzHouse,
    private readonly senders: Senders,
    private readonly checker: Checker,
    private readonly random: Random,
  ) {
    const all = senders.names.flatMap((by) => TOPICS.map((topic) => ({ by, topic })));
    const able = all.filter(({ by, topic }) =>
      mayBeTaken(senders.audienceOf(by), draw(topic, random, [], carefulOf(house))),
    );
    this.#all = new Turns(all, random);
    this.#able = new Turns(able, random);
  }

  /** Messages that the contract does not take, or not from who sends them: all have to be refused. */
  async wrongBatch(): Promise<void> {
    const said: Said[] = [];
    while (said.length < BATCH) {
      const isDeep = said.length % 2 === 1;
      const { by, topic } = (isDeep ? this.#able : this.#all).next();
      const audience = this.senders.audienceOf(by);
      const drawn = (): Message => (isDeep ? this.#nearlyRight(topic) : this.#wrong(topic));
      let message = drawn();
      while (mayBeTaken(audience, message)) message = drawn();
      said.push({ by, topic: nameOf(topic), message });
    }
    await this.checker.batch(this.senders, said);
  }

  /** Messages of the right shape about anything: what is refused must have changed nothing. */
  async rightBatch(): Promise<void> {
    this.#known = await this.house.known();
    const said: Said[] = [];
    for (let tries = 0; said.length < RIGHT_BATCH && tries < MOST_TRIES; tries += 1) {
      const [by, topic] = [this.random.pick(this.senders.names), this.random.pick(TOPICS)];
      const name = nameOf(topic);
      if (SLOW.has(name) && this.random.between(1, SLOW_IN) > 1) continue;
      const message = this.#drawn(topic);
      const isRight = mayBeTaken(this.senders.audienceOf(by), message);
      // most topics are for one or two audiences: the others are heard often enough
      if (!isRight && this.random.between(1, 6) > 1) continue;
      if (isRight && name === 'sign-out') continue;
      if (isRight && (this.senders.taken.get(name) ?? 0) >= mostTaken(name)) continue;
      said.push({ by, topic: name, message });
      const args = mutatedArgs(message.args, this.random);
      const other = { by, topic: name, message: { ...message, args } };
      if (!DANGEROUS.has(name) && !isDangerous(other.message)) said.push(other);
    }
    await this.checker.batch(this.senders, said);
    await this.house.tidy();
  }

  #drawn(topic: Topic): Message {
    return draw(topic, this.random, this.#known, carefulOf(this.house));
  }

  /** Right but for its payload. */
  #nearlyRight(topic: Topic): Message {
    const { event, args } = this.#drawn(topic);
    const [message] = args;
    if (!isObject(message) || !('payload' in message)) return this.#wrong(topic);
    const payload = mutated(message.payload, this.random);
    return { event, args: [{ ...message, payload }] };
  }

  #wrong(topic: Topic): Message {
    const how = this.random.between(1, 20);
    if (how === 1) {
      const event = this.random.pick(STRANGE_EVENTS);
      return { event, args: [mutated(this.#drawn(topic).args[0], this.random)] };
    }
    const { event, args } = this.#drawn(topic);
    if (how === 2) return { event, args: [...args, strangeValue(this.random)] };
    if (how === 3) return { event, args: [strangeValue(this.random)] };
    if (how === 4) return { event, args };
    if (how === 5) return { event, args: [...args.slice(1), new Uint8Array(300)] };
    return { event, args: mutatedArgs(args, this.random) };
  }
}

function mutatedArgs(args: readonly unknown[], random: Random): readonly unknown[] {
  return args.length === 0 ? [strangeValue(random)] : args.map((arg) => mutated(arg, random));
}

function isDangerous(message: Message): boolean {
  return DANGEROUS.has(`${message.event} ${kindOf(message)}`.trim());
}
