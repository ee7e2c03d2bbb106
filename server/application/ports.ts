import type { Actor, ReceptionAnswer, ReceptionCommand } from '../domain/reception/command.js';
import type { ReceptionEvent } from '../domain/reception/events.js';
import type { ReceptionState } from '../domain/reception/state.js';
import type {
  WorkshopActor,
  WorkshopAnswer,
  WorkshopCommand,
} from '../domain/workshops/command.js';
import type { WorkshopEvent } from '../domain/workshops/events.js';
import type { ProgrammeState } from '../domain/workshops/state.js';

/** What one lane carries and one journal keeps, by its types. */
export interface Aggregate {
  readonly state: object;
  readonly event: { readonly type: string; readonly at: number };
  readonly command: { readonly kind: string };
  readonly actor: { readonly kind: string };
  readonly answer: object;
}

/** The reception's day. */
export interface Reception extends Aggregate {
  readonly state: ReceptionState;
  readonly event: ReceptionEvent;
  readonly command: ReceptionCommand;
  readonly actor: Actor;
  readonly answer: ReceptionAnswer;
}

/** The programme of collective activities and its bookings. */
export interface Workshops extends Aggregate {
  readonly state: ProgrammeState;
  readonly event: WorkshopEvent;
  readonly command: WorkshopCommand;
  readonly actor: WorkshopActor;
  readonly answer: WorkshopAnswer;
}

/** One accepted command: all its events (none where all was so already) and its answer, kept or lost together. */
export interface JournalRecord<A extends Aggregate = Reception> {
  /** Counts 1, 2, 3 … within the day's journal. */
  readonly seq: number;
  readonly at: number;
  /** The command's id, by which a repeated command finds its answer. */
  readonly id: string;
  /** `staff:…`, `device:…`, `phone`, `booking` or `system`. */
  readonly by: string;
  readonly events: readonly A['event'][];
  readonly answer: A['answer'];
}

/** What a command id was answered, and who had sent it. */
export type Answered<A extends Aggregate = Reception> = Pick<JournalRecord<A>, 'by' | 'answer'>;

/** The disk cannot keep what it was given now; nothing of it counts, and it may be tried again. */
export class StorageUnavailable extends Error {
  override readonly name: string = 'StorageUnavailable';
}

/** Nor can it take back what it may have written: that counts should the process end before it can. */
export class PerhapsKept extends StorageUnavailable {
  override readonly name = 'PerhapsKept';
}

/** Somebody else has written since; the caller must read again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

export interface Journal<A extends Aggregate = Reception> {
  /**
   * Keeps the records durably, all or none: when this resolves no power cut can take them back.
   * @param day which journal, `YYYY-MM-DD`
   * @param expectedVersion `seq` of the last record the caller knows of that day, 0 for none
   * @throws StorageUnavailable, VersionConflict
   * @throws PerhapsKept until a later append succeeds nothing is certain of these records
   */
  append(day: string, expectedVersion: number, records: readonly JournalRecord<A>[]): Promise<void>;
  /** Days that have a journal, oldest first. */
  days(): Promise<readonly string[]>;
  /**
   * The day's records after `afterSeq`, in order. A torn last line (never acknowledged) is dropped.
   * Every line's checksum is verified, those before `afterSeq` too.
   * @throws JournalDamaged where anything else does not read back as written
   * @throws VersionConflict where the journal ends before `afterSeq` (a restored backup)
   */
  read(day: string, afterSeq: number): Promise<readonly JournalRecord<A>[]>;
  /** Deletes a day's journal for good. */
  remove(day: string): Promise<void>;
}

/** Stops the start: names the file and the line, and what `npm run repair` would do. */
export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged';
  constructor(
    readonly file: string,
    readonly line: number,
    reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
  }
}

/** One small JSON document. */
export interface DocumentStore<T> {
  /** The document as last written; its default where there is none or it does not fit its schema. */
  read(): Promise<T>;
  /** Durable when it resolves. @throws StorageUnavailable */
  write(value: T): Promise<void>;
  /** Deletes the document and its kept copies. */
  remove(): Promise<void>;
}

/** The state as of `seq` of the day's journal, with the answers given so far. */
export interface ReceptionSnapshot {
  readonly day: string;
  readonly seq: number;
  /** When the last record was made, ms since 1970. */
  readonly at: number;
  readonly state: ReceptionState;
  readonly answers: ReadonlyMap<string, Answered>;
}

export interface SnapshotStore {
  /** The last whole snapshot, or `undefined` (none, damaged, of another format): then the journal tells all. */
  read(): Promise<ReceptionSnapshot | undefined>;
  write(snapshot: ReceptionSnapshot): Promise<void>;
  remove(): Promise<void>;
}

export interface Clock {
  /** ms since 1970 */
  now(): number;
}

/** Unpredictable ids, base64url. */
export interface Ids {
  /** 16 characters, 96 bits: tickets, calls, staff, devices. */
  newId(): string;
}

/** Tells every audience of the state that has just become durable. */
export interface Publisher<A extends Aggregate = Reception> {
  publish(state: A['state']): void;
}
