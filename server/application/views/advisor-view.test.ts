import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import { describe, expect, it } from 'vitest';

import type { ReceptionEvent } from '../../domain/reception/events.js';
import { evolve } from '../../domain/reception/evolve.js';
import { noted, staying } from '../../domain/reception/testing/desk-story.js';
import {
  at,
  called,
  ended,
  missed,
  opened,
  signedIn,
  started,
  stateAfter,
  taken,
  transferred,
} from '../../domain/reception/testing/story.js';
import { advisorView } from './advisor-view.js';
import { deskEnvironment } from './testing/desk-environment.js';

const STAFF = { staffId: 'advisor', code: 'AB12' };
const serving = [
  opened,
  signedIn(1, 'advisor', 0),
  signedIn(2, 'colleague', 0, ['mobility']),
  taken(1, 1),
  taken(2, 2),
  called(1, 1, 3),
  started(1, 1, 4),
];
const finished = [...serving, ended(1, 'served', 10)];

function viewAfter(given: readonly ReceptionEvent[], minute: number, staff = STAFF) {
  return advisorView(stateAfter(given), staff, deskEnvironment({ now: at(minute) }));
}

describe('an advisor is offered to take back', () => {
  const until = at(10) + 10_000;
  it.each<[string, readonly ReceptionEvent[], object]>([
    ['a finish', finished, { what: 'finish', number: 1, until }],
    [
      'a missed call',
      [...serving.slice(0, -1), missed(1, 10)],
      { what: 'no-show', number: 1, until },
    ],
    [
      'a transfer',
      [...serving, transferred(1, 10, 'mobility')],
      { what: 'transfer', number: 1, until },
    ],
  ])('%s', (_, given, offer) => {
    expect(viewAfter(given, 10.1).undo).toEqual(offer);
  });

  it.each<[string, readonly ReceptionEvent[], number]>([
    ['once its time is over', finished, 10.2],
    ['once the next is called', [...finished, called(2, 1, 10.05)], 10.1],
    [
      'once the colleague has called the ticket',
      [...serving, transferred(1, 10, 'mobility'), called(1, 2, 10.05)],
      10.1,
    ],
  ])('nothing %s', (_, given, minute) => {
    expect(viewAfter(given, minute)).not.toHaveProperty('undo');
  });

  it('nothing of a colleague', () => {
    const colleague = { staffId: 'colleague', code: 'CD34' };
    expect(viewAfter(finished, 10.1, colleague)).not.toHaveProperty('undo');
  });
});

describe('an advisor sees', () => {
  it('the interview that ended, to be noted until the next call', () => {
    const given = [...finished, noted(1, 1, 11, ['studies'], ['epn'])];
    expect(viewAfter(given, 12).ended).toEqual({
      number: 1,
      theme: 'work',
      language: 'fr',
      endedAt: at(10),
      topics: ['studies'],
      referrals: ['epn'],
    });
    expect(viewAfter(finished, 12).ended).toMatchObject({ topics: [], referrals: [] });
    expect(viewAfter([...finished, called(2, 1, 11)], 12)).not.toHaveProperty('ended');
  });

  it('notes of the interview that runs, and none of who passed it on', () => {
    const given = [...serving, noted(1, 1, 5, ['studies'])];
    const notes = { topics: ['studies'], referrals: [] };
    expect(viewAfter(given, 6).own?.ticket?.notes).toEqual(notes);
    const passedOn = [
      ...given,
      transferred(1, 10, 'mobility'),
      called(1, 2, 11),
      started(1, 2, 12),
    ];
    const colleague = { staffId: 'colleague', code: 'CD34' };
    expect(viewAfter(passedOn, 13, colleague).own?.ticket).not.toHaveProperty('notes');
  });

  it('the own day, also away from any island, and nobody else’s', () => {
    expect(viewAfter(finished, 11).ownDay).toMatchObject({ interviews: 1, spent: 360_000 });
    const left = [...finished, { type: 'island-signed-out', at: at(11), island: 1 } as const];
    expect(viewAfter(left, 12).ownDay).toMatchObject({ interviews: 1 });
    const colleague = { staffId: 'colleague', code: 'CD34' };
    expect(viewAfter(finished, 11, colleague).ownDay).toMatchObject({ interviews: 0, spent: 0 });
  });

  it('until when the own island is staffed', () => {
    expect(viewAfter([opened, staying(1, 'advisor', 1, 90)], 2).own?.until).toBe(at(90));
    expect(viewAfter(serving, 5).own).not.toHaveProperty('until');
  });

  it('the shifts of the day of the week', () => {
    const shift = { island: 3, languages: ['nl'], themes: ['work'], from: '10:00', to: '12:00' };
    const settings: Settings = {
      ...defaultSettings,
      // 2 March 2026 is a Monday.
      rota: defaultSettings.rota.with(0, [{ ...shift, languages: ['nl'], themes: ['work'] }]),
    };
    const state = stateAfter([opened]);
    const monday = advisorView(state, STAFF, deskEnvironment({ settings }));
    expect(monday.rota).toEqual([shift]);
    const tuesday = advisorView(state, STAFF, deskEnvironment({ settings, today: '2026-03-03' }));
    expect(tuesday.rota).toEqual([]);
  });
});

it('what has not changed is the same object', () => {
  const state = stateAfter([...finished, noted(1, 1, 10.02, ['studies'])]);
  const env = deskEnvironment({ now: at(10.05) });
  const before = advisorView(state, STAFF, env);
  evolve(state, taken(9, 10.06));
  const after = advisorView({ ...state }, STAFF, { ...env, now: at(10.1) });
  expect(after.queue).not.toBe(before.queue);
  for (const part of ['undo', 'ended', 'ownDay', 'rota'] as const) {
    expect(after[part]).toBeDefined();
    expect(after[part]).toBe(before[part]);
  }
});
