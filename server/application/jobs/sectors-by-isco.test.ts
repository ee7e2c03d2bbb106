import { describe, expect, it } from 'vitest';

import { SECTORS } from '#protocol/jobs/vocabulary.js';

import { sectorOfIsco } from './sectors-by-isco.js';

/** The 436 unit groups of ISCO-08 (ILO, 2012): each minor group and the last digits in it. */
const ISCO_08 = `
  011:0 021:0 031:0 111:1234 112:0 121:1239 122:123 131:12 132:1234 133:0 134:1234569 141:12 142:0
  143:19 211:1234 212:0 213:123 214:1234569 215:123 216:123456 221:12 222:12 223:0 224:0 225:0
  226:12345679 231:0 232:0 233:0 234:12 235:1234569 241:123 242:1234 243:1234 251:12349 252:1239
  261:129 262:12 263:123456 264:123 265:1234569 311:123456789 312:123 313:123459 314:123 315:12345
  321:1234 322:12 323:0 324:0 325:123456789 331:12345 332:1234 333:12349 334:1234 335:123459 341:123
  342:123 343:12345 351:1234 352:12 411:0 412:0 413:12 421:1234 422:12345679 431:123 432:123
  441:1234569 511:123 512:0 513:12 514:12 515:123 516:123459 521:12 522:123 523:0 524:1234569 531:12
  532:129 541:12349 611:1234 612:1239 613:0 621:0 622:1234 631:0 632:0 633:0 634:0 711:123459
  712:1234567 713:123 721:12345 722:1234 723:1234 731:123456789 732:123 741:123 742:12 751:123456
  752:123 753:123456 754:12349 811:1234 812:12 813:12 814:123 815:12345679 816:0 817:12 818:1239
  821:129 831:12 832:12 833:12 834:1234 835:0 911:12 912:1239 921:123456 931:123 932:19 933:1234
  941:12 951:0 952:0 961:123 962:12349`;
const UNIT_GROUPS = ISCO_08.trim()
  .split(/\s+/)
  .flatMap((entry) => {
    const [minor = '', digits = ''] = entry.split(':');
    return digits.split('').map((digit) => minor + digit);
  });

describe('sectors by ISCO', () => {
  it('gives every unit group one of our sectors, and every sector some of them', () => {
    expect(UNIT_GROUPS).toHaveLength(436);
    const found = UNIT_GROUPS.map(sectorOfIsco);
    expect([...new Set(found)].sort()).toEqual([...SECTORS].sort());
  });

  it.each([
    ['5321', 'health'],
    ['3412', 'social'],
    ['5311', 'social'],
    ['2341', 'education'],
    ['7112', 'building'],
    ['7412', 'technics'],
    ['7231', 'technics'],
    ['7212', 'industry'],
    ['8332', 'transport'],
    ['5223', 'retail'],
    ['5120', 'hospitality'],
    ['7512', 'food'],
    ['4110', 'office'],
    ['2411', 'business'],
    ['2512', 'it'],
    ['2654', 'arts'],
    ['6113', 'nature'],
    ['9112', 'cleaning'],
    ['5414', 'safety'],
    ['2113', 'science'],
  ])('sends a visitor who looks for %s to %s', (isco, sector) =>
    expect(sectorOfIsco(isco)).toBe(sector),
  );

  it('knows a group by its beginning, and has an answer for what is none', () => {
    expect(sectorOfIsco('751')).toBe('food');
    expect(sectorOfIsco('')).toBe('business');
  });
});
