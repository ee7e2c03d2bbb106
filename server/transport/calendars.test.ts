import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { booking, programmeWith, session } from '../application/workshops/testing/programme.js';
import { noRateLimits } from './limits.js';
import { sendRaw } from './testing/raw-request.js';
import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

let running: RunningTransport;
beforeAll(async () => {
  running = await runTransport({ limits: noRateLimits });
  running.workshops.set(programmeWith([session()], [booking()]));
});
afterAll(() => running.stop());

const send = (method: string, path: string) => sendRaw(running.port, method, path);

describe('calendars', () => {
  it.each([
    ['/workshops/fr.ics', 'max-age=300', 'Votre image en ligne.'],
    ['/workshops/nl.ics', 'max-age=300', 'Uw beeld online.'],
    ['/workshops/session-1.fr.ics', 'no-cache', 'Votre image en ligne.'],
    ['/workshops/session-1.nl.ics', 'no-cache', 'Uw beeld online.'],
  ])('%s is for whoever asks', async (path, cached, words) => {
    const { status, headers, text } = await send('GET', path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': cached,
      'x-content-type-options': 'nosniff',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    const calendar = new ICAL.Component(ICAL.parse(text));
    const [event] = calendar.getAllSubcomponents('vevent');
    expect(new ICAL.Event(event ?? expect.unreachable()).description).toContain(words);
    expect(text).not.toMatch(/Actiris|booking-id|hash/);
  });

  it.each([
    '/workshops',
    '/workshops/',
    '/workshops/de.ics',
    '/workshops/FR.ics',
    '/workshops/fr.ICS',
    '/workshops/fr',
    '/workshops/.ics',
    '/workshops/fr.ics.ics',
    '/workshops/session-1.ics',
    '/workshops/session-1.de.ics',
    '/workshops/session-2.fr.ics',
    '/workshops/.fr.ics',
    '/workshops/__proto__.fr.ics',
    '/workshops/constructor.nl.ics',
    '/workshops/../about',
    '/workshops/..%2f..%2fpackage.json',
    '/workshops/%2e%2e%2fsettings.json',
    '/workshops/..%5c..%5csettings.fr.ics',
    '/workshops/%00.fr.ics',
    '/workshops/session-1%0d%0aX-Evil:1.fr.ics',
    '/workshops/session-1%20.fr.ics',
    `/workshops/${'a'.repeat(37)}.fr.ics`,
    `/workshops/${'a'.repeat(5_000)}.fr.ics`,
    '/workshops/%',
    '/workshops/fr.ics/session-1',
  ])('there is nothing at %s', async (path) => {
    const { status, headers, text } = await send('GET', path);
    expect([400, 404, 414]).toContain(status);
    expect(headers['content-type']).not.toMatch(/calendar/);
    expect(headers['x-evil']).toBeUndefined();
    expect(text).not.toContain('VCALENDAR');
  });

  it.each(['POST', 'PUT', 'DELETE'])('take no %s', async (method) => {
    expect((await send(method, '/workshops/fr.ics')).status).toBe(404);
  });

  it('are limited by address as everything is', async () => {
    const hurried = await runTransport({ limits: { httpPerMinute: 3 } });
    const statuses: number[] = [];
    for (const name of ['fr', 'nl', 'x.fr', 'fr']) {
      statuses.push((await fetch(`${hurried.url}/workshops/${name}.ics`)).status);
    }
    expect(statuses).toEqual([200, 200, 404, 429]);
    await hurried.stop();
  });
});
