import { describe } from 'vitest';

import type { SeatKind } from '#protocol/vocabulary.js';

import type { ReceptionCommand } from '../reception/command.js';
import type { ReceptionEvent } from '../reception/events.js';
import { at, closed, freed, kiosk, opened, seated, steward } from '../reception/testing/story.js';
import { tellAll } from '../reception/testing/table.js';

const few = { computers: 3, tablets: 2, accessibleComputers: 1, accessibleTablets: 1 };
const take = (
  kind: SeatKind,
  code: string,
  wish: { accessible?: boolean; number?: number } = {},
): ReceptionCommand => ({
  kind: 'take-seat',
  payload: { kind, code, accessible: false, ...wish },
});
const giveBack = (code: string): ReceptionCommand => ({ kind: 'return-seat', payload: { code } });
const free = (kind: SeatKind, number: number): ReceptionCommand => ({
  kind: 'free-seat',
  payload: { kind, number },
});
const extend = (kind: SeatKind, number: number, minutes: number): ReceptionCommand => ({
  kind: 'extend-seat',
  payload: { kind, number, minutes },
});
const extended = (
  kind: SeatKind,
  number: number,
  minute: number,
  until: number,
): ReceptionEvent => ({
  type: 'seat-extended',
  at: at(minute),
  useId: `u${kind}-${number}-1`,
  until: at(until),
});

const all = [opened, seated('computer', 2, 1), seated('computer', 3, 1), seated('tablet', 2, 1)];
const soon = (kind: SeatKind, number: number) => ({
  minute: 9,
  settings: few,
  ids: [`u${kind}-${number}-9`],
});
const place = (kind: SeatKind, number: number, until = 69) => ({ kind, number, until: at(until) });

describe('take-seat', () => {
  tellAll([
    [
      'refuses on a closed day',
      [opened, closed(1)],
      kiosk,
      take('tablet', 'c'),
      { minute: 9 },
      'day-closed',
    ],
    [
      'gives the first place that does not suit a wheelchair to who needs no such place',
      [opened],
      kiosk,
      take('computer', 'computer-2'),
      soon('computer', 2),
      [seated('computer', 2, 9)],
      place('computer', 2),
    ],
    [
      'the next where that is taken',
      [opened, seated('computer', 2, 1)],
      kiosk,
      take('computer', 'computer-3'),
      soon('computer', 3),
      [seated('computer', 3, 9)],
      place('computer', 3),
    ],
    [
      'the one that suits a wheelchair where no other is left',
      all,
      kiosk,
      take('computer', 'computer-1'),
      soon('computer', 1),
      [seated('computer', 1, 9)],
      place('computer', 1),
    ],
    [
      'that one first to who needs it',
      [opened],
      kiosk,
      take('tablet', 'tablet-1', { accessible: true }),
      soon('tablet', 1),
      [seated('tablet', 1, 9)],
      place('tablet', 1),
    ],
    [
      'and no other',
      [opened, seated('tablet', 1, 1)],
      kiosk,
      take('tablet', 'c', { accessible: true }),
      soon('tablet', 2),
      'no-seat-free',
    ],
    [
      'refuses when all are taken',
      [...all, seated('tablet', 1, 1)],
      kiosk,
      take('tablet', 'c'),
      soon('tablet', 1),
      'no-seat-free',
    ],
    [
      'gives a steward the one that is named',
      [opened],
      steward,
      take('computer', 'computer-3', { number: 3 }),
      soon('computer', 3),
      [seated('computer', 3, 9, 'desk')],
      place('computer', 3),
    ],
    [
      'unless it is taken',
      all,
      steward,
      take('computer', 'c', { number: 3 }),
      soon('computer', 3),
      'seat-taken',
    ],
    [
      'or not there',
      all,
      steward,
      take('computer', 'c', { number: 4 }),
      soon('computer', 4),
      'seat-unknown',
    ],
    [
      'gives a place again that was freed, under a code that was used before',
      [...all, freed('tablet', 2, 1, 5)],
      kiosk,
      take('tablet', 'tablet-2'),
      soon('tablet', 2),
      [seated('tablet', 2, 9)],
      place('tablet', 2),
    ],
    [
      'refuses a code that is in use',
      all,
      kiosk,
      take('computer', 'tablet-2'),
      soon('computer', 1),
      'seat-code-in-use',
    ],
    [
      'a place stays taken until the clock has freed it',
      all,
      kiosk,
      take('tablet', 'c', { number: 2 }),
      { minute: 61.01, settings: few },
      'seat-taken',
    ],
    [
      'more accessible places than places are all of them',
      [opened],
      kiosk,
      take('tablet', 'tablet-1'),
      { ...soon('tablet', 1), settings: { ...few, accessibleTablets: 9 } },
      [seated('tablet', 1, 9)],
      place('tablet', 1),
    ],
    [
      'refuses where there are none',
      [opened],
      kiosk,
      take('tablet', 'c', { accessible: true }),
      { minute: 9, settings: { ...few, tablets: 0 } },
      'no-seat-free',
    ],
  ]);
});

describe('return-seat', () => {
  tellAll([
    [
      'by its code',
      all,
      kiosk,
      giveBack('tablet-2'),
      { minute: 9 },
      [freed('tablet', 2, 1, 9)],
      { kind: 'tablet', number: 2 },
    ],
    ['unknown code', all, kiosk, giveBack('c'), { minute: 9 }, 'seat-code-unknown'],
    [
      'the code of a use that has ended',
      [...all, freed('tablet', 2, 1, 5)],
      kiosk,
      giveBack('tablet-2'),
      { minute: 9 },
      'seat-code-unknown',
    ],
  ]);
});

describe('free-seat and extend-seat', () => {
  const lowered = { minute: 9, settings: { ...few, computers: 1 } };
  tellAll([
    [
      'a steward frees',
      all,
      steward,
      free('computer', 3),
      { minute: 9 },
      [freed('computer', 3, 1, 9)],
    ],
    ['a free place', all, steward, free('computer', 1), { minute: 9 }, 'seat-not-taken'],
    [
      'no such place',
      all,
      steward,
      free('tablet', 3),
      { minute: 9, settings: few },
      'seat-unknown',
    ],
    [
      'a taken place that the settings no longer know',
      all,
      steward,
      free('computer', 3),
      lowered,
      [freed('computer', 3, 1, 9)],
    ],
    [
      'a steward extends what is left',
      all,
      steward,
      extend('tablet', 2, 30),
      { minute: 9 },
      [extended('tablet', 2, 9, 91)],
    ],
    [
      'from now where nothing was left',
      all,
      steward,
      extend('tablet', 2, 30),
      { minute: 62 },
      [extended('tablet', 2, 62, 92)],
    ],
    ['a free place', all, steward, extend('tablet', 1, 30), { minute: 9 }, 'seat-not-taken'],
    [
      'no such place',
      all,
      steward,
      extend('tablet', 9, 30),
      { minute: 9, settings: few },
      'seat-unknown',
    ],
    [
      'a place that the settings no longer know',
      all,
      steward,
      extend('computer', 3, 5),
      lowered,
      [extended('computer', 3, 9, 66)],
    ],
  ]);
});

describe('log-help', () => {
  const logged = (change: 1 | -1, minute: number): ReceptionEvent => ({
    type: 'help-logged',
    at: at(minute),
    kind: 'documents',
    change,
  });
  const log = (change: 1 | -1): ReceptionCommand => ({
    kind: 'log-help',
    payload: { kind: 'documents', change },
  });
  const once = [opened, logged(1, 2)];
  tellAll([
    ['counts', once, steward, log(1), { minute: 3 }, [logged(1, 3)]],
    ['takes back', once, steward, log(-1), { minute: 3 }, [logged(-1, 3)]],
    [
      'not more than there was',
      [...once, logged(-1, 3)],
      steward,
      log(-1),
      { minute: 4 },
      'nothing-to-undo',
    ],
    ['nor of nothing', [opened], steward, log(-1), { minute: 4 }, 'nothing-to-undo'],
  ]);
});
