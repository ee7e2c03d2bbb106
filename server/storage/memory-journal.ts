import type { Aggregate, Journal, JournalRecord, Reception } from '../application/ports.js';
import { JournalDamaged, StorageUnavailable, VersionConflict } from '../application/ports.js';
import type { KnownEvents } from './journal-events.js';
import { encodeLine } from './journal-line.js';
import { recordsAfter, scanJournal } from './journal-scan.js';

interface MemoryDay {
  bytes: Buffer[];
  /** Unknown after `replace`. */
  seq?: number;
  lead: string;
}

/** The journal's twin for tests and simulations: the same lines, the same refusals, no disk. */
export class MemoryJournal<A extends Aggregate = Reception> implements Journal<A> {
  /** `true`: appends are refused, as by a full disk. */
  failing = false;
  readonly #days = new Map<string, MemoryDay>();
  readonly #known: KnownEvents;

  /** @param known the events of what it keeps */
  constructor(known: Readonly<Record<A['event']['type'], true>>) {
    this.#known = known;
  }

  async append(day: string, expectedVersion: number, records: readonly JournalRecord<A>[]) {
    const kept = this.#days.get(day) ?? { bytes: [], lead: '' };
    if (kept.seq === undefined) {
      const scan = this.#scan(day);
      kept.bytes = [this.bytes(day).subarray(0, scan.length)];
      kept.seq = scan.records.length;
      kept.lead = scan.lead;
    }
    if (kept.seq !== expectedVersion) {
      throw new VersionConflict(`${day} stands at ${kept.seq}, not at ${expectedVersion}`);
    }
    if (records.length === 0) return;
    if (this.failing) throw new StorageUnavailable('the journal cannot be used now');
    let lines = kept.lead;
    for (const [index, record] of records.entries()) {
      if (record.seq !== expectedVersion + index + 1) {
        throw new RangeError(`record ${record.seq} cannot follow ${expectedVersion + index}`);
      }
      lines += encodeLine(record);
    }
    kept.bytes.push(Buffer.from(lines));
    kept.seq += records.length;
    kept.lead = '';
    this.#days.set(day, kept);
  }

  async days(): Promise<readonly string[]> {
    return [...this.#days.keys()].toSorted();
  }

  async read(day: string, afterSeq: number): Promise<readonly JournalRecord<A>[]> {
    return recordsAfter(this.#scan(day), afterSeq);
  }

  async remove(day: string): Promise<void> {
    this.#days.delete(day);
  }

  /** What a file would hold. */
  bytes(day: string): Buffer {
    return Buffer.concat(this.#days.get(day)?.bytes ?? []);
  }

  /** Puts other bytes in a day's place, as a power cut or a bad disk would. */
  replace(day: string, bytes: Buffer): void {
    this.#days.set(day, { bytes: [Buffer.from(bytes)], lead: '' });
  }

  #scan(day: string) {
    const scan = scanJournal<A>(day, this.bytes(day), this.#known);
    const [first] = scan.damage;
    if (first !== undefined) throw new JournalDamaged(`${day}.jsonl`, first.line, first.reason);
    return scan;
  }
}
