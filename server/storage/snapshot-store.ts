import { dirname } from 'node:path';

import type { InterviewNotes, OwnDay } from '#protocol/desk-views.js';

import type { Answered, ReceptionSnapshot, SnapshotStore } from '../application/ports.js';
import type { SeatUse } from '../domain/multimedia/seat-use.js';
import type { KeptState } from '../domain/reception/kept-state.js';
import type {
  Call,
  Day,
  Interview,
  Island,
  KioskDay,
  Meanwhile,
  Stretch,
  Ticket,
  UndoRecord,
} from '../domain/reception/state.js';
import { keptOf, stateOf } from '../domain/reception/kept-state.js';
import type { ToldWait } from '../domain/reception/waiting-time.js';
import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { InTurn } from './in-turn.js';
import { checksum } from './journal-line.js';
import { documentUnavailable, replaceFile, UNFINISHED } from './replace-file.js';

const FORMAT = 'accueil-onthaal snapshot';

/**
 * Every field a snapshot can hold, complete by its type. A program that knows other fields gives
 * another shape and reads the journal instead of a snapshot it could misunderstand.
 */
const FIELDS: {
  state: Record<keyof KeptState, true>;
  day: Record<keyof Day, true>;
  ticket: Record<keyof Ticket, true>;
  call: Record<keyof Call, true>;
  interview: Record<keyof Interview, true>;
  island: Record<keyof Island, true>;
  undo: Record<keyof UndoRecord, true>;
  stretch: Record<keyof Stretch, true>;
  ownDay: Record<keyof OwnDay, true>;
  told: Record<keyof ToldWait, true>;
  notes: Record<keyof InterviewNotes, true>;
  kiosk: Record<keyof KioskDay, true>;
  meanwhile: Record<keyof Meanwhile, true>;
  seat: Record<keyof SeatUse, true>;
  answered: Record<keyof Answered, true>;
} = {
  state: {
    day: true,
    nextNumber: true,
    tickets: true,
    islands: true,
    blocks: true,
    kiosks: true,
    seats: true,
    help: true,
    people: true,
    stretches: true,
    ownDays: true,
  },
  day: { date: true, openedAt: true, reopenedAt: true, closedAt: true },
  ticket: {
    id: true,
    number: true,
    theme: true,
    language: true,
    channel: true,
    secretHash: true,
    shortCode: true,
    arrivedAt: true,
    offline: true,
    status: true,
    priority: true,
    call: true,
    callTimes: true,
    callsCountFrom: true,
    missedUntil: true,
    parkedUntil: true,
    wasParked: true,
    interview: true,
    transfers: true,
    takenFor: true,
    outcome: true,
    closedAt: true,
    told: true,
    notes: true,
    notedBy: true,
    earlierNotes: true,
    mergedInto: true,
  },
  call: { callId: true, island: true, at: true, shown: true },
  interview: { calledAt: true, startedAt: true, spent: true, runningSince: true },
  island: {
    island: true,
    staffId: true,
    languages: true,
    themes: true,
    signedInAt: true,
    ticketId: true,
    since: true,
    break: true,
    until: true,
    undo: true,
    endedTicketId: true,
  },
  undo: { what: true, at: true, before: true, since: true, ownDay: true },
  stretch: { island: true, languages: true, themes: true, from: true, to: true },
  ownDay: {
    interviews: true,
    spent: true,
    noShows: true,
    transfers: true,
    topics: true,
    referrals: true,
  },
  told: { from: true, to: true, middle: true },
  notes: { topics: true, referrals: true },
  kiosk: { deviceId: true, leased: true, lastTicketAt: true, meanwhile: true },
  meanwhile: { tickets: true, from: true, until: true, deliveredAt: true },
  seat: {
    id: true,
    kind: true,
    number: true,
    code: true,
    channel: true,
    takenAt: true,
    until: true,
    freedAt: true,
  },
  answered: { by: true, answer: true },
};
/** Raise the number where a field keeps its name but means something else. */
const SHAPE = `1-${checksum(JSON.stringify(FIELDS))}`;

interface SnapshotFile {
  readonly format: typeof FORMAT;
  readonly shape: string;
  /** CRC-32 of `content`. */
  readonly crc: string;
  /** JSON of a `SnapshotContent`, as text, so that the checksum is of exactly these characters. */
  readonly content: string;
}

interface SnapshotContent {
  readonly day: string;
  readonly seq: number;
  readonly at: number;
  readonly state: KeptState;
  readonly answers: readonly (readonly [string, Answered])[];
}

/** Today's snapshot in one file: only spares time at the start, so any doubt about it discards it. */
export class SnapshotFileStore implements SnapshotStore {
  readonly #file: string;
  readonly #disk: Disk;
  readonly #turn = new InTurn();

  /** @param file its folder exists */
  constructor(file: string, disk: Disk = nodeDisk) {
    this.#file = file;
    this.#disk = disk;
  }

  read(): Promise<ReceptionSnapshot | undefined> {
    return this.#turn.run(async () => {
      try {
        const bytes = await this.#disk.read(this.#file);
        return bytes === undefined ? undefined : decode(bytes.toString('utf8'));
      } catch {
        return undefined;
      }
    });
  }

  /** @throws StorageUnavailable */
  write(snapshot: ReceptionSnapshot): Promise<void> {
    // Encoded now: the state's maps may change while this waits for its turn.
    const bytes = Buffer.from(encode(snapshot));
    return this.#turn.run(() => replaceFile(this.#disk, this.#file, bytes));
  }

  /** @throws StorageUnavailable */
  remove(): Promise<void> {
    return this.#turn.run(async () => {
      try {
        await this.#disk.remove(this.#file + UNFINISHED);
        await this.#disk.remove(this.#file);
        await this.#disk.syncFolder(dirname(this.#file));
      } catch (error) {
        throw documentUnavailable(error);
      }
    });
  }
}

function encode({ day, seq, at, state, answers }: ReceptionSnapshot): string {
  const snapshot: SnapshotContent = {
    day,
    seq,
    at,
    state: keptOf(state),
    answers: [...answers],
  };
  const content = JSON.stringify(snapshot);
  const file: SnapshotFile = { format: FORMAT, shape: SHAPE, crc: checksum(content), content };
  return JSON.stringify(file);
}

function decode(text: string): ReceptionSnapshot | undefined {
  const file = JSON.parse(text) as Partial<SnapshotFile> | null;
  if (file?.format !== FORMAT || file.shape !== SHAPE) return undefined;
  if (typeof file.content !== 'string' || checksum(file.content) !== file.crc) return undefined;
  // The checksum and the shape have shown that this is what `encode` wrote.
  const { day, seq, at, state, answers } = JSON.parse(file.content) as SnapshotContent;
  return { day, seq, at, state: stateOf(state), answers: new Map(answers) };
}
