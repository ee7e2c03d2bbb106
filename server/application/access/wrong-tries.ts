import { createHmac } from 'node:crypto';

import type { Clock, DocumentStore } from '../ports.js';
import { StorageUnavailable } from '../ports.js';
import type { WrongTriesDocument, WrongTriesRecord } from './documents.js';
import type { LockOut } from './lock-out.js';
import { createLockOut } from './lock-out.js';
import { newToken } from './tokens.js';

/** Codes nobody has that are remembered. */
const UNKNOWN_CODES_KEPT = 1000;
/** Places remembered of one member: an island for each day of the week, and more. The oldest goes. */
const MOST_PLACES = 20;
/** Enough that no two places of a member are taken for one. */
const HASH_CHARACTERS = 22;

/** One try to sign in that has begun, and counts as wrong until it is told otherwise. */
export interface Try {
  /** Nothing was compared. */
  undo(): void;
  right(): void;
}

export interface Tried {
  readonly code: string;
  /** Absent where nobody has the code. */
  readonly staffId: string | undefined;
  /** The network address of who tries; absent for one from which nobody signs in to work. */
  readonly from: string | undefined;
}

/**
 * Counts wrong tries by staff code, twice: those from addresses where the member has signed in before, and all
 * others together. So who knows a code can keep strangers locked out, but not the member's own desk
 * (docs/decisions/pin-guessing.md). They are counted in memory first: a disk that cannot be written locks nobody
 * out, it only forgets them at a restart.
 */
export interface WrongTries {
  /** @returns the try, or how long the code is still locked for from there, ms */
  begin(tried: Tried): Try | { readonly lockedMs: number };
  /** Lifts every lock of a member. */
  clear(staffId: string): void;
  /** Resolves when everything so far is written, or failed to be. */
  settled(): Promise<void>;
}

export async function openWrongTries(parts: {
  readonly store: DocumentStore<WrongTriesDocument>;
  readonly clock: Clock;
}): Promise<WrongTries> {
  const { store, clock } = parts;
  const { key = newToken(), members } = await store.read();
  const places = new Map(members.map((member) => [member.staffId, member.places]));
  const ofDesks = createLockOut(clock, { initial: initially(members, 'desks') });
  const ofOthers = createLockOut(clock, { initial: initially(members, 'others') });
  const ofNobody = createLockOut(clock, { most: UNKNOWN_CODES_KEPT });
  const met = new Set(places.keys());
  let unwritten = false;
  let writing: Promise<void> = Promise.resolve();

  function recordOf(staffId: string): WrongTriesRecord[] {
    const [desks, others] = [ofDesks.counted(staffId), ofOthers.counted(staffId)];
    const known = places.get(staffId) ?? [];
    if (desks === undefined && others === undefined && known.length === 0) return [];
    return [{ staffId, places: known, ...(desks && { desks }), ...(others && { others }) }];
  }

  /** One write at a time, which nobody waits for; the next try brings what this one could not. */
  function write(): void {
    unwritten = true;
    writing = writing.then(async () => {
      if (!unwritten) return;
      unwritten = false;
      try {
        await store.write({ version: 1, key, members: [...met].flatMap(recordOf) });
      } catch (error) {
        unwritten = true;
        if (!(error instanceof StorageUnavailable)) throw error;
      }
    });
    writing = writing.catch(() => undefined);
  }

  /** Which member it is goes in, so that nobody sees who works where. */
  function placeOf(staffId: string, from: string): string {
    const hash = createHmac('sha256', key).update(`${staffId} ${from}`).digest('base64url');
    return hash.slice(0, HASH_CHARACTERS);
  }

  function remember(staffId: string, place: string): void {
    const others = (places.get(staffId) ?? []).filter((other) => other !== place);
    places.set(staffId, [...others, place].slice(-MOST_PLACES));
  }

  function attempt(
    lockOut: LockOut,
    name: string,
    noted: () => void,
    right: () => void,
  ): ReturnType<WrongTries['begin']> {
    const lockedMs = lockOut.begin(name);
    if (lockedMs > 0) return { lockedMs };
    noted();
    return {
      undo() {
        lockOut.undo(name);
        noted();
      },
      right() {
        lockOut.clear(name);
        right();
        noted();
      },
    };
  }

  return {
    begin({ code, staffId, from }) {
      const nothing = (): void => undefined;
      if (staffId === undefined) return attempt(ofNobody, code, nothing, nothing);
      const place = from === undefined ? undefined : placeOf(staffId, from);
      const isDesk = place !== undefined && (places.get(staffId) ?? []).includes(place);
      const [own, other] = isDesk ? [ofDesks, ofOthers] : [ofOthers, ofDesks];
      met.add(staffId);
      return attempt(own, staffId, write, () => {
        other.open(staffId);
        if (place !== undefined) remember(staffId, place);
      });
    },
    clear(staffId) {
      ofDesks.clear(staffId);
      ofOthers.clear(staffId);
      write();
    },
    settled: () => writing,
  };
}

function initially(members: readonly WrongTriesRecord[], which: 'desks' | 'others') {
  return members.flatMap((member) => {
    const counted = member[which];
    return counted === undefined ? [] : [[member.staffId, counted] as const];
  });
}
