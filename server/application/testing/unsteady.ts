import type { Random } from '../../domain/reception/testing/random.js';
import type { Journal, JournalRecord, ReceptionSnapshot, SnapshotStore } from '../ports.js';
import { StorageUnavailable } from '../ports.js';

/** A disk that is slow for a while, now and then full, and gone with its process. */
export class UnsteadyJournal implements Journal {
  dead = false;

  constructor(
    private readonly disk: Journal,
    private readonly random: Random,
  ) {}

  async append(day: string, version: number, records: readonly JournalRecord[]): Promise<void> {
    await this.#turns();
    // It may have died in the very turn it came back in: a dead process writes nothing.
    if (this.dead) await new Promise<never>(() => {});
    if (this.random.chance(0.05)) throw new StorageUnavailable('disk full');
    await this.disk.append(day, version, records);
    await this.#turns();
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
