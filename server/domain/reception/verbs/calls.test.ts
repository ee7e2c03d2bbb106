import { describe } from 'vitest';

import type { ReceptionCommand } from '../command.js';
import {
  advisor,
  colleague,
  called,
  display,
  ended,
  missed,
  onBreak,
  opened,
  parked,
  prioritised,
  returned,
  shown,
  signedIn,
  started,
  steward,
  taken,
  transferred,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const next = (island: number): ReceptionCommand => ({ kind: 'call-next', payload: { island } });
const callThis = (island: number, number: number): ReceptionCommand => ({
  kind: 'call-ticket',
  payload: { island, ticketId: `t${number}` },
});
const recall: ReceptionCommand = { kind: 'recall', payload: { island: 1 } };
const noShow: ReceptionCommand = { kind: 'no-show', payload: { island: 1 } };
const acknowledge = (callId: string): ReceptionCommand => ({
  kind: 'acknowledge-call',
  payload: { callId },
});

const islands = [opened, signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0)];
const waiting = [...islands, taken(1, 1), taken(2, 2), taken(3, 3)];
const calling = [...waiting, called(1, 1, 4)];
const serving = [...calling, started(1, 1, 4)];
const answer = (number: number, callId: string) => ({ ticketId: `t${number}`, number, callId });

describe('the island that calls', () => {
  tellAll([
    ['closed day', [], advisor, next(1), { minute: 0 }, 'day-closed'],
    ['no such island', waiting, advisor, next(16), { minute: 4 }, 'island-unknown'],
    ['nobody signed in', waiting, advisor, next(3), { minute: 4 }, 'island-not-signed-in'],
    ['another one’s', waiting, advisor, next(2), { minute: 4 }, 'not-your-island'],
    [
      'another one’s, given ticket',
      waiting,
      advisor,
      callThis(2, 1),
      { minute: 4 },
      'not-your-island',
    ],
    ['another one’s recall', calling, colleague, recall, { minute: 5 }, 'not-your-island'],
    ['another one’s no-show', calling, colleague, noShow, { minute: 5 }, 'not-your-island'],
    ['on break', [...waiting, onBreak(1, 3)], advisor, next(1), { minute: 4 }, 'island-on-break'],
    [
      'on break, given ticket',
      [...waiting, onBreak(1, 3)],
      advisor,
      callThis(1, 1),
      { minute: 4 },
      'island-on-break',
    ],
    ['calling already', calling, advisor, next(1), { minute: 5 }, 'island-busy'],
    ['calling another already', calling, advisor, callThis(1, 2), { minute: 5 }, 'island-busy'],
    ['serving already', serving, advisor, next(1), { minute: 5 }, 'island-busy'],
    ['serving that ticket already', serving, advisor, callThis(1, 1), { minute: 5 }, 'island-busy'],
  ]);
});

describe('call-next', () => {
  const calls = (number: number, minute: number) =>
    [[called(number, 1, minute)], answer(number, `c${number}-${minute}`)] as const;
  const id = (number: number, minute: number) => ({ minute, ids: [`c${number}-${minute}`] });
  tellAll([
    ['nobody waits', islands, advisor, next(1), { minute: 4 }, 'nobody-waiting'],
    [
      'nobody waits for this island',
      [...islands, taken(1, 1, 'work', 'nl'), taken(2, 1, 'mobility')],
      advisor,
      next(1),
      { minute: 4 },
      'nobody-waiting',
    ],
    ['calls the first that came', waiting, advisor, next(1), id(1, 4), ...calls(1, 4)],
    ['a steward calls for an advisor', waiting, steward, next(1), id(1, 4), ...calls(1, 4)],
    [
      'priority goes first',
      [...waiting, prioritised(3, 4)],
      advisor,
      next(1),
      id(3, 5),
      ...calls(3, 5),
    ],
    [
      'who missed a call goes before priority',
      [...waiting, prioritised(1, 4), called(3, 1, 4), missed(3, 5)],
      advisor,
      next(1),
      id(3, 6),
      ...calls(3, 6),
    ],
    [
      'not one whose time at the head is over',
      [...waiting, called(1, 1, 4), missed(1, 5)],
      advisor,
      next(1),
      id(2, 20),
      ...calls(2, 20),
    ],
    [
      'nobody but one whose time is over',
      [...islands, taken(1, 1), called(1, 1, 4), missed(1, 5)],
      advisor,
      next(1),
      { minute: 20 },
      'nobody-waiting',
    ],
    [
      'a transferred ticket stands by its first arrival',
      [
        ...islands,
        taken(1, 1, 'mobility'),
        taken(2, 2),
        called(1, 2, 3),
        transferred(1, 4, 'work'),
      ],
      advisor,
      next(1),
      id(1, 5),
      ...calls(1, 5),
    ],
  ]);
});

describe('call-ticket', () => {
  tellAll([
    ['unknown', waiting, advisor, callThis(1, 9), { minute: 4 }, 'ticket-unknown'],
    [
      'closed',
      [...waiting, ended(2, 'left', 4)],
      advisor,
      callThis(1, 2),
      { minute: 5 },
      'ticket-closed',
    ],
    [
      'missed and over',
      [...waiting, called(1, 1, 4), missed(1, 5)],
      advisor,
      callThis(1, 1),
      { minute: 20 },
      'ticket-closed',
    ],
    ['called elsewhere', calling, colleague, callThis(2, 1), { minute: 5 }, 'ticket-not-waiting'],
    [
      'in interview elsewhere',
      serving,
      colleague,
      callThis(2, 1),
      { minute: 5 },
      'ticket-in-service',
    ],
    [
      'out of order, and of another theme',
      [...waiting, taken(4, 4, 'mobility', 'nl')],
      advisor,
      callThis(1, 4),
      { minute: 5, ids: ['c4-5'] },
      [called(4, 1, 5)],
      answer(4, 'c4-5'),
    ],
    [
      'parked: comes back by it',
      [...waiting, parked(2, 4)],
      advisor,
      callThis(1, 2),
      { minute: 5, ids: ['c2-5'] },
      [returned(2, 5), called(2, 1, 5)],
      answer(2, 'c2-5'),
    ],
    [
      'already called here: nothing changes',
      calling,
      advisor,
      callThis(1, 1),
      { minute: 5 },
      [],
      answer(1, 'c1-4'),
    ],
  ]);
});

describe('recall', () => {
  const id = { ids: ['c1-5'] };
  tellAll([
    ['nobody called', waiting, advisor, recall, { minute: 4 }, 'nobody-called'],
    ['in interview', serving, advisor, recall, { minute: 5 }, 'nobody-called'],
    ['announces again', calling, advisor, recall, { minute: 5, ...id }, [called(1, 1, 5)]],
    [
      'not more often than makes a no-show',
      [...calling, called(1, 1, 4.5), called(1, 1, 5)],
      advisor,
      recall,
      { minute: 5.5 },
      'recall-limit-reached',
    ],
    [
      'again once the window has passed',
      [...calling, called(1, 1, 4.5), called(1, 1, 5)],
      advisor,
      recall,
      { minute: 6.1, ids: ['c1-6.1'] },
      [called(1, 1, 6.1)],
    ],
    [
      'as often as the setting says',
      calling,
      advisor,
      recall,
      { minute: 4.5, settings: { callsBeforeNoShow: 1 } },
      'recall-limit-reached',
    ],
  ]);
});

describe('acknowledge-call', () => {
  tellAll([
    ['unknown', calling, display, acknowledge('c9-9'), { minute: 5 }, 'call-unknown'],
    ['shown', calling, display, acknowledge('c1-4'), { minute: 4 }, [shown(1, 4)]],
    [
      'shown already: nothing changes',
      [...calling, shown(1, 4)],
      display,
      acknowledge('c1-4'),
      { minute: 4 },
      [],
    ],
    [
      'replaced by a recall',
      [...calling, called(1, 1, 5)],
      display,
      acknowledge('c1-4'),
      { minute: 5 },
      'call-unknown',
    ],
    [
      'over already',
      [...serving, ended(1, 'served', 9)],
      display,
      acknowledge('c1-4'),
      { minute: 9 },
      'call-unknown',
    ],
  ]);
});

describe('no-show', () => {
  const thrice = [...calling, called(1, 1, 4.5), called(1, 1, 5)];
  tellAll([
    ['nobody called', waiting, advisor, noShow, { minute: 4 }, 'nobody-called'],
    ['in interview', serving, advisor, noShow, { minute: 5 }, 'nobody-called'],
    ['goes to the head for a while', calling, advisor, noShow, { minute: 5 }, [missed(1, 5)]],
    [
      'missed again: keeps its first time',
      [...calling, missed(1, 5), called(1, 1, 10)],
      advisor,
      noShow,
      { minute: 12 },
      [missed(1, 12, 20)],
    ],
    [
      'missed again after that time: closes',
      [...calling, missed(1, 5), called(1, 1, 19)],
      advisor,
      noShow,
      { minute: 21 },
      [missed(1, 21, 20), ended(1, 'no-show', 21)],
    ],
    [
      'called often enough: closes, and may return for a while',
      thrice,
      advisor,
      noShow,
      { minute: 5.5 },
      [missed(1, 5.5), ended(1, 'no-show', 5.5)],
    ],
    [
      'called often, but not within the window',
      thrice,
      advisor,
      noShow,
      { minute: 6.5 },
      [missed(1, 6.5)],
    ],
    [
      'calls at several islands count together',
      [...calling, missed(1, 4.2), called(1, 2, 4.5), missed(1, 4.7), called(1, 1, 5)],
      advisor,
      noShow,
      { minute: 5.5 },
      [missed(1, 5.5), ended(1, 'no-show', 5.5)],
    ],
    [
      'calls before a return do not count',
      [...thrice, missed(1, 5), ended(1, 'no-show', 5), returned(1, 5.2), called(1, 1, 5.4)],
      advisor,
      noShow,
      { minute: 5.6 },
      [missed(1, 5.6, 20)],
    ],
  ]);
});
