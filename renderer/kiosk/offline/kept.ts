import type { CommandPayload, NumberLease, NumberRange } from '#protocol/commands.js';

/**
 * All that a kiosk keeps on its machine besides the last view: one small object, changed in one
 * transaction at a time, so that two pages of the same machine never give the same number. Of a visit
 * it holds no secret, only a hash, and that no longer than the server has not got it.
 */
export interface Kept {
  readonly format: 1;
  /** The numbers still free to give. */
  readonly lease?: NumberLease;
  /** How many numbers were ever given: tells that an answer about free numbers has been overtaken. */
  readonly given: number;
  /** Given while cut off and not yet delivered, oldest first. */
  readonly outbox: readonly OfflineTicket[];
  /** Asked from the server by their secrets' hashes, and not known to be in a visitor's hands. */
  readonly asked: readonly AskedTicket[];
  /** How many tickets the server would not have: known on the day of `date`, and told all that day. */
  readonly undelivered?: { readonly date: string; readonly count: number };
  /** The server's clock minus this machine's (ms), and the latest time known (ms since 1970). */
  readonly clock?: { readonly ahead: number; readonly last: number };
}

export interface OfflineTicket {
  /** The same however often it is delivered. */
  readonly commandId: string;
  readonly delivery: CommandPayload<'deliver-ticket'>;
  /** Nobody saw the number: once delivered it leaves the queue. */
  readonly withdrawn?: true;
}

export interface AskedTicket {
  readonly secretHash: string;
  /** By this machine's own clock, which all its pages share and which needs no server, ms. */
  readonly askedAt: number;
  /** Its visit is over: whatever came of it leaves the queue. */
  readonly withdrawn: boolean;
  /** When the server was first told so, by the same clock. */
  readonly toldAt?: number;
}

/** What a change makes of what is kept, and what it tells. */
export interface Step<T> {
  readonly kept: Kept;
  readonly result: T;
}

/** A page that has not shown an answer by then is not there any more, ms. */
const PAGE_GONE = 60_000;
/** The longest pause between two attempts of TCP: what comes later than that never comes, ms. */
const ON_THE_WAY = 120_000;

export const nothingKept: Kept = { format: 1, given: 0, outbox: [], asked: [] };

/** The day at the centre and the time, as far as the kiosk knows. */
export interface Moment {
  readonly date: string;
  readonly now: number;
}

/** @returns how many numbers may be given now: none before or after the lease's own day */
export function freeNumbers({ lease }: Kept, { date, now }: Moment): number {
  if (lease === undefined || lease.date !== date || now >= lease.until) return 0;
  return lease.numbers.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/**
 * Gives the lowest free number: out of the lease and into the outbox at once.
 * @returns `undefined` where there is none to give
 */
export function giveNumber(
  kept: Kept,
  ticket: Pick<OfflineTicket, 'commandId'> & Omit<OfflineTicket['delivery'], 'number' | 'date'>,
  moment: Moment,
): Step<number | undefined> {
  const [first, ...rest] = kept.lease?.numbers ?? [];
  if (kept.lease === undefined || first === undefined || freeNumbers(kept, moment) === 0) {
    return { kept, result: undefined };
  }
  const { commandId, ...chosen } = ticket;
  const { date } = kept.lease;
  const left = first.from < first.to ? [{ from: first.from + 1, to: first.to }] : [];
  return {
    result: first.from,
    kept: {
      ...kept,
      lease: { ...kept.lease, numbers: [...left, ...rest] },
      given: kept.given + 1,
      outbox: [...kept.outbox, { commandId, delivery: { ...chosen, date, number: first.from } }],
      asked: kept.asked.filter(({ secretHash }) => secretHash !== ticket.secretHash),
    },
  };
}

/** The server is about to be asked for a ticket. */
export function asking(kept: Kept, secretHash: string, now: number): Kept {
  const entry = { secretHash, askedAt: now, withdrawn: false };
  return { ...kept, asked: [...kept.asked, entry] };
}

/** Its answer is about to be shown: the ticket is the visitor's. */
export function answered(kept: Kept, secretHash: string): Kept {
  return { ...kept, asked: kept.asked.filter((entry) => entry.secretHash !== secretHash) };
}

/** The visit is over and nobody has seen a number, wherever it may come from. */
export function withdraw(kept: Kept, secretHash: string, now: number): Kept {
  const isIt = (ticket: OfflineTicket) => ticket.delivery.secretHash === secretHash;
  if (kept.outbox.some(isIt)) {
    return {
      ...kept,
      outbox: kept.outbox.map((ticket) => (isIt(ticket) ? { ...ticket, withdrawn: true } : ticket)),
    };
  }
  const askedAt = kept.asked.find((entry) => entry.secretHash === secretHash)?.askedAt ?? now;
  return put(kept, { secretHash, askedAt, withdrawn: true });
}

/**
 * The asked tickets that are nobody's: withdrawn ones, and those that a page asked for and never came
 * to show, because it was loaded anew. One that is asked for in another window just now is not, and one
 * that the server has been told of only after a while (`withdrew`).
 */
export function toWithdraw(kept: Kept, now: number): readonly AskedTicket[] {
  return kept.asked.filter(({ withdrawn, askedAt, toldAt }) =>
    toldAt === undefined
      ? withdrawn || isApart(askedAt, now, PAGE_GONE)
      : isApart(toldAt, now, ON_THE_WAY),
  );
}

/**
 * The server has withdrawn it. Kept until nothing can be on its way any more, and then withdrawn once
 * more: the question itself may have been held up by the network and come after its withdrawal.
 */
export function withdrew(kept: Kept, entry: AskedTicket, now: number): Kept {
  if (entry.toldAt !== undefined) return answered(kept, entry.secretHash);
  return put(kept, { ...entry, withdrawn: true, toldAt: now });
}

/**
 * The server has this ticket, or will never have it. Changes nothing where it was withdrawn since it
 * was sent: then that is to be told first.
 * @param date today's
 */
export function settled(
  kept: Kept,
  ticket: OfflineTicket,
  outcome: 'delivered' | 'refused',
  date: string,
): Kept {
  const here = kept.outbox.find(({ commandId }) => commandId === ticket.commandId);
  if (here === undefined || here.withdrawn !== ticket.withdrawn) return kept;
  const still = { ...kept, outbox: kept.outbox.filter((other) => other !== here) };
  if (outcome === 'delivered' || ticket.withdrawn === true) return still;
  const count = kept.undelivered?.date === date ? kept.undelivered.count + 1 : 1;
  return { ...still, undelivered: { date, count } };
}

/**
 * Takes over what the server says is free, without what was given since.
 * @param given of the `Kept` before the server was asked
 * @returns whether it could be: not where a number was given since, which the answer may still hold
 */
export function takeLease(kept: Kept, answer: NumberLease, given: number): Step<boolean> {
  if (kept.given !== given) return { kept, result: false };
  const { outbox, undelivered, ...rest } = kept;
  const numbers = outbox
    .filter(({ delivery }) => delivery.date === answer.date)
    .reduce((free, { delivery }) => without(free, delivery.number), answer.numbers);
  const isToday = undelivered?.date === answer.date;
  return {
    result: true,
    kept: {
      ...rest,
      outbox,
      lease: { ...answer, numbers },
      ...(isToday ? { undelivered } : {}),
    },
  };
}

/** This machine is a kiosk no more: its numbers may be another's. What was given stays to be told. */
export function forgetLease(kept: Kept): Kept {
  return kept.lease === undefined ? kept : { ...kept, lease: { ...kept.lease, numbers: [] } };
}

function without(ranges: readonly NumberRange[], number: number): readonly NumberRange[] {
  return ranges.flatMap(({ from, to }) => {
    if (number < from || number > to) return [{ from, to }];
    return [
      ...(from < number ? [{ from, to: number - 1 }] : []),
      ...(number < to ? [{ from: number + 1, to }] : []),
    ];
  });
}

function put(kept: Kept, entry: AskedTicket): Kept {
  return { ...kept, asked: [...answered(kept, entry.secretHash).asked, entry] };
}

function isApart(then: number, now: number, ms: number): boolean {
  // A clock that was set must not keep it for ever.
  return Math.abs(now - then) >= ms;
}
