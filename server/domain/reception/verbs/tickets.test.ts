import { describe } from 'vitest';

import type { ReceptionCommand } from '../command.js';
import type { ReceptionEvent } from '../events.js';
import {
  advisor,
  colleague,
  called,
  delivered,
  ended,
  kiosk,
  leased,
  missed,
  opened,
  otherKiosk,
  parked,
  phoneOf,
  prioritised,
  returned,
  signedIn,
  started,
  steward,
  taken,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const take = (hash: string): ReceptionCommand => ({
  kind: 'take-ticket',
  payload: { theme: 'work', language: 'fr', secretHash: hash, shortCode: 'ACDE34' },
});
const park = (number: number, minutes?: number): ReceptionCommand => ({
  kind: 'park-ticket',
  payload: { ticketId: `t${number}`, ...(minutes !== undefined && { minutes }) },
});
const comeBack = (number: number): ReceptionCommand => ({
  kind: 'return-ticket',
  payload: { ticketId: `t${number}` },
});
const left = (number: number): ReceptionCommand => ({
  kind: 'mark-left',
  payload: { ticketId: `t${number}` },
});
function takenAtDesk(number: number, minute: number): ReceptionEvent {
  const { kiosk: _, ...atDesk } = taken(number, minute);
  return { ...atDesk, channel: 'desk' };
}
const leave: ReceptionCommand = { kind: 'leave-queue', payload: {} };
const priority = (number: number, on: boolean): ReceptionCommand => ({
  kind: 'set-priority',
  payload: { ticketId: `t${number}`, priority: on },
});

const waiting = [opened, signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0), taken(1, 1)];
const calling = [...waiting, called(1, 1, 2)];
const serving = [...calling, started(1, 1, 3)];
const missing = [...calling, missed(1, 3)];
const done = [...serving, ended(1, 'served', 9)];
const noShow = [...calling, missed(1, 3), ended(1, 'no-show', 3)];
const away = [...waiting, parked(1, 2, 12)];

describe('take-ticket', () => {
  tellAll([
    ['refuses on a closed day', [], kiosk, take('h'), { minute: 1 }, 'day-closed'],
    [
      'gives the first number',
      [opened],
      kiosk,
      take('hash-1'),
      { minute: 1, ids: ['t1'] },
      [taken(1, 1)],
      { ticketId: 't1', number: 1, ahead: 0 },
    ],
    [
      'tells how long it may take, where somebody knows',
      [opened],
      kiosk,
      take('hash-1'),
      { minute: 1, ids: ['t1'], wait: { from: 10, to: 20, middle: 14 } },
      [{ ...taken(1, 1), told: { from: 10, to: 20, middle: 14 } }],
      { ticketId: 't1', number: 1, ahead: 0 },
    ],
    [
      'counts those ahead of the same theme and language, at the desk too',
      [...waiting, taken(2, 1), taken(3, 1, 'work', 'nl'), taken(4, 1, 'training')],
      steward,
      take('hash-5'),
      { minute: 2, ids: ['t5'] },
      [takenAtDesk(5, 2)],
      { ticketId: 't5', number: 5, ahead: 2 },
    ],
    [
      'does not count one whose time at the head is over',
      missing,
      kiosk,
      take('hash-2'),
      { minute: 18, ids: ['t2'] },
      [taken(2, 18)],
      { ticketId: 't2', number: 2, ahead: 0 },
    ],
    [
      'passes over the numbers set aside for kiosks',
      [...waiting, leased('k1', 2, 4, 1), leased('k2', 5, 6, 1)],
      otherKiosk,
      take('hash-7'),
      { minute: 2, ids: ['t7'] },
      [{ ...taken(7, 2), kiosk: 'k2' }],
      { ticketId: 't7', number: 7, ahead: 1 },
    ],
    [
      'goes on after its own last number, whatever was delivered',
      [...waiting, leased('k1', 501, 503, 1), delivered(502, 2, 1)],
      kiosk,
      take('hash-2'),
      { minute: 3, ids: ['t2'] },
      [taken(2, 3)],
      { ticketId: 't2', number: 2, ahead: 2 },
    ],
    [
      'refuses a secret twice',
      waiting,
      kiosk,
      take('hash-1'),
      { minute: 2 },
      'ticket-secret-in-use',
    ],
    [
      'refuses the secret of a closed ticket',
      done,
      kiosk,
      take('hash-1'),
      { minute: 20 },
      'ticket-secret-in-use',
    ],
  ]);
});

describe('park-ticket', () => {
  tellAll([
    ['unknown ticket', waiting, steward, park(9), { minute: 2 }, 'ticket-unknown'],
    ['closed ticket', done, steward, park(1), { minute: 20 }, 'ticket-closed'],
    ['missed and over', missing, steward, park(1), { minute: 18 }, 'ticket-closed'],
    ['a steward parks one that waits', waiting, steward, park(1), { minute: 2 }, [parked(1, 2)]],
    ['an advisor may not', waiting, advisor, park(1), { minute: 2 }, 'not-allowed'],
    [
      'an advisor parks the own call',
      calling,
      advisor,
      park(1, 10),
      { minute: 3 },
      [parked(1, 3, 13)],
    ],
    ['and the own interview', serving, advisor, park(1), { minute: 5 }, [parked(1, 5)]],
    ['not that of another', calling, colleague, park(1), { minute: 3 }, 'not-your-island'],
    ['a steward any', serving, steward, park(1), { minute: 5 }, [parked(1, 5)]],
    [
      'parked without end already: nothing changes',
      [...waiting, parked(1, 2)],
      steward,
      park(1),
      { minute: 3 },
      [],
    ],
    ['parked until a time already', away, steward, park(1, 5), { minute: 3 }, 'ticket-not-waiting'],
  ]);
});

describe('return-ticket', () => {
  tellAll([
    ['unknown ticket', waiting, steward, comeBack(9), { minute: 2 }, 'ticket-unknown'],
    ['a parked one, by any advisor', away, colleague, comeBack(1), { minute: 3 }, [returned(1, 3)]],
    ['one that waits already: nothing changes', waiting, advisor, comeBack(1), { minute: 3 }, []],
    ['one being called', calling, advisor, comeBack(1), { minute: 3 }, 'ticket-not-parked'],
    ['one in interview', serving, advisor, comeBack(1), { minute: 5 }, 'ticket-not-parked'],
    ['one that was served', done, steward, comeBack(1), { minute: 10 }, 'ticket-closed'],
    ['a no-show in time', noShow, steward, comeBack(1), { minute: 17.9 }, [returned(1, 17.9)]],
    ['a no-show too late', noShow, steward, comeBack(1), { minute: 18 }, 'return-too-late'],
    [
      'a missed one whose time is over, before the clock came by',
      missing,
      steward,
      comeBack(1),
      { minute: 18 },
      'return-too-late',
    ],
  ]);
});

describe('mark-left and leave-queue', () => {
  tellAll([
    ['unknown ticket', waiting, steward, left(9), { minute: 2 }, 'ticket-unknown'],
    ['unknown phone', waiting, phoneOf(9), leave, { minute: 2 }, 'ticket-unknown'],
    ['waiting', waiting, steward, left(1), { minute: 2 }, [ended(1, 'left', 2)]],
    ['waiting, by phone', waiting, phoneOf(1), leave, { minute: 2 }, [ended(1, 'left', 2)]],
    ['called, by phone', calling, phoneOf(1), leave, { minute: 3 }, [ended(1, 'left', 3)]],
    ['parked', away, steward, left(1), { minute: 3 }, [ended(1, 'left', 3)]],
    ['in interview', serving, steward, left(1), { minute: 5 }, 'ticket-in-service'],
    ['in interview, by phone', serving, phoneOf(1), leave, { minute: 5 }, 'ticket-in-service'],
    ['served', done, phoneOf(1), leave, { minute: 10 }, 'ticket-closed'],
    [
      'left already: nothing changes',
      [...waiting, ended(1, 'left', 2)],
      phoneOf(1),
      leave,
      { minute: 3 },
      [],
    ],
    ['missed and over', missing, phoneOf(1), leave, { minute: 18 }, 'ticket-closed'],
  ]);
});

describe('set-priority', () => {
  tellAll([
    ['unknown ticket', waiting, steward, priority(9, true), { minute: 2 }, 'ticket-unknown'],
    ['closed ticket', done, steward, priority(1, true), { minute: 10 }, 'ticket-closed'],
    ['sets it', waiting, steward, priority(1, true), { minute: 2 }, [prioritised(1, 2)]],
    ['same value: nothing changes', waiting, steward, priority(1, false), { minute: 2 }, []],
    [
      'takes it away',
      [...waiting, prioritised(1, 2)],
      steward,
      priority(1, false),
      { minute: 3 },
      [prioritised(1, 3, false)],
    ],
  ]);
});
