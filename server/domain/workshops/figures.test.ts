import { describe, expect, it } from 'vitest';

import type { WorkshopEvent } from './events.js';
import { dayFigures, sessionFigures } from './figures.js';
import {
  arrived,
  at,
  booked,
  calledOff,
  ended,
  gaveUp,
  group,
  movedUp,
  opened,
  planned,
  put,
  released,
  stateAfter,
  TODAY,
  toSession,
  visit,
  waits,
} from './testing/story.js';

const heads = (count: number): WorkshopEvent => ({
  type: 'heads-counted',
  at: at(130),
  sessionId: 'ten',
  heads: count,
});

/** Two held seats, two in line; one gave up, one moved up, one came, one stayed away. */
const held = [
  ...opened,
  booked('bob', 1),
  booked('cleo', 2),
  waits('dan', 3),
  waits('eve', 4),
  gaveUp('bob', 5),
  movedUp('dan', 5),
  arrived('dan', 50),
  released(70),
  ended(120),
];

function figuresOf(given: readonly WorkshopEvent[]) {
  const state = stateAfter(given);
  const session = state.sessions.get('ten');
  if (session === undefined) throw new Error('no session at ten');
  return sessionFigures(state, session);
}

describe('figures of a session', () => {
  it('say what was held and how many came, and nothing of anybody', () => {
    expect(figuresOf(held)).toEqual({
      activityId: 'talk',
      title: { fr: 'Parler', nl: 'Praten' },
      theme: 'work',
      format: 'workshop',
      language: 'both',
      partners: ['A partner'],
      outcome: 'held',
      seats: 2,
      signUps: 4,
      cancellations: 1,
      waited: 2,
      participants: 1,
      noShows: 1,
    });
  });

  it('go by the heads, where somebody has counted them', () => {
    expect(figuresOf([...held, heads(0)])).toMatchObject({ participants: 0, noShows: 1 });
    expect(figuresOf([...held, heads(9)])).toMatchObject({ participants: 9, noShows: 1 });
  });

  it('count a group as its people', () => {
    const classes = [...opened, group('class', 1, 9), arrived('class', 50), group('club', 2, 4)];
    expect(figuresOf([...classes, ended(120)])).toMatchObject({
      signUps: 13,
      participants: 9,
      noShows: 4,
    });
  });

  it('of a cancelled one have neither participants nor no-shows', () => {
    const begun = [...opened, booked('bob', 1), arrived('bob', 50), heads(1)];
    expect(figuresOf([...begun, calledOff(60)])).toMatchObject({
      outcome: 'cancelled',
      signUps: 1,
      cancellations: 0,
      participants: 0,
      noShows: 0,
    });
  });
});

describe('figures of a date', () => {
  const day = [
    ...held,
    put(visit),
    planned('early', { activityId: 'visit' }, 0, 30),
    planned('off', {}, 180, 240),
    planned('late', {}, 300, 360),
    planned('tomorrow', { date: '2026-03-03' }, 1500, 1560),
    calledOff(5, 'off'),
    calledOff(5, 'tomorrow'),
    ended(30, 'early'),
  ];

  it('are those of the sessions that have ended or were cancelled', () => {
    const { date, sessions } = dayFigures(stateAfter(day), TODAY);
    expect(date).toBe(TODAY);
    expect(sessions.map(({ activityId, outcome }) => [activityId, outcome])).toEqual([
      ['talk', 'cancelled'],
      ['talk', 'held'],
      ['visit', 'held'],
    ]);
    expect(dayFigures(stateAfter(day), '2026-03-03').sessions).toHaveLength(1);
    expect(dayFigures(stateAfter(day), '2026-03-04').sessions).toEqual([]);
  });

  it('stay when the activity is removed', () => {
    const removed: WorkshopEvent = { type: 'activity-removed', at: at(500), activityId: 'talk' };
    const over = [...day, ended(360, 'late')];
    expect(dayFigures(stateAfter([...over, removed]), TODAY)).toEqual(
      dayFigures(stateAfter(over), TODAY),
    );
  });

  it('tell nothing of a booking, and no time', () => {
    const text = JSON.stringify(dayFigures(stateAfter(day), TODAY));
    for (const secret of [
      '"bob"',
      '"ten"',
      's-',
      'c-',
      String(at(60)).slice(0, 6),
      'At"',
      '10:00',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('count who was moved once: signed up here, present there', () => {
    const moved = [
      ...opened,
      planned('noon', {}, 180, 240),
      booked('bob', 1),
      toSession('bob', 5, 'noon'),
      calledOff(5),
      arrived('bob', 170),
      released(190, 'noon'),
      ended(240, 'noon'),
    ];
    const { sessions } = dayFigures(stateAfter(moved), TODAY);
    expect(
      sessions.map(({ outcome, signUps, participants }) => [outcome, signUps, participants]),
    ).toEqual([
      ['cancelled', 1, 0],
      ['held', 0, 1],
    ]);
  });
});
