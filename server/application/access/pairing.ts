import { randomInt } from 'node:crypto';

import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import { SHORT_CODE_ALPHABET, SHORT_CODE_LENGTH } from '#protocol/ticket-keys.js';
import type { PairingRequest } from '#protocol/views.js';
import type { DeviceKind } from '#protocol/vocabulary.js';

import type { Clock, Ids } from '../ports.js';
import type { Signal } from './signal.js';
import { createSignal } from './signal.js';

export const PAIRING_MS = 10 * 60_000;
const MOST_PENDING = 20;
const MOST_PER_ADDRESS = 3;

/** The screen that asked, for as long as it is connected. */
export interface Asking {
  paired(token: string): void;
  ended(): void;
}

/** Devices that ask to be let in. Kept in memory only: a restart makes them ask again. */
export interface Pairing {
  /** For a demonstration: nobody needs to approve. */
  readonly autoApprove: boolean;
  /** Refusals: pairing-full (20 pending, or 3 from one address). */
  ask(
    kind: DeviceKind,
    address: string,
    asking: Asking,
  ): Result<{ requestId: string; code: string }>;
  find(requestId: string): PairingRequest | undefined;
  /** By request id, for the stewards; a new object after every change. */
  pending(): Readonly<Record<string, PairingRequest>>;
  /** Hands the token to the device and forgets the request. @returns whether it still waits */
  approve(requestId: string, token: string): boolean;
  /** Refused by a steward: the device is told. @returns whether there was such a request */
  refuse(requestId: string): boolean;
  /** The device has gone. */
  withdraw(requestId: string): void;
  /** Ends what has run out. Call every few seconds. */
  sweep(): void;
  readonly changed: Signal<void>;
}

export function createPairing(parts: {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly autoApprove?: boolean;
}): Pairing {
  const { clock, ids, autoApprove = false } = parts;
  const requests = new Map<string, { shown: PairingRequest; asking: Asking }>();
  const changed = createSignal<void>();
  let pending: Readonly<Record<string, PairingRequest>> = {};

  function update(): void {
    pending = Object.fromEntries([...requests].map(([id, { shown }]) => [id, shown]));
    changed.emit();
  }

  function take(requestId: string): Asking | undefined {
    const request = requests.get(requestId);
    if (!requests.delete(requestId)) return undefined;
    update();
    return request?.asking;
  }

  function sweep(): void {
    const now = clock.now();
    for (const [requestId, { shown }] of [...requests]) {
      if (now - shown.askedAt >= PAIRING_MS) take(requestId)?.ended();
    }
  }

  return {
    autoApprove,
    ask(kind, address, asking) {
      sweep();
      const shown = [...requests.values()].map((request) => request.shown);
      const here = shown.filter((request) => request.address === address).length;
      if (shown.length >= MOST_PENDING || here >= MOST_PER_ADDRESS) return refuse('pairing-full');
      const taken = new Set(shown.map((request) => request.code));
      let code = newCode();
      while (taken.has(code)) code = newCode();
      const requestId = ids.newId();
      requests.set(requestId, { shown: { kind, code, askedAt: clock.now(), address }, asking });
      update();
      return ok({ requestId, code });
    },
    find(requestId) {
      sweep();
      return requests.get(requestId)?.shown;
    },
    pending: () => pending,
    approve(requestId, token) {
      const asking = take(requestId);
      asking?.paired(token);
      return asking !== undefined;
    },
    refuse(requestId) {
      const asking = take(requestId);
      asking?.ended();
      return asking !== undefined;
    },
    withdraw(requestId) {
      take(requestId);
    },
    sweep,
    changed,
  };
}

function newCode(): string {
  const letter = (): string => SHORT_CODE_ALPHABET.charAt(randomInt(SHORT_CODE_ALPHABET.length));
  return Array.from({ length: SHORT_CODE_LENGTH }, letter).join('');
}
