import { describe } from 'vitest';

import type { WorkshopEvent } from '../events.js';
import { at, booked, calledOff, gaveUp, keysOf, kiosk, opened, steward } from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const byCode = (name: string) => ({ key: { codeHash: `c-${name}` } });
const bySecret = (name: string) => ({ key: { secretHash: `s-${name}` } });
const byId = (bookingId: string) => ({ key: { bookingId } });
const cancel = (payload: ReturnType<typeof byCode | typeof bySecret | typeof byId>) =>
  ({ kind: 'cancel-booking', payload }) as const;
const reissue = (bookingId: string, name: string) =>
  ({ kind: 'reissue-booking', payload: { bookingId, ...keysOf(name) } }) as const;
const reissued = (bookingId: string, name: string, minute: number): WorkshopEvent => ({
  type: 'booking-reissued',
  at: at(minute),
  bookingId,
  ...keysOf(name),
});

const full = [...opened, booked('bob', 1), booked('cleo', 2)];
const ten = { sessionId: 'ten' };

describe('new keys for a lost code', () => {
  const renewed = [...full, reissued('bob', 'new', 5)];

  tellAll([
    [
      'stand for the booking',
      full,
      steward,
      reissue('bob', 'new'),
      { minute: 5 },
      [reissued('bob', 'new', 5)],
    ],
    [
      'and do so at once',
      renewed,
      kiosk,
      cancel(byCode('new')),
      { minute: 6 },
      [gaveUp('bob', 6)],
      ten,
    ],
    [
      'the old code is unknown',
      renewed,
      kiosk,
      cancel(byCode('bob')),
      { minute: 6 },
      'booking-unknown',
    ],
    [
      'the old QR code, too',
      renewed,
      kiosk,
      cancel(bySecret('bob')),
      { minute: 6 },
      'booking-unknown',
    ],
    ['given twice change nothing', renewed, steward, reissue('bob', 'new'), { minute: 6 }, []],
    [
      'may not be those of another booking',
      full,
      steward,
      reissue('bob', 'cleo'),
      { minute: 5 },
      'booking-key-in-use',
    ],
    [
      'may not be those of a cancelled one',
      [...full, gaveUp('cleo', 3)],
      steward,
      reissue('bob', 'cleo'),
      { minute: 5 },
      'booking-key-in-use',
    ],
    [
      'while the session runs',
      full,
      steward,
      reissue('bob', 'new'),
      { minute: 80 },
      [reissued('bob', 'new', 80)],
    ],
    ['not once it is over', full, steward, reissue('bob', 'new'), { minute: 120 }, 'session-over'],
    [
      'not for a cancelled booking',
      [...full, gaveUp('bob', 3)],
      steward,
      reissue('bob', 'new'),
      { minute: 5 },
      'booking-cancelled',
    ],
    [
      'not in a cancelled session',
      [...full, calledOff(3)],
      steward,
      reissue('bob', 'new'),
      { minute: 5 },
      'session-cancelled',
    ],
    ['not for nobody', full, steward, reissue('zoe', 'new'), { minute: 5 }, 'booking-unknown'],
  ]);
});
