import type { QueryKind } from '#protocol/queries.js';
import { QUERIES } from '#protocol/queries.js';
import { MESSAGE_LIMIT, OFFICE_MESSAGE_LIMIT } from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Random } from '../harness/random.js';
import { carefulOf } from './careful.js';
import type { Outcome, Subject } from './checker.js';
import type { FuzzHouse } from './house.js';
import type { Message, Topic } from './messages.js';
import { draw, mayBeTaken, nameOf, TOPICS } from './messages.js';
import { RawSocket } from './raw-socket.js';
import { outcomeOf } from './senders.js';
import { isObject, withValue } from './strange.js';

/** A message of the right shape with something endless in one place of it. */
export interface Extreme {
  readonly by: string;
  readonly topic: Topic;
  readonly shape: string;
  /** What follows the event, as JSON. */
  readonly args: string;
}

const ANSWER_LIMIT_MS = 20_000;
const LEVELS = 10_000;
const ENTRIES = 100_000;
/** Left for the rest of the message, bytes. */
const REST = 1_500;
/** Stands where the endless part goes. */
const PLACE = 'the-endless-part';

/** JSON texts that a validator or a walk through the message may stumble over; `most` fits what one may say. */
function shapes(most: number): Readonly<Record<string, string>> {
  const room = most - REST;
  return {
    'deep lists': nested('[', ']', Math.min(LEVELS, room / 2)),
    'deep objects': nested('{"a":', '}', Math.min(LEVELS, room / 6), '1'),
    'deep __proto__': nested('{"__proto__":', '}', Math.min(LEVELS, room / 14), '1'),
    'a long list': `[${'0,'.repeat(Math.min(ENTRIES, room / 2) - 1)}0]`,
    'a wide object': `{${Array.from({ length: room / 12 }, (_, at) => `"k${at}":0`).join(',')}}`,
    'no length': '{"length":{"toString":null,"valueOf":null}}',
    'lone surrogates': `"${'\\ud800'.repeat(Math.min(LEVELS, room / 6))}"`,
  };
}

/** The same beyond what may be said: refused before anybody looks into it. */
const TOO_LARGE: Readonly<Record<string, string>> = {
  'a list too long': `[${'0,'.repeat(ENTRIES - 1)}0]`,
  'lists too deep': nested('[', ']', ENTRIES),
};

/** Every command, every question and every other event, by somebody who may say it, endless in each of its places. */
export function allExtremes(house: FuzzHouse, random: Random): readonly Extreme[] {
  return TOPICS.flatMap((topic) => {
    const by = speakerOf(house, topic, random);
    const audience = house.senders.get(by)?.audience;
    const fitting = shapes(audience === 'office' ? OFFICE_MESSAGE_LIMIT : MESSAGE_LIMIT);
    const { args } = draw(topic, random, [], carefulOf(house));
    const [first] = args;
    const within = places(first).flatMap((place) =>
      Object.entries(fitting).map(([shape, text]) => ({ shape, args: filled([place], text) })),
    );
    const over = Object.entries(TOO_LARGE).map(([shape, text]) => ({
      ...{ shape, args: filled([PLACE], text) },
    }));
    return [...within, ...over].map((one) => ({ by, topic, ...one }));
  });
}

/** Says each on a socket of its own. */
export function extremes(house: FuzzHouse): Subject<Extreme> {
  return {
    name: 'extremes',
    ready: () => Promise.resolve(),
    async send({ by, topic, shape, args }): Promise<Outcome> {
      const hello = JSON.stringify({ protocol: PROTOCOL_VERSION, ...house.senders.get(by) });
      const raw = await RawSocket.open(house.url);
      raw.text(`40${hello}`);
      await raw.until((text) => text.startsWith('40'), ANSWER_LIMIT_MS);
      raw.text(`421["${topic.event}",${args.slice(1)}`);
      const answer = await raw.until((text) => text.startsWith('431'), ANSWER_LIMIT_MS);
      raw.close();
      if (answer === undefined) return { is: 'wrong', code: 'closed' };
      if (answer === 'late') return { is: 'wrong', code: 'neither answered nor closed' };
      const [given] = JSON.parse(answer.slice(3)) as [unknown];
      const outcome = outcomeOf(given);
      // only a text can be one that the contract takes
      const isText = shape === 'lone surrogates';
      return outcome.is === 'taken' && !(isText && mayBe(house, { by, topic, args }))
        ? { is: 'wrong', code: 'taken, and not allowed' }
        : outcome;
    },
    again: (one) => one,
    smaller: () => [],
    tell: ({ by, topic, shape, args }) => ({
      ...{ by, topic: nameOf(topic), shape },
      args: `${args.slice(0, 200)}… (${args.length})`,
    }),
  };
}

/** Who comes furthest with it: whose role may ask, too. */
function speakerOf(house: FuzzHouse, topic: Topic, random: Random): string {
  const message = draw(topic, random, [], carefulOf(house));
  const able = [...house.senders].filter(([, { audience }]) => mayBeTaken(audience, message));
  const roles: readonly string[] =
    topic.event === 'query' ? QUERIES[topic.kind as QueryKind].roles : ['administrator'];
  const [by] = able.find(([name]) => roles.some((role) => name.endsWith(role))) ?? able.at(0) ?? [];
  return by ?? 'guest';
}

/** Copies of a message with the place marked: all of it, each of its parts and of its payload's, and one more. */
function places(message: unknown): readonly unknown[] {
  if (!isObject(message)) return [PLACE];
  const parts = [...Object.keys(message), 'more'].map((key) => withValue(message, key, PLACE));
  const payload: unknown = Reflect.get(message, 'payload');
  const inside = isObject(payload) ? [...Object.keys(payload), 'more'] : [];
  const deeper = inside.map((key) => withValue(message, 'payload', withValue(payload, key, PLACE)));
  return [PLACE, ...parts, ...deeper];
}

function filled(args: readonly unknown[], text: string): string {
  return JSON.stringify(args).replace(`"${PLACE}"`, () => text);
}

function nested(open: string, close: string, levels: number, inside = ''): string {
  return `${open.repeat(levels)}${inside}${close.repeat(levels)}`;
}

function mayBe(house: FuzzHouse, { by, topic, args }: Omit<Extreme, 'shape'>): boolean {
  const message: Message = { event: topic.event, args: JSON.parse(args) as unknown[] };
  return mayBeTaken(house.senders.get(by)?.audience ?? 'guest', message);
}
