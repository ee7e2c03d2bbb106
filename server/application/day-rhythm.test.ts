import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import { describe, expect, it } from 'vitest';

import { evolve } from '../domain/reception/evolve.js';
import { emptyState } from '../domain/reception/state.js';
import type { ReceptionState } from '../domain/reception/state.js';
import { clockCommand } from './day-rhythm.js';

const at = (instant: string): number => Date.parse(instant);
const hours = { opens: '09:00', closes: '17:00' };
const withHours: Settings = {
  ...defaultSettings,
  openingHours: Array.from({ length: 7 }, () => hours),
};

function open(date: string, openedAt: number): ReceptionState {
  return { ...emptyState(), day: { date, openedAt } };
}

function busy(state: ReceptionState): ReceptionState {
  const island = {
    island: 3,
    staffId: 'advisor-one',
    languages: ['fr'],
    themes: ['work'],
    signedInAt: 0,
    since: 0,
    ticketId: 'ticket-one',
  } as const;
  return { ...state, islands: new Map([[3, island]]) };
}

describe('midnight', () => {
  it('closes the day as of its own midnight, in winter time', () => {
    const state = open('2026-03-02', at('2026-03-02T08:00:00Z'));
    expect(clockCommand(state, at('2026-03-02T22:59:59Z'), defaultSettings)).toBeUndefined();
    expect(clockCommand(state, at('2026-03-02T23:00:00Z'), defaultSettings)).toMatchObject({
      command: { kind: 'close-day' },
      at: at('2026-03-02T23:00:00Z') - 1,
    });
  });

  it.each([
    ['the short night', '2026-03-28', '2026-03-28T23:00:00Z'],
    ['the short day', '2026-03-29', '2026-03-29T22:00:00Z'],
    ['the long day', '2026-10-25', '2026-10-25T23:00:00Z'],
  ])('%s', (_, date, midnight) => {
    const state = open(date, at(`${date}T09:00:00Z`));
    expect(clockCommand(state, at(midnight) - 1, defaultSettings)).toBeUndefined();
    expect(clockCommand(state, at(midnight), defaultSettings)?.at).toBe(at(midnight) - 1);
  });

  it('closes an old day as of its own midnight after the server was off for a week', () => {
    const state = open('2026-03-02', at('2026-03-02T08:00:00Z'));
    expect(clockCommand(state, at('2026-03-09T08:00:00Z'), withHours)).toMatchObject({
      command: { kind: 'close-day' },
      at: at('2026-03-02T23:00:00Z') - 1,
    });
  });
});

describe('places of the multimedia space', () => {
  it('are freed when their time is over', () => {
    const state = open('2026-03-02', at('2026-03-02T08:00:00Z'));
    const until = at('2026-03-02T10:00:00Z');
    const place = { kind: 'tablet', number: 1, code: 'ACDE34', channel: 'kiosk' } as const;
    evolve(state, { type: 'seat-taken', useId: 'use-one', at: until - 60_000, ...place, until });
    expect(clockCommand(state, until - 1, defaultSettings)).toBeUndefined();
    expect(clockCommand(state, until, defaultSettings)).toMatchObject({
      command: { kind: 'tick' },
      at: until,
    });
  });
});

describe('opening hours', () => {
  it('does nothing by itself where no hours are set', () => {
    expect(clockCommand(emptyState(), at('2026-03-02T10:00:00Z'), defaultSettings)).toBeUndefined();
  });

  it.each([
    ['before', '2026-03-02T07:59:59Z', undefined],
    ['at opening', '2026-03-02T08:00:00Z', 'open-day'],
    ['in the middle', '2026-03-02T12:00:00Z', 'open-day'],
    ['at closing', '2026-03-02T16:00:00Z', undefined],
  ])('opens %s', (_, instant, kind) => {
    expect(clockCommand(emptyState(), at(instant), withHours)?.command.kind).toBe(kind);
  });

  it('does not open again what a steward has closed', () => {
    const state: ReceptionState = {
      ...emptyState(),
      day: { date: '2026-03-02', openedAt: 0, closedAt: at('2026-03-02T10:00:00Z') },
    };
    expect(clockCommand(state, at('2026-03-02T10:00:01Z'), withHours)).toBeUndefined();
    expect(clockCommand(state, at('2026-03-03T10:00:01Z'), withHours)?.command.kind).toBe(
      'open-day',
    );
  });

  it('closes at closing time, but never cuts an interview off', () => {
    const state = open('2026-03-02', at('2026-03-02T08:00:00Z'));
    const closing = at('2026-03-02T16:00:00Z');
    expect(clockCommand(state, closing - 1, withHours)).toBeUndefined();
    expect(clockCommand(state, closing, withHours)).toMatchObject({
      command: { kind: 'close-day' },
      at: closing,
    });
    expect(clockCommand(busy(state), closing, withHours)).toBeUndefined();
  });

  it('leaves an evening opened by hand to the steward', () => {
    const state = open('2026-03-02', at('2026-03-02T17:00:00Z'));
    expect(clockCommand(state, at('2026-03-02T18:00:00Z'), withHours)).toBeUndefined();
  });

  it('leaves a day that was opened again after closing time to the steward', () => {
    const state = emptyState();
    evolve(state, { type: 'day-opened', at: at('2026-03-02T08:00:00Z'), date: '2026-03-02' });
    evolve(state, { type: 'day-closed', at: at('2026-03-02T16:00:00Z') });
    evolve(state, { type: 'day-opened', at: at('2026-03-02T17:00:00Z'), date: '2026-03-02' });
    expect(clockCommand(state, at('2026-03-02T17:00:01Z'), withHours)).toBeUndefined();
  });
});
