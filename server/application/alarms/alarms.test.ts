import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '../../domain/reception/command.js';
import type { SettableClock } from '../access/testing/fakes.js';
import { countingIds, settableClock } from '../access/testing/fakes.js';
import type { AlarmCommand, Alarms } from './alarms.js';
import { createAlarms } from './alarms.js';

const ADVISOR: Actor = { kind: 'staff', staffId: 'advisor-1', roles: ['advisor'] };
const STEWARD: Actor = { kind: 'staff', staffId: 'steward-1', roles: ['steward'] };
const DONE = { ok: true, value: {} };
const START = 1_000;

describe('calls for help among staff', () => {
  let clock: SettableClock;
  let alarms: Alarms;
  let changes: number;
  let count = 0;

  const give = (command: AlarmCommand, actor: Actor = ADVISOR) =>
    alarms.submit(`command-${String((count += 1)).padStart(10, '0')}`, command, actor);
  const raise = (island?: number): AlarmCommand => ({
    kind: 'raise-alarm',
    payload: island === undefined ? {} : { island },
  });
  const about = (kind: 'answer-alarm' | 'end-alarm', alarmId = 'nobody-there'): AlarmCommand => ({
    kind,
    payload: { alarmId },
  });
  const refused = (code: string) => ({ ok: false, refusal: { code } });
  const raised = (): string[] => Object.keys(alarms.current());

  beforeEach(() => {
    clock = settableClock(START);
    alarms = createAlarms({ clock, ids: countingIds(), islands: () => 15 });
    changes = 0;
    alarms.changed.subscribe(() => (changes += 1));
  });

  it('are raised, answered and ended, each told at once', () => {
    expect(give(raise(4))).toEqual(DONE);
    const [alarmId] = raised();
    expect(alarms.current()).toEqual({
      [alarmId ?? '']: { island: 4, raisedAt: START, answered: false },
    });
    expect(give(about('answer-alarm', alarmId), STEWARD)).toEqual(DONE);
    expect(Object.values(alarms.current())).toMatchObject([{ answered: true }]);
    expect(give(about('end-alarm', alarmId), STEWARD)).toEqual(DONE);
    expect(alarms.current()).toEqual({});
    expect(changes).toBe(3);
  });

  it('are one at a time for each island and for the desk', () => {
    for (const command of [raise(4), raise(4), raise(5), raise(), raise()]) {
      expect(give(command)).toEqual(DONE);
    }
    expect(Object.values(alarms.current()).map(({ island }) => island)).toEqual([4, 5, undefined]);
    expect(changes).toBe(3);
  });

  it('stay answered when they are raised again', () => {
    give(raise(4));
    give(about('answer-alarm', raised()[0]), STEWARD);
    const before = alarms.current();
    give(raise(4));
    give(about('answer-alarm', raised()[0]));
    expect(alarms.current()).toBe(before);
  });

  it('may be ended by whoever raised them', () => {
    give(raise(4), ADVISOR);
    expect(give(about('end-alarm', raised()[0]), ADVISOR)).toEqual(DONE);
    expect(raised()).toEqual([]);
  });

  it('of a command that comes twice are one, and its second answer changes nothing', () => {
    const id = 'command-twice-0001';
    expect(alarms.submit(id, raise(4), ADVISOR)).toEqual(DONE);
    give(about('end-alarm', raised()[0]));
    expect(alarms.submit(id, raise(4), ADVISOR)).toEqual(DONE);
    expect(raised()).toEqual([]);
    expect(alarms.submit(id, raise(4), STEWARD)).toEqual(refused('command-id-reused'));
  });

  it.each<[string, AlarmCommand, Actor, string]>([
    ['of no island', raise(16), ADVISOR, 'island-unknown'],
    ['nobody raised', about('answer-alarm'), STEWARD, 'alarm-unknown'],
    ['that are over', about('end-alarm'), STEWARD, 'alarm-unknown'],
    ['of an editor', raise(4), { kind: 'staff', staffId: 'e', roles: ['editor'] }, 'role-missing'],
    ['of a kiosk', raise(4), { kind: 'device', deviceId: 'k', device: 'kiosk' }, 'not-allowed'],
  ])('%s are refused', (_, command, actor, code) => {
    expect(give(command, actor)).toEqual(refused(code));
    expect(changes).toBe(0);
  });

  it('end when the day closes; one raised after it stands', () => {
    give(raise(4));
    alarms.round(undefined);
    expect(raised()).toHaveLength(1);
    clock.advance(10);
    give(raise());
    alarms.round(START + 5);
    expect(Object.values(alarms.current())).toMatchObject([{ raisedAt: START + 10 }]);
    const before = alarms.current();
    alarms.round(START + 5);
    expect(alarms.current()).toBe(before);
  });
});
