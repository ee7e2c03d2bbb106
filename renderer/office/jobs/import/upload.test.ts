import { describe, expect, it } from 'vitest';

import { addFiles, uploadFiles } from './upload.js';

const file = (name: string, size: number) => ({ name, size });

async function upload(files: ReturnType<typeof file>[], statuses: readonly number[]) {
  const addresses: string[] = [];
  const shares: number[] = [];
  const fault = await uploadFiles(
    files,
    'upload-id',
    (address, { size }, told) => {
      addresses.push(address);
      told(size / 2);
      return Promise.resolve(statuses[addresses.length - 1] ?? 204);
    },
    (share) => shares.push(share),
  );
  return { addresses, shares, fault };
}

describe('uploading', () => {
  it('puts files one after the other, by number, their names along', async () => {
    const { addresses, fault } = await upload(
      [file('occupations fr.csv', 3), file('b&c.zip', 1)],
      [],
    );
    expect(fault).toBeUndefined();
    expect(addresses).toEqual([
      '/jobs/uploads/upload-id/1?name=occupations%20fr.csv',
      '/jobs/uploads/upload-id/2?name=b%26c.zip',
    ]);
  });

  it('tells how much of all of it is under way', async () => {
    expect((await upload([file('a', 6), file('b', 2)], [])).shares).toEqual([
      0.375, 0.75, 0.875, 1,
    ]);
  });

  it('says that empty files are there', async () => {
    expect((await upload([file('a', 0)], [])).shares).toEqual([1, 1]);
  });

  it.each([
    [0, 'unreachable'],
    [401, 'refused'],
    [413, 'too-large'],
    [507, 'disk-full'],
    [500, 'failed'],
  ])('stops at the first that is not taken: status %d is %s', async (status, expected) => {
    const { addresses, fault } = await upload([file('a', 1), file('b', 1)], [status]);
    expect(fault).toBe(expected);
    expect(addresses).toHaveLength(1);
  });
});

it('keeps the newer file of the same name', () => {
  expect(addFiles([file('a', 1), file('b', 1)], [file('a', 9)])).toEqual([
    file('b', 1),
    file('a', 9),
  ]);
});
