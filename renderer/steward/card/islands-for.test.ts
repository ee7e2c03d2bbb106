import { expect, it } from 'vitest';

import { everywhere, stewardTicket } from '../testing/steward-view.js';
import { islandsFor } from './islands-for.js';

it('free islands alone, those that fit first', () => {
  const islands = {
    '2': everywhere({ languages: ['nl'] }),
    '10': everywhere({ staffCode: 'A9' }),
    '3': everywhere(),
    '4': everywhere({ state: 'break' }),
    '5': { state: 'closed' },
  } as const;
  expect(islandsFor(islands, stewardTicket(1))).toEqual([
    { number: 3, staffCode: 'A1', fits: true },
    { number: 10, staffCode: 'A9', fits: true },
    { number: 2, staffCode: 'A1', fits: false },
  ]);
});
