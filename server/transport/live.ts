import type { JsonObject } from '#protocol/merge-patch.js';
import { diff } from '#protocol/merge-patch.js';
import type { Refusal } from '#protocol/refusals.js';
import type { Delta, Snapshot } from '#protocol/socket.js';
import type { View } from '#protocol/views.js';
import type { Audience } from '#protocol/vocabulary.js';
import { AUDIENCES } from '#protocol/vocabulary.js';

import type { Clock, Publisher } from '../application/ports.js';
import type { ReceptionState } from '../application/desk.js';
import type { Access } from './access.js';
import type { Log } from './log.js';
import type { Elapsed } from './rate-limit.js';
import type { ViewOf } from './view-sources.js';

/** A socket that follows a view. Must not throw. */
export interface Follower {
  delta(delta: Delta): void;
  /** Its view is no more (the ticket's day or the booking was forgotten, the device revoked). */
  end(refusal: Refusal): void;
}

/**
 * Keeps every connected page's view current: whoever may see the same view shares one group, a view is
 * made only when somebody follows it, and only its changes travel. Changes that come close together
 * travel as one, so that views never take the loop's time from commands.
 */
export interface Live extends Publisher {
  /** Something besides the reception day has changed; all audiences where none are named. */
  refresh(...audiences: Audience[]): void;
  /** @returns the view from which the deltas go on, or `undefined` where there is none */
  join(access: Access, follower: Follower): Snapshot | undefined;
  leave(access: Access, follower: Follower): void;
  /** The view as it stands; deltas go on from its version. */
  snapshot(access: Access): Snapshot | undefined;
}

export interface LiveParts {
  readonly state: ReceptionState;
  readonly viewOf: ViewOf;
  readonly clock: Clock;
  readonly log: Log;
  readonly elapsed?: Elapsed;
}

/** After a round that took t ms, the next one of the same audience waits so many times t … */
const REST: Readonly<Record<Audience, number>> = {
  guest: 9,
  kiosk: 9,
  display: 1,
  phone: 9,
  booking: 9,
  advisor: 9,
  steward: 9,
  office: 9,
};
/** … but never longer than this, ms: with the round itself every screen is to be right within 200 … */
const LONGEST_REST = 150;
/** … nor shorter than this, ms: nobody reads faster, and it leaves the loop to commands. A call shows at once. */
const LEAST_REST: Readonly<Record<Audience, number>> = {
  guest: 20,
  kiosk: 20,
  display: 0,
  phone: 20,
  booking: 20,
  advisor: 20,
  steward: 20,
  office: 20,
};

interface Group {
  readonly access: Access;
  readonly followers: Set<Follower>;
  view: View | undefined;
  version: number;
  /** The audience's round this view was made in. */
  round: number;
}

interface Family {
  readonly groups: Map<string, Group>;
  /** Counts what may have changed the views. */
  round: number;
  scheduled: boolean;
  restUntil: number;
}

export function createLive(parts: LiveParts): Live {
  const { viewOf, clock, log, elapsed = () => performance.now() } = parts;
  let { state } = parts;
  const families = Object.fromEntries(
    AUDIENCES.map((audience) => [
      audience,
      { groups: new Map(), round: 1, scheduled: false, restUntil: 0 },
    ]),
  ) as unknown as Readonly<Record<Audience, Family>>;

  function refresh(audiences: readonly Audience[]): void {
    for (const audience of audiences) {
      const family = families[audience];
      family.round += 1;
      if (family.scheduled || family.groups.size === 0) continue;
      family.scheduled = true;
      const rest = family.restUntil - elapsed();
      if (rest <= 0) setImmediate(round, audience);
      else setTimeout(round, rest, audience).unref();
    }
  }

  function round(audience: Audience): void {
    const family = families[audience];
    family.scheduled = false;
    const began = elapsed();
    for (const group of family.groups.values()) update(group, family.round);
    const ended = elapsed();
    const rest = Math.max(LEAST_REST[audience], (ended - began) * REST[audience]);
    family.restUntil = ended + Math.min(LONGEST_REST, rest);
  }

  /** A view that fails is logged and stays as it was; the others go on. */
  function update(group: Group, current: number): void {
    if (group.round === current) return;
    group.round = current;
    const now = clock.now();
    try {
      const view = viewOf(group.access, state, now);
      if (view === undefined) {
        group.view = undefined;
        const gone = goneOf(group.access);
        for (const follower of [...group.followers]) follower.end(gone);
        return;
      }
      const patch = group.view === undefined ? undefined : diff(json(group.view), json(view));
      group.view = view;
      if (patch === undefined) return;
      const delta: Delta = { base: group.version, version: group.version + 1, now, patch };
      group.version += 1;
      for (const follower of group.followers) follower.delta(delta);
    } catch (error) {
      log.error({ err: error, audience: group.access.audience }, 'a view could not be made');
    }
  }

  function current(access: Access): Snapshot | undefined {
    const family = families[access.audience];
    const group = family.groups.get(viewKey(access));
    if (group === undefined) return undefined;
    update(group, family.round);
    if (group.view === undefined) return undefined;
    return { version: group.version, now: clock.now(), view: group.view };
  }

  return {
    publish(next) {
      state = next;
      refresh(AUDIENCES);
    },
    refresh: (...audiences) => refresh(audiences.length === 0 ? AUDIENCES : audiences),
    join(access, follower) {
      const { groups } = families[access.audience];
      const key = viewKey(access);
      let group = groups.get(key);
      if (group === undefined) {
        group = { access, followers: new Set(), view: undefined, version: 1, round: 0 };
        groups.set(key, group);
      }
      const snapshot = current(access);
      if (snapshot !== undefined) group.followers.add(follower);
      else if (group.followers.size === 0) groups.delete(key);
      return snapshot;
    },
    leave(access, follower) {
      const { groups } = families[access.audience];
      const key = viewKey(access);
      const group = groups.get(key);
      group?.followers.delete(follower);
      if (group?.followers.size === 0) groups.delete(key);
    },
    snapshot: current,
  };
}

/** Sockets with the same key see the same view. */
function viewKey(access: Access): string {
  switch (access.audience) {
    case 'guest':
      return access.audience;
    case 'kiosk':
    case 'display':
      return access.deviceId;
    case 'phone':
      return access.ticketId;
    case 'booking':
      return access.secretHash;
    case 'advisor':
    case 'steward':
    case 'office':
      return access.session.staffId;
  }
}

/** Why there is no view any more for whoever followed this one. */
export function goneOf({ audience }: Access): Refusal {
  if (audience === 'phone') return { code: 'ticket-unknown' };
  if (audience === 'booking') return { code: 'booking-unknown' };
  const isDevice = audience === 'kiosk' || audience === 'display';
  return { code: isDevice ? 'device-unknown' : 'unavailable' };
}

/** Views are JSON objects by construction; an interface just has no index signature to say so. */
function json(view: View): JsonObject {
  return view as object as JsonObject;
}
