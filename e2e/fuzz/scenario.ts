import type { Random } from '../harness/random.js';
import { Checker } from './checker.js';
import type { Found } from './checker.js';
import { allExtremes, extremes } from './extremes.js';
import { drawHandshake, handshakes } from './handshakes.js';
import { FuzzHouse } from './house.js';
import { drawFrames, rawFrames } from './raw-frames.js';
import { requests } from './requests.js';
import { drawRequest } from './routes.js';
import { Senders } from './senders.js';
import { SocketFuzz } from './socket-messages.js';
import { shuffled } from './turns.js';

export interface HouseReport {
  readonly sent: number;
  readonly perSecond: number;
  /** Batches whose views, journals and documents were the same before and after. */
  readonly compared: number;
  /** What was different once and not when the batch came again. */
  readonly passing: readonly string[];
  readonly found: readonly Found[];
  /** By refusal, status or `ok`. */
  readonly codes: Readonly<Record<string, number>>;
  /** Who was answered about what, as often. */
  readonly answered: ReadonlyMap<string, number>;
  /** MB: after a tenth of the run, the most, at its end. */
  readonly memory: { readonly early: number; readonly most: number; readonly end: number };
  /** ms that others waited for their answers, at most. */
  readonly slowest: number;
}

export interface HouseRun {
  readonly random: Random;
  readonly messages: number;
  readonly only: ReadonlySet<'sockets' | 'http'>;
  /** So many things found are enough: making each small takes long. */
  readonly enough: number;
  /** Another build of the server than the one that lies in `dist/`. */
  readonly server?: string;
  say(line: string): void;
}

const FRAMES = 40;
const EXTREMES = 60;
/** Of so many messages one is endless, until each was said. */
const EXTREMES_IN = 5;
/** Some are let stand unfinished for a moment: many at once take no longer. */
const REQUESTS = 120;
/** More that stays in memory than this after a tenth of the run is a leak, MB. */
const MOST_GROWTH = 250;
const SAID_EVERY = 20_000;

/** Sends so many messages to one house. */
export async function fuzzHouse({
  random,
  messages,
  only,
  enough,
  say,
  ...more
}: HouseRun): Promise<HouseReport> {
  const house = await FuzzHouse.open(more.server);
  try {
    const checker = new Checker(house);
    const senders = new Senders(house);
    const sockets = new SocketFuzz(house, senders, checker, random);
    const tokens = tokensOf(house);
    const memory = { early: 0, most: 0, end: 0 };
    const began = performance.now();
    const perSecond = (): number => Math.round((checker.sent / (performance.now() - began)) * 1000);
    let said = 0;
    const endless = only.has('sockets') ? shuffled(allExtremes(house, random), random) : [];
    const most = Math.min(endless.length, messages / EXTREMES_IN);
    for (let at = 0; at < most && checker.found.length < enough; at += EXTREMES) {
      await checker.batch(extremes(house), endless.slice(at, at + EXTREMES));
    }
    for (let turn = 0; checker.sent < messages && checker.found.length < enough; turn += 1) {
      if (only.has('sockets')) {
        await (turn % 4 === 3 ? sockets.rightBatch() : sockets.wrongBatch());
        if (turn % 8 === 1)
          await checker.batch(
            rawFrames(house),
            many(FRAMES, () => drawFrames(random)),
          );
        if (turn % 8 === 5) {
          await checker.batch(
            handshakes(house),
            many(FRAMES, () => drawHandshake(house, random)),
          );
        }
      }
      if (only.has('http') && (!only.has('sockets') || turn % 6 === 2)) {
        await checker.batch(
          requests(house),
          many(REQUESTS, () => drawRequest(random, tokens)),
        );
      }
      memory.end = house.memory();
      memory.most = Math.max(memory.most, memory.end);
      if (memory.early === 0 && checker.sent > messages / 10) memory.early = memory.end;
      if (checker.sent - said >= SAID_EVERY) {
        said = checker.sent;
        const { found, passing } = checker;
        say(
          `${said} sent, ${perSecond()} a second, ${memory.end} MB, ${found.length} found, ${passing.length} passing`,
        );
      }
    }
    if (memory.end > memory.early + MOST_GROWTH) {
      const detail = `${memory.early} MB became ${memory.end} MB`;
      checker.found.push({ what: 'memory grew', detail, subject: 'all', messages: [] });
    }
    senders.close();
    const { sent, compared, passing, found, codes } = checker;
    return {
      ...{ sent, compared, passing, found, memory },
      perSecond: perSecond(),
      codes: Object.fromEntries(codes),
      answered: senders.answered,
      slowest: house.slowest,
    };
  } finally {
    await house.close();
  }
}

function tokensOf(house: FuzzHouse): ReadonlyMap<string, string> {
  return new Map(
    [...house.senders].flatMap(([name, { token }]) =>
      name.startsWith('office ') && token !== undefined ? [[name.slice(7), token]] : [],
    ),
  );
}

function many<T>(count: number, one: () => T): readonly T[] {
  return Array.from({ length: count }, one);
}
