import { readFileSync } from 'node:fs';

import type { Settings } from '#protocol/settings.js';
import type { Result } from '#protocol/refusals.js';
import type { Snapshot } from '#protocol/socket.js';
import type { Audience } from '#protocol/vocabulary.js';
import type { Client } from '../harness/client.js';
import { accepted } from '../harness/client.js';
import { ServerProcess } from '../harness/server-process.js';
import type { Failure } from './checker.js';
import type { HouseParts, Identity } from './furnished.js';
import { furnished, isoDay, untilAtLast } from './furnished.js';
import type { State } from './state.js';
import { addFolders, told } from './state.js';

/** A machine that is busy with other things may stand still for seconds. */
const OTHERS_LIMIT_MS = 10_000;
const MOST_KNOWN = 400;
const KNOWN = /^[A-Za-z0-9_-]{1,43}$/;

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

  /** Fresh views, what the office may ask, journals and documents; once no import that was begun runs any more. */
  async state(): Promise<State> {
    await untilAtLast(this.parts.admin, ({ jobs }) => jobs.running === undefined);
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
    await addFolders(this.server.data, state);
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

async function fresh({ socket }: Client<Audience>): Promise<Snapshot> {
  const answer: Result<Snapshot> = await socket.timeout(OTHERS_LIMIT_MS).emitWithAck('resync');
  return accepted('resync', answer);
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
