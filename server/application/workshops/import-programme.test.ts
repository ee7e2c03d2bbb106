import { describe, expect, it } from 'vitest';

import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import { defaultSettings } from '#protocol/settings.js';

import type { WorkshopContext } from '../../domain/workshops/command.js';
import type { ProgrammeState } from '../../domain/workshops/state.js';
import type { ProgrammeFile } from './import-programme.js';
import { createProgrammeImport, tryRows } from './import-programme.js';
import { activity, booking, programmeWith, session } from './testing/programme.js';
import type { WorkshopActor, WorkshopAnswer, WorkshopDesk } from './workshop-desk.js';

const PLANNER: WorkshopActor = { kind: 'staff', staffId: 'p', roles: ['planner'] };
const context: WorkshopContext = {
  now: Date.parse('2026-03-02T10:00:00Z'),
  today: '2026-03-02',
  settings: defaultSettings,
  newId: () => 'new-id-000000001',
};

const plan = (date: string, change = {}) => ({ ...session().plan, date, ...change });
const row = (at: number, date: string, change = {}) => ({ row: at, plan: plan(date, change) });

function file(change: Partial<ProgrammeFile>): ProgrammeFile {
  return { activities: [], sessions: [], problems: [], ...change };
}

const tried = (change: Partial<ProgrammeFile>, state = programmeWith([session()], [booking()])) =>
  tryRows(state, file(change), context);

describe('rows tried on the programme', () => {
  it('hear each what is wrong with them, by row, and leave the rest good', () => {
    const { good, problems } = tried({
      sessions: [
        row(2, '2026-03-03'),
        row(3, '2026-03-02', { starts: '15:00' }),
        row(4, '2026-03-01'),
        row(5, '2026-03-03', { room: 'attic' }),
        row(6, '2026-03-04', { capacity: 21 }),
        row(8, '2026-03-29', { starts: '02:30' }),
        row(9, '2026-03-05', { activityId: 'other' }),
        row(10, '2026-03-10'),
      ],
      problems: [{ row: 7, field: 'date', code: 'wrong-value' }],
    });
    expect(problems.map(({ row: at, code }) => `${at} ${code}`)).toEqual([
      '3 room-taken',
      '4 session-in-past',
      '5 room-unknown',
      '6 room-too-small',
      '7 wrong-value',
      '8 time-not-there',
      '9 activity-unknown',
    ]);
    expect(problems.find(({ row: at }) => at === 6)?.detail).toEqual({ capacity: 20 });
    expect(good).toEqual({
      activities: [],
      sessions: [{ plan: plan('2026-03-03') }, { plan: plan('2026-03-10') }],
    });
  });

  it('are tried on what the good ones before them have made, and not on the bad', () => {
    const { good, problems } = tried({
      sessions: [
        // not planned, because its room is too small: it is in nobody's way
        row(2, '2026-03-03', { capacity: 100 }),
        row(3, '2026-03-03'),
        row(4, '2026-03-03', { starts: '15:00', ends: '17:00' }),
        row(5, '2026-03-03', { starts: '16:00', ends: '17:00' }),
      ],
    });
    expect(problems.map(({ row: at, code }) => `${at} ${code}`)).toEqual([
      '2 room-too-small',
      '4 room-taken',
    ]);
    expect(good.sessions).toHaveLength(2);
  });

  it('of a refused activity are refused with it, and are in nobody’s way', () => {
    const bad = activity({ id: 'bad', room: 'attic' });
    const { good, problems } = tried({
      activities: [bad, activity({ id: 'new' }), activity({ id: 'lone', capacity: 100 })],
      sessions: [
        row(2, '2026-03-03', { activityId: 'bad' }),
        row(3, '2026-03-03', { activityId: 'new' }),
        row(5, '2026-03-04', { activityId: 'bad' }),
      ],
    });
    expect(problems).toEqual([
      {
        row: 1,
        field: 'activity',
        value: 'lone',
        code: 'room-too-small',
        detail: { capacity: 20 },
      },
      { row: 2, code: 'room-unknown' },
      { row: 5, code: 'room-unknown' },
    ]);
    expect(good.activities.map(({ id }) => id)).toEqual(['new']);
    expect(good.sessions).toEqual([{ plan: plan('2026-03-03', { activityId: 'new' }) }]);
  });

  it('that name a session change it', () => {
    const change = { ...row(2, '2026-03-02', { capacity: 15 }), sessionId: 'session-1' };
    const none = { ...row(3, '2026-03-06'), sessionId: 'session-9' };
    const { good, problems } = tried({ sessions: [change, none] });
    expect(problems).toEqual([{ row: 3, code: 'session-unknown' }]);
    expect(good.sessions).toEqual([
      { sessionId: 'session-1', plan: plan('2026-03-02', { capacity: 15 }) },
    ]);
  });

  it('are tried once each, whatever becomes of their activities', () => {
    const ids: string[] = [];
    const sessions = ['03', '04', '05'].map((day, at) => row(at + 2, `2026-03-${day}`));
    const activities = [activity(), activity({ id: 'bad', room: 'attic' })];
    // each that may be planned asks for an id
    const newId = () => `new-id-${ids.push('')}`;
    tryRows(programmeWith([]), file({ activities, sessions }), { ...context, newId });
    expect(ids).toHaveLength(sessions.length);
  });

  it('change nothing of the programme', () => {
    const state = programmeWith([session()], [booking()]);
    const before = structuredClone(state);
    tried({ activities: [activity({ id: 'new' })], sessions: [row(2, '2026-03-03')] }, state);
    expect(state).toEqual(before);
  });
});

describe('an import', () => {
  function desk(answer: Result<WorkshopAnswer> = ok({})) {
    const state: ProgrammeState = programmeWith([session()]);
    const submitted: Parameters<WorkshopDesk['submit']>[] = [];
    const imports = createProgrammeImport({
      desk: {
        state: () => state,
        submit(...all) {
          submitted.push(all);
          return Promise.resolve(answer);
        },
      },
      context: () => context,
    });
    return { submitted, imports };
  }

  const goodFile = file({ sessions: [row(2, '2026-03-03')] });
  const halfFile = file({ sessions: [row(2, '2026-03-03'), row(3, '2026-03-01')] });
  const badFile = file({ sessions: [row(2, '2026-03-01')] });

  it.each([
    ['all', 'a good file', goodFile, 1],
    ['all', 'a file with a problem', halfFile, 0],
    ['good', 'a good file', goodFile, 1],
    ['good', 'a file with a problem', halfFile, 1],
    ['good', 'a bad file', badFile, 0],
    ['none', 'a good file', goodFile, 0],
  ] as const)('takes %s of %s', async (take, _what, given, taken) => {
    const { submitted, imports } = desk();
    const report = await imports.take(given, take, PLANNER);
    expect(report).toMatchObject({
      ok: true,
      value: { taken: { activities: 0, sessions: taken } },
    });
    expect(submitted).toEqual(
      taken === 0
        ? []
        : [
            [
              'new-id-000000001',
              {
                kind: 'import-programme',
                payload: { activities: [], sessions: [{ plan: plan('2026-03-03') }] },
              },
              PLANNER,
            ],
          ],
    );
  });

  it('is refused where the programme has changed in between', async () => {
    const { imports } = desk(refuse('room-taken'));
    expect(await imports.take(goodFile, 'all', PLANNER)).toEqual(refuse('room-taken'));
  });
});
