import type { Settings } from '#protocol/settings.js';
import type { WaitRange } from '#protocol/waiting.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import { nextTicketRule } from './next-ticket/rules.js';
import { GROUPS, groupOf } from './waiting/groups.js';
import type { Learned } from './waiting/learned.js';
import { modelOf } from './waiting/model.js';
import { queueOf } from './waiting/queue.js';
import { RollForward } from './waiting/replay.js';
import { speakingOf, staffingOf } from './waiting/servers.js';
import { todayOf } from './waiting/today.js';
import type { ReceptionState } from './state.js';
import { isOpen } from './state.js';

/** A wait as it was told with a ticket, and the middle of what it was told from, minutes. */
export interface ToldWait extends WaitRange {
  readonly middle: number;
}

/** How long somebody is likely to wait still, minutes as they were computed. */
export interface LikelyWait {
  /** The 10th percentile, the median, the 90th. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** No entry: nobody knows. */
export interface WaitEstimates {
  /** Of each ticket that waits, by id. */
  readonly byTicket: ReadonlyMap<string, LikelyWait>;
  /** Of somebody who takes a ticket now, without priority. */
  readonly ofNew: (theme: Theme, language: Language) => LikelyWait | undefined;
}

const NOTHING: WaitEstimates = { byTicket: new Map(), ofNew: () => undefined };

/** Interviews it takes to know more than whether somebody is free. */
const LEAST_EVIDENCE = 3;
/** Visitors whose calls are drawn in one estimate, all replays together: what makes it quick. */
const CALLS_DRAWN = 5_000;
const LEAST_REPLAYS = 32;
const MOST_REPLAYS = 100;

/**
 * Waiting times by roll-forward: the queue is replayed on the islands on duty and to come, many times,
 * with lengths as they were learned (docs/decisions/waiting-time.md). The same facts and seed give the
 * same answer. Nothing where the day is closed; for a theme and language that nobody on duty takes;
 * beyond "at once" where too few interviews are known; for what comes after twelve hours.
 */
export function estimateWaits(
  state: ReceptionState,
  now: number,
  settings: Settings,
  learned: Learned,
  seed = 1,
): WaitEstimates {
  if (!isOpen(state)) return NOTHING;
  const { servers, onDuty } = staffingOf(state, now, settings);
  if (onDuty === 0) return NOTHING;
  const queue = queueOf(state, now);
  const model = modelOf(learned, todayOf(state, now), settings);
  const rule = nextTicketRule(settings.nextTicketRule);
  const duty = {
    speaking: speakingOf(servers),
    inTime: settings.serviceLevelMinutes * 60_000,
  };
  const wanted = Math.floor(CALLS_DRAWN / (queue.ids.length + servers.length + 1));
  const replays = Math.min(MOST_REPLAYS, Math.max(LEAST_REPLAYS, wanted));
  const roll = new RollForward({ queue, servers, model, rule, duty }, replays);
  roll.run(seed);
  const likely = roll.rows.map((row) => likelyOf(row, model.evidence < LEAST_EVIDENCE));
  const byTicket = new Map<string, LikelyWait>();
  for (const [index, id] of queue.ids.entries()) {
    const wait = likely[index];
    const group = queue.groups[index] ?? 0;
    if (wait !== undefined && (onDuty & (1 << group)) !== 0) byTicket.set(id, wait);
  }
  const ofNew = likely
    .slice(-GROUPS.length)
    .map((wait, group) => ((onDuty & (1 << group)) === 0 ? undefined : wait));
  return { byTicket, ofNew: (theme, language) => ofNew[groupOf(theme, language)] };
}

/** @param calls minutes from now, in any order; sorted in place */
function likelyOf(calls: Float64Array, guessed: boolean): LikelyWait | undefined {
  calls.sort();
  let called = calls.length;
  while (called > 0 && calls[called - 1] === Infinity) called -= 1;
  // More likely than not that all have gone before.
  if (called * 2 < calls.length) return undefined;
  const sure = calls.subarray(0, called);
  const high = quantile(sure, 0.9);
  if (guessed && high > 0) return undefined;
  return { low: quantile(sure, 0.1), middle: quantile(sure, 0.5), high };
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (at - below);
}
