import fc from 'fast-check';
import { expect, it } from 'vitest';

import { exampleDirectory } from './testing/example-directory.js';
import { buildIndex } from './build-index.js';
import { packIndex, unpackIndex } from './index-file.js';
import { createJobSearch } from './search.js';

const file = packIndex(buildIndex(exampleDirectory));

it('is the same index after its journey', () => {
  const data = unpackIndex(file);
  expect(data).toEqual(buildIndex(exampleDirectory));
  const made = createJobSearch(exampleDirectory);
  const carried = createJobSearch(exampleDirectory, data);
  for (const query of ['chauffeur', 'vrachtwagenbestuurder', 'infirmiere'])
    expect(carried.find(query, 'nl', 10)).toEqual(made.find(query, 'nl', 10));
});

it('is not read where it is cut off, or of another format', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
      expect(unpackIndex(file.slice(0, length))).toBeUndefined();
    }),
  );
  expect(unpackIndex(Uint8Array.of(99, ...file.slice(1)))).toBeUndefined();
  expect(unpackIndex(Uint8Array.from([...file, 0]))).toBeUndefined();
});

it('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(() => unpackIndex(Uint8Array.of(1, ...bytes))).not.toThrow();
    }),
  );
});
