import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { COMMAND_KINDS } from '#protocol/commands.js';
import { refuse } from '#protocol/refusals.js';
import { AUDIENCES } from '#protocol/vocabulary.js';

import { measureCommand } from './metrics-commands.js';
import { routeGroup } from './metrics-http.js';
import { createMetrics } from './metrics-registry.js';
import type { Metrics } from './metrics-registry.js';
import { addMetrics } from './metrics.js';
import { readMetrics, valueOf } from './testing/read-metrics.js';
import type { RunningTransport } from './testing/running-transport.js';
import { ask, runTransport } from './testing/running-transport.js';

const nobody = Object.fromEntries(AUDIENCES.map((audience) => [audience, 0])) as Record<
  (typeof AUDIENCES)[number],
  number
>;

describe('figures', () => {
  let metrics: Metrics;
  let certificateUntil: number | undefined;
  const now = 1_000_000_000_000;

  beforeEach(() => {
    certificateUntil = undefined;
    metrics = createMetrics({
      version: '1.2.3',
      ofProcess: false,
      sources: {
        clients: () => ({ ...nobody, kiosk: 2 }),
        roundsBehind: () => 1500,
        certificateUntil: () => certificateUntil,
        now: () => now,
      },
    });
  });
  const read = async () => readMetrics(await metrics.text());

  it('are there before anything happened, but for what is not known', async () => {
    const figures = await read();
    expect(valueOf(figures, 'accueil_connected_clients', { audience: 'kiosk' })).toBe(2);
    expect(valueOf(figures, 'accueil_connected_clients', { audience: 'phone' })).toBe(0);
    expect(valueOf(figures, 'accueil_rounds_behind_seconds')).toBe(1.5);
    expect(valueOf(figures, 'accueil_build_info', { version: '1.2.3' })).toBe(1);
    expect(valueOf(figures, 'accueil_staff_actions_total', { what: 'backup-made' })).toBe(0);
    expect(valueOf(figures, 'accueil_snapshot_age_seconds')).toBeUndefined();
    expect(valueOf(figures, 'accueil_certificate_days_left')).toBeUndefined();
  });

  it('count what they are told', async () => {
    metrics.journalAppended('reception', 3, true);
    metrics.journalAppended('reception', 30, false);
    metrics.documentFailed();
    metrics.imported('import', 'ok');
    metrics.staffDid('backup-made');
    metrics.snapshotKept(now - 60_000);
    certificateUntil = now + 36 * 3_600_000;
    const figures = await read();
    const of = { journal: 'reception' };
    expect(valueOf(figures, 'accueil_journal_append_duration_seconds_count', of)).toBe(2);
    expect(valueOf(figures, 'accueil_journal_append_duration_seconds_sum', of)).toBeCloseTo(0.033);
    expect(valueOf(figures, 'accueil_journal_append_failures_total', of)).toBe(1);
    expect(
      valueOf(figures, 'accueil_journal_append_failures_total', { journal: 'workshops' }),
    ).toBe(0);
    expect(valueOf(figures, 'accueil_document_write_failures_total')).toBe(1);
    expect(valueOf(figures, 'accueil_imports_total', { kind: 'import', outcome: 'ok' })).toBe(1);
    expect(valueOf(figures, 'accueil_staff_actions_total', { what: 'backup-made' })).toBe(1);
    expect(valueOf(figures, 'accueil_snapshot_age_seconds')).toBe(60);
    expect(valueOf(figures, 'accueil_certificate_days_left')).toBe(1.5);
    metrics.snapshotKept(undefined);
    expect(valueOf(await read(), 'accueil_snapshot_age_seconds')).toBeUndefined();
  });
});

describe('a command', () => {
  const told: unknown[] = [];
  let clock = 0;
  const measures = { commandAnswered: (...of: unknown[]) => void told.push(of) };
  const give = (message: unknown, answer: () => ReturnType<typeof measureCommand>) =>
    measureCommand(message, answer, measures, () => clock);
  beforeEach(() => void told.splice(0));

  it('is measured by its kind and outcome, at once or later, well or badly', async () => {
    const message = { kind: 'open-day' };
    await give(message, () => refuse('not-allowed'));
    await give(message, async () => {
      clock += 7;
      return { ok: true, value: {} };
    });
    const wrong = new Error('wrong');
    await expect(give(message, () => Promise.reject(wrong))).rejects.toBe(wrong);
    const breaks = () =>
      give(message, () => {
        throw wrong;
      });
    expect(breaks).toThrow(wrong);
    expect(told).toEqual([
      ['open-day', 'not-allowed', 0],
      ['open-day', 'ok', 7],
      ['open-day', 'failed', 0],
      ['open-day', 'failed', 0],
    ]);
  });

  it.each([[undefined], [null], ['open-day'], [{}], [{ kind: 7 }], [{ kind: 'toString' }]])(
    'that nobody knows is called so: %j',
    async (message) => {
      await give(message, () => refuse('malformed'));
      expect(told).toEqual([['unknown', 'malformed', 0]]);
    },
  );

  it.each(['give-portrait', 'give-satisfaction', 'give-divide', 'count-directory'])(
    'of a visitor’s own telling is not measured: %s',
    async (kind) => {
      expect(await give({ kind }, () => refuse('not-allowed'))).toEqual(refuse('not-allowed'));
      expect(told).toEqual([]);
    },
  );
});

it.each([
  [undefined, 'none'],
  ['/', 'pages'],
  ['/t', 'pages'],
  ['/assets/*', 'assets'],
  ['/jobs/:directory/:name', 'jobs'],
])('answers at %s are counted as %s', (route, group) => {
  expect(routeGroup(route, new Set(['/', '/t']))).toBe(group);
});

describe('who may read them', () => {
  let http: FastifyInstance;
  const TOKEN = 'a-token-of-the-monitor';

  beforeAll(async () => {
    http = fastify();
    const metrics = { contentType: 'text/plain', text: () => Promise.resolve('figures 1\n') };
    addMetrics(http, { metrics, token: TOKEN });
    await http.ready();
  });
  afterAll(() => http.close());

  const status = async (remoteAddress: string, headers: Record<string, string>) =>
    (await http.inject({ url: '/metrics', remoteAddress, headers })).statusCode;

  it.each([
    ['127.0.0.1', { host: '127.0.0.1:8080' }],
    ['127.0.0.2', { host: 'localhost:8080' }],
    ['::1', { host: '[::1]:8080' }],
    ['::ffff:127.0.0.1', { host: 'localhost' }],
    ['192.168.1.9', { host: 'accueil.test', authorization: `Bearer ${TOKEN}` }],
    ['127.0.0.1', { host: 'accueil.test', authorization: `Bearer ${TOKEN}` }],
  ])('%s %j may', async (remote, headers) => {
    expect(await status(remote, headers)).toBe(200);
  });

  it.each([
    ['192.168.1.9', { host: '127.0.0.1:8080' }],
    ['192.168.1.9', { host: 'accueil.test', authorization: 'Bearer another-token-of-it' }],
    ['192.168.1.9', { host: 'accueil.test', authorization: TOKEN }],
    ['::ffff:192.168.1.9', { host: 'localhost' }],
    ['fe80::127', { host: 'localhost' }],
    // a page elsewhere whose name leads a browser on this machine here
    ['127.0.0.1', { host: 'rebound.elsewhere.test:8080' }],
    // a proxy on this machine
    ['127.0.0.1', { host: '127.0.0.1:8080', 'x-forwarded-for': '192.168.1.9' }],
    ['127.0.0.1', { host: '127.0.0.1:8080', forwarded: 'for=192.168.1.9' }],
  ])('%s %j may not', async (remote, headers) => {
    expect(await status(remote, headers)).toBe(404);
  });

  it('nobody elsewhere may without a token to have, not even with an empty one', async () => {
    const closed = fastify();
    const metrics = { contentType: 'text/plain', text: () => Promise.resolve('figures 1\n') };
    addMetrics(closed, { metrics, token: undefined });
    for (const authorization of ['', 'Bearer ', 'Bearer undefined']) {
      const headers = { host: 'accueil.test', authorization };
      const asked = { url: '/metrics', remoteAddress: '192.168.1.9', headers };
      expect((await closed.inject(asked)).statusCode).toBe(404);
    }
    await closed.close();
  });
});

describe('a server that is asked', () => {
  let running: RunningTransport;

  beforeAll(async () => {
    running = await runTransport();
  });
  afterAll(() => running.stop());

  it('is for others as if nothing were there', async () => {
    const headers = { 'x-forwarded-for': '192.168.1.9' };
    const [metrics, nowhere] = await Promise.all(
      ['/metrics', '/nowhere'].map((address) => fetch(running.url + address, { headers })),
    );
    expect(metrics?.status).toBe(404);
    expect(await metrics?.text()).toBe(await nowhere?.text());
    expect([...(metrics?.headers.keys() ?? [])]).toEqual([...(nowhere?.headers.keys() ?? [])]);
  });

  it('tells of the commands, pages and clients it had', async () => {
    const { token } = await running.device('kiosk');
    const kiosk = await running.enter({ audience: 'kiosk', token });
    await ask(kiosk, 'command', { kind: 'open-day' });
    await ask(kiosk, 'command', { kind: 'ticket 503 of somebody' });
    await fetch(`${running.url}/t?secret`);
    await fetch(`${running.url}/secret`);
    const answer = await fetch(`${running.url}/metrics`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const figures = readMetrics(await answer.text());
    const count = (name: string, labels: Record<string, string>) => valueOf(figures, name, labels);
    const malformed = { outcome: 'malformed' };
    expect(count('accueil_commands_total', { kind: 'open-day', ...malformed })).toBe(1);
    expect(count('accueil_commands_total', { kind: 'unknown', ...malformed })).toBe(1);
    expect(count('accueil_command_duration_seconds_count', {})).toBe(2);
    expect(count('accueil_connected_clients', { audience: 'kiosk' })).toBe(1);
    expect(count('accueil_http_answers_total', { group: 'pages', status: '200' })).toBe(1);
    // with the two of the test before
    expect(count('accueil_http_answers_total', { group: 'none', status: '404' })).toBe(3);
    const kinds = figures.flatMap(({ labels }) => labels['kind'] ?? []);
    expect(kinds.filter((kind) => ![...COMMAND_KINDS, 'unknown'].includes(kind))).toEqual([]);
    kiosk.disconnect();
  });
});
