import type { Settings } from '#protocol/settings.js';
import type { Audience, Language, Theme } from '#protocol/vocabulary.js';

import type { ReceptionState } from '../../domain/reception/state.js';
import { isOpen } from '../../domain/reception/state.js';
import type { Learned } from '../../domain/reception/waiting/learned.js';
import { LEARNED_DAYS, learnFrom } from '../../domain/reception/waiting/learned.js';
import type { ToldWait } from '../../domain/reception/waiting-time.js';
import { estimateWaits } from '../../domain/reception/waiting-time.js';
import type { Clock } from '../ports.js';
import type { KeptFigures } from '../kept-figures.js';
import type { Waits } from '../views/environment.js';
import type { ShownWaits } from './shown-waits.js';
import { NOTHING_SHOWN, shownWaits, stillHolding, toldWait } from './shown-waits.js';

/** Least time between two estimates while things happen, and most while nothing does: time passes too. ms */
const SOONEST = 2_000;
const LATEST = 15_000;
/** After days before that could not be read. ms */
const LEARN_AGAIN = 60_000;
const DAY = 86_400_000;

export interface WaitingDeskParts {
  /** The durable state; another object after every change. */
  readonly state: () => ReceptionState;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly figures: KeptFigures;
  /** Something these audiences are shown has changed. */
  readonly refresh: (...audiences: Audience[]) => void;
  /**
   * The days before cannot be read now: until they can, waits are learned from today. Or an estimate failed:
   * until one does not, nothing is shown. Told once.
   */
  readonly problem: (what: string, reason: unknown) => void;
}

/**
 * Keeps the waiting times that everybody is shown. Estimates are made in rounds, never while a command is
 * decided or a view made: those take what the last round found.
 */
export interface WaitingDesk {
  /** What is shown of this state; the same objects until it changes. */
  readonly waits: (state: ReceptionState) => Waits;
  /** What somebody who takes a ticket in this state is told. */
  readonly told: (state: ReceptionState, theme: Theme, language: Language) => ToldWait | undefined;
  /** Estimates where it is time; to be called every second or so. Calls never overlap, and never fail. */
  round(): Promise<void>;
}

export function createWaitingDesk(parts: WaitingDeskParts): WaitingDesk {
  let shown: ShownWaits = NOTHING_SHOWN;
  let learned: { readonly day: string; readonly from: Learned } | undefined;
  /** The day whose past could not be read, and when that was tried. */
  let unread: { readonly day: string; readonly at: number } | undefined;
  let failing = false;
  /** What held of what is shown when it was last asked for. */
  let holding:
    { readonly of: ShownWaits; readonly in: ReceptionState; readonly waits: Waits } | undefined;
  let estimated: { readonly at: number; readonly of: ReceptionState } | undefined;
  let current: Promise<void> | undefined;

  return {
    waits(state) {
      if (holding?.of !== shown || holding.in !== state) {
        holding = { of: shown, in: state, waits: stillHolding(shown, state) };
      }
      return holding.waits;
    },
    told: (state, theme, language) => toldWait(shown, state, theme, language),
    round() {
      current ??= everything()
        .then(() => {
          failing = false;
        })
        .catch(showNothing)
        .catch(tell)
        .finally(() => {
          current = undefined;
        });
      return current;
    },
  };

  async function everything(): Promise<void> {
    const { day } = parts.state();
    if (!isOpen(parts.state()) || day === undefined) {
      estimated = undefined;
      show(NOTHING_SHOWN);
      return;
    }
    if (isTimeToLearn(day.date)) await learn(day.date);
    const state = parts.state();
    const now = parts.clock.now();
    const wait = estimated?.of === state ? LATEST : SOONEST;
    // A clock that was put back must not stop the estimates.
    if (estimated !== undefined && Math.abs(now - estimated.at) < wait) return;
    estimated = { at: now, of: state };
    const before = learned?.day === day.date ? learned.from : learnFrom([], day.date);
    show(shownWaits(estimateWaits(state, now, parts.settings(), before), shown));
  }

  function isTimeToLearn(date: string): boolean {
    if (learned?.day === date) return false;
    if (unread?.day !== date) return true;
    return Math.abs(parts.clock.now() - unread.at) >= LEARN_AGAIN;
  }

  /** The days before are folded by the time the next is opened: once a day is enough. */
  async function learn(date: string): Promise<void> {
    try {
      const { days } = await parts.figures.list(
        daysBefore(date, LEARNED_DAYS),
        daysBefore(date, 1),
      );
      learned = {
        day: date,
        from: learnFrom(
          days.map(({ figures }) => figures),
          date,
        ),
      };
    } catch (reason) {
      if (unread?.day !== date) parts.problem('waiting times', reason);
      unread = { day: date, at: parts.clock.now() };
    }
  }

  function showNothing(reason: unknown): void {
    tell(reason);
    show(NOTHING_SHOWN);
  }

  function tell(reason: unknown): void {
    if (!failing) parts.problem('waiting times', reason);
    failing = true;
  }

  function show(next: ShownWaits): void {
    const { ranges, byTicket } = shown;
    shown = next;
    if (next.ranges !== ranges) parts.refresh('kiosk', 'display', 'advisor', 'steward');
    else if (next.byTicket !== byTicket) parts.refresh('steward');
    if (next.byTicket !== byTicket) parts.refresh('phone');
  }
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}
