import { describe, expect, it } from 'vitest';

import { jobPageAddress, readJobAddress, writeJobAddress } from './job-address.js';

describe("the address of an occupation's phone page", () => {
  it.each([
    ['#fr.aide-soignant', { language: 'fr', id: 'aide-soignant' }],
    [
      '#nl.0022f466-426c-41a4-ac96-a235c945cf97',
      { language: 'nl', id: '0022f466-426c-41a4-ac96-a235c945cf97' },
    ],
  ] as const)('%s is read as it was written', (fragment, address) => {
    expect(writeJobAddress(address)).toBe(fragment);
    expect(readJobAddress(fragment)).toEqual(address);
  });

  it.each([
    '',
    '#',
    '#fr',
    '#fr.',
    '#de.bakker',
    '#fr.Bakker',
    '#fr.../x',
    '#fr.a.b',
    '#fr.-a',
    `#fr.${'a'.repeat(101)}`,
  ])('%j is none', (fragment) => {
    expect(readJobAddress(fragment)).toBeUndefined();
  });

  it('stands on the phone page, behind what is sent', () => {
    expect(jobPageAddress('https://accueil.test', { language: 'nl', id: 'bakker' })).toBe(
      'https://accueil.test/job#nl.bakker',
    );
  });
});
