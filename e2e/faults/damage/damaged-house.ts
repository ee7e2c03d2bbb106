import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { goesWithUs } from '../../harness/broken-off.js';
import { addStaff, moveToNoon, signIn } from '../../harness/centre.js';
import { Client } from '../../harness/client.js';
import type { Random } from '../../harness/random.js';
import { ServerProcess } from '../../harness/server-process.js';
import { removeFolder } from '../../harness/remove-folder.js';
import { BusyHouse, type Found } from '../busy-house.js';
import { after } from '../moment.js';
import { backAgain } from '../screens-right.js';
import { type Books, booksIn, differences, Office } from './books.js';
import { layEarlierDay } from './earlier-day.js';
import { copyFolder, filesIn, printOf } from './folder.js';
import { recordsIn } from './journal-loss.js';
import type { Before } from './mended-house.js';
import { lookMended } from './mended-house.js';
import { repair } from './repair-run.js';
import { isTold } from './told-log.js';
import type { Way } from './ways.js';

/** What became of a damaged file; the last three are wrong. */
export type Fate =
  'healed' | 'told' | 'mended' | 'not mended' | 'started, and not served' | 'lost silently';

export interface Verdict {
  readonly fate: Fate;
  readonly found: Found;
  /** Commands of which the repair said that they are lost. */
  readonly told: number;
}

/** Of a house in which nothing could be looked at. */
const UNSEEN = { answered: 0, lost: 0, doubled: 0, screens: 0, healMs: 0 };

/** What a start says at its end, characters. */
const LAST_WORDS = 600;

/** A busy house whose server is stopped, whose folder is damaged, and which has to come back. */
export class DamagedHouse {
  #last: { readonly full: string; readonly bytes: Buffer; readonly damaged: Buffer } | undefined;
  /** On the board before the damage. */
  #tickets: Before['tickets'] = {};

  private constructor(
    readonly house: BusyHouse,
    private readonly office: Office,
    /** As the folder was before the damage. */
    private readonly whole: string,
    private readonly folders: readonly string[],
    private books: Books,
    /** All that the server has said since its last start. */
    private readonly heard: string[],
  ) {}

  static async open(random: Random): Promise<DamagedHouse> {
    const data = goesWithUs(await mkdtemp(path.join(tmpdir(), 'damaged-house-')));
    const whole = goesWithUs(await mkdtemp(path.join(tmpdir(), 'damaged-whole-')));
    await oneDay(data);
    const heard: string[] = [];
    const server = { data, heard: (text: string) => void heard.push(text) };
    const house = await BusyHouse.open({ random, kiosks: 1, server });
    const office = await Office.open(house.centre);
    return new DamagedHouse(house, office, whole, [data, whole], await office.books(), heard);
  }

  get server() {
    return this.house.server;
  }

  /** Everybody works for a while; then the server is stopped or killed, and its folder kept aside. */
  async workAndStop(ms: number, killed: boolean): Promise<void> {
    await this.house.workWhile(() => after(ms));
    for (const actor of this.house.actors) await actor.settle();
    this.books = await this.office.books();
    this.#tickets = (await this.house.centre.steward.fresh()).tickets;
    if (killed) await this.server.kill();
    else await this.server.stop();
    await this.#oneAtATime();
    await copyFolder(this.server.data, this.whole);
  }

  private get clients(): readonly {
    readonly socket: Client<'office'>['socket'];
    fresh(): Promise<object>;
  }[] {
    const { steward, kiosk, display, advisors } = this.house.centre;
    return [steward, kiosk, display, ...advisors, this.office.client];
  }

  files(): Promise<string[]> {
    return filesIn(this.server.data);
  }

  /** What is still damaged, and was not written since, is as it was: one damage at a time. */
  async #oneAtATime(): Promise<void> {
    const last = this.#last;
    this.#last = undefined;
    if (last === undefined) return;
    const now = await readFile(last.full).catch(() => undefined);
    if (now?.equals(last.damaged) === true) await writeFile(last.full, last.bytes);
  }

  /** @returns whether the file is another one now */
  async damage(file: string, way: Way, random: Random): Promise<boolean> {
    const full = path.join(this.server.data, file);
    const bytes = await readFile(full);
    const damaged = way.damage(bytes, random);
    if (damaged === undefined || damaged.equals(bytes)) return false;
    await writeFile(full, damaged);
    this.#last = { full, bytes, damaged };
    return true;
  }

  /** Starts on the damaged folder; whatever came of it, the house works as before afterwards. */
  async startOn(file: string, when: string): Promise<Verdict> {
    const before = await printOf(this.server.data);
    this.heard.length = 0;
    try {
      await this.server.restart();
    } catch {
      const problems = [
        ...saidIn(this.heard.join('').slice(-LAST_WORDS), file, when),
        ...(isDeepStrictEqual(await printOf(this.server.data), before)
          ? []
          : [`${when}: a start that failed has changed the folder`]),
      ];
      const verdict = await this.#mend(file, when);
      await this.#asItWas();
      const { found } = verdict;
      return { ...verdict, found: { ...found, problems: [...problems, ...found.problems] } };
    }
    return this.#lookStarted(file, when);
  }

  async #lookStarted(file: string, when: string): Promise<Verdict> {
    let found: Found;
    let other: readonly (keyof Books)[];
    try {
      found = await this.house.look(when);
      other = differences(this.books, await this.office.books());
    } catch (error) {
      await this.#asItWas();
      const problems = [`${when}: started, and nobody is served: ${String(error)}`];
      return { fate: 'started, and not served', found: { ...UNSEEN, problems }, told: 0 };
    }
    const isSaid = isTold(this.heard.join(''), file);
    const silent = other.filter((name) => !isSaid || !booksIn(file).includes(name));
    const problems = [
      ...found.problems,
      ...silent.map((name) => `${when}: ${name} is not as it was, silently`),
    ];
    // the next damage finds everything there again
    if (other.length + found.problems.length > 0) await this.#asItWas();
    const fate = other.length === 0 ? 'healed' : silent.length === 0 ? 'told' : 'lost silently';
    return { fate, found: { ...found, problems }, told: 0 };
  }

  async close(): Promise<void> {
    this.office.close();
    await this.house.close();
    for (const folder of this.folders) await removeFolder(folder);
  }

  /** Lets the repair explain, then mend; starts on the mended folder, and looks at the house. */
  async #mend(file: string, when: string): Promise<Verdict> {
    const { data } = this.server;
    const problems: string[] = [];
    const asked = await repair(data);
    if (
      !asked.said.includes(
        file
          .replace(/\.mark$/, '')
          .split('/')
          .slice(-2)
          .join('/'),
      )
    )
      problems.push(`${when}: the repair does not name the file: ${asked.said}`);
    if (asked.status !== 1) problems.push(`${when}: the repair ended with ${asked.status}`);
    const done = await repair(data, '--apply', '--drop-damaged');
    if (done.status !== 0) problems.push(`${when}: nothing was mended: ${done.said}`);
    try {
      const back = backAgain(this.clients);
      await this.server.restart();
      const since = { at: performance.now(), back };
      this.#askAgain();
      const before = { records: await recordsIn(this.whole), tickets: this.#tickets };
      const { told, ...found } = await lookMended(this.house, before, done.said, since);
      const others = differences(this.books, await this.office.books());
      const silent = others.filter((name) => !booksIn(file).includes(name));
      problems.push(
        ...found.problems.map((what) => `${when}, mended: ${what}`),
        ...silent.map((name) => `${when}, mended: ${name} is not as it was`),
      );
      return { fate: 'mended', found: { ...found, problems }, told };
    } catch (error) {
      problems.push(`${when}: mended, it does not work: ${String(error).slice(-LAST_WORDS)}`);
      return { fate: 'not mended', found: { ...UNSEEN, problems }, told: 0 };
    }
  }

  async #asItWas(): Promise<void> {
    await this.server.kill();
    // of what is answered by then nothing is in the folder that comes back
    for (const actor of this.house.actors) actor.sent.length = 0;
    await copyFolder(this.whole, this.server.data);
    await this.server.restart();
    await this.#reconnect();
  }

  /** Everybody shows what the server that runs now says. */
  async #reconnect(): Promise<void> {
    this.#askAgain();
    for (const client of this.clients) await client.fresh();
  }

  /** Who was refused while something was lost does not come back alone. */
  #askAgain(): void {
    for (const { socket } of this.clients) if (!socket.active) socket.connect();
  }
}

/** A start that fails names the file, in a journal the line too, and what to do. */
function saidIn(words: string, file: string, when: string): string[] {
  const place = file.replace(/\.mark$/, '');
  const named = words.includes(place) && (!place.endsWith('.jsonl') || /\.jsonl:\d+: /.test(words));
  return named && words.includes('npm run repair')
    ? []
    : [`${when}: the start failed without a word about it: ${words}`];
}

/** The centre had a day before this one: with figures. */
async function oneDay(data: string): Promise<void> {
  const server = await ServerProcess.start({ data });
  try {
    await moveToNoon(server.url);
    await addStaff(server.url, { S0: ['steward'] });
    const { token } = await signIn(server.url, 'S0');
    const steward = await Client.connect(server.url, { audience: 'steward', token });
    if (steward.view.day !== 'open') await steward.accepted('open-day', {});
    await steward.accepted('close-day', {});
    steward.close();
  } finally {
    await server.stop();
  }
  await layEarlierDay(data);
}
