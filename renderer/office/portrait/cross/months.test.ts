import { expect, it } from 'vitest';

import { crossableMonths } from './months.js';

it.each([
  ['2031-03-31', ['2031-02', '2031-01']],
  ['2031-01-01', ['2030-12', '2030-11']],
])('on %s: %j', (today, months) => expect(crossableMonths(today)).toEqual(months));
