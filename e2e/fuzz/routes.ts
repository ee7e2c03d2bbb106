import type { Random } from '../harness/random.js';
import { STEWARD_CHECK_PATH } from '#protocol/shell.js';

export interface Request {
  readonly method: string;
  /** As it stands in the first line. */
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

interface Route {
  readonly method: string;
  /** As the server registers it: a part that begins with a colon is any. */
  readonly path: string;
  /** The same with something in it that may be there. */
  readonly examples: readonly string[];
  /** Whose token goes with it. */
  readonly role?: 'administrator' | 'statistics' | 'planner' | 'editor';
  /** What is sent, where something is. */
  readonly bodies?: readonly string[];
}

const PAGES = ['/', '/kiosk', '/display', '/advisor', '/steward', '/office', '/t', '/w', '/job'];
const NO_ZIP = ['', 'PK\x03\x04', `PK\x05\x06${'\0'.repeat(18)}`, 'x'.repeat(5_000)];

/** Every address of the server; the test beside it looks for those that are missing. */
export const ROUTES: readonly Route[] = [
  ...[...PAGES, '/gallery', '/about', '/health', '/kiosk-worker.js', '/assets/', '/socket.io/'].map(
    (path) => ({
      method: 'GET',
      path,
      examples: [path, `${path}?a=b`, `${path}x`, `${path}/../about`],
    }),
  ),
  {
    method: 'POST',
    path: STEWARD_CHECK_PATH,
    examples: [STEWARD_CHECK_PATH],
    bodies: ['{"code":"NOBODY9","pin":"12345678"}', '{"code":1}', '{}', '[', 'null'],
  },
  { method: 'GET', path: '/jobs/current.json', examples: ['/jobs/current.json'] },
  { method: 'GET', path: '/jobs/:name', examples: ['/jobs/x.json', '/jobs/index-0.bin'] },
  { method: 'GET', path: '/jobs/:directory/:name', examples: ['/jobs/0/acheteur.json'] },
  {
    method: 'PUT',
    path: '/jobs/uploads/:uploadId/:place',
    examples: ['/jobs/uploads/upload-id-0000001/0?name=a.csv'],
    role: 'editor',
    bodies: ['a,b\n1,2\n', ''],
  },
  {
    method: 'GET',
    path: '/workshops/:name',
    examples: ['/workshops/fr.ics', '/workshops/x.nl.ics'],
  },
  {
    method: 'GET',
    path: '/workshops/programme.csv',
    examples: ['/workshops/programme.csv?from=2026-01-01&to=2026-02-01'],
    role: 'planner',
  },
  {
    method: 'POST',
    path: '/workshops/import',
    examples: ['/workshops/import?take=none', '/workshops/import?take=good'],
    role: 'planner',
    bodies: ['activite;titre_fr\na;b\n', 'a', '', '\uFEFF"'],
  },
  { method: 'GET', path: '/standby/leader', examples: ['/standby/leader'] },
  { method: 'GET', path: '/metrics', examples: ['/metrics'], role: 'administrator' },
  {
    method: 'POST',
    path: '/standby/follow',
    examples: ['/standby/follow'],
    bodies: ['{}', '', 'x'],
  },
  { method: 'POST', path: '/standby/step-down', examples: ['/standby/step-down'], bodies: ['{}'] },
  { method: 'GET', path: '/backups/new', examples: ['/backups/new'], role: 'administrator' },
  ...['check', 'restore', 'forget'].map((what) => ({
    method: 'POST',
    path: `/backups/${what}`,
    examples: [`/backups/${what}`],
    role: 'administrator' as const,
    bodies: NO_ZIP,
  })),
  {
    method: 'GET',
    path: '/exports/report/:file',
    examples: ['2026-11.csv', '2026.xlsx', '2026-Q1.csv'].map(
      (file) => `/exports/report/${file}?language=fr`,
    ),
    role: 'statistics',
  },
  {
    method: 'GET',
    path: '/exports/days/:from/:file',
    examples: ['/exports/days/2026-01-01/2026-02-01.csv?language=nl'],
    role: 'statistics',
  },
  {
    method: 'POST',
    path: '/past-years',
    examples: ['/past-years'],
    role: 'statistics',
    bodies: ['annee;contacts\n2001;x\n', 'year,contacts\n', ''],
  },
  {
    method: 'POST',
    path: '/past-years/remove',
    examples: ['/past-years/remove'],
    role: 'statistics',
    bodies: ['{"year":1999}', '{"year":"x"}', '{"year":1e309}', '{'],
  },
];

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT'];
const ODD_METHODS = ['get', 'PROPFIND', 'X', 'GET\0', 'QUERY'];
const ODD_PATHS = [
  '%',
  '%00',
  '%2e%2e%2f',
  '..%5c',
  '//',
  '/../../../etc/passwd',
  '?',
  '?a[b]=c&__proto__[x]=1',
  '?language=fr&language=nl',
  '?take=all&take=none',
  '?from=2026-02-30&to=0000-00-00',
  '%F0%9F',
  `/${'a'.repeat(4_000)}`,
  '#x',
  '\u00e9',
  '/2026-99.csv?language=fr',
  '/9999-12.csv?language=nl',
  '/0000.csv?language=nl',
  '+275760-09-13.csv?language=fr',
];
const ODD_HEADERS: readonly (readonly [string, string])[] = [
  ['content-length', '-1'],
  ['content-length', '99999999999999999999'],
  ['content-length', '5'],
  ['transfer-encoding', 'chunked'],
  ['transfer-encoding', 'gzip, chunked, x'],
  ['content-type', 'application/json; charset=utf-7'],
  ['content-type', 'multipart/form-data'],
  ['content-type', '\x01'],
  ['content-encoding', 'gzip'],
  ['authorization', 'Bearer '],
  ['authorization', `Bearer ${'A'.repeat(43)}`],
  ['authorization', 'Basic \0'],
  ['origin', 'null'],
  ['origin', 'https://elsewhere.invalid'],
  ['host', ''],
  ['host', 'elsewhere.invalid:99999'],
  ['range', 'bytes=-1,5-2,0-'],
  ['if-none-match', '*'],
  ['if-modified-since', 'yesterday'],
  ['accept-encoding', 'gzip;q=0, br;q=x, *;q=0'],
  ['accept', '\u00ff'],
  ['expect', '100-continue'],
  ['upgrade', 'websocket'],
  ['connection', 'Upgrade, close, x'],
  ['x', 'y'.repeat(20_000)],
  ['__proto__', 'x'],
  ['cookie', 'a=b; __proto__=c'],
];

/** @param tokens of a session of each role */
export function drawRequest(random: Random, tokens: ReadonlyMap<string, string>): Request {
  const route = random.pick(ROUTES);
  const often = (times: number): boolean => random.between(1, times) > 1;
  const example = random.pick(route.examples);
  const cut = random.between(0, example.length);
  const target = often(3)
    ? example
    : random.pick([
        `${example.slice(0, cut)}${random.pick(ODD_PATHS)}`,
        `${example.slice(0, cut)}${random.pick(ODD_PATHS)}${example.slice(cut)}`,
        `http://elsewhere.invalid${example}`,
      ]);
  const token = tokens.get(route.role ?? 'administrator');
  const headers: (readonly [string, string])[] = [['host', '127.0.0.1']];
  if (route.role !== undefined && token !== undefined && often(4)) {
    headers.push(['authorization', `Bearer ${token}`]);
  }
  if (route.bodies !== undefined) headers.push(['content-type', 'application/json']);
  const odd = often(2) ? 0 : random.between(1, 3);
  for (let more = 0; more < odd; more += 1) headers.push(random.pick(ODD_HEADERS));
  const body = damaged(route.bodies === undefined ? '' : random.pick(route.bodies), random);
  const method = often(4) ? route.method : random.pick(often(3) ? METHODS : ODD_METHODS);
  return { method, target: target.replace(/[\r\n ]/g, ''), headers, body };
}

function damaged(body: string, random: Random): string {
  if (random.between(1, 3) > 1) return body;
  const cut = random.between(0, body.length);
  return random.pick([
    body.slice(0, cut),
    `${body.slice(0, cut)}\0${body.slice(cut)}`,
    body.repeat(100),
    '{"__proto__":{"a":1}}',
    '['.repeat(900),
    'NaN',
    'é'.repeat(2_000),
    'x'.repeat(70_000),
  ]);
}
