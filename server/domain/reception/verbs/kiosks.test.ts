import { describe } from 'vitest';

import type { ReceptionCommand } from '../command.js';
import type { ReceptionEvent } from '../events.js';
import {
  at,
  called,
  closed,
  delivered,
  ended,
  kiosk,
  leased,
  missed,
  opened,
  otherKiosk,
  parked,
  signedIn,
  started,
  taken,
  TODAY,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const few = { leasedNumbers: 3, firstLeasedNumber: 501 };
const nineToFive = {
  ...few,
  openingHours: Array.from({ length: 7 }, () => ({ opens: '09:00', closes: '17:00' })),
};
const midnight = at(900);
const lease: ReceptionCommand = { kind: 'lease-numbers', payload: {} };
const withdraw = (number: number): ReceptionCommand => ({
  kind: 'withdraw-ticket',
  payload: { secretHash: `hash-${number}` },
});
const until = (ms: number, ...numbers: readonly (readonly [number, number])[]) => ({
  date: TODAY,
  until: ms,
  numbers: numbers.map(([from, to]) => ({ from, to })),
});
const waiting = [opened, signedIn(1, 'advisor', 0), leased('k1', 501, 503, 0), taken(1, 1)];
const calling = [...waiting, called(1, 1, 2)];
const serving = [...calling, started(1, 1, 3)];
const missing = [...calling, missed(1, 3)];
const noShow = [...missing, ended(1, 'no-show', 3)];
const over: ReceptionEvent[] = [...waiting, ended(1, 'left-at-closing', 30), closed(30)];

describe('lease-numbers', () => {
  tellAll([
    ['refuses on a closed day', [], kiosk, lease, { minute: 0 }, 'day-closed'],
    [
      'sets a block aside until midnight',
      [opened],
      kiosk,
      lease,
      { minute: 1, settings: few },
      [leased('k1', 501, 503, 1)],
      until(midnight, [501, 503]),
    ],
    [
      'of thirty from 501 where nothing else is set',
      [opened],
      kiosk,
      lease,
      { minute: 1 },
      [leased('k1', 501, 530, 1)],
      until(midnight, [501, 530]),
    ],
    [
      'until closing time where hours are set',
      [opened],
      kiosk,
      lease,
      { minute: 1, settings: nineToFive },
      [leased('k1', 501, 503, 1)],
      until(at(480), [501, 503]),
    ],
    [
      'until midnight in an evening opened after them',
      [{ ...opened, at: at(500) }],
      kiosk,
      lease,
      { minute: 501, settings: nineToFive },
      [leased('k1', 501, 503, 501)],
      until(midnight, [501, 503]),
    ],
    [
      'until midnight where the day was opened again after them',
      [opened, closed(480), { ...opened, at: at(500) }],
      kiosk,
      lease,
      { minute: 501, settings: nineToFive },
      [leased('k1', 501, 503, 501)],
      until(midnight, [501, 503]),
    ],
    [
      'answers the same while none was given',
      waiting,
      kiosk,
      lease,
      { minute: 9, settings: few },
      [],
      until(midnight, [501, 503]),
    ],
    [
      'gives no number that could not be delivered',
      [opened, leased('k2', 501, 99_998, 0)],
      kiosk,
      lease,
      { minute: 1, settings: few },
      [leased('k1', 99_999, 99_999, 1)],
      until(midnight, [99_999, 99_999]),
    ],
    [
      'and none where all are set aside',
      [opened, leased('k2', 501, 99_999, 0)],
      kiosk,
      lease,
      { minute: 1, settings: few },
      [],
      until(midnight),
    ],
    [
      'keeps the numbers of kiosks apart',
      waiting,
      otherKiosk,
      lease,
      { minute: 9, settings: few },
      [leased('k2', 504, 506, 9)],
      until(midnight, [504, 506]),
    ],
    [
      'fills up what was given',
      [...waiting, leased('k2', 504, 506, 1), delivered(502, 8, 5)],
      kiosk,
      lease,
      { minute: 9, settings: few },
      [leased('k1', 507, 507, 9)],
      until(midnight, [501, 501], [503, 503], [507, 507]),
    ],
    [
      'begins above ordinary numbers that have come that far',
      [opened, taken(501, 1), taken(502, 1)],
      kiosk,
      lease,
      { minute: 9, settings: few },
      [leased('k1', 503, 505, 9)],
      until(midnight, [503, 505]),
    ],
    [
      'skips a gap that is too small',
      [opened, delivered(503, 1, 1, 'k2')],
      kiosk,
      lease,
      { minute: 9, settings: few },
      [leased('k1', 504, 506, 9)],
      until(midnight, [504, 506]),
    ],
    [
      'tells of no more than were wanted, and takes none back',
      waiting,
      kiosk,
      lease,
      { minute: 9, settings: { ...few, leasedNumbers: 2 } },
      [],
      until(midnight, [501, 502]),
    ],
    [
      'tells of none where none are wanted',
      waiting,
      kiosk,
      lease,
      { minute: 9, settings: { ...few, leasedNumbers: 0 } },
      [],
      until(midnight),
    ],
  ]);
});

describe('withdraw-ticket', () => {
  const left = [ended(1, 'left', 20)];
  tellAll([
    ['refuses on a closed day', over, kiosk, withdraw(1), { minute: 40 }, 'day-closed'],
    ['a ticket nobody knows of', waiting, kiosk, withdraw(9), { minute: 20 }, []],
    ['one that waits', waiting, kiosk, withdraw(1), { minute: 20 }, left],
    ['one that is called', calling, kiosk, withdraw(1), { minute: 20 }, left],
    ['one that was missed', missing, kiosk, withdraw(1), { minute: 17 }, [ended(1, 'left', 17)]],
    ['one whose time at the head is over', missing, kiosk, withdraw(1), { minute: 18 }, []],
    ['one in interview stays', serving, kiosk, withdraw(1), { minute: 20 }, []],
    [
      'one that is parked stays',
      [...waiting, parked(1, 2)],
      kiosk,
      withdraw(1),
      { minute: 20 },
      [],
    ],
    ['one that has ended stays', noShow, kiosk, withdraw(1), { minute: 20 }, []],
  ]);
});
