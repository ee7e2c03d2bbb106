import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Snapshot } from '#protocol/socket.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { commandOf, PAYLOADS } from './testing/payloads.js';
import type { Centre } from './testing/real-workshops.js';
import { openCentre } from './testing/real-workshops.js';
import type { Page, RawPage } from './testing/running-transport.js';
import { ask } from './testing/running-transport.js';

const MALFORMED = { ok: false, refusal: { code: 'malformed' } };

describe('what a planner calls an activity', () => {
  let root: string;
  let centre: Centre;
  let office: Page & RawPage;
  let kiosk: Page & RawPage;

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'names-'));
    centre = await openCentre(root);
    const { running } = centre;
    await running.member('AD', ['administrator']);
    const { token } = await running.signIn('AD');
    office = await running.enter({ audience: 'office', token });
    const device = await running.device('kiosk');
    kiosk = await running.enter({ audience: 'kiosk', token: device.token });
  });
  afterAll(async () => {
    await centre.close();
    await rm(root, { recursive: true });
  });

  const put = (id: string) => {
    const { activity } = PAYLOADS['put-activity'];
    return ask(office, 'command', commandOf('put-activity', { activity: { ...activity, id } }));
  };
  let day = 1;
  const plan = (activityId: string) => {
    day += 1;
    const date = `2026-03-${String(day).padStart(2, '0')}`;
    const session = { ...PAYLOADS['plan-sessions'].session, activityId, date };
    return ask(office, 'command', commandOf('plan-sessions', { session, weeks: 1 }));
  };

  /** Of the kiosk's sessions those whose activity is not there as a whole: its page could not show them. */
  async function orphans(): Promise<readonly string[]> {
    centre.running.elapsed.advance(60_000);
    const answer = await ask<Snapshot>(kiosk, 'resync');
    if (!answer.ok || answer.value.view.audience !== 'kiosk') return expect.unreachable();
    const { activities, sessions } = answer.value.view.workshops;
    return Object.values(sessions)
      .map(({ activityId }) => activityId)
      .filter((id) => !Object.hasOwn(activities, id));
  }

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
    'may be %s, and is seen whole',
    async (id) => {
      expect(await put(id)).toMatchObject({ ok: true });
      expect(await plan(id)).toMatchObject({ ok: true });
      expect(await orphans()).toEqual([]);
    },
  );

  it('is never what no object can have among its own', async () => {
    expect(await put('__proto__')).toEqual(MALFORMED);
    expect(await plan('__proto__')).toEqual(MALFORMED);
    const feed = {
      feedId: '__proto__',
      format: 'trainings',
      kind: 'folder',
      where: '/srv/lists',
      everyMinutes: 60,
    };
    const feeds = commandOf('set-feeds', { feeds: [feed] });
    expect(await ask(office, 'command', feeds)).toEqual(MALFORMED);
    expect(await orphans()).toEqual([]);
  });
});
