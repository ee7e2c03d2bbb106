import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Settings } from '#protocol/settings.js';
import type { Result } from '#protocol/refusals.js';
import type { Snapshot } from '#protocol/socket.js';
import type { Audience } from '#protocol/vocabulary.js';
import { ROLES } from '#protocol/vocabulary.js';
import { addStaff, openCentre, pair, signIn, ticketRequest } from '../harness/centre.js';
import type { Centre } from '../harness/centre.js';
import { accepted, Client } from '../harness/client.js';
import { bookingKeys, planSession, putActivity } from '../harness/planner.js';
import { ADMIN_CODE, ADMIN_PIN, ServerProcess } from '../harness/server-process.js';
import type { Failure } from './checker.js';

/** What everybody sees and what is on the disk, by name. */
export type State = ReadonlyMap<string, string>;

export type Identity = { readonly audience: Audience } & Readonly<Record<string, string>>;

/** Time alone changes these, or who happens to be connected, or an import that runs beside all else. */
const BY_THEMSELVES = new Set([
  'waits',
  'expected',
  'wait',
  'online',
  'since',
  'eligible',
  'revision',
]);
/** Files that are written later than what they tell of. */
const LATER = /snapshot|sessions\.json|\.bak$|jobs-words|\.tmp/;
const FOLDERS = ['journal', 'workshops', 'documents', 'feedback', 'statistics'];
const OTHERS_LIMIT_MS = 5_000;
const OFFICE_ROLES = ROLES.filter((role) => role !== 'advisor' && role !== 'steward');
const MOST_KNOWN = 400;
const KNOWN = /^[A-Za-z0-9_-]{1,43}$/;
const DAY_MS = 24 * 60 * 60_000;

interface HouseParts {
  readonly server: ServerProcess;
  readonly centre: Centre;
  readonly admin: Client<'office'>;
  /** Who looks, of every audience. */
  readonly watchers: readonly Client<Audience>[];
  readonly senders: ReadonlyMap<string, Identity>;
  /** Ids that nobody may take from those who send and who look. */
  readonly kept: ReadonlySet<string>;
  readonly settings: Settings;
}

/** The built server with an open day in it, one page of everybody that nobody disturbs, and what is looked at. */
export class FuzzHouse {
  #told = 0;
  /** ms that somebody else waited for an answer, at most. */
  slowest = 0;

  private constructor(private readonly parts: HouseParts) {}

  /** @param main of another build than the one in `dist/` */
  static async open(main?: string): Promise<FuzzHouse> {
    const server = await ServerProcess.start({
      env: { LOG_LEVEL: 'error' },
      ...(main !== undefined && { entry: [main] }),
    });
    try {
      return new FuzzHouse(await furnished(server));
    } catch (error) {
      await server.dispose();
      throw error;
    }
  }

  get server(): ServerProcess {
    return this.parts.server;
  }

  get url(): string {
    return this.server.url;
  }

  /** Who they are that send: of every audience, of the office one for each role. */
  get senders(): ReadonlyMap<string, Identity> {
    return this.parts.senders;
  }

  get settings(): Settings {
    return this.parts.settings;
  }

  /** Ids, codes and hashes that pages have seen, but for those of who sends and who looks. */
  async known(): Promise<readonly string[]> {
    const { watchers, kept } = this.parts;
    const views = await Promise.all(watchers.map(fresh));
    const texts = new Set<string>();
    for (const { view } of views) gather(view, texts);
    return [...texts].filter((text) => !kept.has(text)).slice(-MOST_KNOWN);
  }

  /** Fresh views, what the office may ask, journals and documents. */
  async state(): Promise<State> {
    const state = new Map<string, string>();
    const views = await Promise.all(this.parts.watchers.map(fresh));
    for (const [index, { view }] of views.entries()) {
      state.set(`view of ${view.audience} ${index}`, told(view));
    }
    const range = { from: isoDay(0), to: isoDay(60) };
    const answers = await Promise.all([
      this.parts.admin.query('settings', {}),
      this.parts.admin.query('staff', {}),
      this.parts.admin.query('programme', range),
    ]);
    for (const [index, answer] of answers.entries()) state.set(`answer ${index}`, told(answer));
    for (const folder of FOLDERS) await addFiles(path.join(this.server.data, folder), state);
    return state;
  }

  /** Everybody else asks for a view while a batch runs. @returns what is wrong with the answers */
  async othersAnswer(): Promise<Failure | undefined> {
    const began = performance.now();
    const asked = await Promise.all(
      this.parts.watchers.map(async ({ socket }) => {
        try {
          return (await socket.timeout(OTHERS_LIMIT_MS).emitWithAck('resync')).ok;
        } catch {
          return false;
        }
      }),
    );
    this.slowest = Math.max(this.slowest, Math.round(performance.now() - began));
    const silent = asked.filter((isAnswered) => !isAnswered).length;
    return silent === 0 || !(await this.isAlive())
      ? undefined
      : { what: 'others were not answered', detail: `${silent} of ${asked.length}` };
  }

  /** Whether the process runs and answers. */
  async isAlive(): Promise<boolean> {
    try {
      process.kill(this.server.pid, 0);
      return (await fetch(`${this.url}/about`)).ok;
    } catch {
      return false;
    }
  }

  /** Starts a server that has ended again, on what it left. */
  async revive(): Promise<void> {
    await this.server.kill();
    await this.server.restart();
    for (const { socket } of this.parts.watchers) if (!socket.active) socket.connect();
    await Promise.all(this.parts.watchers.map((watcher) => watcher.fresh()));
  }

  /** What the server has logged as an error since it was asked last. */
  errors(): string {
    const { log } = this.server;
    const news = log.slice(Math.min(this.#told, log.length));
    this.#told = log.length;
    return news.trim();
  }

  /** Opens the day again where somebody was allowed to close it. */
  async tidy(): Promise<void> {
    const { steward } = this.parts.centre;
    const { day } = await steward.fresh();
    if (day !== 'open') await steward.command('open-day', {});
  }

  /** Resident memory of the server, MB. */
  memory(): number {
    const status = readFileSync(`/proc/${this.server.pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }

  async close(): Promise<void> {
    for (const watcher of this.parts.watchers) watcher.close();
    this.parts.admin.close();
    this.parts.centre.close();
    await this.server.dispose();
  }
}

async function furnished(server: ServerProcess): Promise<HouseParts> {
  const { url } = server;
  const centre = await openCentre(url, 1);
  const { steward, kioskToken, displayToken } = centre;
  await addStaff(url, {
    F1: ['steward'],
    F2: ['advisor'],
    ...Object.fromEntries(OFFICE_ROLES.map((role, index) => [`F${index + 3}`, [role]])),
  });
  const admin = await Client.connect(url, {
    audience: 'office',
    token: (await signIn(url, ADMIN_CODE, ADMIN_PIN)).token,
  });
  // the first directory is made beside all else: what it changes is done then
  await centre.kiosk.until(({ jobs }) => jobs.directory !== '');
  await putActivity(admin);
  const sessionId = await planSession(admin, { date: isoDay(14), capacity: 12 });
  const secrets: string[] = [];
  const kept = new Set<string>(Object.keys(steward.view.devices));
  for (let booking = 0; booking < 2; booking += 1) {
    const keys = bookingKeys();
    const { bookingId } = await steward.accepted('sign-up', { sessionId, ...keys });
    secrets.push(keys.secret);
    kept.add(bookingId);
  }
  const tickets = [ticketRequest(), ticketRequest('training', 'nl')];
  for (const { payload } of tickets) await centre.kiosk.accepted('take-ticket', payload);
  const sending = await pair(url, steward, 'kiosk', 'Kiosk 2');
  const showing = await pair(url, steward, 'display', 'Display 2');
  await steward.until(({ devices }) => Object.keys(devices).length === 4);
  for (const id of Object.keys(steward.view.devices)) kept.add(id);

  const signed = async (code: string): Promise<string> => (await signIn(url, code)).token;
  const senders = new Map<string, Identity>([
    ['guest', { audience: 'guest' }],
    ['kiosk', { audience: 'kiosk', token: sending.token }],
    ['display', { audience: 'display', token: showing.token }],
    ['phone', { audience: 'phone', secret: tickets[0]?.secret ?? '' }],
    ['booking', { audience: 'booking', secret: secrets[0] ?? '' }],
    ['steward', { audience: 'steward', token: await signed('F1') }],
    ['advisor', { audience: 'advisor', token: await signed('F2') }],
  ]);
  for (const [index, role] of OFFICE_ROLES.entries()) {
    senders.set(`office ${role}`, { audience: 'office', token: await signed(`F${index + 3}`) });
  }
  const watchers = [
    await Client.connect(url, { audience: 'guest' }),
    await Client.connect(url, { audience: 'kiosk', token: kioskToken }),
    await Client.connect(url, { audience: 'display', token: displayToken }),
    await Client.connect(url, { audience: 'phone', secret: tickets[1]?.secret ?? '' }),
    await Client.connect(url, { audience: 'booking', secret: secrets[1] ?? '' }),
    steward,
    ...centre.advisors,
    admin,
  ] as readonly Client<Audience>[];
  const { settings } = accepted('settings', await admin.query('settings', {}));
  return { server, centre, admin, watchers, senders, kept, settings };
}

async function fresh({ socket }: Client<Audience>): Promise<Snapshot> {
  const answer: Result<Snapshot> = await socket.timeout(OTHERS_LIMIT_MS).emitWithAck('resync');
  return accepted('resync', answer);
}

async function addFiles(folder: string, state: Map<string, string>): Promise<void> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of names) {
    if (!entry.isFile() || LATER.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const lines = bytes.toString('latin1').split('\n').length - 1;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    state.set(path.relative(path.dirname(folder), file), `${lines} lines, ${hash}`);
  }
}

/** Every short text and every name in it that could be an id or a code. */
function gather(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string' && KNOWN.test(value)) texts.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (KNOWN.test(key)) texts.add(key);
    gather(part, texts);
  }
}

function told(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (BY_THEMSELVES.has(key) ? undefined : part));
}

/** Today and so many days on, by the world's clock: the house's noon is the same date. */
function isoDay(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Where two states differ, in words; empty where they are the same. */
export function differences(before: State, after: State): string {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${firstDifference(before.get(name) ?? '', after.get(name) ?? '')}`)
    .join('\n');
}

function firstDifference(old: string, now: string): string {
  let at = 0;
  while (at < old.length && old[at] === now[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `…${old.slice(from, at + 80)}… became …${now.slice(from, at + 80)}…`;
}
