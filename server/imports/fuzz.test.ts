import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { IMPORT_FAULTS, ROW_REASONS } from '#protocol/jobs/harvest.js';
import type { ImportFormat } from '#protocol/jobs/vocabulary.js';
import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';

import { inputsOf } from './files.js';
import type { ImportInput } from './import-input.js';
import { MOST_RECORD_LETTERS } from './import-input.js';
import { recordsOf } from './read-import.js';
import { input, reading } from './testing/inputs.js';
import { schemaOrgRecord, vdabRecord } from './testing/offer-records.js';
import { A_CLOWN, SAMPLES } from './testing/samples.js';
import { zipBytes } from './testing/zip-bytes.js';

const RUNS = { seed: 20310715, numRuns: 100 };
async function outcomeOf(format: ImportFormat, ...inputs: ImportInput[]) {
  const read = await reading(format, ...inputs);
  if (read.ok) {
    expect(recordsOf(read.harvest)).toBeGreaterThan(0);
    for (const { reason } of read.problems) expect(ROW_REASONS).toContain(reason);
    expect(JSON.stringify(read.harvest)).not.toContain('\ufffd');
  } else expect(IMPORT_FAULTS).toContain(read.fault);
  return read.ok ? 'read' : read.fault;
}

describe.each(IMPORT_FORMATS)('%s', (format) => {
  const [name, sample] = SAMPLES[format];
  const bytes = Buffer.from(sample, 'utf8');

  test('reads its sample', async () => {
    expect(await outcomeOf(format, input(name, sample))).toBe('read');
    expect(await outcomeOf(format, input(name, `\uFEFF${sample}`))).toBe('read');
  });

  test('reads it in pieces of any length as it does in one', async () => {
    const whole = await reading(format, input(name, sample));
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(cuts, async (lengths) => {
        async function* open() {
          for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
            const length = lengths[turn % lengths.length] ?? 1;
            yield bytes.subarray(at, at + length);
            at += length;
          }
        }
        const pieces = { name, path: name, size: bytes.length, open };
        expect(await reading(format, pieces)).toEqual(whole);
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  test('a file cut off anywhere', async () => {
    const lengths = fc.integer({ min: 0, max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(lengths, async (length) => {
        await outcomeOf(format, input(name, bytes.subarray(0, length)));
      }),
      RUNS,
    );
  });

  test.each([
    ['Latin-1', Buffer.from(sample, 'latin1'), 'not-utf8'],
    ['UTF-16', Buffer.from(`\uFEFF${sample}`, 'utf16le'), 'not-utf8'],
    ['UTF-16 without a mark', Buffer.from(sample, 'utf16le'), 'not-utf8'],
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['a mark alone', Buffer.from('\uFEFF'), 'file-empty'],
    ['zeros', Buffer.alloc(5000), 'not-utf8'],
  ])('in %s', async (_, encoded, fault) => {
    expect(await outcomeOf(format, input(name, encoded))).toBe(fault);
  });

  test('with bytes changed, taken out and put in', async () => {
    const change = fc.record({
      at: fc.nat(bytes.length),
      out: fc.nat(30),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 12 }),
        fc
          .constantFrom('"', '",', '\n', '{', '}', ']', '<', '</', '\\', '\0', ';', '&', '<!--')
          .map((text) => Buffer.from(text)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let changed: Uint8Array = bytes;
        for (const { at, out, put } of changes) {
          changed = Buffer.concat([changed.slice(0, at), put, changed.slice(at + out)]);
        }
        await outcomeOf(format, input(name, changed));
      }),
      RUNS,
    );
  });

  test('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (random) => {
        expect(await outcomeOf(format, input(name, random))).not.toBe('read');
      }),
      RUNS,
    );
  });

  test('any JSON', async () => {
    const list = { format: fc.constantFrom('items', 'results', 'resultaten', '@graph') };
    await fc.assert(
      fc.asyncProperty(fc.record(list), fc.jsonValue(), async (key, value) => {
        await outcomeOf(
          format,
          input(name, JSON.stringify({ [key.format]: [value, vdabRecord({ functie: value })] })),
        );
        await outcomeOf(
          format,
          input(name, JSON.stringify(schemaOrgRecord({ jobLocation: value, identifier: value }))),
        );
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('the file of any other format', async () => {
    for (const other of IMPORT_FORMATS) {
      if (other === format) continue;
      const fault = await outcomeOf(format, input(name, SAMPLES[other][1]));
      expect(fault, other).toBe('not-this-format');
    }
  });

  test('a zip of other things', async () => {
    const things = [
      { name: 'photo.jpg', content: Buffer.from([255, 216, 255, 0, 1]) },
      { name: 'brief.docx', content: zipBytes([{ name: 'word/document.xml', content: '<w/>' }]) },
    ];
    const found = await inputsOf('things.zip', zipBytes(things));
    expect(found.ok && (await outcomeOf(format, ...found.inputs))).toBe('not-this-format');
  });

  test('a zip damaged anywhere', async () => {
    const zip = zipBytes([{ name, content: sample }]);
    const damage = fc.tuple(fc.nat(zip.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), async (damages) => {
        const damaged = Buffer.from(zip);
        for (const [at, byte] of damages) damaged[at] = byte;
        const found = await inputsOf('some.zip', damaged);
        if (found.ok) await outcomeOf(format, ...found.inputs);
        else expect(IMPORT_FAULTS).toContain(found.fault);
      }),
      RUNS,
    );
  });

  test.each([
    ['letters', ''],
    ['a text in quotes', '"'],
    ['a record', '{"results":[{"a":"'],
    ['a list without end', '['],
    ['an element', '<PositionOpening>'],
    ['a page', '<script type="application/ld+json">'],
    ['a comment', '<!--'],
    ['its own beginning', sample.slice(0, sample.length / 2)],
  ])('a line of 100 MB that begins as %s', async (_, start) => {
    const piece = Buffer.alloc(MOST_RECORD_LETTERS / 4, 'a');
    let pulled = 0;
    async function* open() {
      yield Buffer.from(start);
      for (pulled = 0; pulled < 400; pulled += 1) yield piece;
    }
    const size = piece.length * 400;
    const fault = await outcomeOf(format, { name, path: name, size, open });
    expect(fault).toMatch(/^(line-too-long|not-this-format)$/);
    // it stops where it is too long, and does not read on
    expect(pulled).toBeLessThan(8);
  });
});

test('a file beyond 200 MB is refused while it is read, whatever it says of itself', async () => {
  const line = Buffer.from(`${A_CLOWN},SA,${'n'.repeat(500_000)}\n`);
  async function* open() {
    yield Buffer.from('escoOccupationId,riasec,note\n');
    for (;;) yield line;
  }
  const endless = { name: 'r.csv', path: 'r.csv', size: 10, open };
  const read = await reading('riasec', endless);
  expect(read).toEqual({ ok: false, fault: 'file-too-large', file: 'r.csv' });
});
