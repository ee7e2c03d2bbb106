import type { Result } from '#protocol/refusals.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { Snapshot } from '#protocol/socket.js';
import type { KioskView, StewardView } from '#protocol/views.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LEAST_LOT } from '../domain/portrait/lots.js';
import { HELP_OUTLIVES } from '../application/kiosks/kiosk-watch.js';
import { stateWith } from './testing/fake-desk.js';
import { commandOf } from './testing/payloads.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { ask, next, runTransport } from './testing/running-transport.js';

type Kiosk = { readonly deviceId: string; readonly token: string; page: Page & RawPage };

describe('kiosks and the desk', () => {
  let running: RunningTransport;
  let one: Kiosk;
  let two: Kiosk;
  let steward: Page & RawPage;

  beforeEach(async () => {
    running = await runTransport();
    await running.member('ST', ['steward']);
    const { token } = await running.signIn('ST');
    steward = await running.enter({ audience: 'steward', token });
    one = await kiosk();
    two = await kiosk();
  });
  afterEach(() => running.stop());

  async function kiosk(): Promise<Kiosk> {
    const { deviceId, token } = await running.device('kiosk');
    return { deviceId, token, page: await running.enter({ audience: 'kiosk', token }) };
  }

  const viewOf = async <V>(page: RawPage): Promise<V> => {
    const answer = await ask<Snapshot>(page, 'resync');
    return (answer.ok ? answer.value.view : expect.unreachable()) as V;
  };
  const kioskView = ({ page }: Kiosk) => viewOf<KioskView>(page);
  const seenBySteward = async ({ deviceId }: Kiosk) =>
    (await viewOf<StewardView>(steward)).devices[deviceId] ?? expect.unreachable();
  const give = (
    page: RawPage,
    ...command: Parameters<typeof commandOf>
  ): Promise<Result<unknown>> => ask(page, 'command', commandOf(...command));
  const done = { ok: true, value: {} };

  it('each see their own name, settings and help', async () => {
    const settings = {
      ...defaultKioskSettings,
      place: 'Hall',
      services: ['advice' as const],
      idleSeconds: 200,
      outOfService: { fr: 'En panne.', nl: 'Buiten dienst.' },
    };
    const { deviceId } = one;
    expect(
      await give(steward, 'change-device', { deviceId, name: 'Kiosk 1', kiosk: settings }),
    ).toEqual(done);
    await give(one.page, 'ask-help');
    expect(await kioskView(one)).toMatchObject({
      name: 'Kiosk 1',
      settings,
      idleSeconds: 200,
      help: 'asked',
    });
    const other = await kioskView(two);
    expect(other).toMatchObject({ name: 'test', settings: defaultKioskSettings, idleSeconds: 90 });
    expect(other.help).toBeUndefined();
    expect(JSON.stringify(other)).not.toContain('Kiosk 1');
  });

  it('hear of their new settings alone, as a change', async () => {
    const heard = next(one.page, 'delta');
    const kioskSettings = { ...defaultKioskSettings, outOfService: { fr: 'x', nl: 'y' } };
    const change = { deviceId: one.deviceId, name: 'test', kiosk: kioskSettings };
    await give(steward, 'change-device', change);
    expect(await heard).toMatchObject([
      { patch: { settings: { outOfService: { fr: 'x', nl: 'y' } } } },
    ]);
    const heardAgain = next(one.page, 'delta');
    await give(steward, 'change-device', { ...change, kiosk: defaultKioskSettings });
    const [delta] = await heardAgain;
    expect(delta).toMatchObject({ patch: { settings: { outOfService: null } } });
    expect(Object.keys((delta as { patch: object }).patch)).toEqual(['settings']);
  });

  it('keep their settings where only the name changes; a display has none', async () => {
    const { deviceId } = one;
    const settings = { ...defaultKioskSettings, reach: true };
    await give(steward, 'change-device', { deviceId, name: 'A', kiosk: settings });
    await give(steward, 'change-device', { deviceId, name: 'B' });
    expect(await kioskView(one)).toMatchObject({ name: 'B', settings });
    const display = await running.device('display');
    const malformed = { ok: false, refusal: { code: 'malformed' } };
    const named = { deviceId: display.deviceId, name: 'Wall' };
    expect(await give(steward, 'change-device', { ...named, kiosk: settings })).toEqual(malformed);
    expect(await give(steward, 'change-device', named)).toEqual(done);
    const { devices } = await viewOf<StewardView>(steward);
    expect(devices[display.deviceId]).toMatchObject({ name: 'Wall', kind: 'display' });
    expect(devices[display.deviceId]?.kiosk).toBeUndefined();
    expect(await give(steward, 'change-device', { ...named, deviceId: 'nobody-there' })).toEqual({
      ok: false,
      refusal: { code: 'device-unknown' },
    });
  });

  it('show the steward how they fare and what the day knows of them', async () => {
    const report = { version: '9.9.9', paper: 'failed', pending: 2, undelivered: 1 };
    await give(one.page, 'report-kiosk', report);
    const state = stateWith();
    const meanwhile = { tickets: 3, from: 10, until: 20, deliveredAt: 30 };
    state.kiosks.set(one.deviceId, {
      deviceId: one.deviceId,
      leased: [],
      lastTicketAt: 20,
      meanwhile,
    });
    running.views.publish(state);
    const since = running.clock.now();
    expect(await seenBySteward(one)).toEqual({
      kind: 'kiosk',
      name: 'test',
      online: true,
      pairedAt: since,
      since,
      kiosk: {
        settings: defaultKioskSettings,
        problems: [],
        ...report,
        lastTicketAt: 20,
        meanwhile,
      },
    });
    running.clock.advance(5000);
    const seen = next(steward, 'delta');
    two.page.disconnect();
    await seen;
    expect(await seenBySteward(two)).toMatchObject({ online: false, since: since + 5000 });
  });

  it('get help: asked, coming, over', async () => {
    const { deviceId } = one;
    await give(one.page, 'ask-help');
    const askedAt = running.clock.now();
    expect((await seenBySteward(one)).kiosk?.help).toEqual({ askedAt, coming: false });
    expect(await give(steward, 'answer-help', { deviceId })).toEqual(done);
    expect((await kioskView(one)).help).toBe('coming');
    expect(await give(steward, 'end-help', { deviceId })).toEqual(done);
    expect((await kioskView(one)).help).toBeUndefined();
    expect(await give(steward, 'end-help', { deviceId })).toMatchObject({
      refusal: { code: 'no-help-asked' },
    });
  });

  it('still want help after a short loss of the network', async () => {
    await give(one.page, 'ask-help');
    const left = next(steward, 'delta');
    one.page.disconnect();
    await left;
    running.clock.advance(HELP_OUTLIVES - 1);
    running.services.kiosks.sweep();
    one.page = await running.enter({ audience: 'kiosk', token: one.token });
    expect((await kioskView(one)).help).toBe('asked');
  });

  it('load their page anew, that one and no other', async () => {
    const again = await running.enter({ audience: 'kiosk', token: one.token });
    const reloads: string[] = [];
    one.page.on('reload', () => reloads.push('one'));
    again.on('reload', () => reloads.push('one again'));
    two.page.on('reload', () => reloads.push('two'));
    const reload = commandOf('reload-device', { deviceId: one.deviceId });
    expect(await ask(steward, 'command', reload)).toEqual(done);
    expect(await ask(steward, 'command', reload)).toEqual(done);
    // Whatever was sent before it has come when this is answered.
    for (const page of [one.page, again, two.page]) await ask(page, 'resync');
    expect(reloads.toSorted()).toEqual(['one', 'one again']);
    const gone = next(steward, 'delta');
    two.page.disconnect();
    await gone;
    expect(await give(steward, 'reload-device', { deviceId: two.deviceId })).toEqual({
      ok: false,
      refusal: { code: 'unavailable' },
    });
  });

  it('tell nobody what visitors told, and log nothing of it', async () => {
    for (let visitor = 0; visitor < LEAST_LOT; visitor += 1) {
      expect(await give(one.page, 'give-portrait')).toEqual(done);
      expect(await give(steward, 'give-divide')).toEqual(done);
    }
    await running.services.feedback.round();
    expect(running.kept.days.get('2026-03-02')?.portraits).toHaveLength(LEAST_LOT);
    expect(running.desk.submitted).toEqual([]);
    expect(running.logged).toEqual([]);
    const views = JSON.stringify([await kioskView(one), await viewOf(steward)]);
    expect(views).not.toContain('jette');
    expect(JSON.stringify([...running.kept.days])).not.toMatch(/command-|device|id-0/);
  });
});
