import { defaultDisplaySettings } from '#protocol/display-settings.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { Snapshot } from '#protocol/socket.js';
import type { AdvisorView, DisplayView, StewardView } from '#protocol/views.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { busyState } from './testing/busy-centre.js';
import { commandOf } from './testing/payloads.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { ask, next, runTransport } from './testing/running-transport.js';

type Display = { readonly deviceId: string; readonly page: Page & RawPage };

const DONE = { ok: true, value: {} };
const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('displays, notices and alarms', () => {
  let running: RunningTransport;
  let one: Display;
  let two: Display;
  let steward: Page & RawPage;
  let advisor: Page & RawPage;

  beforeEach(async () => {
    running = await runTransport();
    await running.member('ST', ['steward']);
    await running.member('AD', ['advisor']);
    steward = await running.enter({
      audience: 'steward',
      token: (await running.signIn('ST')).token,
    });
    advisor = await running.enter({
      audience: 'advisor',
      token: (await running.signIn('AD')).token,
    });
    one = await display();
    two = await display();
  });
  afterEach(() => running.stop());

  async function display(): Promise<Display> {
    const { deviceId, token } = await running.device('display');
    return { deviceId, page: await running.enter({ audience: 'display', token }) };
  }

  const viewOf = async <V>(page: RawPage): Promise<V> => {
    const answer = await ask<Snapshot>(page, 'resync');
    return (answer.ok ? answer.value.view : expect.unreachable()) as V;
  };
  const shown = ({ page }: Display) => viewOf<DisplayView>(page);
  const atDesk = () => viewOf<StewardView>(steward);
  const give = (page: RawPage, ...command: Parameters<typeof commandOf>) =>
    ask(page, 'command', commandOf(...command));
  const zoned = (from: number, to: number) => ({
    ...defaultDisplaySettings,
    islands: { from, to },
  });

  it('each go by their own settings, told to the one alone', async () => {
    const called = next(one.page, 'delta');
    running.views.publish(busyState(false));
    await called;
    const { deviceId } = one;
    const settings = { ...zoned(5, 8), chime: false };
    const heard = next(one.page, 'delta');
    const change = { deviceId, name: 'West', display: settings };
    expect(await give(steward, 'change-device', change)).toEqual(DONE);
    const [delta] = await heard;
    expect(delta).toMatchObject({
      patch: { settings: { islands: { from: 5, to: 8 }, chime: false }, calls: [] },
    });
    expect(await shown(one)).toMatchObject({ settings, calls: [] });
    const other = await shown(two);
    expect(other.settings).toEqual(defaultDisplaySettings);
    expect(other.calls).toHaveLength(1);
    expect(JSON.stringify(other)).not.toContain('West');
    expect((await atDesk()).devices[deviceId]?.display).toEqual({ settings, problems: [] });
  });

  it('have settings that no kiosk has, and none of a kiosk', async () => {
    const kiosk = await running.device('kiosk');
    const display = defaultDisplaySettings;
    const ofKiosk = { deviceId: kiosk.deviceId, name: 'K', display };
    expect(await give(steward, 'change-device', ofKiosk)).toEqual(refused('malformed'));
    const ofDisplay = { deviceId: one.deviceId, name: 'D', kiosk: defaultKioskSettings };
    expect(await give(steward, 'change-device', ofDisplay)).toEqual(refused('malformed'));
    const backwards = { deviceId: one.deviceId, name: 'D', display: zoned(8, 5) };
    expect(await give(steward, 'change-device', backwards)).toEqual(refused('malformed'));
  });

  it('vouch for calls of their own zone only', async () => {
    const state = busyState(false);
    running.desk.set(state);
    running.views.publish(state);
    const { deviceId } = one;
    await give(steward, 'change-device', { deviceId, name: 'West', display: zoned(5, 8) });
    expect(await give(one.page, 'acknowledge-call')).toEqual(refused('not-allowed'));
    expect(running.desk.submitted).toEqual([]);
    expect(await give(two.page, 'acknowledge-call')).toEqual(DONE);
    await give(steward, 'change-device', { deviceId, name: 'West', display: zoned(4, 8) });
    expect(await give(one.page, 'acknowledge-call')).toEqual(DONE);
    expect(running.desk.submitted.map(({ actor }) => actor)).toMatchObject([
      { deviceId: two.deviceId },
      { deviceId },
    ]);
  });

  it('tell of their sound and voices, which stewards see', async () => {
    const report = { sound: 'blocked', voices: ['nl'] };
    expect(await give(one.page, 'report-display', report)).toEqual(DONE);
    const { devices } = await atDesk();
    expect(devices[one.deviceId]?.display).toMatchObject(report);
    expect(devices[two.deviceId]?.display?.sound).toBeUndefined();
    expect(await give(steward, 'report-display', report)).toEqual(refused('not-allowed'));
    const wrong = { sound: 'on', voices: ['en'] };
    expect(await give(one.page, 'report-display', wrong)).toEqual(refused('malformed'));
  });

  it('show a notice once it is kept, and none that could not be', async () => {
    running.documents.notices.failing = true;
    expect(await give(steward, 'put-notice')).toEqual(refused('storage-unavailable'));
    expect((await shown(one)).notices).toEqual({});
    running.documents.notices.failing = false;
    const heard = [next(one.page, 'delta'), next(two.page, 'delta')];
    expect(await give(steward, 'put-notice')).toEqual(DONE);
    await Promise.all(heard);
    const { notices } = await shown(two);
    expect(Object.values(notices)).toEqual([{ fr: 'Fermé à midi.', nl: 'Gesloten om 12 uur.' }]);
    expect((await atDesk()).notices).toEqual(notices);
    expect(await give(advisor, 'put-notice')).toEqual(refused('not-allowed'));
    const [noticeId] = Object.keys(notices);
    expect(await give(steward, 'remove-notice', { noticeId })).toEqual(DONE);
    expect((await shown(one)).notices).toEqual({});
  });

  it('an alarm reaches both desks at once, and no screen of visitors', async () => {
    const heard = [next(steward, 'delta'), next(advisor, 'delta')];
    expect(await give(advisor, 'raise-alarm')).toEqual(DONE);
    await Promise.all(heard);
    const { alarms } = await atDesk();
    expect(Object.values(alarms)).toMatchObject([{ island: 3, answered: false }]);
    expect((await viewOf<AdvisorView>(advisor)).alarms).toEqual(alarms);
    expect(JSON.stringify(await shown(one))).not.toContain('raisedAt');
    const [alarmId] = Object.keys(alarms);
    expect(await give(steward, 'answer-alarm', { alarmId })).toEqual(DONE);
    expect(await give(advisor, 'end-alarm', { alarmId })).toEqual(DONE);
    expect((await atDesk()).alarms).toEqual({});
    expect(await give(one.page, 'raise-alarm')).toEqual(refused('not-allowed'));
  });

  it('lose their view with their right', async () => {
    const ended = next(one.page, 'access-ended');
    expect(await give(steward, 'revoke-device', { deviceId: one.deviceId })).toEqual(DONE);
    expect(await ended).toEqual([{ code: 'device-unknown' }]);
  });
});
