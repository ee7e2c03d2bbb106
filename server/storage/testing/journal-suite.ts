import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Journal, JournalRecord } from '../../application/ports.js';
import { JournalDamaged, VersionConflict } from '../../application/ports.js';

/** A journal under test, and a way to its bytes behind its back. */
export interface JournalBench {
  journal: Journal;
  bytes(day: string): Promise<Buffer>;
  /** Leaves these bytes on the disk and starts anew on them. */
  restartOn(day: string, bytes: Buffer): Promise<void>;
  close(): Promise<void>;
}

export const DAY = '2025-03-31';

export function record(seq: number, island = seq): JournalRecord {
  const at = Date.UTC(2025, 2, 31, 9) + seq * 1000;
  return {
    seq,
    at,
    id: `command-${String(seq).padStart(8, '0')}`,
    by: 'device:kiosk-één',
    events: [{ type: 'break-ended', at, island }],
    answer: {},
  };
}

export function records(from: number, to: number): JournalRecord[] {
  return Array.from({ length: to - from + 1 }, (_, index) => record(from + index));
}

/** Thousands of small files, on a machine that may be busy. */
const PATIENT = { timeout: 60_000 };

/** What every journal has to do, whatever it is made of. */
export function journalSuite(name: string, make: () => Promise<JournalBench>) {
  describe(name, () => {
    let bench: JournalBench;
    beforeEach(async () => {
      bench = await make();
    });
    afterEach(() => bench.close());

    const append = (from: number, to: number) =>
      bench.journal.append(DAY, from - 1, records(from, to));

    test('reads back what was appended, in order', async () => {
      await append(1, 1);
      await append(2, 4);
      expect(await bench.journal.read(DAY, 0)).toEqual(records(1, 4));
      expect(await bench.journal.read(DAY, 3)).toEqual(records(4, 4));
      expect(await bench.journal.read(DAY, 4)).toEqual([]);
    });

    test('a day without a journal is empty', async () => {
      expect(await bench.journal.read(DAY, 0)).toEqual([]);
      expect(await bench.journal.days()).toEqual([]);
    });

    test('keeps days apart and lists them oldest first', async () => {
      await append(1, 2);
      await bench.journal.append('2025-03-30', 0, [record(1, 9)]);
      await append(3, 3);
      expect(await bench.journal.days()).toEqual(['2025-03-30', DAY]);
      expect(await bench.journal.read('2025-03-30', 0)).toEqual([record(1, 9)]);
      expect(await bench.journal.read(DAY, 0)).toEqual(records(1, 3));
    });

    test('refuses to append after another version than the last', async () => {
      await append(1, 2);
      for (const version of [0, 1, 3]) {
        const appending = bench.journal.append(DAY, version, [record(version + 1)]);
        await expect(appending).rejects.toThrow(VersionConflict);
      }
      await expect(bench.journal.append('2025-04-01', 1, [record(2)])).rejects.toThrow(
        VersionConflict,
      );
      expect(await bench.journal.read(DAY, 0)).toEqual(records(1, 2));
    });

    test('refuses records that do not count on', async () => {
      await append(1, 1);
      const skipping = bench.journal.append(DAY, 1, [record(2), record(4)]);
      await expect(skipping).rejects.toThrow(RangeError);
      expect(await bench.journal.read(DAY, 0)).toEqual(records(1, 1));
    });

    test('appends that wait for each other all arrive', async () => {
      await Promise.all([append(1, 3), append(4, 4), append(5, 9)]);
      expect(await bench.journal.read(DAY, 0)).toEqual(records(1, 9));
    });

    test('refuses to read on from where it has not been', async () => {
      await append(1, 2);
      await expect(bench.journal.read(DAY, 3)).rejects.toThrow(VersionConflict);
    });

    test('a removed day is gone and may begin again', async () => {
      await append(1, 2);
      await bench.journal.remove(DAY);
      expect(await bench.journal.days()).toEqual([]);
      await bench.journal.remove(DAY);
      await append(1, 1);
      expect(await bench.journal.read(DAY, 0)).toEqual(records(1, 1));
    });

    test('a restart changes nothing', async () => {
      await append(1, 3);
      await bench.restartOn(DAY, await bench.bytes(DAY));
      expect(await bench.journal.read(DAY, 0)).toEqual(records(1, 3));
      await append(4, 5);
      expect(await bench.journal.read(DAY, 0)).toEqual(records(1, 5));
    });

    test('cut off at any byte, it keeps every earlier record and goes on', PATIENT, async () => {
      await append(1, 1);
      const two = (await bench.bytes(DAY)).length;
      await append(2, 2);
      const whole = await bench.bytes(DAY);
      for (let length = 0; length <= whole.length; length += 1) {
        await bench.restartOn(DAY, whole.subarray(0, length));
        const left = await bench.journal.read(DAY, 0);
        expect(left).toEqual(records(1, left.length));
        if (length >= two) expect(left.length).toBeGreaterThanOrEqual(1);
        const next = left.length + 1;
        await append(next, next + 1);
        expect(await bench.journal.read(DAY, 0)).toEqual(records(1, next + 1));
      }
    });

    test('zeros in place of the end of the last write count as torn', PATIENT, async () => {
      await append(1, 1);
      const one = (await bench.bytes(DAY)).length;
      await append(2, 2);
      const whole = await bench.bytes(DAY);
      for (let length = one; length < whole.length; length += 1) {
        await bench.restartOn(DAY, Buffer.concat([whole.subarray(0, length)], whole.length + 512));
        const left = await bench.journal.read(DAY, 0);
        expect(left).toEqual(records(1, length === whole.length - 1 ? 2 : 1));
        await append(left.length + 1, 3);
        expect(await bench.journal.read(DAY, 0)).toEqual(records(1, 3));
      }
    });

    test(
      'any single wrong byte is found, or harmless: never fewer records, never other ones',
      PATIENT,
      async () => {
        await append(1, 3);
        const whole = await bench.bytes(DAY);
        for (let at = 0; at < whole.length; at += 1) {
          for (const flip of [0x01, 0x0a, 0x20, 0x80]) {
            const bytes = Buffer.from(whole);
            bytes.writeUInt8(bytes.readUInt8(at) ^ flip, at);
            await bench.restartOn(DAY, bytes);
            await expectDamagedOr(bench.journal, records(1, 3));
          }
        }
      },
    );

    test(
      'whatever happens to its bytes, it never reads what was not written',
      PATIENT,
      async () => {
        await append(1, 6);
        const whole = await bench.bytes(DAY);
        const mutilation = fc.record({
          at: fc.nat(whole.length - 1),
          take: fc.nat(200),
          put: fc.uint8Array({ maxLength: 40 }),
        });
        await fc.assert(
          fc.asyncProperty(fc.array(mutilation, { minLength: 1, maxLength: 3 }), async (wounds) => {
            let bytes = whole;
            for (const { at, take, put } of wounds) {
              bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + take)]);
            }
            await bench.restartOn(DAY, bytes);
            try {
              const left = await bench.journal.read(DAY, 0);
              expect(left).toEqual(records(1, left.length));
            } catch (error) {
              expect(error).toBeInstanceOf(JournalDamaged);
            }
          }),
          { numRuns: 300 },
        );
      },
    );

    test.each([
      ['a line in the middle taken out', [0, 1, 3], 3],
      ['a line twice', [0, 1, 2, 2, 3], 4],
      ['lines in another order', [0, 2, 1, 3], 2],
      ['no first line', [1, 2, 3], 1],
    ])('%s is damage, named by its line', async (_, order, line) => {
      await append(1, 3);
      const lines = (await bench.bytes(DAY)).toString().split(/(?<=\n)/);
      await bench.restartOn(DAY, Buffer.from(order.map((index) => lines[index]).join('')));
      await expect(bench.journal.read(DAY, 0)).rejects.toMatchObject({
        name: 'JournalDamaged',
        line,
        file: expect.stringContaining(`${DAY}.jsonl`),
      });
      await expect(append(4, 4)).rejects.toThrow(JournalDamaged);
    });

    test("another day's journal under this name is damage", async () => {
      await append(1, 1);
      await bench.restartOn('2025-04-01', await bench.bytes(DAY));
      await expect(bench.journal.read('2025-04-01', 0)).rejects.toThrow(/journal of 2025-03-31/);
    });
  });
}

async function expectDamagedOr(journal: Journal, expected: readonly JournalRecord[]) {
  try {
    expect(await journal.read(DAY, 0)).toEqual(expected);
  } catch (error) {
    expect(error).toBeInstanceOf(JournalDamaged);
  }
}
