import type { KeepingFacts, KeptData, KeptKind } from '#protocol/keeping.js';
import { KEPT_KINDS } from '#protocol/keeping.js';
import type { Settings } from '#protocol/settings.js';

import { localTime } from '../../domain/calendar.js';
import type { ProgrammeState } from '../../domain/workshops/state.js';
import type { Clock } from '../ports.js';
import { kindOfFile } from './kind-of-file.js';
import { bookingsGo, monthGoes, portraitsGo, putAsideGoes, ticketsGo } from './when-it-goes.js';

/** One file of the data folder. */
export interface KeptFile {
  /** In the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** When it was last written, ms. */
  readonly changedAt: number;
}

export interface KeepingParts {
  /** Every file of the data folder. */
  readonly files: () => Promise<readonly KeptFile[]>;
  /** What a file holds: entries of the audit log, portraits of a day, days of a month of counts. */
  readonly countIn: (kind: KeptKind, file: KeptFile) => Promise<number>;
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** The day at the reception. */
  readonly day: () => { readonly date: string; readonly closedAt?: number | undefined } | undefined;
  readonly programme: () => Pick<ProgrammeState, 'sessions' | 'bookings'>;
  /** When each was added, ms; 0 where nobody knows. */
  readonly devices: () => readonly number[];
  readonly staff: () => readonly number[];
  readonly backups: { lastMadeAt(): number | undefined; waits(): Promise<boolean> };
}

/** Looked at again after so long, ms: the whole folder is read for it. */
const FRESH_MS = 10_000;

/**
 * What is kept now, told from the folder itself and not from what ought to be in it. Counted are: of
 * tickets, what visitors told and figures the days; of portraits, bookings, devices, staff and the audit log
 * each one; of backups what restores have put aside.
 */
export function createKeeping(parts: KeepingParts): { facts(): Promise<KeepingFacts> } {
  let last: { readonly at: number; readonly seen: Promise<Seen> } | undefined;
  return {
    async facts() {
      const now = parts.clock.now();
      if (last === undefined || now - last.at >= FRESH_MS) {
        const seen = look(parts, now);
        seen.catch(() => (last = undefined));
        last = { at: now, seen };
      }
      const lastBackupAt = parts.backups.lastMadeAt();
      return {
        ...(await last.seen),
        ...(lastBackupAt !== undefined && { lastBackupAt }),
        restoreWaits: await parts.backups.waits(),
      };
    },
  };
}

/** What the folder itself tells. */
type Seen = Pick<KeepingFacts, 'data' | 'bytes'>;

async function look(parts: KeepingParts, now: number): Promise<Seen> {
  const files = await parts.files();
  const byKind = new Map<KeptKind, KeptFile[]>(KEPT_KINDS.map((kind) => [kind, []]));
  for (const file of files) {
    const kind = kindOfFile(file.path);
    if (kind !== undefined) byKind.get(kind)?.push(file);
  }
  const data: KeptData[] = [];
  for (const kind of KEPT_KINDS) data.push(await dataOf(kind, byKind.get(kind) ?? [], parts, now));
  return { data, bytes: bytesOf(files) };
}

async function dataOf(
  kind: KeptKind,
  files: readonly KeptFile[],
  parts: KeepingParts,
  now: number,
): Promise<KeptData> {
  const settings = parts.settings();
  const dates = datesIn(files);
  const bytes = bytesOf(files);
  const counted = async (): Promise<number> => {
    const whole = files.filter(({ path }) => !path.endsWith('.bak'));
    const counts = await Promise.all(whole.map((file) => parts.countIn(kind, file)));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  switch (kind) {
    case 'tickets': {
      const goes = ticketsGo(files, parts.day(), settings);
      return { ...kept(kind, dates.length, bytes, dates[0]), ...next(goes) };
    }
    case 'portraits':
      return {
        ...kept(kind, await counted(), bytes, dates[0]),
        ...next(portraitsGo(dates[0], settings)),
      };
    case 'feedback-counts':
      return kept(kind, await counted(), bytes, dates[0]);
    case 'bookings': {
      const { bookings, sessions } = parts.programme();
      const first = Math.min(...[...bookings.values()].map(({ signedUpAt }) => signedUpAt));
      return {
        ...kept(kind, bookings.size, bytes, dateOf(first, settings)),
        ...next(bookingsGo(sessions, settings)),
      };
    }
    case 'figures':
    case 'workshop-figures':
      return kept(kind, dates.length, bytes, dates[0]);
    case 'audit':
      return {
        ...kept(kind, await counted(), bytes, dates[0]),
        ...next(monthGoes(dates[0], settings)),
      };
    case 'devices':
    case 'staff': {
      const added = kind === 'devices' ? parts.devices() : parts.staff();
      const known = added.filter((at) => at > 0);
      return kept(kind, added.length, bytes, dateOf(Math.min(...known), settings));
    }
    case 'backups': {
      const aside = new Set(files.map(({ path }) => path.split('/')[0] ?? ''));
      const names = [...aside].filter((name) => name.startsWith('before-restore-'));
      return {
        ...kept(kind, names.length, bytes, dates[0]),
        ...next(putAsideGoes(files, settings, now)),
      };
    }
  }
}

function kept(kind: KeptKind, count: number, bytes: number, oldest: string | undefined): KeptData {
  return { kind, count, bytes, ...(oldest !== undefined && count > 0 && { oldest }) };
}

function next(at: number | undefined): Pick<KeptData, 'nextGoes'> {
  return at === undefined ? {} : { nextGoes: at };
}

const DATE = /(\d{4}-\d{2})(-\d{2})?/;

/** The first date in each file's path, or the first of its month; each once, oldest first. */
function datesIn(files: readonly KeptFile[]): string[] {
  const dates = files.flatMap(({ path }) => {
    const [, month, day] = DATE.exec(path) ?? [];
    return month === undefined ? [] : [`${month}${day ?? '-01'}`];
  });
  return [...new Set(dates)].toSorted();
}

function dateOf(ms: number, { timeZone }: Settings): string | undefined {
  return Number.isFinite(ms) ? localTime(ms, timeZone).date : undefined;
}

function bytesOf(files: readonly KeptFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
