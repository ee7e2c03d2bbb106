import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import type { ImportProgramme } from '../command.js';
import type { WorkshopEvent } from '../events.js';
import {
  at,
  atTen,
  booked,
  ended,
  movedUp,
  opened,
  planned,
  planner,
  stateAfter,
  system,
  talk,
  TODAY,
  visit,
  waits,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';
import { tryImport } from './import-programme.js';

const bring = (payload: Partial<ImportProgramme['payload']>): ImportProgramme => ({
  kind: 'import-programme',
  payload: { activities: [], sessions: [], ...payload },
});
const tour = { ...atTen, activityId: 'visit', starts: '11:00', ends: '12:00' };
const visitPut: WorkshopEvent = { type: 'activity-put', at: at(5), activity: visit };
const tourPlanned: WorkshopEvent = {
  type: 'session-planned',
  at: at(5),
  sessionId: 'new',
  plan: tour,
  startsAt: at(120),
  endsAt: at(180),
};
const clash = {
  code: 'room-taken',
  detail: { date: TODAY, starts: '10:00', ends: '11:00' },
} as const;

describe('a programme from a file', () => {
  tellAll([
    [
      'brings activities, and then their sessions',
      opened,
      planner,
      bring({ activities: [visit], sessions: [{ plan: tour }] }),
      { minute: 5, ids: ['new'] },
      [visitPut, tourPlanned],
    ],
    [
      'is not brought by the clock',
      opened,
      system,
      bring({ activities: [visit] }),
      { minute: 5 },
      'not-allowed',
    ],
    [
      'with a date far ahead',
      opened,
      planner,
      bring({ sessions: [{ plan: { ...atTen, date: '9999-12-29' } }] }),
      { minute: 5 },
      { code: 'date-too-far', detail: { date: '9999-12-29' } },
    ],
    [
      'changes a session it names',
      [...opened, booked('bob', 1), booked('cleo', 2), waits('dan', 3)],
      planner,
      bring({ sessions: [{ sessionId: 'ten', plan: { ...atTen, capacity: 3 } }] }),
      { minute: 5 },
      [
        {
          type: 'session-changed',
          at: at(5),
          sessionId: 'ten',
          plan: { ...atTen, capacity: 3 },
          startsAt: at(60),
          endsAt: at(120),
          moved: false,
        },
        movedUp('dan', 5),
      ],
    ],
    [
      'read back as it was written changes nothing, sessions that are over included',
      [...opened, ended(120)],
      planner,
      bring({ activities: [talk], sessions: [{ sessionId: 'ten', plan: atTen }] }),
      { minute: 500 },
      [],
    ],
    [
      'with one wrong row: none of it',
      opened,
      planner,
      bring({ activities: [visit], sessions: [{ plan: tour }, { plan: atTen }] }),
      { minute: 5, ids: ['new'] },
      clash,
    ],
    [
      'with a wrong activity',
      opened,
      planner,
      bring({ activities: [{ ...visit, room: 'attic' }] }),
      { minute: 5 },
      'room-unknown',
    ],
    [
      'with a session it names wrongly',
      opened,
      planner,
      bring({ sessions: [{ sessionId: 'old', plan: tour }] }),
      { minute: 5 },
      'session-unknown',
    ],
    [
      'whose own rows clash',
      opened,
      planner,
      bring({
        sessions: [{ plan: { ...atTen, room: 'room-2' } }, { plan: { ...atTen, room: 'room-2' } }],
      }),
      { minute: 5, ids: ['a'] },
      clash,
    ],
  ]);
});

describe('trying a file', () => {
  it('looks through all sessions once, however many rows it has', () => {
    const before = stateAfter([...opened, planned('far', { room: 'room-3' }, 9000, 9060)]);
    const far = before.sessions.get('far');
    if (far === undefined) throw new Error('not planned');
    let looks = 0;
    before.sessions.set('far', {
      ...far,
      get plan() {
        looks += 1;
        return far.plan;
      },
    });
    const sessions = Array.from({ length: 40 }, (_, row) => ({
      ...(row % 4 === 0 && { sessionId: 'ten' }),
      plan: { ...tour, activityId: 'talk', room: `room-${1 + (row % 3)}` },
    }));
    let ids = 0;
    const tried = tryImport(
      before,
      { activities: [], sessions },
      { now: at(5), today: TODAY, settings: defaultSettings, newId: () => `new-${(ids += 1)}` },
    );
    expect(tried.problems.length).toBeGreaterThan(0);
    expect(tried.events.length).toBeGreaterThan(0);
    expect(looks).toBe(1);
  });

  it('names each wrong row, and goes on with the good ones', () => {
    const ids = ['new'];
    const payload = {
      activities: [{ ...talk, capacity: 30 }, visit],
      sessions: [{ plan: atTen }, { plan: tour }, { sessionId: 'old', plan: tour }],
    };
    const tried = tryImport(stateAfter(opened), payload, {
      now: at(5),
      today: TODAY,
      settings: defaultSettings,
      newId: () => ids.shift() ?? 'no-id-foreseen',
    });
    expect(tried).toEqual({
      events: [visitPut, tourPlanned],
      problems: [
        {
          of: 'activities',
          index: 0,
          refusal: { code: 'room-too-small', detail: { capacity: 20 } },
        },
        { of: 'sessions', index: 0, refusal: clash },
        { of: 'sessions', index: 2, refusal: { code: 'session-unknown' } },
      ],
    });
  });
});
