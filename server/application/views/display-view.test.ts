import { defaultDisplaySettings } from '#protocol/display-settings.js';
import type { DisplaySettings } from '#protocol/display-settings.js';
import { defaultSettings } from '#protocol/settings.js';
import { describe, expect, it } from 'vitest';

import type { ReceptionState, Ticket } from '../../domain/reception/state.js';
import { emptyState } from '../../domain/reception/state.js';
import { displayView } from './display-view.js';
import { isCallOfZone } from './display-zone.js';
import type { ViewEnvironment } from './environment.js';

/** Tickets called one after the other; those still being called stand at their island. */
function dayWith(...tickets: { number: number; island: number; status: Ticket['status'] }[]) {
  const state: ReceptionState = emptyState();
  state.day = { date: '2026-03-02', openedAt: 1 };
  tickets.forEach(({ number, island, status }, at) => {
    const id = `ticket-${number}`;
    state.tickets.set(id, {
      id,
      number,
      theme: 'work',
      language: 'fr',
      channel: 'kiosk',
      secretHash: `hash-${number}`,
      shortCode: 'ACDEFG',
      arrivedAt: 1,
      status,
      priority: false,
      callTimes: [at],
      transfers: 0,
      call: { callId: `call-${number}`, island, at, shown: false },
    });
    if (status !== 'called') return;
    state.islands.set(island, {
      island,
      staffId: `staff-${island}`,
      languages: ['fr'],
      themes: ['work'],
      signedInAt: 1,
      since: 1,
      ticketId: id,
    });
  });
  return state;
}

const SESSION = {
  sessionId: 's1',
  title: { fr: 'a', nl: 'b' },
  startsAt: 1,
  endsAt: 2,
  room: '1',
  left: 3,
  signUp: 'open',
} as const;
const NOTICES = { n1: { fr: 'x', nl: 'y' } };
const RANGES = { work: { fr: { from: 5, to: 10 } } };
const env: Parameters<typeof displayView>[1] = {
  settings: defaultSettings,
  workshops: { display: [SESSION] } as unknown as ViewEnvironment['workshops'],
  waits: { ranges: RANGES, byTicket: {} },
  notices: NOTICES,
};
const settings = (change: Partial<DisplaySettings>): DisplaySettings => ({
  ...defaultDisplaySettings,
  ...change,
});

describe('what a display is told', () => {
  const state = dayWith(
    { number: 1, island: 3, status: 'closed' },
    { number: 2, island: 8, status: 'called' },
    { number: 3, island: 9, status: 'serving' },
    { number: 4, island: 1, status: 'called' },
  );
  const numbers = (islands?: DisplaySettings['islands']): number[] =>
    displayView(state, env, settings({ islands })).calls.map(({ number }) => number);

  it('are the calls of its zone, both ends included; all where it has none', () => {
    expect(numbers()).toEqual([4, 2, 3, 1]);
    expect(numbers({ from: 1, to: 8 })).toEqual([4, 2, 1]);
    expect(numbers({ from: 9, to: 15 })).toEqual([3]);
    expect(numbers({ from: 2, to: 2 })).toEqual([]);
  });

  it('are eight calls of the zone even where another zone had more since', () => {
    const busy = dayWith(
      ...Array.from({ length: 9 }, (_, place) => ({
        number: place + 1,
        island: 2,
        status: 'closed' as const,
      })),
      ...Array.from({ length: 20 }, (_, place) => ({
        number: place + 10,
        island: 12,
        status: 'closed' as const,
      })),
    );
    const zone = settings({ islands: { from: 1, to: 8 } });
    expect(displayView(busy, env, zone).calls.map(({ number }) => number)).toEqual([
      9, 8, 7, 6, 5, 4, 3, 2,
    ]);
  });

  it('are workshops and waits only where its settings say so, notices always', () => {
    expect(displayView(state, env, settings({}))).toMatchObject({
      settings: defaultDisplaySettings,
      workshops: [SESSION],
      waits: RANGES,
      notices: NOTICES,
    });
    expect(displayView(state, env, settings({ workshops: false, waits: false }))).toMatchObject({
      workshops: [],
      waits: {},
      notices: NOTICES,
    });
  });

  it('is one list of calls for all displays of a zone, made once per state', () => {
    const one = displayView(state, env, settings({ islands: { from: 1, to: 8 } }));
    const other = displayView(state, env, settings({ islands: { from: 1, to: 8 }, voice: false }));
    expect(other.calls).toBe(one.calls);
    expect(displayView({ ...state }, env, one.settings).calls).not.toBe(one.calls);
  });

  it.each([
    ['call-2', { from: 1, to: 8 }, true],
    ['call-2', { from: 9, to: 15 }, false],
    ['call-2', undefined, true],
    // Over, or never there: the rules say so.
    ['call-1', { from: 9, to: 15 }, true],
    ['call-99', { from: 9, to: 15 }, true],
  ])('%s is of the zone %j: %s', (callId, zone, expected) => {
    expect(isCallOfZone(state, callId, zone)).toBe(expected);
  });
});
