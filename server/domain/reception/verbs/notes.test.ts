import { describe } from 'vitest';

import type { Referral, Topic } from '#protocol/vocabulary.js';

import type { Actor, ReceptionCommand } from '../command.js';
import { noted, undone } from '../testing/desk-story.js';
import {
  advisor,
  called,
  colleague,
  ended,
  missed,
  onBreak,
  opened,
  parked,
  signedIn,
  signedOut,
  started,
  steward,
  taken,
  transferred,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const third: Actor = { kind: 'staff', staffId: 'third', roles: ['advisor'] };
const both: Actor = { kind: 'staff', staffId: 'both', roles: ['advisor', 'steward'] };
const note = (topics: Topic[], referrals: Referral[] = [], island = 1): ReceptionCommand => ({
  kind: 'note-interview',
  payload: { island, topics, referrals },
});
const cv = note(['cv-letter'], ['workshop']);
const cvNoted = noted(1, 1, 11, ['cv-letter'], ['workshop']);

const two = [opened, signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0, ['mobility'])];
const calling = [...two, taken(1, 1), taken(2, 2), called(1, 1, 3)];
const serving = [...calling, started(1, 1, 4)];
const finished = [...serving, ended(1, 'served', 10)];
const passedOn = [...serving, noted(1, 1, 5, ['cv-letter']), transferred(1, 10, 'mobility')];

describe('note-interview', () => {
  tellAll([
    ['closed day', [], advisor, cv, { minute: 0 }, 'day-closed'],
    ['in the interview', serving, advisor, cv, { minute: 11 }, [cvNoted]],
    ['after it', finished, advisor, cv, { minute: 11 }, [cvNoted]],
    ['after it, on a break', [...finished, onBreak(1, 10)], advisor, cv, { minute: 11 }, [cvNoted]],
    [
      'after it, for other themes now',
      [...finished, signedIn(1, 'advisor', 10.5, ['training'])],
      advisor,
      cv,
      { minute: 11 },
      [cvNoted],
    ],
    ['the same again', [...serving, cvNoted], advisor, cv, { minute: 12 }, []],
    [
      'the same in another order',
      [...serving, noted(1, 1, 11, ['studies', 'abroad'], ['epn', 'cpas'])],
      advisor,
      note(['abroad', 'studies'], ['cpas', 'epn']),
      { minute: 12 },
      [],
    ],
    ['nothing, where nothing was', serving, advisor, note([]), { minute: 12 }, []],
    [
      'nothing any more',
      [...serving, cvNoted],
      advisor,
      note([]),
      { minute: 12 },
      [noted(1, 1, 12, [], [])],
    ],
    [
      'other things',
      [...serving, cvNoted],
      advisor,
      note(['studies'], ['workshop']),
      { minute: 12 },
      [noted(1, 1, 12, ['studies'], ['workshop'])],
    ],
    [
      'when its end was taken back',
      [...finished, undone(1, 1, 'finish', 10.1)],
      advisor,
      cv,
      { minute: 11 },
      [cvNoted],
    ],
    [
      'of one passed on, for oneself: what the other noted is not one’s own',
      [...passedOn, called(1, 2, 11), started(1, 2, 12)],
      colleague,
      note(['cv-letter'], [], 2),
      { minute: 13 },
      [noted(1, 2, 13, ['cv-letter'])],
    ],
  ]);
});

describe('nobody to note', () => {
  tellAll([
    ['at a fresh island', two, advisor, cv, { minute: 1 }, 'nobody-to-note'],
    ['while it is only called', calling, advisor, cv, { minute: 4 }, 'nobody-to-note'],
    ['a missed call', [...calling, missed(1, 4)], advisor, cv, { minute: 5 }, 'nobody-to-note'],
    ['one that was passed on', passedOn, advisor, cv, { minute: 11 }, 'nobody-to-note'],
    [
      'one that is parked',
      [...serving, parked(1, 5)],
      advisor,
      cv,
      { minute: 6 },
      'nobody-to-note',
    ],
    [
      'the last, once the next is called',
      [...finished, called(2, 1, 10.5)],
      advisor,
      cv,
      { minute: 11 },
      'nobody-to-note',
    ],
    [
      'the last, once the next was called and missed it',
      [...finished, called(2, 1, 10.5), missed(2, 10.6)],
      advisor,
      cv,
      { minute: 11 },
      'nobody-to-note',
    ],
    [
      'the last, once signed out and in',
      [...finished, signedOut(1, 10.2), signedIn(1, 'advisor', 10.3)],
      advisor,
      cv,
      { minute: 11 },
      'nobody-to-note',
    ],
    [
      'the last of whoever sat here before',
      [...finished, signedOut(1, 10.2), signedIn(1, 'third', 10.3)],
      third,
      cv,
      { minute: 11 },
      'nobody-to-note',
    ],
    ["at a colleague's island", serving, colleague, cv, { minute: 5 }, 'not-your-island'],
    ['by a steward, who does not see them', serving, steward, cv, { minute: 5 }, 'role-missing'],
    ['by a steward who advises too', serving, both, cv, { minute: 5 }, 'not-your-island'],
    ['after it, by a steward', finished, steward, cv, { minute: 11 }, 'role-missing'],
    ['where nobody is', [opened], advisor, cv, { minute: 5 }, 'island-not-signed-in'],
  ]);
});
