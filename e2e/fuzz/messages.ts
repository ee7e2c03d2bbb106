import type { z } from 'zod';

import type { CommandKind } from '#protocol/commands.js';
import { COMMANDS, COMMAND_KINDS, envelopeSchema } from '#protocol/commands.js';
import type { QueryKind } from '#protocol/queries.js';
import { QUERIES, QUERY_KINDS, querySchema } from '#protocol/queries.js';
import type { ClientToServer } from '#protocol/socket.js';
import { pairingSchema, signInSchema } from '#protocol/socket.js';
import type { Audience } from '#protocol/vocabulary.js';
import { newCommandId } from '../harness/client.js';
import type { Random } from '../harness/random.js';
import type { Known } from './from-schema.js';
import { fromSchema } from './from-schema.js';
import { isObject } from './strange.js';

export interface Message {
  readonly event: string;
  readonly args: readonly unknown[];
}

/** Payloads that chance may not choose: they would shut the house, or send the server out of it. */
export type Careful = Partial<Record<CommandKind, (random: Random) => unknown>>;

interface EventRule {
  /** What there is of it; an event without kinds is one by itself. */
  readonly kinds: readonly string[];
  /** The arguments of a message that the contract takes. */
  draw(kind: string, random: Random, known: Known, careful: Careful): readonly unknown[];
  /** Whether the contract lets this audience send it; what it does not, has to be refused. */
  fits(audience: Audience, args: readonly unknown[]): boolean;
}

const ITSELF = [''] as const;
const STAFF: readonly Audience[] = ['advisor', 'steward', 'office'];

/** Every event of the contract; one that is missing here does not compile. */
export const EVENTS = {
  command: {
    kinds: COMMAND_KINDS,
    draw(kind, random, known, careful) {
      const command = kind as CommandKind;
      const payload =
        careful[command]?.(random) ?? fromSchema(COMMANDS[command].payload, random, known);
      return [{ id: newCommandId(), kind, payload, at: Date.now() }];
    },
    fits(audience, [message]) {
      const envelope = envelopeSchema.safeParse(message);
      if (!envelope.success) return false;
      const { payload, from } = COMMANDS[envelope.data.kind];
      return has(from, audience) && payload.safeParse(envelope.data.payload).success;
    },
  },
  query: {
    kinds: QUERY_KINDS,
    draw(kind, random, known) {
      return [{ kind, payload: fromSchema(QUERIES[kind as QueryKind].payload, random, known) }];
    },
    fits(audience, [message]) {
      const query = querySchema.safeParse(message);
      if (!query.success) return false;
      const { payload, from } = QUERIES[query.data.kind];
      return has(from, audience) && payload.safeParse(query.data.payload).success;
    },
  },
  resync: { kinds: ITSELF, draw: () => [], fits: () => true },
  'sign-in': oneOf(signInSchema, ['guest']),
  'sign-out': { kinds: ITSELF, draw: () => [], fits: (audience) => has(STAFF, audience) },
  'request-pairing': oneOf(pairingSchema, ['guest']),
} as const satisfies Record<keyof ClientToServer, EventRule>;

const RULES: Readonly<Record<string, EventRule>> = EVENTS;

export interface Topic {
  readonly event: keyof ClientToServer;
  readonly kind: string;
}

/** Everything that can be said, each once. */
export const TOPICS: readonly Topic[] = (Object.keys(EVENTS) as (keyof ClientToServer)[]).flatMap(
  (event) => EVENTS[event].kinds.map((kind) => ({ event, kind })),
);

export function nameOf({ event, kind }: Topic): string {
  return kind === '' ? event : `${event} ${kind}`;
}

/** A message that the contract takes, if the right audience sends it. */
export function draw(topic: Topic, random: Random, known: Known, careful: Careful): Message {
  const { event, kind } = topic;
  return { event, args: RULES[event]?.draw(kind, random, known, careful) ?? [] };
}

/** Whether it may have an effect; what may not has to be refused. */
export function mayBeTaken(audience: Audience, { event, args }: Message): boolean {
  const rule = Object.hasOwn(RULES, event) ? RULES[event] : undefined;
  if (rule === undefined) return false;
  const takes = event === 'resync' || event === 'sign-out' ? 0 : 1;
  if (args.length !== takes || args.some(hasBytes)) return false;
  // what arrives is what JSON leaves of it
  const arrived: unknown = JSON.parse(JSON.stringify(args) ?? '[]');
  try {
    return rule.fits(audience, Array.isArray(arrived) ? arrived : []);
  } catch {
    // a validator that stumbles has not taken it
    return false;
  }
}

/** Which kind a message is of, or says it is. */
export function kindOf({ args }: Message): string {
  const [first] = args;
  const kind: unknown = isObject(first) ? Reflect.get(first, 'kind') : undefined;
  return typeof kind === 'string' ? kind.slice(0, 40) : '';
}

function oneOf(schema: z.ZodType, from: readonly Audience[]): EventRule {
  return {
    kinds: ITSELF,
    draw: (_kind, random, known) => [fromSchema(schema, random, known)],
    fits: (audience, [message]) => has(from, audience) && schema.safeParse(message).success,
  };
}

function has(audiences: readonly Audience[], audience: Audience): boolean {
  return audiences.includes(audience);
}

function hasBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true;
  return isObject(value) && Object.values(value).some(hasBytes);
}
