import type { Random } from '../../domain/reception/testing/random.js';
import type { Journal, JournalRecord, ReceptionSnapshot, SnapshotStore } from '../ports.js';
import { PerhapsKept, StorageUnavailable } from '../ports.js';

/** A batch that failed and could not be cut off: as much of it counts as the disk got. */
interface Leftover {
  readonly day: string;
  readonly version: number;
  readonly records: readonly JournalRecord[];
}

/** A disk that is slow for a while, now and then full or broken, and gone with its process. */
export class UnsteadyJournal implements Journal {
  dead = false;
  #leftover: Leftover | undefined;

  constructor(
    private readonly disk: Journal,
    private readonly random: Random,
  ) {}

  async append(day: string, version: number, records: readonly JournalRecord[]): Promise<void> {
    await this.#turns();
    // It may have died in the very turn it came back in: a dead process writes nothing.
    if (this.dead) await new Promise<never>(() => {});
    if (this.#leftover !== undefined && this.random.chance(0.9)) {
      throw new StorageUnavailable('cannot be cut off');
    }
    this.#leftover = undefined;
    if (this.random.chance(0.05)) {
      if (this.random.chance(0.6)) throw new StorageUnavailable('disk full');
      this.#leftover = { day, version, records };
      throw new PerhapsKept('cannot be cut off');
    }
    await this.disk.append(day, version, records);
    await this.#turns();
  }

  get isBroken(): boolean {
    return this.#leftover !== undefined;
  }

  /** The process ends. @returns how many records count that nobody was answered */
  async die(): Promise<number> {
    this.dead = true;
    if (this.#leftover === undefined) return 0;
    const { day, version, records } = this.#leftover;
    const kept = records.slice(0, this.random.below(records.length + 1));
    await this.disk.append(day, version, kept);
    return kept.length;
  }

  days = () => this.disk.days();
  read = (day: string, afterSeq: number) => this.disk.read(day, afterSeq);
  remove = (day: string) => this.disk.remove(day);

  /** A dead process comes back from no wait. */
  async #turns(): Promise<void> {
    for (let left = this.random.below(4); left > 0; left -= 1) await nextTurn();
    if (this.dead) await new Promise<never>(() => {});
  }
}

export class MemorySnapshots implements SnapshotStore {
  #kept: ReceptionSnapshot | undefined;
  read = async () => structuredClone(this.#kept);
  write = async (snapshot: ReceptionSnapshot) => {
    this.#kept = structuredClone(snapshot);
  };
  remove = async () => {
    this.#kept = undefined;
  };
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
