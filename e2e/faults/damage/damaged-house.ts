import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { addStaff, moveToNoon, signIn } from '../../harness/centre.js';
import { Client } from '../../harness/client.js';
import type { Random } from '../../harness/random.js';
import { ServerProcess } from '../../harness/server-process.js';
import type { Found } from '../busy-house.js';
import { BusyHouse } from '../busy-house.js';
import { after } from '../moment.js';
import type { Books } from './books.js';
import { differences, Office } from './books.js';
import { layEarlierDay } from './earlier-day.js';
import { copyFolder, filesIn, printOf } from './folder.js';
import { repair } from './repair-run.js';
import type { Way } from './ways.js';

/** What became of a damaged file. */
export type Fate = 'healed' | 'told' | 'mended';

export interface Verdict {
  readonly fate: Fate;
  readonly found?: Found;
  readonly problems: readonly string[];
}

/** What a start says at its end, characters. */
const LAST_WORDS = 600;

/** A busy house whose server is stopped, whose folder is damaged, and which has to come back. */
export class DamagedHouse {
  #last: { readonly full: string; readonly bytes: Buffer; readonly damaged: Buffer } | undefined;

  private constructor(
    readonly house: BusyHouse,
    private readonly office: Office,
    /** As the folder was before the damage. */
    private readonly whole: string,
    private readonly folders: readonly string[],
    private books: Books,
  ) {}

  static async open(random: Random): Promise<DamagedHouse> {
    const data = await mkdtemp(path.join(tmpdir(), 'damaged-house-'));
    const whole = await mkdtemp(path.join(tmpdir(), 'damaged-whole-'));
    await oneDay(data);
    const house = await BusyHouse.open({ random, kiosks: 1, server: { data } });
    const office = await Office.open(house.centre);
    return new DamagedHouse(house, office, whole, [data, whole], await office.books());
  }

  get server() {
    return this.house.server;
  }

  /** Everybody works for a while; then the server is stopped or killed, and its folder kept aside. */
  async workAndStop(ms: number, killed: boolean): Promise<void> {
    await this.house.workWhile(() => after(ms));
    for (const actor of this.house.actors) await actor.settle();
    this.books = await this.office.books();
    if (killed) await this.server.kill();
    else await this.server.stop();
    await this.#oneAtATime();
    await copyFolder(this.server.data, this.whole);
  }

  private get clients(): readonly Pick<Client<'office'>, 'socket'>[] {
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
    const logged = this.server.log;
    try {
      await this.server.restart();
    } catch (error) {
      const problems = [
        ...saidIn(String(error).slice(-LAST_WORDS), file, when),
        ...(isDeepStrictEqual(await printOf(this.server.data), before)
          ? []
          : [`${when}: a start that failed has changed the folder`]),
        ...(await this.#mend(file, when)),
      ];
      await this.#asItWas();
      return { fate: 'mended', problems };
    }
    let found: Found;
    let other: readonly string[];
    try {
      found = await this.house.look(when);
      other = differences(this.books, await this.office.books());
    } catch (error) {
      const problems = [`${when}: started, and nobody is served: ${String(error)}`];
      await this.server.kill();
      await this.#asItWas();
      return { fate: 'told', problems };
    }
    const news = newIn(this.server.log, logged);
    const told = other.length > 0 && news.includes(path.parse(file).name);
    const problems = told ? [] : other.map((name) => `${when}: ${name} is not as it was, silently`);
    // the next damage finds everything there again
    if (other.length + found.problems.length > 0) {
      await this.server.kill();
      await this.#asItWas();
    }
    return { fate: told ? 'told' : 'healed', found, problems };
  }

  async close(): Promise<void> {
    this.office.close();
    await this.house.close();
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true });
  }

  /** Lets the repair explain, then mend, and starts. @returns what was wrong with that */
  async #mend(file: string, when: string): Promise<string[]> {
    const { data } = this.server;
    const problems: string[] = [];
    const asked = await repair(data);
    if (!asked.said.includes(file.split('/').slice(-2).join('/')))
      problems.push(`${when}: the repair does not name the file: ${asked.said}`);
    if (asked.status !== 1) problems.push(`${when}: the repair ended with ${asked.status}`);
    const done = await repair(data, '--apply', '--drop-damaged');
    if (done.status !== 0) return [...problems, `${when}: nothing was mended: ${done.said}`];
    const lost = Math.max(0, ...[...done.said.matchAll(/(\d+) command\(s\)/g)].map(firstGroup));
    const emptied = Math.max(0, ...[...done.said.matchAll(/(\d+) later one/g)].map(firstGroup));
    try {
      await this.server.restart();
    } catch (error) {
      return [
        ...problems,
        `${when}: mended, it does not start: ${String(error).slice(-LAST_WORDS)}`,
      ];
    }
    const gone = await this.#answersGone();
    // what has lost its effect alone keeps its answer
    if (gone > lost)
      problems.push(
        `${when}: ${gone} answers are gone, the repair said ${lost} (${emptied} empty)`,
      );
    await this.server.kill();
    return problems;
  }

  /** Commands of this life whose answer is not known any more. */
  async #answersGone(): Promise<number> {
    let gone = 0;
    for (const actor of this.house.actors) {
      for (const { answer, again } of actor.sent) {
        if (answer?.ok === true && !isDeepStrictEqual(await again(), answer)) gone += 1;
      }
    }
    return gone;
  }

  async #asItWas(): Promise<void> {
    await copyFolder(this.whole, this.server.data);
    await this.server.restart();
    // who was refused while something was lost asks again
    for (const { socket } of this.clients) if (!socket.active) socket.connect();
  }
}

function firstGroup([, digits]: RegExpMatchArray): number {
  return Number(digits);
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

/** What was logged since; of a log of which only the end is kept, all that is there. */
function newIn(log: string, before: string): string {
  return log.startsWith(before) ? log.slice(before.length) : log;
}
