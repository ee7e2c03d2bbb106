import { describe } from 'vitest';

import type { Language, Theme } from '#protocol/vocabulary.js';

import type { ReceptionCommand } from '../command.js';
import { staying } from '../testing/desk-story.js';
import {
  advisor,
  at,
  colleague,
  breakEnded,
  called,
  onBreak,
  opened,
  signedIn,
  signedOut,
  started,
  steward,
  taken,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const signIn = (
  island: number,
  themes: Theme[] = ['work'],
  languages: Language[] = ['fr'],
): ReceptionCommand => ({ kind: 'sign-in-island', payload: { island, themes, languages } });
const signInUntil = (until: string, themes: Theme[] = ['work']): ReceptionCommand => ({
  kind: 'sign-in-island',
  payload: { island: 1, themes, languages: ['fr'], until },
});
const signOut: ReceptionCommand = { kind: 'sign-out-island', payload: { island: 1 } };
const pause = (minutes?: number): ReceptionCommand => ({
  kind: 'start-break',
  payload: { island: 1, ...(minutes !== undefined && { minutes }) },
});
const resume: ReceptionCommand = { kind: 'end-break', payload: { island: 1 } };

const atOne = [opened, signedIn(1, 'advisor', 0)];
const calling = [...atOne, taken(1, 1), called(1, 1, 2)];
const serving = [...calling, started(1, 1, 3)];

describe('sign-in-island', () => {
  tellAll([
    ['closed day', [], advisor, signIn(1), { minute: 0 }, 'day-closed'],
    ['signs in', [opened], advisor, signIn(1), { minute: 1 }, [signedIn(1, 'advisor', 1)]],
    ['the last island', [opened], advisor, signIn(15), { minute: 1 }, [signedIn(15, 'advisor', 1)]],
    ['beyond the last', [opened], advisor, signIn(16), { minute: 1 }, 'island-unknown'],
    ['taken', atOne, colleague, signIn(1), { minute: 1 }, 'island-taken'],
    ['at another', atOne, advisor, signIn(2), { minute: 1 }, 'already-at-another-island'],
    ['the same again: nothing changes', atOne, advisor, signIn(1), { minute: 1 }, []],
    [
      'the same in another order: nothing changes',
      [opened, signedIn(1, 'advisor', 0, ['work', 'training'], ['fr', 'nl'])],
      advisor,
      signIn(1, ['training', 'work'], ['nl', 'fr']),
      { minute: 1 },
      [],
    ],
    [
      'changes themes, with somebody at the island',
      serving,
      advisor,
      signIn(1, ['work', 'mobility']),
      { minute: 4 },
      [signedIn(1, 'advisor', 4, ['work', 'mobility'])],
    ],
  ]);
});

describe('sign-in-island until a time of day', () => {
  const stays = [opened, staying(1, 'advisor', 0, 90)];
  /** The clocks go forward that night: noon is at ten by UTC. */
  const inSummer = Date.UTC(2026, 2, 29, 10);
  tellAll([
    [
      'at the centre',
      [opened],
      advisor,
      signInUntil('10:30'),
      { minute: 1 },
      [staying(1, 'advisor', 1, 90)],
    ],
    [
      'on the day the clocks change',
      [{ ...opened, at: inSummer - 4 * 3_600_000, date: '2026-03-29' }],
      advisor,
      signInUntil('12:00'),
      { minute: (inSummer - 3_600_000 - at(0)) / 60_000, today: '2026-03-29' },
      [
        {
          type: 'island-signed-in',
          at: inSummer - 3_600_000,
          island: 1,
          staffId: 'advisor',
          languages: ['fr'],
          themes: ['work'],
          until: inSummer,
        },
      ],
    ],
    ['that has passed', [opened], advisor, signInUntil('09:29'), { minute: 30 }, 'time-passed'],
    ['that is now', [opened], advisor, signInUntil('09:30'), { minute: 30 }, 'time-passed'],
    [
      'of the day that is open, though it is past midnight',
      [opened],
      advisor,
      signInUntil('10:00'),
      { minute: 15.5 * 60, today: '2026-03-03' },
      'time-passed',
    ],
    ['the same again: nothing changes', stays, advisor, signInUntil('10:30'), { minute: 1 }, []],
    [
      'longer than first said',
      stays,
      advisor,
      signInUntil('11:00'),
      { minute: 1 },
      [staying(1, 'advisor', 1, 120)],
    ],
    ['and then none', stays, advisor, signIn(1), { minute: 1 }, [signedIn(1, 'advisor', 1)]],
    [
      'said after signing in',
      atOne,
      advisor,
      signInUntil('10:30'),
      { minute: 1 },
      [staying(1, 'advisor', 1, 90)],
    ],
    ['at a taken island', stays, colleague, signInUntil('11:00'), { minute: 1 }, 'island-taken'],
  ]);
});

describe('sign-out-island', () => {
  tellAll([
    ['closed day', [], advisor, signOut, { minute: 0 }, 'day-closed'],
    ['nobody there', [opened], advisor, signOut, { minute: 1 }, 'island-not-signed-in'],
    ['another one’s', atOne, colleague, signOut, { minute: 1 }, 'not-your-island'],
    ['while calling', calling, advisor, signOut, { minute: 3 }, 'island-busy'],
    ['while serving', serving, steward, signOut, { minute: 4 }, 'island-busy'],
    ['signs out', atOne, advisor, signOut, { minute: 1 }, [signedOut(1, 1)]],
    ['a steward may', atOne, steward, signOut, { minute: 1 }, [signedOut(1, 1)]],
  ]);
});

describe('start-break and end-break', () => {
  const resting = [...atOne, onBreak(1, 1)];
  tellAll([
    ['nobody there', [opened], advisor, pause(), { minute: 1 }, 'island-not-signed-in'],
    ['another one’s', atOne, colleague, pause(), { minute: 1 }, 'not-your-island'],
    ['while calling', calling, advisor, pause(), { minute: 3 }, 'island-busy'],
    ['begins', atOne, advisor, pause(), { minute: 1 }, [onBreak(1, 1)]],
    ['with a time', atOne, advisor, pause(10), { minute: 1 }, [onBreak(1, 1, 11)]],
    ['on break already: nothing changes', resting, advisor, pause(), { minute: 2 }, []],
    ['longer than first said', resting, advisor, pause(10), { minute: 2 }, [onBreak(1, 2, 12)]],
    ['ends', resting, advisor, resume, { minute: 5 }, [breakEnded(1, 5)]],
    ['ends for another', resting, colleague, resume, { minute: 5 }, 'not-your-island'],
    ['not on break', atOne, advisor, resume, { minute: 5 }, 'island-not-on-break'],
    ['nobody there to end it', [opened], advisor, resume, { minute: 5 }, 'island-not-signed-in'],
  ]);
});
