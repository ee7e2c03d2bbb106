import { THEMES } from '#protocol/vocabulary.js';

import { hashed } from '../../seeded.js';
import type { Duty, NextTicketRule } from '../next-ticket/rule.js';
import { MISSED_RANK } from '../next-ticket/rule.js';
import { GROUPS } from './groups.js';
import { normalQuantile } from './log-normal.js';
import { firstFree, visitLasts } from './luck.js';
import type { Model } from './model.js';
import type { Queue } from './queue.js';
import { KINDS, MISSED, PRIORITY } from './queue.js';
import type { Server } from './servers.js';
import { ToCome, WITH, WITHOUT } from './to-come.js';

const MINUTE = 60_000;
const THEME_OF = GROUPS.map(({ theme }) => THEMES.indexOf(theme));
/** Tickets draw their luck by their numbers, others by numbers that no ticket has. */
const OF_ISLANDS = 1_000_003;

export interface Scene {
  readonly queue: Queue;
  readonly servers: readonly Server[];
  readonly model: Model;
  readonly rule: NextTicketRule;
  readonly duty: Duty;
}

/**
 * Plays the rest of the day, again and again. An island that becomes free takes whom the rule says, as
 * long as somebody it takes waits. People who come later are not in it, but for those with priority:
 * any island calls before them whoever waits already.
 *
 * A replay ends: each step calls somebody who waits, or one of at most 150 to come, or takes an island on
 * in its stints.
 *
 * No island or ticket is made anew in a replay: rows of numbers, filled again.
 */
export class RollForward {
  /**
   * Minutes from now to the call, by replay: of each ticket (row = its place in the queue's rows), then
   * of somebody who would come now, for each group. `Infinity`: all have gone before.
   */
  readonly rows: readonly Float64Array[];
  private readonly tickets: number;
  private readonly freeAt: Float64Array;
  private readonly stint: Int32Array;
  private readonly means: Float64Array;
  private readonly heads: Int32Array;
  private readonly starts: Int32Array;
  private readonly toCome: ToCome;
  /** Groups that some island takes some time. */
  private readonly taken: number;
  // One bit for each group. By kind of queue: somebody is in it.
  private readonly liveAtFirst = new Int32Array(KINDS);
  private readonly live = new Int32Array(KINDS);
  /** Somebody who was there from the start waits. */
  private waiting = 0;
  /** Somebody who would come now was not called yet. */
  private asking = 0;
  /** Islands that are idle take it. */
  private idle = 0;
  private luck = 0;

  constructor(
    private readonly scene: Scene,
    private readonly replays: number,
  ) {
    const { queue, servers, model } = scene;
    this.tickets = queue.ids.length;
    this.rows = Array.from({ length: this.tickets + GROUPS.length }, () =>
      new Float64Array(replays).fill(Infinity),
    );
    this.freeAt = new Float64Array(servers.length);
    this.stint = new Int32Array(servers.length);
    this.means = new Float64Array(model.means.length);
    this.starts = queue.starts;
    this.heads = new Int32Array(queue.starts.length - 1);
    for (let at = 0; at < this.heads.length; at += 1) {
      if (queue.starts[at + 1]! <= queue.starts[at]!) continue;
      this.liveAtFirst[(at / GROUPS.length) | 0]! |= 1 << (at % GROUPS.length);
    }
    this.toCome = new ToCome(model.priority, scene.rule, scene.duty);
    this.taken = servers
      .flatMap(({ stints }) => stints)
      .reduce((taken, { mask }) => taken | mask, 0);
  }

  run(seed: number): void {
    for (let replay = 0; replay < this.replays; replay += 1) {
      this.begin(replay, seed);
      while (((this.waiting | this.asking) & this.taken) !== 0 && !this.toCome.tooMany) {
        const server = this.firstFree();
        if (server < 0) break;
        if (this.isThere(server)) this.callAt(server, replay);
      }
    }
  }

  private begin(replay: number, seed: number): void {
    const { scene, means, heads } = this;
    const { model, servers } = scene;
    this.luck = Math.imul(seed, 8191) + replay;
    // Spread evenly over its range, in an order that has nothing to do with the other luck.
    const place = ((replay * 37 + 11) % this.replays) + 0.5;
    const factor = Math.exp(model.doubt * normalQuantile(place / this.replays));
    for (let theme = 0; theme < means.length; theme += 1) {
      means[theme] = model.means[theme]! * factor;
    }
    for (let index = 0; index < servers.length; index += 1) {
      const server = servers[index]!;
      this.stint[index] = 0;
      this.freeAt[index] = firstFree(server, model, means, OF_ISLANDS + server.island, this.luck);
    }
    heads.set(this.starts.subarray(0, heads.length));
    this.live.set(this.liveAtFirst);
    this.waiting = this.live[0]! | this.live[1]! | this.live[2]!;
    this.asking = this.taken;
    this.idle = 0;
    this.toCome.begin(this.luck);
  }

  private firstFree(): number {
    const { freeAt } = this;
    let first = -1;
    let time = Infinity;
    for (let index = 0; index < freeAt.length; index += 1) {
      if (freeAt[index]! < time) {
        time = freeAt[index]!;
        first = index;
      }
    }
    return first;
  }

  /** Whether it is on duty when it is free; else it is free again when it next is, or never. */
  private isThere(server: number): boolean {
    const { stints } = this.scene.servers[server]!;
    const time = this.freeAt[server]!;
    const now = stints[this.stint[server]!]!;
    if (time < now.from) {
      this.freeAt[server] = now.from;
      return false;
    }
    if (time < now.to) return true;
    const next = stints[(this.stint[server]! += 1)];
    this.freeAt[server] = next === undefined ? Infinity : Math.max(time, next.from);
    return false;
  }

  private callAt(server: number, replay: number): void {
    const { model, queue, rule, duty, servers } = this.scene;
    const { mask, languages, to } = servers[server]!.stints[this.stint[server]!]!;
    const time = this.freeAt[server]!;
    this.toCome.comeUntil(time, this.idle);

    let best = -1;
    let queueOfBest = -1;
    let bestRank = Infinity;
    for (let kind = 0; kind < KINDS; kind += 1) {
      for (let left = mask & this.live[kind]!; left !== 0; left &= left - 1) {
        const group = 31 - Math.clz32(left & -left);
        const at = kind * GROUPS.length + group;
        const ticket = queue.order[this.heads[at]!]!;
        let rank = MISSED_RANK;
        if (kind !== MISSED) {
          const ranked = kind === PRIORITY ? WITH[group]! : WITHOUT[group]!;
          rank = rule.rank(ranked, (queue.waited[ticket]! + time) * MINUTE, languages, duty);
        }
        if (rank > bestRank || (rank === bestRank && ticket > best)) continue;
        best = ticket;
        queueOfBest = at;
        bestRank = rank;
      }
    }
    let comer = -1;
    let rankOfComer = Infinity;
    for (let left = mask & this.toCome.waiting; left !== 0; left &= left - 1) {
      const group = 31 - Math.clz32(left & -left);
      const rank = rule.rank(WITH[group]!, 0, languages, duty);
      if (rank >= Math.min(bestRank, rankOfComer)) continue;
      comer = group;
      rankOfComer = rank;
    }
    // Somebody who would come now stands behind all of the same group, before all who come later, and
    // takes nobody's turn.
    for (let left = mask & this.asking & ~this.waiting; left !== 0; left &= left - 1) {
      const group = 31 - Math.clz32(left & -left);
      const rank = rule.rank(WITHOUT[group]!, time * MINUTE, languages, duty);
      if (rank >= bestRank || rank > rankOfComer) continue;
      this.rows[this.tickets + group]![replay] = time;
      this.asking &= ~(left & -left);
    }

    if (comer >= 0) {
      const mean = this.means[THEME_OF[comer]!]!;
      this.freeAt[server] = time + visitLasts(model, mean, 0, this.toCome.call(comer), this.luck);
    } else if (best < 0) {
      this.idle |= mask;
      this.freeAt[server] = to;
    } else {
      this.takeFrom(queueOfBest);
      this.rows[best]![replay] = time;
      // Its time at the head is over by then: it is closed, and keeps nobody waiting.
      if (time > queue.until[best]!) return;
      const seed = queue.seeds[best]!;
      if (hashed(seed, this.luck * 4 + 2) < 1 - Math.exp(-model.leaving * time)) return;
      const mean = this.means[queue.themes[best]!]!;
      this.freeAt[server] = time + visitLasts(model, mean, queue.spent[best]!, seed, this.luck);
    }
  }

  private takeFrom(at: number): void {
    const head = (this.heads[at]! += 1);
    if (head < this.starts[at + 1]!) return;
    this.live[(at / GROUPS.length) | 0]! &= ~(1 << (at % GROUPS.length));
    this.waiting = this.live[0]! | this.live[1]! | this.live[2]!;
  }
}
