import { describe, expect, it } from 'vitest';

import { defaultDisplaySettings } from '#protocol/display-settings.js';
import type { DisplayView } from '#protocol/views.js';

import { createLive } from './connection.js';
import type { Asked, Wire, WireEvents } from './wire.js';

const closed: DisplayView = {
  audience: 'display',
  day: 'closed',
  calls: [],
  workshops: [],
  settings: defaultDisplaySettings,
  waits: {},
  notices: {},
  timeZone: 'Europe/Brussels',
};
const open: DisplayView = { ...closed, day: 'open' };

/** A connection whose server is the test. */
function setUp() {
  let events: WireEvents | undefined;
  let connected = false;
  const asked: { event: keyof Asked; answer: (answer: never) => void }[] = [];
  const later: (() => void)[] = [];
  const counts = { connect: 0, disconnect: 0 };
  const refusals: string[] = [];
  let steady = 0;
  const wire: Wire = {
    isConnected: () => connected,
    listen: (given) => void (events = given),
    connect: () => void (counts.connect += 1),
    disconnect() {
      counts.disconnect += 1;
      connected = false;
    },
    ask: (event) => new Promise((answer) => asked.push({ event, answer })),
  };
  const live = createLive<'display'>(wire, {
    newId: () => 'command-id-000001',
    now: () => 5,
    steady: () => steady,
    later: (_ms, then) => void later.push(then),
    random: () => 0.5,
    refused: ({ code }) => void refusals.push(code),
  });
  const server = () => {
    if (events === undefined) throw new Error('nobody listens');
    return events;
  };
  return {
    live,
    asked,
    later,
    counts,
    refusals,
    server,
    elapse: (ms: number) => void (steady += ms),
    comeUp(view: DisplayView = closed, version = 1) {
      connected = true;
      server().connected();
      server().snapshot({ version, now: 1_000, view });
    },
    goDown(byServer = false) {
      connected = false;
      server().disconnected(byServer);
    },
  };
}

describe('a live connection', () => {
  it('goes from connecting to live with the first snapshot', () => {
    const { live, comeUp } = setUp();
    expect(live.getState()).toEqual({ status: 'connecting' });
    comeUp();
    expect(live.getState()).toEqual({ status: 'live', view: closed });
  });

  it('applies changes in order and tells its listeners', () => {
    const { live, comeUp, server } = setUp();
    comeUp();
    let told = 0;
    const stop = live.subscribe(() => (told += 1));
    server().delta({ base: 1, version: 2, now: 1_100, patch: { day: 'open' } });
    expect(live.getState()).toEqual({ status: 'live', view: open });
    stop();
    server().delta({ base: 2, version: 3, now: 1_200, patch: { day: 'closed' } });
    expect(told).toBe(1);
  });

  it('asks for a snapshot where a change is missing, and ignores changes until it comes', async () => {
    const { live, comeUp, server, asked } = setUp();
    comeUp();
    server().delta({ base: 7, version: 8, now: 1_100, patch: { day: 'open' } });
    server().delta({ base: 8, version: 9, now: 1_100, patch: {} });
    expect(asked.map(({ event }) => event)).toEqual(['resync']);
    expect(live.getState()).toEqual({ status: 'live', view: closed });
    asked[0]?.answer({ ok: true, value: { version: 9, now: 1_200, view: open } } as never);
    await expect.poll(() => live.getState()).toEqual({ status: 'live', view: open });
    server().delta({ base: 9, version: 10, now: 1_300, patch: { day: 'closed' } });
    expect(live.getState()).toEqual({ status: 'live', view: closed });
  });

  it('keeps the last view while lost and takes the new one after', () => {
    const { live, comeUp, goDown } = setUp();
    comeUp();
    goDown();
    expect(live.getState()).toEqual({ status: 'lost', view: closed });
    comeUp(open, 1);
    expect(live.getState()).toEqual({ status: 'live', view: open });
  });

  it('comes back by itself when the server closed the connection', () => {
    const { comeUp, goDown, later, counts } = setUp();
    comeUp();
    goDown(true);
    later[0]?.();
    expect(counts.connect).toBe(2);
  });

  it('stays refused when the server says no for good', async () => {
    const { live, server, refusals, later } = setUp();
    server().refused({ code: 'device-unknown' });
    expect(live.getState()).toEqual({ status: 'refused', refusal: { code: 'device-unknown' } });
    expect(refusals).toEqual(['device-unknown']);
    expect(later).toHaveLength(0);
    expect(await live.send('acknowledge-call', { callId: 'call-00001' })).toMatchObject({
      ok: false,
    });
  });

  it('tries again when the refusal passes', () => {
    const { live, server, later, counts } = setUp();
    server().refused({ code: 'too-fast' });
    expect(live.getState()).toEqual({ status: 'lost' });
    later[0]?.();
    expect(counts.connect).toBe(2);
  });

  it('starts over after a sleep that the connection did not survive', async () => {
    const { live, comeUp, asked, counts } = setUp();
    comeUp();
    live.wake();
    expect(asked.map(({ event }) => event)).toEqual(['resync']);
    asked[0]?.answer(undefined as never);
    await expect.poll(() => counts.connect).toBe(2);
  });

  it('reconnects at once when it wakes without a connection', () => {
    const { live, comeUp, goDown, counts } = setUp();
    comeUp();
    goDown();
    live.wake();
    expect(counts.connect).toBe(2);
  });

  it('tells the time of the server, by a clock that cannot be stepped', () => {
    const { live, comeUp, elapse } = setUp();
    expect(live.now()).toBe(5);
    comeUp();
    elapse(250);
    expect(live.now()).toBe(1_250);
  });

  it('answers unavailable to a question the server leaves open', async () => {
    const { live, comeUp, asked } = setUp();
    comeUp();
    const answer = live.requestPairing({ kind: 'display' });
    asked[0]?.answer(undefined as never);
    expect(await answer).toEqual({ ok: false, refusal: { code: 'unavailable' } });
  });

  it('says that it is lost where nobody answers, also from the start', () => {
    const { live, server } = setUp();
    server().unreachable();
    expect(live.getState()).toEqual({ status: 'lost' });
  });

  it('goes by an assumed time until it hears the server', () => {
    const { live, comeUp, elapse } = setUp();
    live.assumeNow(700);
    elapse(40);
    expect(live.now()).toBe(740);
    comeUp();
    live.assumeNow(2_000);
    expect(live.now()).toBe(1_000);
  });

  it('tells that a steward wants the page loaded anew, to those who still listen', () => {
    const { live, server } = setUp();
    let asked = 0;
    const stop = live.onReload(() => (asked += 1));
    server().reloadAsked();
    stop();
    server().reloadAsked();
    expect(asked).toBe(1);
  });

  it('does not come back once closed', () => {
    const { live, comeUp, goDown, later, counts } = setUp();
    comeUp();
    live.close();
    goDown(true);
    later.forEach((then) => then());
    expect(counts.connect).toBe(1);
  });
});
