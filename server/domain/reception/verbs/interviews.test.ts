import { describe } from 'vitest';

import type { Language, Theme } from '#protocol/vocabulary.js';

import type { ReceptionCommand } from '../command.js';
import {
  advisor,
  colleague,
  called,
  ended,
  opened,
  parked,
  signedIn,
  started,
  steward,
  taken,
  transferred,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const start: ReceptionCommand = { kind: 'start-interview', payload: { island: 1 } };
const finish: ReceptionCommand = { kind: 'finish-interview', payload: { island: 1 } };
const transfer = (number: number, theme: Theme, language?: Language): ReceptionCommand => ({
  kind: 'transfer-ticket',
  payload: { ticketId: `t${number}`, theme, ...(language !== undefined && { language }) },
});

const waiting = [opened, signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0), taken(1, 1)];
const calling = [...waiting, called(1, 1, 4)];
const serving = [...calling, started(1, 1, 5)];

describe('start-interview', () => {
  tellAll([
    ['closed day', [], advisor, start, { minute: 0 }, 'day-closed'],
    ['nobody signed in', [opened], advisor, start, { minute: 1 }, 'island-not-signed-in'],
    ['another one’s island', calling, colleague, start, { minute: 5 }, 'not-your-island'],
    ['nobody called', waiting, advisor, start, { minute: 5 }, 'nobody-called'],
    ['starts', calling, advisor, start, { minute: 5 }, [started(1, 1, 5)]],
    ['a steward may', calling, steward, start, { minute: 5 }, [started(1, 1, 5)]],
    ['started already: nothing changes', serving, advisor, start, { minute: 6 }, []],
  ]);
});

describe('finish-interview', () => {
  tellAll([
    ['nobody signed in', [opened], advisor, finish, { minute: 1 }, 'island-not-signed-in'],
    ['another one’s island', serving, colleague, finish, { minute: 9 }, 'not-your-island'],
    ['nobody there', waiting, advisor, finish, { minute: 9 }, 'nobody-in-interview'],
    ['only called', calling, advisor, finish, { minute: 9 }, 'nobody-in-interview'],
    ['finishes', serving, advisor, finish, { minute: 9 }, [ended(1, 'served', 9)]],
  ]);
});

describe('transfer-ticket', () => {
  tellAll([
    ['unknown', serving, advisor, transfer(9, 'work'), { minute: 6 }, 'ticket-unknown'],
    [
      'closed',
      [...serving, ended(1, 'served', 6)],
      advisor,
      transfer(1, 'work'),
      { minute: 7 },
      'ticket-closed',
    ],
    ['waiting', waiting, advisor, transfer(1, 'training'), { minute: 6 }, 'nobody-called'],
    [
      'parked',
      [...waiting, parked(1, 2)],
      steward,
      transfer(1, 'training'),
      { minute: 6 },
      'nobody-called',
    ],
    [
      'another one’s',
      serving,
      colleague,
      transfer(1, 'training'),
      { minute: 6 },
      'not-your-island',
    ],
    [
      'from an interview, keeping the language',
      serving,
      advisor,
      transfer(1, 'training'),
      { minute: 6 },
      [transferred(1, 6, 'training')],
    ],
    [
      'from a call, into the other language',
      calling,
      steward,
      transfer(1, 'work', 'nl'),
      { minute: 6 },
      [transferred(1, 6, 'work', 'nl')],
    ],
  ]);
});
