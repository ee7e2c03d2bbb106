import type { AuditEntry } from '#protocol/keeping.js';
import { AUDIT_PAGE } from '#protocol/keeping.js';

import { localTime } from '../../domain/calendar.js';
import type { Clock } from '../ports.js';
import type { Audit, AuditStore } from './audit.js';

/** Entries that wait for a disk that cannot write; past them the oldest are let go. */
export const MOST_WAITING = 1_000;
/** Of failed tries with codes that nobody has, one in so long is noted: a script must not fill the disk, ms. */
const UNKNOWN_CODE_MS = 60_000;

export interface AuditPage {
  /** Newest first, `AUDIT_PAGE` at most. */
  readonly entries: readonly AuditEntry[];
  /** There are older ones. */
  readonly more: boolean;
}

export interface AuditLog extends Audit {
  /** @param before ms; entries of before that time, or the newest */
  page(before?: number): Promise<AuditPage>;
  /** Writes what waits, and deletes months that have been kept long enough. Call it every second. */
  round(): Promise<void>;
}

export interface AuditLogParts {
  readonly store: AuditStore;
  readonly clock: Clock;
  readonly settings: () => { readonly timeZone: string; readonly auditMonths: number };
  /** Something could not be kept now and will be tried again, or can no longer be read. */
  readonly problem: (what: string, reason: unknown) => void;
}

/** The audit log: kept in the order of the entries' times, no two of which are the same. */
export function createAuditLog({ store, clock, settings, problem }: AuditLogParts): AuditLog {
  const waiting: AuditEntry[] = [];
  /** Damaged lines told so far, by month. */
  const told = new Map<string, number>();
  let lastAt = 0;
  let lastUnknownAt = -UNKNOWN_CODE_MS;
  let failing = false;
  let asked = false;
  let clearedIn: string | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const monthOf = (at: number): string => localTime(at, settings().timeZone).date.slice(0, 7);

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const result = turn.then(job);
    turn = result.catch(() => undefined);
    return result;
  }

  /** Never rejects: what could not be written waits on. */
  async function write(): Promise<void> {
    try {
      while (waiting[0] !== undefined) {
        const month = monthOf(waiting[0].at);
        const some = waiting.filter(({ at }) => monthOf(at) === month);
        await store.append(month, some);
        const written = new Set(some);
        waiting.splice(0, waiting.length, ...waiting.filter((entry) => !written.has(entry)));
      }
      failing = false;
    } catch (reason) {
      if (!failing) problem('audit log', reason);
      failing = true;
    }
  }

  /** Once for all that is noted until its turn comes. */
  function writeSoon(): void {
    if (asked) return;
    asked = true;
    void inTurn(() => {
      asked = false;
      return write();
    });
  }

  async function clear(): Promise<void> {
    const now = monthOf(clock.now());
    const least = monthsBefore(now, settings().auditMonths);
    if (clearedIn === least) return;
    try {
      for (const month of await store.months()) if (month < least) await store.remove(month);
      clearedIn = least;
    } catch (reason) {
      if (!failing) problem('audit retention', reason);
      failing = true;
    }
  }

  async function entriesOf(month: string): Promise<readonly AuditEntry[]> {
    const { entries, damaged } = await store.read(month);
    if (damaged > (told.get(month) ?? 0)) {
      problem('audit log', `${damaged} lines of ${month} cannot be read`);
      told.set(month, damaged);
    }
    return entries;
  }

  async function page(before = Number.POSITIVE_INFINITY): Promise<AuditPage> {
    // A write that failed may have got through: what waits may be on the disk too.
    const found = new Map<string, AuditEntry>();
    const add = (entries: readonly AuditEntry[]): void => {
      for (const entry of entries) if (entry.at < before) found.set(JSON.stringify(entry), entry);
    };
    add(waiting);
    for (const month of (await store.months()).toReversed()) {
      if (before !== Number.POSITIVE_INFINITY && month > monthOf(before)) continue;
      if (found.size > AUDIT_PAGE) break;
      add(await entriesOf(month));
    }
    const entries = [...found.values()].toSorted((a, b) => b.at - a.at);
    return { entries: entries.slice(0, AUDIT_PAGE), more: entries.length > AUDIT_PAGE };
  }

  return {
    note(entry) {
      const at = Math.max(clock.now(), lastAt + 1);
      if (entry.what === 'sign-in-failed' && entry.detail === undefined) {
        if (at - lastUnknownAt < UNKNOWN_CODE_MS) return;
        lastUnknownAt = at;
      }
      lastAt = at;
      waiting.push({ at, ...entry });
      if (waiting.length > MOST_WAITING) waiting.shift();
      writeSoon();
    },
    page: (before) => inTurn(() => page(before)),
    round: () =>
      inTurn(async () => {
        await write();
        await clear();
      }),
  };
}

/** The month so many before another one, both `YYYY-MM`. */
export function monthsBefore(month: string, count: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, at - 1 - count, 1)).toISOString().slice(0, 7);
}
