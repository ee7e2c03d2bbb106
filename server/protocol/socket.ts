import { z } from 'zod';

import type { Command, CommandAnswer, CommandKind } from './commands.js';
import { pinSchema, staffCodeSchema } from './commands.js';
import type { JsonObject } from './merge-patch.js';
import type { Query, QueryAnswers, QueryKind } from './queries.js';
import type { Refusal, Result } from './refusals.js';
import { ticketSecretSchema } from './ticket-secret.js';
import type { View } from './views.js';
import type { Role } from './vocabulary.js';
import { deviceKindSchema } from './vocabulary-schemas.js';

const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/**
 * What a page says of itself when it connects. A page that is refused gets a `connect_error` whose
 * `data` is a `Refusal`.
 */
export const handshakeSchema = z.discriminatedUnion('audience', [
  z.strictObject({ protocol: z.number().int(), audience: z.literal('guest') }),
  z.strictObject({ protocol: z.number().int(), audience: z.literal('kiosk'), token: tokenSchema }),
  z.strictObject({
    protocol: z.number().int(),
    audience: z.literal('display'),
    token: tokenSchema,
  }),
  z.strictObject({
    protocol: z.number().int(),
    audience: z.literal('phone'),
    secret: ticketSecretSchema,
  }),
  z.strictObject({
    protocol: z.number().int(),
    audience: z.literal('booking'),
    secret: ticketSecretSchema,
  }),
  z.strictObject({
    protocol: z.number().int(),
    audience: z.literal('advisor'),
    token: tokenSchema,
  }),
  z.strictObject({
    protocol: z.number().int(),
    audience: z.literal('steward'),
    token: tokenSchema,
  }),
  z.strictObject({ protocol: z.number().int(), audience: z.literal('office'), token: tokenSchema }),
]);
export type Handshake = z.infer<typeof handshakeSchema>;

export const signInSchema = z.strictObject({ code: staffCodeSchema, pin: pinSchema });
export type SignIn = z.infer<typeof signInSchema>;

export interface SignedIn {
  /** Kept by the page for its tab only; valid for a working day. */
  readonly token: string;
  readonly code: string;
  readonly roles: readonly Role[];
}

export const pairingSchema = z.strictObject({ kind: deviceKindSchema });
export type PairingAsked = z.infer<typeof pairingSchema>;

export interface PairingShown {
  readonly requestId: string;
  /** To show on the device, so that the steward approves the right one. */
  readonly code: string;
}

export interface Snapshot {
  /** Counts up with every change this socket is told. */
  readonly version: number;
  /** The server's clock, ms since 1970. */
  readonly now: number;
  readonly view: View;
}

export interface Delta {
  /** The version this change applies to; anything else is a gap: ask for a snapshot (`resync`). */
  readonly base: number;
  readonly version: number;
  readonly now: number;
  readonly patch: JsonObject;
}

export type Ack<T> = (answer: Result<T>) => void;

export interface ClientToServer {
  /** The answer's shape is `CommandAnswer<K>` of the command's kind `K`. */
  command: (command: Command, ack: Ack<CommandAnswer<CommandKind>>) => void;
  query: (query: Query, ack: Ack<QueryAnswers[QueryKind]>) => void;
  resync: (ack: Ack<Snapshot>) => void;
  'sign-in': (request: SignIn, ack: Ack<SignedIn>) => void;
  'sign-out': (ack: Ack<Record<string, never>>) => void;
  'request-pairing': (request: PairingAsked, ack: Ack<PairingShown>) => void;
}

export interface ServerToClient {
  snapshot: (snapshot: Snapshot) => void;
  delta: (delta: Delta) => void;
  /** This guest's pairing was approved: keep the token and connect with it. */
  paired: (paired: { readonly token: string }) => void;
  /** The pairing was refused or ran out; a new one may be asked for. */
  'pairing-ended': () => void;
  /** A steward asks this device to load its page anew; a visit that is under way is let finish. */
  reload: () => void;
  /** The right to this view has ended (revoked, signed out); the server closes the socket after it. */
  'access-ended': (refusal: Refusal) => void;
}

/**
 * Bytes of one message. Past the first it is refused, of the office past the second (a whole rota is one
 * of the settings: seven days of `rotaSchema` take up to 130 kB), past the third the socket is closed.
 */
export const MESSAGE_LIMIT = 8 * 1024;
export const OFFICE_MESSAGE_LIMIT = 192 * 1024;
export const MESSAGE_HARD_LIMIT = 256 * 1024;
