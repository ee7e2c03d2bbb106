import { describe } from 'vitest';

import { tellAll } from '../testing/table.js';
import { noted } from '../testing/desk-story.js';
import {
  advisor,
  called,
  ended,
  missed,
  opened,
  signedIn,
  started,
  taken,
} from '../testing/story.js';

const before = [
  opened,
  signedIn(1, 'advisor', 0),
  taken(1, 1),
  taken(2, 1),
  called(1, 1, 2),
  started(1, 1, 3),
  ended(1, 'served', 10),
];
const calling = [...before, called(2, 1, 11)];
const serving = [...calling, started(2, 1, 12)];
const meant = (number: number) => ({ island: 1, number });

describe('what was meant for one ticket', () => {
  tellAll([
    [
      'does not end the interview of the next',
      serving,
      advisor,
      { kind: 'finish-interview', payload: meant(1) },
      { minute: 13 },
      'nobody-in-interview',
    ],
    [
      'ends its own',
      serving,
      advisor,
      { kind: 'finish-interview', payload: meant(2) },
      { minute: 13 },
      [ended(2, 'served', 13)],
    ],
    [
      'does not begin the interview of the next',
      calling,
      advisor,
      { kind: 'start-interview', payload: meant(1) },
      { minute: 13 },
      'nobody-called',
    ],
    [
      'does not note the next as absent',
      calling,
      advisor,
      { kind: 'no-show', payload: meant(1) },
      { minute: 13 },
      'nobody-called',
    ],
    [
      'notes its own as absent',
      calling,
      advisor,
      { kind: 'no-show', payload: meant(2) },
      { minute: 13 },
      [missed(2, 13, 28)],
    ],
    [
      'does not call the next once more',
      calling,
      advisor,
      { kind: 'recall', payload: meant(1) },
      { minute: 13 },
      'nobody-called',
    ],
    [
      'is not noted of the next',
      serving,
      advisor,
      { kind: 'note-interview', payload: { ...meant(1), topics: ['rights'], referrals: [] } },
      { minute: 13 },
      'nobody-to-note',
    ],
    [
      'is noted still after its end',
      before,
      advisor,
      { kind: 'note-interview', payload: { ...meant(1), topics: ['rights'], referrals: [] } },
      { minute: 11 },
      [noted(1, 1, 11, ['rights'])],
    ],
  ]);
});
