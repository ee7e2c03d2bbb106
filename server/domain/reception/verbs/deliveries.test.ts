import { describe } from 'vitest';

import type { ReceptionCommand, ReceptionPayload } from '../command.js';
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
  renumbered,
  returned,
  signedIn,
  signedOut,
  started,
  taken,
  TODAY,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const deliver = (
  number: number,
  minute: number,
  change: Partial<ReceptionPayload<'deliver-ticket'>> = {},
): ReceptionCommand => ({
  kind: 'deliver-ticket',
  payload: {
    date: TODAY,
    number,
    theme: 'work',
    language: 'fr',
    secretHash: `hash-${number}`,
    shortCode: 'ACDE34',
    takenAt: at(minute),
    ...change,
  },
});
/** The server numbered it `first`; the kiosk had given `number`. */
const instead = (first: number, number: number, minute: number): ReceptionCommand =>
  deliver(number, minute, { secretHash: `hash-${first}` });
const waiting = [opened, signedIn(1, 'advisor', 0), leased('k1', 501, 503, 0), taken(1, 1)];
const calling = [...waiting, called(1, 1, 2)];
const serving = [...calling, started(1, 1, 3)];
const missing = [...calling, missed(1, 3)];
const noShow = [...missing, ended(1, 'no-show', 3)];
const over: ReceptionEvent[] = [...waiting, ended(1, 'left-at-closing', 30), closed(30)];

describe('deliver-ticket', () => {
  const answer = { ticketId: 't502', number: 502 };
  const asT502 = { minute: 20, ids: ['t502'] };
  tellAll([
    ['refuses before any day', [], kiosk, deliver(502, 5), { minute: 20 }, 'lease-over'],
    [
      'refuses a ticket of another day',
      waiting,
      kiosk,
      deliver(502, 5, { date: '2026-03-01' }),
      { minute: 20 },
      'lease-over',
    ],
    [
      'takes it with the time it was given at',
      waiting,
      kiosk,
      deliver(502, 5),
      asT502,
      [delivered(502, 20, 5)],
      answer,
    ],
    [
      'a kiosk clock that is behind: not before the day',
      waiting,
      kiosk,
      deliver(502, -300),
      asT502,
      [delivered(502, 20, 0)],
      answer,
    ],
    [
      'a kiosk clock that is ahead: not after now',
      waiting,
      kiosk,
      deliver(502, 3_000),
      asT502,
      [delivered(502, 20, 20)],
      answer,
    ],
    [
      'the same once more: nothing changes, whatever else it says',
      [...waiting, delivered(502, 20, 5)],
      kiosk,
      deliver(502, 7),
      { minute: 21 },
      [],
      answer,
    ],
    [
      'nor does it once the day is over',
      [...waiting, delivered(502, 20, 5), ended(502, 'left-at-closing', 30), closed(30)],
      kiosk,
      deliver(502, 5),
      { minute: 40 },
      [],
      answer,
    ],
    [
      'refuses a second number for one secret',
      [...waiting, delivered(502, 20, 5)],
      kiosk,
      instead(502, 503, 5),
      { minute: 21 },
      'ticket-secret-in-use',
    ],
    [
      'refuses the secret of a ticket from the desk',
      [opened, { ...taken(1, 1), channel: 'desk' }],
      kiosk,
      instead(1, 503, 5),
      { minute: 21 },
      'ticket-secret-in-use',
    ],
    [
      'refuses a number on another ticket',
      [...waiting, delivered(502, 20, 5)],
      kiosk,
      deliver(502, 5, { secretHash: 'another' }),
      { minute: 21 },
      'number-in-use',
    ],
    [
      'refuses a number that another kiosk may be giving',
      waiting,
      otherKiosk,
      deliver(502, 5),
      { minute: 20 },
      'number-in-use',
    ],
    [
      'refuses an ordinary number that was given',
      waiting,
      kiosk,
      deliver(1, 5, { secretHash: 'another' }),
      { minute: 20 },
      'number-in-use',
    ],
    [
      'and one that nobody heard, because its ticket has another now',
      [...waiting, renumbered(1, 503, 9, 1)],
      kiosk,
      deliver(1, 5, { secretHash: 'another' }),
      { minute: 20 },
      'number-in-use',
    ],
    [
      'takes a number that no lease is known of',
      [opened],
      kiosk,
      deliver(502, 5),
      asT502,
      [delivered(502, 20, 5)],
      answer,
    ],
    [
      'takes what was taken before the day closed, as left at closing',
      over,
      kiosk,
      deliver(502, 5),
      { minute: 40, ids: ['t502'] },
      [delivered(502, 40, 5), ended(502, 'left-at-closing', 40)],
      answer,
    ],
    [
      'the next morning too, while no other day was opened',
      over,
      kiosk,
      deliver(502, 5),
      { minute: 1400, today: '2026-03-03', ids: ['t502'] },
      [delivered(502, 1400, 5), ended(502, 'left-at-closing', 1400)],
      answer,
    ],
    [
      'not after that',
      [...over, { ...opened, at: at(1440), date: '2026-03-03' }],
      kiosk,
      deliver(502, 5),
      { minute: 1450, today: '2026-03-03' },
      'lease-over',
    ],
  ]);
});

describe('deliver-ticket of one the server had numbered', () => {
  const answer = { ticketId: 't1', number: 502 };
  const now = renumbered(1, 502, 20, 1);
  tellAll([
    [
      'gives it the number the visitor holds',
      waiting,
      kiosk,
      instead(1, 502, 1.1),
      { minute: 20 },
      [now],
      answer,
    ],
    [
      'and the earlier of the two arrivals',
      waiting,
      kiosk,
      instead(1, 502, 0.5),
      { minute: 20 },
      [renumbered(1, 502, 20, 0.5)],
      answer,
    ],
    [
      'while it is called: its own number is announced, which nobody has heard yet',
      calling,
      kiosk,
      instead(1, 502, 2),
      { minute: 20, ids: ['c1-20'] },
      [now, called(1, 1, 20)],
      answer,
    ],
    ['while it is served', serving, kiosk, instead(1, 502, 2), { minute: 20 }, [now], answer],
    [
      'while it is parked',
      [...waiting, parked(1, 2)],
      kiosk,
      instead(1, 502, 2),
      { minute: 20 },
      [now],
      answer,
    ],
    [
      'back in its place when it missed the call of a number nobody held',
      missing,
      kiosk,
      instead(1, 502, 2),
      { minute: 20 },
      [now, returned(1, 20)],
      answer,
    ],
    [
      'even long after it was closed for that',
      noShow,
      kiosk,
      instead(1, 502, 2),
      { minute: 200 },
      [renumbered(1, 502, 200, 1), returned(1, 200)],
      answer,
    ],
    [
      'and, the day being over, among those left at closing',
      [...noShow, signedOut(1, 30), closed(30)],
      kiosk,
      instead(1, 502, 2),
      { minute: 40 },
      [renumbered(1, 502, 40, 1), returned(1, 40), ended(1, 'left-at-closing', 40)],
      answer,
    ],
    [
      'one that is called again stays called',
      [...missing, called(1, 1, 10)],
      kiosk,
      instead(1, 502, 2),
      { minute: 20, ids: ['c1-20'] },
      [now, called(1, 1, 20)],
      answer,
    ],
    [
      'one that was served has ended, but the number is used',
      [...serving, ended(1, 'served', 9)],
      kiosk,
      instead(1, 502, 2),
      { minute: 20 },
      [now],
      answer,
    ],
    [
      'one that has left, likewise',
      [...waiting, ended(1, 'left', 9)],
      kiosk,
      instead(1, 502, 2),
      { minute: 20 },
      [now],
      answer,
    ],
    [
      'not with a number of another kiosk',
      waiting,
      otherKiosk,
      instead(1, 502, 2),
      { minute: 20 },
      'number-in-use',
    ],
  ]);
});
