import type { Role } from '#protocol/vocabulary.js';

import type { Clock, DocumentStore } from '../ports.js';
import { StorageUnavailable } from '../ports.js';
import type { SessionRecord, SessionsDocument, StaffRecord } from './documents.js';
import type { Signal } from './signal.js';
import { createSignal } from './signal.js';
import type { Staff } from './staff.js';
import { hashSecret, newToken } from './tokens.js';

/** A working day. */
export const SESSION_MS = 12 * 60 * 60_000;
/** Sessions one member may have at once; the oldest ends for a new one. */
const MOST_PER_MEMBER = 10;

export interface Session {
  readonly tokenHash: string;
  readonly staffId: string;
  readonly code: string;
  readonly roles: readonly Role[];
}

/**
 * Who is signed in. Only the token's hash is kept. A session holds only while its member is active with
 * the PIN and roles it began with, so that ending them needs no second write. Sessions live in memory
 * first: a disk that cannot be written locks nobody out, it only forgets them at a restart.
 */
export interface Sessions {
  /** @returns the token, told this once */
  begin(member: StaffRecord): Promise<string>;
  /** The session of a token, while it holds. */
  find(token: string): Session | undefined;
  holds(tokenHash: string): boolean;
  /** Ends it now; a session that has ended is ended. */
  end(tokenHash: string): void;
  /** Ends what has run out and writes what could not be written before. Call every few seconds. */
  sweep(): void;
  /** Resolves when everything so far is written, or failed to be. */
  settled(): Promise<void>;
  /** The token's hash of each session that ends. */
  readonly ended: Signal<string>;
}

export async function openSessions(parts: {
  readonly store: DocumentStore<SessionsDocument>;
  readonly staff: Staff;
  readonly clock: Clock;
}): Promise<Sessions> {
  const { store, staff, clock } = parts;
  const ended = createSignal<string>();
  const sessions = new Map<string, SessionRecord>();
  for (const record of (await store.read()).sessions) sessions.set(record.tokenHash, record);
  let unwritten = false;
  let writing: Promise<void> = Promise.resolve();

  function memberOf(record: SessionRecord): StaffRecord | undefined {
    const member = staff.find(record.staffId);
    const holds =
      member !== undefined &&
      member.active &&
      member.epoch === record.epoch &&
      record.expiresAt > clock.now();
    return holds ? member : undefined;
  }

  /** One write at a time; whoever waits meanwhile shares the next. */
  function write(): Promise<void> {
    unwritten = true;
    writing = writing.then(async () => {
      if (!unwritten) return;
      unwritten = false;
      try {
        await store.write({ version: 1, sessions: [...sessions.values()] });
      } catch (error) {
        unwritten = true;
        if (!(error instanceof StorageUnavailable)) throw error;
      }
    });
    const done = writing;
    writing = writing.catch(() => undefined);
    return done;
  }

  function end(records: readonly SessionRecord[]): void {
    if (records.length === 0) return;
    for (const record of records) sessions.delete(record.tokenHash);
    for (const record of records) ended.emit(record.tokenHash);
    write().catch(() => undefined);
  }

  const ran = (): SessionRecord[] =>
    [...sessions.values()].filter((record) => memberOf(record) === undefined);

  staff.changed.subscribe(() => end(ran()));

  return {
    async begin(member) {
      const token = newToken();
      const tokenHash = hashSecret(token);
      const own = [...sessions.values()].filter((record) => record.staffId === member.staffId);
      end(own.slice(0, Math.max(0, own.length - MOST_PER_MEMBER + 1)));
      sessions.set(tokenHash, {
        tokenHash,
        staffId: member.staffId,
        epoch: member.epoch,
        expiresAt: clock.now() + SESSION_MS,
      });
      await write();
      return token;
    },
    find(token) {
      const tokenHash = hashSecret(token);
      const record = sessions.get(tokenHash);
      const member = record === undefined ? undefined : memberOf(record);
      if (member === undefined) return undefined;
      return { tokenHash, staffId: member.staffId, code: member.code, roles: member.roles };
    },
    holds(tokenHash) {
      const record = sessions.get(tokenHash);
      return record !== undefined && memberOf(record) !== undefined;
    },
    end(tokenHash) {
      const record = sessions.get(tokenHash);
      if (record !== undefined) end([record]);
    },
    sweep() {
      const over = ran();
      if (over.length > 0) end(over);
      else if (unwritten) write().catch(() => undefined);
    },
    settled: () => writing,
    ended,
  };
}
