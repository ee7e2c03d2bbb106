import type { Settings } from '#protocol/settings.js';
import type { PeopleKind, Undoable } from '#protocol/vocabulary.js';

import type { ReceptionPayload } from '../command.js';
import type { ToldWait } from '../waiting-time.js';
import type { Desk, Entry, Presence, Sheet } from './desk.js';
import { NumberBook } from './number-book.js';
import { Space } from './space.js';
import type { Visitor } from './visitor.js';
import { comeBack, ensure, go, lapsed, leaveIsland, ModelViolation } from './visitor.js';

export type Answer = Readonly<Record<string, unknown>>;
/** `undefined`: must be refused. Otherwise what it does, given the answer. */
export type Effect = ((answer: Answer) => void) | undefined;

/** The room as somebody watching it would note it down: lists, and what happens to those in them. */
export class Room {
  date = '';
  open = false;
  /** When the day was first opened. */
  openedAt = 0;
  visitors: Visitor[] = [];
  desks: Desk[] = [];
  /** Ids of calls that somebody has been told. */
  readonly callIds = new Set<string>();
  book = new NumberBook();
  space = new Space();
  ledger: Entry[] = [];
  sheets: Sheet[] = [];
  presences: Presence[] = [];
  people = new Map<PeopleKind, number>();

  constructor(readonly settings: Settings) {}

  /** Those who stand in the queue, first to be called first. */
  queue(now: number, desk?: Desk): Visitor[] {
    const key = (v: Visitor) =>
      v.headUntil === undefined
        ? [v.priority ? 1 : 2, v.arrivedAt, v.number]
        : [0, v.arrivedAt, v.number];
    return this.visitors
      .filter((v) => v.is === 'waiting' && !lapsed(v, now))
      .filter(
        (v) => !desk || (desk.themes.includes(v.theme) && desk.languages.includes(v.language)),
      )
      .map((v) => ({ v, key: key(v) }))
      .sort((a, b) => firstDifference(a.key, b.key))
      .map(({ v }) => v);
  }

  at(island: number): Visitor | undefined {
    const there = this.visitors.filter((v) => v.island === island);
    ensure(there.length <= 1, `${there.length} visitors at island ${island}`);
    return there[0];
  }

  openDay(today: string, now: number): void {
    const date = today > this.date ? today : this.date;
    if (date !== this.date) {
      this.visitors = [];
      this.book = new NumberBook();
      this.space = new Space();
      this.ledger = [];
      this.sheets = [];
      this.presences = [];
      this.people = new Map();
      this.openedAt = now;
    }
    this.date = date;
    this.open = true;
  }

  closeDay(now: number): void {
    for (const visitor of this.visitors.filter((v) => v.is !== 'gone')) {
      if (lapsed(visitor, now)) go(visitor, 'no-show', now);
      else if (visitor.is === 'serving') this.finish(visitor, now);
      else go(visitor, 'left-at-closing', now);
    }
    for (const desk of this.desks) this.unstaff(desk, now);
    this.space.leave(() => true, now);
    this.desks = [];
    this.open = false;
  }

  letTimePass(now: number): void {
    if (!this.open) return;
    for (const visitor of this.visitors) {
      if (lapsed(visitor, now)) go(visitor, 'no-show', now);
      else if (visitor.is === 'parked' && (visitor.parkedUntil ?? Infinity) <= now)
        comeBack(visitor);
    }
    this.space.leave(({ until }) => until <= now, now);
  }

  arrive(
    payload: ReceptionPayload<'take-ticket'>,
    atDesk: boolean,
    now: number,
    answer: Answer,
    told: ToldWait | undefined,
  ): void {
    const { theme, language } = payload;
    const before = this.queue(now).filter((v) => v.theme === theme && v.language === language);
    const { ahead } = answer;
    ensure(ahead === before.length, `${String(ahead)} ahead instead of ${before.length}`);
    const visitor = this.enter(payload, atDesk, now, answer);
    visitor.told = told;
    this.book.giveOrdinary(visitor.number);
  }

  /** Notes somebody down who has come with a number; whose number it may be is looked at elsewhere. */
  enter(
    { theme, language, secretHash }: Pick<Visitor, 'theme' | 'language' | 'secretHash'>,
    atDesk: boolean,
    arrivedAt: number,
    { ticketId: id, number }: Answer,
  ): Visitor {
    if (typeof id !== 'string' || typeof number !== 'number') {
      throw new ModelViolation('a ticket without id or number');
    }
    ensure(!this.visitors.some((v) => v.id === id), `ticket id ${id} given twice`);
    const visitor: Visitor = {
      id,
      number,
      secretHash,
      atDesk,
      theme,
      language,
      takenFor: `${theme} ${language}`,
      arrivedAt,
      offline: false,
      is: 'waiting',
      lastCall: 0,
      calls: [],
      priority: false,
      transferred: false,
      stretches: [],
    };
    this.visitors.push(visitor);
    return visitor;
  }

  call(visitor: Visitor, desk: Desk, now: number, answer: Answer): void {
    ensure(visitor.island === undefined, `number ${visitor.number} at two islands`);
    ensure(answer['ticketId'] === visitor.id, `called another than number ${visitor.number}`);
    const callId = String(answer['callId']);
    ensure(!this.callIds.has(callId), `call id ${callId} given twice`);
    this.callIds.add(callId);
    visitor.is = 'called';
    visitor.island = desk.island;
    visitor.callId = callId;
    visitor.lastCall = now;
    visitor.calls.push(now);
    visitor.parkedUntil = undefined;
    Object.assign(desk, { since: now, offer: undefined, ended: undefined });
  }

  calledEnough(visitor: Visitor, now: number): boolean {
    const since = now - this.settings.callWindowSeconds * 1000;
    return visitor.calls.filter((at) => at >= since).length >= this.settings.callsBeforeNoShow;
  }

  start(visitor: Visitor, desk: Desk, now: number): void {
    if (visitor.is === 'serving') return;
    desk.since = now;
    const sheet = this.openSheet(visitor.id);
    if (sheet && sheet.staffId !== desk.staffId) sheet.open = false;
    visitor.is = 'serving';
    visitor.answeredCall ??= visitor.lastCall;
    visitor.headUntil = undefined;
    visitor.stretches.push({ from: now });
  }

  miss(visitor: Visitor, now: number): void {
    this.leave(visitor, now, 'no-show', () => {
      const until = now + this.settings.missedMinutes * 60_000;
      const often = this.calledEnough(visitor, now);
      const first = visitor.headUntil;
      leaveIsland(visitor, now);
      visitor.is = 'waiting';
      visitor.headUntil = often ? until : (first ?? until);
      if (often || visitor.headUntil <= now) go(visitor, 'no-show', now);
    });
  }

  finish(visitor: Visitor, now: number): void {
    const desk = this.desks.find(({ island }) => island === visitor.island);
    this.leave(visitor, now, 'finish', () => go(visitor, 'served', now));
    if (desk) desk.ended = visitor;
  }

  /** Somebody leaves the island they are at, if at any; where `what` says so, it may be taken back. */
  leave(visitor: Visitor, now: number, what: Undoable | undefined, how: () => void): void {
    const desk = this.desks.find(({ island }) => island === visitor.island);
    const running = visitor.stretches.at(-1);
    const spent = running && running.to === undefined ? now - running.from : undefined;
    const before = structuredClone(visitor);
    how();
    if (!desk) return;
    const entry = { staffId: desk.staffId, what, spent };
    if (what || spent !== undefined) this.ledger.push(entry);
    const { since } = desk;
    desk.since = now;
    if (!what) return;
    desk.offer = { at: now, visitor, before, after: JSON.stringify(visitor), since, entry };
  }

  /** What was noted last, as long as the same advisor may go on with it. */
  openSheet(visitorId: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.visitorId === visitorId && sheet.open);
  }

  /** Whom a paper stands for, after any merging. */
  staying(visitor: Visitor): Visitor {
    const into = this.visitors.find(({ id }) => id === visitor.mergedInto);
    return into ? this.staying(into) : visitor;
  }

  staff({ island, languages, themes }: Desk, from: number): void {
    this.presences.push({ island, languages, themes, from });
  }

  unstaff({ island }: Desk, now: number): void {
    for (const presence of this.presences) {
      if (presence.island === island) presence.to ??= now;
    }
    this.presences = this.presences.filter(({ from, to }) => from !== to);
  }
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
