import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TLSSocket } from 'node:tls';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { makeCertificate } from '../server/transport/testing/certificates.js';
import { readMetrics, valueOf } from '../server/transport/testing/read-metrics.js';
import type { Centre } from './harness/centre.js';
import { openCentre, STAFF_PIN, ticketRequest } from './harness/centre.js';
import { Client } from './harness/client.js';
import { allowWriting, forbidWriting } from './harness/full-disk.js';
import { ADMIN_PIN, ServerProcess } from './harness/server-process.js';

const LOG_LEVEL = 'info';

describe('who runs the server', () => {
  let server: ServerProcess;
  let centre: Centre;
  /** All that only this visit and this staff have. */
  const never: string[] = [];

  beforeAll(async () => {
    server = await ServerProcess.start({ env: { LOG_LEVEL } });
    centre = await openCentre(server.url, 1);
    const { payload, secret } = ticketRequest('enterprise', 'nl');
    const { ticketId } = await centre.kiosk.accepted('take-ticket', payload);
    const phone = await Client.connect(server.url, { audience: 'phone', secret });
    const [advisor] = centre.advisors;
    await advisor?.accepted('call-next', { island: 1 });
    await centre.display.until(({ calls }) => calls.length > 0);
    const callIds = centre.display.view.calls.map(({ callId }) => callId);
    await advisor?.accepted('start-interview', { island: 1 });
    await centre.kiosk.accepted('give-satisfaction', { mark: 'fair' });
    const rights = [centre.kioskToken, centre.displayToken, ...centre.advisorTokens];
    never.push(...rights, STAFF_PIN, ADMIN_PIN, secret, payload.shortCode, ticketId, ...callIds);
    phone.close();
  });
  afterAll(async () => {
    centre?.close();
    await server?.dispose();
  });

  const metrics = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    return { text, samples: readMetrics(text) };
  };

  it('reads figures in which no visitor is', async () => {
    const { text, samples } = await metrics();
    const took = { kind: 'take-ticket', outcome: 'ok' };
    expect(valueOf(samples, 'accueil_commands_total', took)).toBe(1);
    expect(valueOf(samples, 'accueil_connected_clients', { audience: 'kiosk' })).toBe(1);
    expect(valueOf(samples, 'accueil_rounds_behind_seconds')).toBeLessThan(10);
    expect(valueOf(samples, 'accueil_staff_actions_total', { what: 'day-opened' })).toBe(1);
    expect(
      valueOf(samples, 'accueil_journal_append_duration_seconds_count', { journal: 'reception' }),
    ).toBeGreaterThan(3);
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']) {
      expect(valueOf(samples, name), name).toBeGreaterThan(0);
    }
    expect(never.length).toBeGreaterThan(8);
    expect(never.filter((each) => text.includes(each))).toEqual([]);
    expect(text).not.toMatch(/satisfaction|portrait|divide|enterprise|"nl"|"A1"|"S1"/);
    const ours = samples.filter(({ name }) => name.startsWith('accueil_'));
    // No number of a ticket either: but for these three, labels are words.
    const labels = ours.flatMap((sample) => Object.entries(sample.labels));
    const words = labels.filter(([key]) => !['le', 'status', 'version'].includes(key));
    expect(words.filter(([, word]) => !/^[a-z][a-z-]*$/.test(word))).toEqual([]);
  });

  it('is told while the journal cannot be written, and when it can again', async () => {
    const health = async () => {
      const answer = await fetch(`${server.url}/health`);
      return [answer.status, await answer.json()];
    };
    expect(await health()).toEqual([200, { status: 'ok' }]);
    await forbidWriting(server.pid);
    const refused = await centre.kiosk.command('take-ticket', ticketRequest().payload);
    expect(refused).toMatchObject({ refusal: { code: 'storage-unavailable' } });
    expect(await health()).toEqual([503, { status: 'failing', failing: ['reception'] }]);
    const { samples } = await metrics();
    const failed = { kind: 'take-ticket', outcome: 'storage-unavailable' };
    expect(valueOf(samples, 'accueil_commands_total', failed)).toBe(1);
    const journal = { journal: 'reception' };
    expect(
      valueOf(samples, 'accueil_journal_append_failures_total', journal),
    ).toBeGreaterThanOrEqual(1);
    await allowWriting(server.pid);
    await centre.kiosk.accepted('take-ticket', ticketRequest().payload);
    expect(await health()).toEqual([200, { status: 'ok' }]);
  });

  it('reads a log of JSON lines that says what was done, and of nobody', async () => {
    // without a certificate there is nothing to look at, and it goes on
    process.kill(server.pid, 'SIGHUP');
    await centre.steward.accepted('close-day', {});
    await server.stop();
    const lines = server.log.trimEnd().split('\n');
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        level: expect.any(Number),
        time: expect.any(Number),
        msg: expect.stringMatching(/\S/),
      });
    }
    for (const said of [
      { msg: 'started', port: Number(new URL(server.url).port), tls: false },
      { msg: 'the day was opened', by: 'steward' },
      { msg: 'the day was closed', by: 'steward' },
      { msg: 'the journal cannot be written', what: 'reception' },
      { msg: 'the journal can be written again', what: 'reception' },
      { msg: 'stopped', reason: 'SIGTERM' },
    ]) {
      expect(entries).toContainEqual(expect.objectContaining(said));
    }
    expect(never.filter((each) => server.log.includes(each))).toEqual([]);
  });
});

describe('with a certificate of the centre', () => {
  let folder: string;
  let env: { readonly TLS_CERT: string; readonly TLS_KEY: string };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tls-'));
    env = { TLS_CERT: path.join(folder, 'cert.pem'), TLS_KEY: path.join(folder, 'key.pem') };
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function put(days: number): Promise<string> {
    const names = ['accueil.test', '127.0.0.1'];
    const made = makeCertificate({ names, from: 0, until: Date.now() + days * 86_400_000 });
    await writeFile(env.TLS_CERT, made.cert);
    await writeFile(env.TLS_KEY, made.key);
    return made.cert;
  }

  it('speaks TLS, sends plain HTTP on to it, and takes over a renewed one when told to look', async () => {
    const before = await put(30);
    const more = { ...env, LOG_LEVEL, HTTP_PORT: '0', METRICS_TOKEN: 'a-token-of-the-monitor' };
    const server = await ServerProcess.start({ env: more });
    try {
      const port = Number(new URL(server.url).port);
      expect(await shownBy(port, before)).toBe(200);
      const started = /"httpPort":(\d+)/.exec(server.log)?.[1];
      const sent = await fetch(`http://127.0.0.1:${started}/kiosk`, { redirect: 'manual' });
      expect(sent.status).toBe(308);
      expect(sent.headers.get('location')).toBe(`https://127.0.0.1:${port}/kiosk`);

      const after = await put(90);
      process.kill(server.pid, 'SIGHUP');
      await vi.waitFor(() => expect(server.log).toContain('a new certificate is shown'), 10_000);
      expect(await shownBy(port, after)).toBe(200);
      await expect(shownBy(port, before)).rejects.toThrow(/self-signed|unable to verify/);
      await server.stop();
      expect(server.log).toContain('"msg":"stopped"');
    } finally {
      await server.dispose();
    }
  });

  it('does not start with a key of another, and says so', async () => {
    const { TLS_KEY } = env;
    await put(30);
    const other = makeCertificate({ names: ['accueil.test'], from: 0, until: Date.now() });
    await writeFile(TLS_KEY, other.key);
    await expect(ServerProcess.start({ env })).rejects.toThrow(
      /ended at its start \(78\)[^]*key\.pem is not the key of .*cert\.pem/,
    );
  });
});

/** Status of the page's answer, given only where this very certificate is shown. */
function shownBy(port: number, ca: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/kiosk', ca, agent: false }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode));
      (answer.socket as TLSSocket).unref();
    }).once('error', reject);
  });
}
