import { describe, expect, it } from 'vitest';

import { steward } from '../../domain/workshops/testing/story.js';
import { JournalDamaged } from '../ports.js';
import { keysOf, RunningProgramme } from './testing/running-programme.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** After its first round. */
async function begun(start: string): Promise<RunningProgramme> {
  const programme = new RunningProgramme(start);
  await programme.restart();
  await programme.keeper.round();
  return programme;
}

async function statusesAt(programme: RunningProgramme, when: string): Promise<string[]> {
  programme.passTo(when);
  await programme.keeper.round();
  return [...programme.lane.state().bookings.values()].map(({ status }) => status);
}

describe('a start', () => {
  it('on nothing begins the journal of today', async () => {
    const programme = await begun('2026-03-02T09:00+01:00');
    expect(await programme.disk.days()).toEqual(['2026-03-02']);
    expect(programme.lane.state()).toMatchObject({ date: '2026-03-02', revision: 1 });
    await programme.keeper.round();
    expect(programme.lane.position().seq).toBe(1);
  });

  it('on the journal of yesterday goes on with what was there, and keeps that one for a day', async () => {
    const programme = await begun('2026-03-02T09:00+01:00');
    const sessionId = await programme.plan({ date: '2026-03-05' });
    await programme.signUp(sessionId, 'anna');
    programme.passTo('2026-03-03T08:00+01:00');
    await programme.restart();
    await programme.keeper.round();
    expect(programme.lane.state()).toMatchObject({ date: '2026-03-03' });
    expect([...programme.lane.state().bookings.values()]).toMatchObject([{ sessionId }]);
    expect(await programme.disk.days()).toEqual(['2026-03-02', '2026-03-03']);
    programme.passTo('2026-03-04T00:00:01+01:00');
    await programme.keeper.round();
    expect(await programme.disk.days()).toEqual(['2026-03-03', '2026-03-04']);
  });

  it('after ten days ends and forgets what is over, with its figures, and goes on', async () => {
    const programme = await begun('2026-03-02T09:00+01:00');
    const past = await programme.plan({ date: '2026-03-03' });
    const yesterday = await programme.plan({ date: '2026-03-11', starts: '15:00', ends: '16:00' });
    const next = await programme.plan({ date: '2026-03-20' });
    await programme.signUp(past, 'anna');
    await programme.signUp(yesterday, 'bob');
    await programme.signUp(next, 'cem');
    programme.passTo('2026-03-12T08:00+01:00');
    await programme.restart();
    await programme.keeper.round();
    const { sessions, bookings, date } = programme.lane.state();
    expect([date, [...sessions.keys()]]).toEqual(['2026-03-12', [yesterday, next]]);
    expect([...bookings.values()].map(({ status }) => status)).toEqual(['absent', 'booked']);
    expect([...programme.figures.keys()]).toEqual(['2026-03-03', '2026-03-11']);
    expect(programme.figures.get('2026-03-03')?.sessions).toMatchObject([
      { outcome: 'held', signUps: 1, participants: 0, noShows: 1 },
    ]);
    expect(await programme.disk.days()).toEqual(['2026-03-02', '2026-03-12']);
    expect(programme.problems).toEqual([]);
    // what has been forgotten is gone from the disk when the next journal is begun
    programme.passTo('2026-03-13T00:00+01:00');
    await programme.keeper.round();
    expect(await programme.disk.days()).toEqual(['2026-03-12', '2026-03-13']);
    for (const day of await programme.disk.days()) {
      expect(programme.disk.bytes(day).toString()).not.toContain('secret-anna');
    }
  });

  it('after a weekend keeps the journal of Friday until that of Tuesday is begun', async () => {
    const programme = await begun('2026-03-05T09:00+01:00');
    programme.passTo('2026-03-06T09:00+01:00');
    await programme.keeper.round();
    const sessionId = await programme.plan({ date: '2026-03-20' });
    const signUp = { kind: 'sign-up', payload: { sessionId, ...keysOf('anna') } } as const;
    const first = await programme.submit('sign-up-of-anna-1', signUp, steward);
    programme.passTo('2026-03-09T08:00+01:00');
    await programme.restart();
    programme.disk.failing = true;
    await programme.keeper.round();
    expect(await programme.disk.days()).toEqual(['2026-03-05', '2026-03-06']);
    programme.disk.failing = false;
    await programme.keeper.round();
    expect(await programme.disk.days()).toEqual(['2026-03-06', '2026-03-09']);
    // also after one more start
    await programme.restart();
    await programme.keeper.round();
    expect(await programme.submit('sign-up-of-anna-1', signUp, steward)).toEqual(first);
    expect(programme.lane.state().bookings.size).toBe(1);
    programme.passTo('2026-03-10T08:00+01:00');
    await programme.keeper.round();
    expect(await programme.disk.days()).toEqual(['2026-03-09', '2026-03-10']);
  });

  it('keeps the journal before one whose first write was cut short', async () => {
    const programme = await begun('2026-03-06T09:00+01:00');
    programme.disk.replace('2026-03-07', Buffer.from('{"crc":"'));
    programme.passTo('2026-03-09T08:00+01:00');
    await programme.restart();
    await programme.keeper.round();
    expect(await programme.disk.days()).toEqual(['2026-03-06', '2026-03-09']);
  });

  it('keeps one journal before that of today, though it is damaged, and no more', async () => {
    const programme = await begun('2026-03-05T09:00+01:00');
    programme.passTo('2026-03-06T09:00+01:00');
    await programme.keeper.round();
    programme.passTo('2026-03-07T09:00+01:00');
    const bytes = programme.disk.bytes('2026-03-06').toString();
    programme.disk.replace('2026-03-06', Buffer.from(bytes.replace('activities', 'aktivities')));
    await programme.keeper.round();
    expect(await programme.disk.days()).toEqual(['2026-03-06', '2026-03-07']);
    expect(programme.problems).toEqual([]);
  });

  it('on a damaged journal stops, and names the file and the line', async () => {
    const programme = await begun('2026-03-02T09:00+01:00');
    await programme.plan({ date: '2026-03-05' });
    const bytes = programme.disk.bytes('2026-03-02').toString();
    programme.disk.replace('2026-03-02', Buffer.from(bytes.replace('Parler', 'Perler')));
    const starting = programme.restart();
    await expect(starting).rejects.toThrow(JournalDamaged);
    await expect(starting).rejects.toThrow(/2026-03-02\.jsonl:3: its checksum does not match/);
  });

  it('with a full disk refuses, tells it once, and works when there is room', async () => {
    const programme = await begun('2026-03-02T09:00+01:00');
    const sessionId = await programme.plan({ date: '2026-03-05' });
    programme.passTo('2026-03-03T08:00+01:00');
    await programme.restart();
    programme.disk.failing = true;
    for (let second = 0; second < 3; second += 1) await programme.keeper.round();
    expect(programme.problems).toEqual(['workshops journal']);
    const signUp = { kind: 'sign-up', payload: { sessionId, ...keysOf('anna') } } as const;
    expect(await programme.submit('sign-up-of-anna-1', signUp, steward)).toEqual({
      ok: false,
      refusal: { code: 'storage-unavailable' },
    });
    programme.disk.failing = false;
    await programme.keeper.round();
    expect(programme.lane.state().date).toBe('2026-03-03');
    expect(await programme.submit('sign-up-of-anna-1', signUp, steward)).toMatchObject({
      ok: true,
    });
  });
});

describe('what is due', () => {
  it('happens: seats released after the grace, the end, and forgetting when all were kept long enough', async () => {
    const programme = await begun('2026-03-02T08:30+01:00');
    const first = await programme.plan({ starts: '10:00', ends: '11:00' });
    await programme.plan({ starts: '15:00', ends: '16:30' });
    await programme.signUp(first, 'anna');
    await programme.signUp(first, 'bob');
    await programme.signUp(first, 'cem');
    programme.passTo('2026-03-02T09:55+01:00');
    await programme.give('check-in', { key: { codeHash: 'code-cem' } }, steward);
    await programme.give('check-in', { key: { codeHash: 'code-bob' } }, steward);
    expect(await statusesAt(programme, '2026-03-02T10:09:59+01:00')).toEqual([
      'booked',
      'present',
      'waiting',
    ]);
    expect(await statusesAt(programme, '2026-03-02T10:10+01:00')).toEqual([
      'released',
      'present',
      'present',
    ]);
    expect(programme.figures.size).toBe(0);
    expect(await statusesAt(programme, '2026-03-02T11:00+01:00')).toEqual([
      'absent',
      'present',
      'present',
    ]);
    expect(programme.figures.get('2026-03-02')?.sessions).toMatchObject([{ participants: 2 }]);
    expect(await statusesAt(programme, '2026-03-03T16:29:59+01:00')).toHaveLength(3);
    expect(await statusesAt(programme, '2026-03-03T16:30+01:00')).toEqual([]);
    expect(programme.lane.state().sessions.size).toBe(0);
    expect(programme.figures.get('2026-03-02')?.sessions).toMatchObject([
      { participants: 0, noShows: 0 },
      { participants: 2, noShows: 1 },
    ]);
  });

  it('never goes before its figures are kept, and is tried again', async () => {
    const programme = await begun('2026-03-02T09:00+01:00');
    const sessionId = await programme.plan();
    await programme.signUp(sessionId, 'anna');
    programme.figuresFail = true;
    programme.passTo('2026-03-02T11:00+01:00');
    await programme.keeper.round();
    expect(programme.lane.state().sessions.get(sessionId)?.endedAt).toBeDefined();
    const later = await programme.plan({ starts: '14:00', ends: '15:00' });
    programme.passTo('2026-03-02T15:00+01:00');
    await programme.keeper.round();
    expect(programme.lane.state().sessions.get(later)?.endedAt).toBeDefined();
    programme.passTo('2026-03-05T00:00+01:00');
    for (let second = 0; second < 3; second += 1) await programme.keeper.round();
    expect(programme.lane.state().bookings.size).toBe(1);
    expect(programme.problems).toEqual(['workshop statistics']);
    await programme.restart();
    await programme.keeper.round();
    expect(programme.lane.state().bookings.size).toBe(1);
    programme.figuresFail = false;
    await programme.keeper.round();
    expect(programme.figures.get('2026-03-02')?.sessions).toHaveLength(2);
    expect(programme.lane.state().bookings.size).toBe(0);
  });
});

describe('figures that cannot be kept', () => {
  it('stop no release and no end, though something is due to be forgotten', async () => {
    const programme = await begun('2026-03-02T09:00+01:00');
    const past = await programme.plan();
    programme.figuresFail = true;
    programme.passTo('2026-03-05T08:00+01:00');
    await programme.keeper.round();
    const sessionId = await programme.plan({ date: '2026-03-05', starts: '10:00', ends: '11:00' });
    await programme.signUp(sessionId, 'anna');
    expect(await statusesAt(programme, '2026-03-05T10:10+01:00')).toEqual(['released']);
    expect(await statusesAt(programme, '2026-03-05T11:00+01:00')).toEqual(['absent']);
    expect([...programme.lane.state().sessions.keys()]).toEqual([past, sessionId]);
    expect(programme.problems).toEqual(['workshop statistics']);
    programme.figuresFail = false;
    await programme.keeper.round();
    expect([...programme.lane.state().sessions.keys()]).toEqual([sessionId]);
    expect([...programme.figures.keys()]).toEqual(['2026-03-02', '2026-03-05']);
  });
});

describe('figures', () => {
  it('are written anew when they changed, and only then', async () => {
    const programme = await begun('2026-03-02T09:00+01:00');
    const sessionId = await programme.plan();
    const later = await programme.plan({ date: '2026-03-04' });
    programme.passTo('2026-03-02T11:00+01:00');
    await programme.keeper.round();
    await programme.signUp(later, 'anna');
    await programme.keeper.round();
    await programme.restart();
    await programme.keeper.round();
    expect(programme.figuresWritten).toBe(1);
    await programme.give('count-heads', { sessionId, heads: 17 }, steward);
    await programme.keeper.round();
    expect(programme.figuresWritten).toBe(2);
    expect(programme.figures.get('2026-03-02')?.sessions).toMatchObject([{ participants: 17 }]);
  });

  it('count a cancelled session on its date', async () => {
    const programme = await begun('2026-03-02T09:00+01:00');
    const sessionId = await programme.plan({ date: '2026-03-09' });
    await programme.signUp(sessionId, 'anna');
    await programme.give('cancel-session', { sessionId }, steward);
    programme.passTo('2026-03-20T09:00+01:00');
    await programme.keeper.round();
    expect(programme.lane.state().sessions.size).toBe(0);
    expect(programme.figures.get('2026-03-09')?.sessions).toMatchObject([
      { outcome: 'cancelled', signUps: 1, participants: 0 },
    ]);
  });
});

const NIGHTS: readonly (readonly [
  night: string,
  before: string,
  after: string,
  session: string,
])[] = [
  ['ordinary', '2026-03-02T23:59:59+01:00', '2026-03-03', '2026-03-03T10:00+01:00'],
  ['clocks go forward', '2026-03-28T23:59:59+01:00', '2026-03-29', '2026-03-29T10:00+02:00'],
  ['clocks go back', '2026-10-24T23:59:59+02:00', '2026-10-25', '2026-10-25T10:00+01:00'],
  ['after it', '2026-10-25T23:59:59+01:00', '2026-10-26', '2026-10-26T10:00+01:00'],
  ['new year', '2026-12-31T23:59:59+01:00', '2027-01-01', '2027-01-01T10:00+01:00'],
];

describe('midnight', () => {
  it.each(NIGHTS)(
    '%s: another journal, once, with all there is',
    async (_, before, date, starts) => {
      const programme = await begun(before);
      const sessionId = await programme.plan({ date });
      await programme.signUp(sessionId, 'anna');
      await programme.keeper.round();
      expect(programme.lane.state().date).not.toBe(date);
      programme.pass(1_000);
      await programme.keeper.round();
      expect(programme.lane.state().date).toBe(date);
      const start = Date.parse(starts);
      expect(programme.lane.state().sessions.get(sessionId)?.startsAt).toBe(start);

      // the whole night, round by round
      while (programme.clock.now() < start) {
        programme.pass(10 * MINUTE);
        await programme.keeper.round();
      }
      programme.pass(10 * MINUTE);
      await programme.keeper.round();
      expect([...programme.lane.state().bookings.values()]).toMatchObject([{ status: 'released' }]);
      expect(await programme.disk.days()).toHaveLength(2);
      expect(programme.problems).toEqual([]);
    },
  );
});

const STEPS: readonly (readonly [what: string, at: string, step: number, date: string])[] = [
  ['back over midnight', '2026-03-03T00:10+01:00', -HOUR, '2026-03-03'],
  ['forward over midnight', '2026-03-02T23:30+01:00', HOUR, '2026-03-03'],
  ['back by day', '2026-03-02T12:00+01:00', -HOUR, '2026-03-02'],
  ['forward by day', '2026-03-02T12:00+01:00', HOUR, '2026-03-02'],
];

describe('a clock that is set', () => {
  it.each(STEPS)('%s loses and repeats nothing', async (_, at, step, date) => {
    const programme = await begun('2026-03-02T09:00+01:00');
    const sessionId = await programme.plan({ date: '2026-03-05' });
    programme.passTo(at);
    await programme.keeper.round();
    await programme.signUp(sessionId, 'anna');
    programme.step(step);
    await programme.keeper.round();
    await programme.signUp(sessionId, 'bob');
    expect(programme.lane.state().date).toBe(date);
    const before = programme.lane.state();
    await programme.restart();
    await programme.keeper.round();
    expect(programme.lane.state()).toEqual(before);
    programme.step(-step);
    await programme.keeper.round();
    expect(programme.lane.state()).toEqual(before);
    const times = [...programme.lane.state().bookings.values()].map((each) => each.signedUpAt);
    expect(times[1]).toBeGreaterThanOrEqual(times[0] ?? Infinity);
    expect(programme.problems).toEqual([]);
  });
});
