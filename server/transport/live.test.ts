import { defaultDisplaySettings } from '#protocol/display-settings.js';
import type { Delta, Snapshot } from '#protocol/socket.js';
import type { View } from '#protocol/views.js';
import { applyPatch } from '#protocol/merge-patch.js';
import { beforeEach, describe, expect, it } from 'vitest';

import { settableClock } from '../application/access/testing/fakes.js';
import type { ReceptionState } from '../application/desk.js';
import type { Access } from './access.js';
import type { Follower, Live } from './live.js';
import { createLive } from './live.js';
import { stateWith, ticket } from './testing/fake-desk.js';

const DISPLAY: Access = { audience: 'display', deviceId: 'device-1' };
const GUEST: Access = { audience: 'guest' };
const phone = (ticketId: string): Access => ({ audience: 'phone', ticketId });

describe('live views', () => {
  let live: Live;
  let viewOf: (access: Access, state: ReceptionState) => View | undefined;
  let made: string[];
  let logged: object[];

  /** Rounds run in the check phase: one turn later all of them have. */
  const rounds = (): Promise<void> =>
    new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

  function follow(access: Access) {
    const deltas: Delta[] = [];
    const ends: string[] = [];
    const follower: Follower = {
      delta: (delta) => deltas.push(delta),
      end: (refusal) => ends.push(refusal.code),
    };
    const first = live.join(access, follower);
    return { deltas, ends, follower, first };
  }

  const callsOf = (state: ReceptionState): View => ({
    audience: 'display',
    day: 'open',
    calls: [...state.tickets.values()].map(({ number }) => ({
      callId: `call-${number}`,
      number,
      island: 1,
      calling: true,
    })),
    workshops: [],
    settings: defaultDisplaySettings,
    waits: {},
    notices: {},
    timeZone: 'Europe/Brussels',
  });

  beforeEach(() => {
    made = [];
    logged = [];
    viewOf = (access, state) => {
      if (access.audience === 'guest') return { audience: 'guest' };
      if (access.audience === 'phone') {
        const own = state.tickets.get(access.ticketId);
        return own && { audience: 'phone', number: own.number, status: own.status };
      }
      return callsOf(state);
    };
    live = createLive({
      state: stateWith(),
      viewOf: (access, state) => {
        made.push(access.audience);
        return viewOf(access, state);
      },
      clock: settableClock(5000),
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (what) => void logged.push(what),
      },
      elapsed: () => 0,
    });
  });

  it('make no view that nobody follows', async () => {
    live.publish(stateWith(ticket()));
    await rounds();
    expect(made).toEqual([]);
  });

  it('make one view for all that see the same, and send its changes in order', async () => {
    const one = follow(DISPLAY);
    const two = follow(DISPLAY);
    live.publish(stateWith(ticket({ number: 1 })));
    await rounds();
    const late = follow(DISPLAY);
    live.publish(stateWith(ticket({ number: 2 })));
    await rounds();
    expect(made).toHaveLength(3);
    expect(one.deltas).toEqual(two.deltas);
    expect(one.deltas).toMatchObject([
      { base: 1, version: 2, now: 5000 },
      { base: 2, version: 3 },
    ]);
    expect(late.first).toMatchObject({ version: 2 });
    expect(late.deltas).toEqual(one.deltas.slice(1));
    const current = live.snapshot(DISPLAY);
    for (const { first, deltas } of [one, late]) {
      const start: Snapshot = first ?? expect.unreachable();
      const seen = deltas.reduce((view, { patch }) => applyPatch(view, patch), { ...start.view });
      expect(seen).toEqual(current?.view);
    }
  });

  it('make each display its own, and only for the one whose right it is', async () => {
    viewOf = (access) => ({
      ...callsOf(stateWith()),
      timeZone: 'deviceId' in access ? access.deviceId : '',
    });
    const one = follow(DISPLAY);
    const two = follow({ ...DISPLAY, deviceId: 'device-2' });
    live.refresh('display');
    await rounds();
    expect(one.first?.view).toMatchObject({ timeZone: 'device-1' });
    expect(two.first?.view).toMatchObject({ timeZone: 'device-2' });
    expect([one.deltas, two.deltas]).toEqual([[], []]);
  });

  it('send changes that come close together as one, and nothing where nothing changed', async () => {
    const { deltas } = follow(DISPLAY);
    for (let number = 1; number <= 50; number += 1) live.publish(stateWith(ticket({ number })));
    await rounds();
    expect(deltas).toHaveLength(1);
    live.refresh();
    await rounds();
    expect(deltas).toHaveLength(1);
  });

  it('give whoever joins the newest state, also before the next round', () => {
    follow(DISPLAY);
    live.publish(stateWith(ticket({ number: 9 })));
    expect(follow(DISPLAY).first).toMatchObject({ version: 2, view: { calls: [{ number: 9 }] } });
  });

  it('go on where one view fails', async () => {
    const display = follow(DISPLAY);
    const own = follow(GUEST);
    const other = viewOf;
    viewOf = (access, state) => {
      if (access.audience === 'guest') throw new Error('broken');
      return other(access, state);
    };
    live.publish(stateWith(ticket()));
    await rounds();
    expect(logged).toMatchObject([{ audience: 'guest' }]);
    expect(display.deltas).toHaveLength(1);
    expect(own.deltas).toEqual([]);
  });

  it('end for a ticket that is no longer kept, and for that one only', async () => {
    live.publish(stateWith(ticket({ id: 'a', secretHash: 'a' }), ticket({ id: 'b' })));
    const gone = follow(phone('a'));
    const stays = follow(phone('b'));
    live.publish(stateWith(ticket({ id: 'b', status: 'called' })));
    await rounds();
    expect(gone.ends).toEqual(['ticket-unknown']);
    expect(stays.ends).toEqual([]);
    expect(stays.deltas).toMatchObject([{ patch: { status: 'called' } }]);
    expect(follow(phone('a')).first).toBeUndefined();
  });

  it('tell nothing to whoever has left', async () => {
    const { deltas, follower } = follow(DISPLAY);
    live.leave(DISPLAY, follower);
    live.publish(stateWith(ticket()));
    await rounds();
    expect(deltas).toEqual([]);
    expect(made).toHaveLength(1);
  });
});
