import { describe, expect, it } from 'vitest';

import type { Language, Theme } from '#protocol/vocabulary.js';

import type { ReceptionCommand } from '../command.js';
import { corrected, merged } from '../testing/desk-story.js';
import {
  advisor,
  at,
  called,
  decideAfter,
  delivered,
  ended,
  kiosk,
  leased,
  missed,
  opened,
  parked,
  phoneOf,
  renumbered,
  returned,
  signedIn,
  started,
  steward,
  TODAY,
  taken,
  transferred,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const correct = (theme: Theme, language: Language = 'fr', number = 1): ReceptionCommand => ({
  kind: 'correct-ticket',
  payload: { ticketId: `t${number}`, theme, language },
});
const merge = (double: number, into: number): ReceptionCommand => ({
  kind: 'merge-tickets',
  payload: { ticketId: `t${into}`, double: `t${double}` },
});

const waiting = [opened, signedIn(1, 'advisor', 0), taken(1, 1), taken(2, 2), taken(3, 3)];
const calling = [...waiting, called(1, 1, 4)];
const serving = [...calling, started(1, 1, 5)];
const moment = { minute: 10 };

describe('correct-ticket', () => {
  tellAll([
    ['closed day', [], steward, correct('training'), moment, 'day-closed'],
    ['by an advisor', waiting, advisor, correct('training'), moment, 'role-missing'],
    [
      'one that waits',
      waiting,
      steward,
      correct('training'),
      moment,
      [corrected(1, 10, 'training')],
    ],
    [
      'its language',
      waiting,
      steward,
      correct('work', 'nl'),
      moment,
      [corrected(1, 10, 'work', 'nl')],
    ],
    [
      'one that is parked',
      [...waiting, parked(1, 5)],
      steward,
      correct('training'),
      moment,
      [corrected(1, 10, 'training')],
    ],
    [
      'one that missed its call',
      [...calling, missed(1, 5)],
      steward,
      correct('training'),
      moment,
      [corrected(1, 10, 'training')],
    ],
    ['to what it is', waiting, steward, correct('work'), moment, []],
    ['one being called', calling, steward, correct('training'), moment, 'ticket-not-waiting'],
    ['one in interview', serving, steward, correct('training'), moment, 'ticket-in-service'],
    [
      'one that was passed on',
      [...serving, transferred(1, 6, 'mobility')],
      steward,
      correct('training'),
      moment,
      'ticket-not-waiting',
    ],
    [
      'one that was passed on and parked',
      [...serving, transferred(1, 6, 'mobility'), parked(1, 7)],
      steward,
      correct('training'),
      moment,
      'ticket-not-waiting',
    ],
    [
      'one parked in the middle of its interview',
      [...serving, parked(1, 7)],
      steward,
      correct('training'),
      moment,
      'ticket-in-service',
    ],
    [
      'one that waits again in the middle of its interview',
      [...serving, parked(1, 7), returned(1, 8)],
      steward,
      correct('work', 'nl'),
      moment,
      'ticket-in-service',
    ],
    ['an unknown one', waiting, steward, correct('training', 'fr', 9), moment, 'ticket-unknown'],
    [
      'a closed one',
      [...waiting, ended(1, 'left', 4)],
      steward,
      correct('training'),
      moment,
      'ticket-closed',
    ],
    [
      'one whose time at the head is over',
      [...calling, missed(1, 5, 9)],
      steward,
      correct('training'),
      moment,
      'ticket-closed',
    ],
    [
      'a double',
      [...waiting, merged(1, 2, 5)],
      steward,
      correct('training'),
      moment,
      'ticket-closed',
    ],
  ]);
});

describe('merge-tickets', () => {
  tellAll([
    ['closed day', [], steward, merge(2, 1), moment, 'day-closed'],
    ['by an advisor', waiting, advisor, merge(2, 1), moment, 'role-missing'],
    ['two that wait', waiting, steward, merge(2, 1), moment, [merged(2, 1, 10)]],
    ['into the later one', waiting, steward, merge(1, 2), moment, [merged(1, 2, 10)]],
    ['into one being called', calling, steward, merge(2, 1), moment, [merged(2, 1, 10)]],
    ['into one in interview', serving, steward, merge(2, 1), moment, [merged(2, 1, 10)]],
    [
      'a parked one',
      [...waiting, parked(2, 5, 30)],
      steward,
      merge(2, 1),
      moment,
      [merged(2, 1, 10)],
    ],
    [
      'one that missed its call',
      [...calling, missed(1, 5)],
      steward,
      merge(1, 2),
      moment,
      [merged(1, 2, 10)],
    ],
    [
      'one that others were merged into',
      [...waiting, merged(3, 2, 5)],
      steward,
      merge(2, 1),
      moment,
      [merged(2, 1, 10)],
    ],
    ['the same again', [...waiting, merged(2, 1, 5)], steward, merge(2, 1), moment, []],
    [
      'the same again, over another',
      [...waiting, merged(3, 2, 5), merged(2, 1, 6)],
      steward,
      merge(3, 1),
      moment,
      [],
    ],
    [
      'one that went into another',
      [...waiting, merged(3, 2, 5)],
      steward,
      merge(3, 1),
      moment,
      'ticket-closed',
    ],
    ['one with itself', waiting, steward, merge(1, 1), moment, 'not-a-double'],
    ['one being called', calling, steward, merge(1, 2), moment, 'not-a-double'],
    ['one in interview', serving, steward, merge(1, 2), moment, 'not-a-double'],
    [
      'one between two interviews',
      [...serving, transferred(1, 6, 'mobility')],
      steward,
      merge(1, 2),
      moment,
      'not-a-double',
    ],
    [
      'one parked in the middle of its interview',
      [...serving, parked(1, 6)],
      steward,
      merge(1, 2),
      moment,
      'not-a-double',
    ],
    [
      'into a closed one',
      [...waiting, ended(1, 'left', 4)],
      steward,
      merge(2, 1),
      moment,
      'ticket-closed',
    ],
    [
      'a closed one',
      [...waiting, ended(2, 'left', 4)],
      steward,
      merge(2, 1),
      moment,
      'ticket-closed',
    ],
    ['into an unknown one', waiting, steward, merge(2, 9), moment, 'ticket-unknown'],
    ['an unknown one', waiting, steward, merge(9, 1), moment, 'ticket-unknown'],
  ]);
});

describe('a double', () => {
  const doubled = [...waiting, merged(2, 1, 5)];
  const chained = [...doubled, merged(1, 3, 6)];
  const back: ReceptionCommand = { kind: 'return-ticket', payload: { ticketId: 't2' } };
  const leave: ReceptionCommand = { kind: 'leave-queue', payload: {} };
  const call: ReceptionCommand = {
    kind: 'call-ticket',
    payload: { island: 1, ticketId: 't2' },
  };
  const withdraw: ReceptionCommand = {
    kind: 'withdraw-ticket',
    payload: { secretHash: 'hash-2' },
  };
  const close: ReceptionCommand = { kind: 'mark-left', payload: { ticketId: 't2' } };

  tellAll([
    ['never comes back', doubled, steward, back, moment, 'ticket-closed'],
    ['is not called', doubled, advisor, call, moment, 'ticket-closed'],
    ['has not left', doubled, steward, close, moment, 'ticket-closed'],
    [
      'gives up the turn of the one that stays, by phone',
      doubled,
      phoneOf(2),
      leave,
      moment,
      [ended(1, 'left', 10)],
    ],
    ['and over another double too', chained, phoneOf(2), leave, moment, [ended(3, 'left', 10)]],
    [
      'but not while that one is in interview',
      [...doubled, called(1, 1, 6), started(1, 1, 7)],
      phoneOf(2),
      leave,
      moment,
      'ticket-in-service',
    ],
    ['that the kiosk takes back says nothing of the other', doubled, kiosk, withdraw, moment, []],
  ]);

  it('is not called from the queue, nor left at closing', () => {
    const next: ReceptionCommand = { kind: 'call-next', payload: { island: 1 } };
    expect(
      decideAfter([...waiting, merged(1, 2, 5)], next, advisor, { ...moment, ids: ['c'] }),
    ).toMatchObject({ ok: true, value: { answer: { number: 2 } } });
    const closing = decideAfter(doubled, { kind: 'close-day', payload: {} }, steward, moment);
    const gone = closing.ok
      ? closing.value.events.flatMap((event) => ('ticketId' in event ? [event.ticketId] : []))
      : [];
    expect(gone).toEqual(['t1', 't3']);
  });

  it('that a kiosk delivers under its own number keeps to its paper', () => {
    const deliver: ReceptionCommand = {
      kind: 'deliver-ticket',
      payload: {
        date: TODAY,
        number: 503,
        theme: 'work',
        language: 'fr',
        secretHash: 'hash-2',
        shortCode: 'ACDE34',
        takenAt: at(1.5),
      },
    };
    const given = [...doubled, leased('k1', 501, 505, 5)];
    expect(decideAfter(given, deliver, kiosk, moment)).toMatchObject({
      ok: true,
      value: { events: [renumbered(2, 503, 10, 1.5)], answer: { ticketId: 't2', number: 503 } },
    });
  });

  it('of a kiosk that was cut off is answered as before when it is delivered again', () => {
    const given = [
      opened,
      leased('k1', 501, 505, 0),
      taken(1, 1),
      { ...delivered(501, 5, 2), ticketId: 't501', secretHash: 'hash-501' },
      merged(501, 1, 6),
    ];
    const deliver: ReceptionCommand = {
      kind: 'deliver-ticket',
      payload: {
        date: TODAY,
        number: 501,
        theme: 'work',
        language: 'fr',
        secretHash: 'hash-501',
        shortCode: 'ACDE34',
        takenAt: at(2),
      },
    };
    expect(decideAfter(given, deliver, kiosk, moment)).toEqual({
      ok: true,
      value: { events: [], answer: { ticketId: 't501', number: 501 } },
    });
  });

  it('may be one that was parked until a time: it does not wait again then', () => {
    const given = [...waiting, parked(2, 4, 6), merged(2, 1, 5)];
    expect(decideAfter(given, { kind: 'tick', payload: {} }, { kind: 'system' }, moment)).toEqual({
      ok: true,
      value: { events: [], answer: {} },
    });
  });
});
