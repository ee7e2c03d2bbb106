import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import { newTicketKeys } from '#protocol/ticket-keys.js';

import { Agenda } from './agenda.js';
import type { PlannedVisitor, Shift } from './day-file.js';
import { between, seededRandom } from '../domain/seeded.js';
import type { LivedDay } from './virtual-centre.js';
import { DISPLAY, KIOSK, STEWARD, VirtualCentre, advisorOf, ticketIdOf } from './virtual-centre.js';

export interface DayPlan {
  readonly visitors: readonly PlannedVisitor[];
  readonly staffing: readonly Shift[];
  /** Same seed, same day. */
  readonly seed: number;
  readonly settings?: Settings;
  /** ms since midnight; without it the day closes when the last island has signed out. */
  readonly closing?: number;
  /** Told of each ticket as soon as it is taken, and has its priority, before anybody is called for it. */
  readonly onTicket?: (centre: VirtualCentre, ticketId: string) => void;
}

/** Day files carry no date and no zone: they are lived on this day, in UTC. */
export const DATE = '2026-01-15';
const MIDNIGHT = Date.parse(`${DATE}T00:00:00Z`);

/** What the files do not say, ms: seconds to the island, and how long a visitor who will leave waits. */
const WALK = [15_000, 45_000] as const;
const PATIENCE = [2 * 60_000, 15 * 60_000] as const;

type Guest = PlannedVisitor & { readonly walk: number; readonly patience: number };

/**
 * A day of the files in virtual time: who arrives, walks up, stays away, loses patience; when islands
 * are staffed. What follows from it, the rules say.
 */
export class ReplayedDay {
  private readonly agenda = new Agenda<() => void>();
  private readonly centre: VirtualCentre;
  private readonly guests = new Map<string, Guest>();
  private readonly endsAt = new Map<number, number>();
  private readonly lastShiftEnd: number;
  private readonly random: () => number;
  private turnedAway = 0;

  constructor(private readonly options: DayPlan) {
    const { visitors, staffing, closing, seed } = options;
    const asSet = options.settings ?? defaultSettings;
    const islands = staffing.reduce((most, shift) => Math.max(most, shift.island), asSet.islands);
    const settings = { ...asSet, islands, timeZone: 'UTC' };
    const starts = [...visitors.map((visitor) => visitor.arrival), ...staffing.map((s) => s.from)];
    const opening = starts.reduce((least, start) => Math.min(least, start), closing ?? Infinity);
    this.centre = new VirtualCentre(
      settings,
      DATE,
      MIDNIGHT + (opening === Infinity ? 0 : opening),
    );
    this.random = seededRandom(seed);
    this.lastShiftEnd = staffing.reduce((last, shift) => Math.max(last, shift.to), 0);
    this.planDay();
  }

  live(): LivedDay {
    const course = this.course();
    for (let step = course.next(); ; step = course.next()) {
      if (step.done === true) return step.value;
    }
  }

  /** The same, one moment after the other, for who has to do other things in between. */
  *course(): Generator<void, LivedDay> {
    const { centre, agenda } = this;
    centre.must(STEWARD, { kind: 'open-day', payload: {} });
    for (;;) {
      const due = centre.open ? centre.due : undefined;
      const next = agenda.nextAt;
      if (due !== undefined && (next === undefined || due <= next)) {
        centre.now = Math.max(centre.now, due);
        centre.tick();
      } else {
        const happen = agenda.takeNext();
        if (next === undefined || happen === undefined) break;
        centre.now = next;
        happen();
      }
      this.callFromFreeIslands();
      this.closeAfterLastShift();
      yield;
    }
    if (centre.open) centre.must(STEWARD, { kind: 'close-day', payload: {} });
    return { centre, turnedAway: this.turnedAway };
  }

  /** Shifts are noted first: who arrives at the stroke of opening finds the islands signed in. */
  private planDay(): void {
    const { visitors, staffing, closing } = this.options;
    for (const shift of staffing) {
      this.at(shift.from, () => this.beginShift(shift));
      this.at(shift.to, () => this.endShift(shift.island));
    }
    for (const visitor of visitors) {
      // Drawn in the order of the file, so that another staffing meets the very same visitors.
      const walk = between(this.random, ...WALK);
      const patience = between(this.random, ...PATIENCE);
      this.at(visitor.arrival, () => this.arrive({ ...visitor, walk, patience }));
    }
    if (closing !== undefined) {
      this.at(closing, () => {
        if (this.centre.open) this.centre.must(STEWARD, { kind: 'close-day', payload: {} });
      });
    }
  }

  /** @param time ms since midnight */
  private at(time: number, happen: () => void): void {
    this.agenda.note(MIDNIGHT + time, happen);
  }

  private after(delay: number, happen: () => void): void {
    this.agenda.note(this.centre.now + delay, happen);
  }

  private arrive(guest: Guest): void {
    const { centre } = this;
    const { shortCode } = newTicketKeys((bytes) => {
      bytes.forEach((_, index) => (bytes[index] = Math.floor(this.random() * 256)));
    });
    // A simulated ticket has no phone page: its number in the file stands for the hash of its secret.
    const secretHash = `visitor-${this.guests.size + this.turnedAway + 1}`;
    const taken = centre.ask(KIOSK, {
      kind: 'take-ticket',
      payload: { theme: guest.theme, language: guest.language, shortCode, secretHash },
    });
    if (!taken.ok) {
      if (taken.refusal.code !== 'day-closed') throw new Error(taken.refusal.code);
      this.turnedAway += 1;
      return;
    }
    const ticketId = ticketIdOf(taken.value);
    this.guests.set(ticketId, guest);
    if (guest.priority) {
      centre.must(STEWARD, { kind: 'set-priority', payload: { ticketId, priority: true } });
    }
    this.options.onTicket?.(centre, ticketId);
    if (guest.outcome === 'left') this.after(guest.patience, () => this.losePatience(ticketId));
  }

  private losePatience(ticketId: string): void {
    if (this.centre.ticket(ticketId)?.status !== 'waiting') return;
    this.centre.must({ kind: 'phone', ticketId }, { kind: 'leave-queue', payload: {} });
  }

  private beginShift({ island, languages, themes, to }: Shift): void {
    if (!this.centre.open) return;
    this.endsAt.set(island, MIDNIGHT + to);
    this.centre.must(advisorOf(island), {
      kind: 'sign-in-island',
      payload: { island, languages: [...languages], themes: [...themes] },
    });
  }

  /** Whoever has a visitor finishes first: see `finishWith`. */
  private endShift(island: number): void {
    const now = this.centre.island(island);
    const over = (this.endsAt.get(island) ?? 0) <= this.centre.now;
    if (now === undefined || now.ticketId !== undefined || !over) return;
    this.centre.must(advisorOf(island), { kind: 'sign-out-island', payload: { island } });
  }

  private callFromFreeIslands(): void {
    if (!this.centre.open || this.centre.state.queue.size === 0) return;
    const free = [...this.centre.state.islands.values()].filter(
      (island) =>
        island.ticketId === undefined &&
        island.break === undefined &&
        (this.endsAt.get(island.island) ?? 0) > this.centre.now,
    );
    // Who has been free longest calls first.
    free.sort((a, b) => a.since - b.since || a.island - b.island);
    for (const { island } of free) {
      if (this.centre.state.queue.size > 0) this.callNext(island);
    }
  }

  private callNext(island: number): void {
    const called = this.centre.ask(advisorOf(island), { kind: 'call-next', payload: { island } });
    if (!called.ok) {
      if (called.refusal.code !== 'nobody-waiting') throw new Error(called.refusal.code);
      return;
    }
    const ticketId = ticketIdOf(called.value);
    this.showCall(ticketId);
    const guest = this.guests.get(ticketId);
    if (guest === undefined) throw new Error(`a ticket nobody took was called: ${ticketId}`);
    if (guest.outcome === 'no-show') {
      this.after(this.betweenCalls(), () => this.callAgain(island, ticketId));
    } else {
      this.after(guest.walk, () => this.startInterview(island, ticketId, guest));
    }
  }

  /** Calls spread so that all of them, and the wait after the last, fit the window of the rules. */
  private betweenCalls(): number {
    const { callsBeforeNoShow, callWindowSeconds } = this.centre.settings;
    return Math.floor((callWindowSeconds * 1000) / (callsBeforeNoShow + 1));
  }

  private callAgain(island: number, ticketId: string): void {
    if (!this.isCalled(ticketId)) return;
    const advisor = advisorOf(island);
    const again = this.centre.ask(advisor, { kind: 'recall', payload: { island } });
    if (again.ok) {
      this.showCall(ticketId);
      this.after(this.betweenCalls(), () => this.callAgain(island, ticketId));
      return;
    }
    if (again.refusal.code !== 'recall-limit-reached') throw new Error(again.refusal.code);
    this.centre.must(advisor, { kind: 'no-show', payload: { island } });
    this.endShift(island);
  }

  private showCall(ticketId: string): void {
    const call = this.centre.ticket(ticketId)?.call;
    if (call === undefined) return;
    this.centre.must(DISPLAY, { kind: 'acknowledge-call', payload: { callId: call.callId } });
  }

  private startInterview(island: number, ticketId: string, guest: Guest): void {
    if (!this.isCalled(ticketId)) return;
    this.centre.must(advisorOf(island), { kind: 'start-interview', payload: { island } });
    this.after(guest.interview, () => this.finishWith(island, ticketId));
  }

  private finishWith(island: number, ticketId: string): void {
    if (this.centre.ticket(ticketId)?.status !== 'serving') return;
    this.centre.must(advisorOf(island), { kind: 'finish-interview', payload: { island } });
    this.endShift(island);
  }

  private isCalled(ticketId: string): boolean {
    return this.centre.ticket(ticketId)?.status === 'called';
  }

  private closeAfterLastShift(): void {
    const { centre } = this;
    if (!centre.open || this.options.closing !== undefined) return;
    if (centre.now < MIDNIGHT + this.lastShiftEnd || centre.state.islands.size > 0) return;
    centre.must(STEWARD, { kind: 'close-day', payload: {} });
  }
}
