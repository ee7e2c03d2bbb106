import type { RefusalCode } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';
import type { HashedKey } from '#protocol/workshops/commands.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';

import type { Line, Sheet } from './paper.js';
import { callUp, dateOn, free, isPast, isRunning, onOffer, queue } from './paper.js';

/** What somebody with a pencil expects: a refusal, or what the answer must say. */
export type Expected = RefusalCode | Readonly<Record<string, unknown>>;

export interface Found {
  readonly sheet: Sheet;
  readonly line: Line;
}

interface Slip {
  day: string;
  given: number;
  lately: { at: number; sheet: string }[];
}

const HOUR = 3_600_000;

/**
 * The rules of bookings told a second time, from the words of the house rules, with lists alone. Says what
 * each command should bring about; that it does is compared by who holds both.
 */
export class WorkshopModel {
  day = '';
  activities: string[] = [];
  sheets: Sheet[] = [];
  slips = new Map<string, Slip>();

  constructor(readonly settings: Settings) {}

  sheet(id: string): Sheet | undefined {
    return this.sheets.find((each) => each.id === id);
  }

  find(key: HashedKey): Found | undefined {
    for (const sheet of this.sheets) {
      for (const line of sheet.lines) {
        if ('bookingId' in key && line.id === key.bookingId) return { sheet, line };
        if ('codeHash' in key && line.code === key.codeHash) return { sheet, line };
        if ('secretHash' in key && line.secret === key.secretHash) return { sheet, line };
      }
    }
    return undefined;
  }

  knows(secret: string, code: string): boolean {
    return this.sheets.some(({ lines }) =>
      lines.some((line) => line.secret === secret || line.code === code),
    );
  }

  signUp(
    id: string,
    { sessionId, secretHash, codeHash }: Record<'sessionId' | 'secretHash' | 'codeHash', string>,
    kiosk: string | undefined,
    now: number,
  ): Expected {
    const sheet = this.sheet(sessionId);
    const shut = shutFor(sheet, now);
    if (sheet === undefined || shut !== undefined) return shut ?? 'session-unknown';
    if (kiosk !== undefined && isRunning(sheet, now)) return 'session-running';
    if (kiosk !== undefined && now >= sheet.from - sheet.closes * 60_000) return 'sign-up-closed';
    const sits = onOffer(sheet, now) > 0;
    if (!sits && queue(sheet).length >= sheet.list) return 'session-full';
    if (kiosk !== undefined) {
      const greedy = this.greedy(kiosk, sheet, now);
      if (greedy !== undefined) return greedy;
    }
    if (this.knows(secretHash, codeHash)) return 'booking-key-in-use';
    if (kiosk !== undefined) this.note(kiosk, sheet, now);
    const line = write(sheet, id, secretHash, codeHash, 1, sits ? 'booked' : 'waiting');
    callUp(sheet, now);
    return { bookingId: id, ...placed(sheet, line) };
  }

  signUpGroup(
    id: string,
    payload: Record<'sessionId' | 'secretHash' | 'codeHash', string> & { readonly places: number },
    now: number,
  ): Expected {
    const sheet = this.sheet(payload.sessionId);
    const shut = shutFor(sheet, now);
    if (sheet === undefined || shut !== undefined) return shut ?? 'session-unknown';
    if (this.knows(payload.secretHash, payload.codeHash)) return 'booking-key-in-use';
    if (onOffer(sheet, now) < payload.places) return 'not-enough-places';
    write(sheet, id, payload.secretHash, payload.codeHash, payload.places, 'booked');
    return { bookingId: id };
  }

  private greedy(kiosk: string, sheet: Sheet, now: number): RefusalCode | undefined {
    const slip = this.slips.get(kiosk);
    if (slip === undefined) return undefined;
    const here = slip.lately.filter(({ at }) => Math.abs(now - at) < HOUR);
    const same = here.filter((each) => each.sheet === sheet.id).length;
    if (same >= this.settings.workshopSeatsPerKioskHour) return 'too-many-from-kiosk';
    const many = slip.day === dateOn(now) && slip.given >= this.settings.workshopSeatsPerKioskDay;
    return many ? 'too-many-today' : undefined;
  }

  private note(kiosk: string, sheet: Sheet, now: number): void {
    const today = dateOn(now);
    const slip = this.slips.get(kiosk) ?? { day: today, given: 0, lately: [] };
    if (slip.day !== today) slip.given = 0;
    slip.day = today;
    slip.given += 1;
    slip.lately = slip.lately.filter(({ at }) => Math.abs(now - at) < HOUR);
    slip.lately.push({ at: now, sheet: sheet.id });
    this.slips.set(kiosk, slip);
  }

  giveUp(found: Found | undefined, atDesk: boolean, now: number): Expected {
    if (found === undefined) return 'booking-unknown';
    const { sheet, line } = found;
    if (line.is === 'cancelled') return { sessionId: sheet.id };
    if (isPast(sheet, now)) return 'session-over';
    if (!atDesk && isRunning(sheet, now)) return 'session-running';
    line.is = 'cancelled';
    callUp(sheet, now);
    return { sessionId: sheet.id };
  }

  arrive(found: Found | undefined, now: number): Expected {
    const already = found?.line.is === 'present';
    const gone = already ? undefined : goneFor(found, now);
    if (found === undefined || gone !== undefined) return gone ?? 'booking-unknown';
    const { sheet, line } = found;
    const base = { bookingId: line.id, sessionId: sheet.id, places: line.people };
    if (already) return { ...base, outcome: 'present' };
    const opens = sheet.from - this.settings.workshopCheckInMinutes * 60_000;
    if (now < opens) return 'check-in-too-early';
    if (line.is === 'released' && free(sheet) < line.people) return 'place-given-away';
    line.here = true;
    if (line.is !== 'waiting') line.is = 'present';
    callUp(sheet, now);
    const place = placed(sheet, line);
    return { ...base, outcome: 'place' in place ? 'waiting' : 'present', ...place };
  }

  unarrive(found: Found | undefined, now: number): Expected {
    const gone = goneFor(found, now);
    if (found === undefined || gone !== undefined) return gone ?? 'booking-unknown';
    const { sheet, line } = found;
    if (!line.here) return 'not-checked-in';
    line.here = false;
    if (line.up !== undefined && line.up >= sheet.from) {
      line.is = 'waiting';
      line.up = undefined;
    } else if (line.is === 'present') {
      line.is = sheet.released && line.people === 1 ? 'released' : 'booked';
    }
    callUp(sheet, now);
    return {};
  }

  reissue(found: Found | undefined, secret: string, code: string, now: number): Expected {
    const gone = goneFor(found, now);
    if (found === undefined || gone !== undefined) return gone ?? 'booking-unknown';
    const { line } = found;
    if (line.secret === secret && line.code === code) return {};
    if (this.knows(secret, code)) return 'booking-key-in-use';
    line.secret = secret;
    line.code = code;
    return {};
  }

  heads(sessionId: string, heads: number, now: number): Expected {
    const sheet = this.sheet(sessionId);
    if (sheet === undefined) return 'session-unknown';
    if (sheet.crossedOut) return 'session-cancelled';
    const opens = sheet.from - this.settings.workshopCheckInMinutes * 60_000;
    if (now < opens) return 'check-in-too-early';
    sheet.heads = heads;
    return {};
  }
}

/** Why nobody can come in any more. */
export function shutFor(sheet: Sheet | undefined, now: number): RefusalCode | undefined {
  if (sheet === undefined) return 'session-unknown';
  if (sheet.crossedOut) return 'session-cancelled';
  return isPast(sheet, now) ? 'session-over' : undefined;
}

function goneFor(found: Found | undefined, now: number): RefusalCode | undefined {
  if (found === undefined) return 'booking-unknown';
  if (found.sheet.crossedOut) return 'session-cancelled';
  if (found.line.is === 'cancelled') return 'booking-cancelled';
  return isPast(found.sheet, now) ? 'session-over' : undefined;
}

function write(
  sheet: Sheet,
  id: string,
  secret: string,
  code: string,
  people: number,
  is: Line['is'],
): Line {
  const line = { id, secret, code, people, is, here: false };
  sheet.lines.push(line);
  return line;
}

function placed(sheet: Sheet, line: Line): { readonly place?: number } {
  return line.is === 'waiting' ? { place: queue(sheet).indexOf(line) + 1 } : {};
}

export function sheetOf(id: string, plan: SessionPlan, from: number, to: number): Sheet {
  return {
    id,
    activity: plan.activityId,
    date: plan.date,
    starts: plan.starts,
    ends: plan.ends,
    room: plan.room,
    seats: plan.capacity,
    list: plan.waitingList,
    closes: plan.signUpCloses,
    from,
    to,
    crossedOut: false,
    released: false,
    ended: false,
    wasSeenRunning: false,
    lines: [],
  };
}
