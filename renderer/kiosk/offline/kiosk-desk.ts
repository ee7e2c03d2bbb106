import type { KioskView } from '#protocol/views.js';
import type { PaperState } from '#protocol/vocabulary.js';

import { dateAt } from './centre-day.js';
import { createErrands } from './errands.js';
import type { Errands } from './errands.js';
import { forgetLease, freeNumbers } from './kept.js';
import type { Moment } from './kept.js';
import { createKeptBook } from './kept-book.js';
import { createViewKeeper } from './kept-view.js';
import { createKioskClock } from './kiosk-clock.js';
import { createReports } from './reports.js';
import type { DeskLive, Surroundings } from './surroundings.js';
import { createTicketOffice } from './ticket-office.js';
import type { TicketOffice } from './ticket-office.js';

/**
 * full          the server answers
 * tickets-only  cut off, with numbers of its own to give
 * none          cut off, with nothing to give: the desk has to help
 */
export type KioskService = 'full' | 'tickets-only' | 'none';

/** What the kiosk can do just now. */
export interface DeskState {
  /**
   * The server's, else the last one kept; absent where there never was one. While not `online`, the
   * counts in it (who waits, free places) are not known any more: show none of them.
   */
  readonly view: KioskView | undefined;
  /** A hiccup of the network shorter than a few seconds still counts as online. */
  readonly online: boolean;
  readonly service: KioskService;
}

/** The kiosk's dealings with the server and with being cut off from it. */
export interface KioskDesk {
  readonly office: TicketOffice;
  getState(): DeskState;
  subscribe(listener: () => void): () => void;
  /** How the paper fares, for the steward; `none` and `unknown` are told without it. */
  reportPaper(paper: PaperState): void;
  /** Begins to read, to listen and to tell. @returns what ends it */
  start(): () => void;
}

/** A reconnect shorter than this is not worth a word, ms. */
const GRACE = 3_000;
/** A page that starts waits so long for its server before it shows what was kept, ms. */
const FIRST_GRACE = 1_000;
/** How often the time is kept and looked at, ms; and every so many times the numbers are filled up. */
const TICK = 60_000;
const TICKS_BETWEEN_LEASES = 5;

export function createKioskDesk(live: DeskLive, around: Surroundings): KioskDesk {
  const listeners = new Set<() => void>();
  const clock = createKioskClock(live, () => around.wall());
  const book = createKeptBook(around.store, changed);
  const keeper = createViewKeeper(around.store, (ms, then) => around.after(ms, then));
  const reports = createReports(live, around);
  const errands: Errands = createErrands({ live, book, around, isDayOpen, today });
  const office = createTicketOffice({ live, book, around, errands, moment });

  let lastView: KioskView | undefined;
  let paper: PaperState | undefined;
  let wasLive = false;
  let everLive = false;
  let cutOff = false;
  let state: DeskState = { view: undefined, online: true, service: 'full' };
  let stopGrace: (() => void) | undefined;
  let stopTick = () => {};
  let running = false;

  function isDayOpen(): boolean {
    return lastView?.day === 'open';
  }

  function today(now = clock.now()): string {
    return lastView === undefined ? '' : dateAt(now, lastView.timeZone);
  }

  function moment(): Moment | undefined {
    const now = clock.now();
    return isDayOpen() ? { now, date: today(now) } : undefined;
  }

  function service(): KioskService {
    if (!cutOff) return 'full';
    const now = moment();
    if (now === undefined || book.isFailing()) return 'none';
    return freeNumbers(book.kept(), now) > 0 ? 'tickets-only' : 'none';
  }

  function changed(): void {
    if (!running) return;
    const found = live.getState();
    // At its start a page shows what was kept only once it is clear that the server is not there.
    const view = found.status === 'live' || everLive || cutOff ? lastView : undefined;
    const next: DeskState = { view, online: !cutOff, service: service() };
    if (lastView !== undefined) {
      reports.tell(
        book.kept(),
        paper ?? (lastView.settings.printer === 'none' ? 'none' : 'unknown'),
      );
    }
    if (next.view === state.view && next.online === state.online && next.service === state.service)
      return;
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function look(): void {
    const found = live.getState();
    if (found.status === 'live') cameUp(found.view);
    else wentDown(found.status === 'lost' && !everLive ? 0 : everLive ? GRACE : FIRST_GRACE);
    if (found.status === 'refused' && found.refusal.code === 'device-unknown') {
      const forget = book.change((kept) => ({ kept: forgetLease(kept), result: true }));
      forget.catch(() => undefined);
    }
    changed();
  }

  function cameUp(view: KioskView): void {
    const opened = view.day === 'open' && !isDayOpen();
    if (view !== lastView) keeper.keep(view);
    lastView = view;
    everLive = true;
    cutOff = false;
    stopGrace?.();
    stopGrace = undefined;
    if (!wasLive) {
      reports.connected();
      keepTime();
    }
    if (!wasLive || opened) errands.run();
    wasLive = true;
  }

  function wentDown(grace: number): void {
    wasLive = false;
    if (cutOff || (stopGrace !== undefined && grace > 0)) return;
    stopGrace?.();
    stopGrace = around.after(grace, () => {
      stopGrace = undefined;
      cutOff = true;
      changed();
    });
  }

  function keepTime(): void {
    const keep = book.change((kept) => ({
      kept: { ...kept, clock: clock.toKeep() },
      result: true,
    }));
    keep.catch(() => undefined);
  }

  function tick(count: number): void {
    stopTick = around.after(TICK, () => {
      keepTime();
      const { outbox, asked, lease } = book.kept();
      const isStale = lease === undefined || lease.date !== moment()?.date;
      if (outbox.length > 0 || asked.length > 0 || isStale || count % TICKS_BETWEEN_LEASES === 0)
        errands.run();
      changed();
      tick(count + 1);
    });
  }

  async function load(): Promise<void> {
    const [kept, view] = await Promise.all([book.read().catch(() => undefined), keeper.load()]);
    clock.load(kept?.clock);
    lastView ??= view;
    changed();
  }

  return {
    office,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reportPaper(now) {
      paper = now;
      changed();
    },
    start() {
      running = true;
      errands.start();
      void load();
      const stopListening = live.subscribe(look);
      look();
      tick(1);
      return () => {
        running = false;
        stopListening();
        stopTick();
        stopGrace?.();
        stopGrace = undefined;
        errands.stop();
      };
    },
  };
}
