import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import type { ReceptionCommand } from '../command.js';
import { decide } from '../decide.js';
import { corrected, merged, noted, undone } from '../testing/desk-story.js';
import {
  advisor,
  at,
  called,
  closed,
  colleague,
  decideAfter,
  ended,
  missed,
  onBreak,
  opened,
  parked,
  prioritised,
  renumbered,
  returned,
  signedIn,
  signedOut,
  stateAfter,
  started,
  steward,
  taken,
  transferred,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const takeBack: ReceptionCommand = { kind: 'undo', payload: { island: 1 } };
const soon = { minute: 10.1 };
const now = soon.minute;

const two = [opened, signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0, ['mobility', 'work'])];
const calling = [...two, taken(1, 1), taken(2, 2), called(1, 1, 3)];
const serving = [...calling, started(1, 1, 4)];
const finished = [...serving, ended(1, 'served', 10)];
const missedOnce = [...calling, missed(1, 10)];
const missedOut = [...calling, missed(1, 10), ended(1, 'no-show', 10)];
const passedOn = [...serving, transferred(1, 10, 'mobility')];
const passedOnUnserved = [...calling, transferred(1, 10, 'mobility')];

describe('undo brings back', () => {
  tellAll([
    ['a finish', finished, advisor, takeBack, soon, [undone(1, 1, 'finish', now)]],
    ['by a steward', finished, steward, takeBack, soon, [undone(1, 1, 'finish', now)]],
    ['a missed call', missedOnce, advisor, takeBack, soon, [undone(1, 1, 'no-show', now)]],
    [
      'one that closed the ticket',
      missedOut,
      advisor,
      takeBack,
      soon,
      [undone(1, 1, 'no-show', now)],
    ],
    ['a transfer', passedOn, advisor, takeBack, soon, [undone(1, 1, 'transfer', now)]],
    ['one of a call', passedOnUnserved, advisor, takeBack, soon, [undone(1, 1, 'transfer', now)]],
    [
      'a finish that was noted meanwhile',
      [...finished, noted(1, 1, 10.05, ['cv-letter'])],
      advisor,
      takeBack,
      soon,
      [undone(1, 1, 'finish', now)],
    ],
    [
      'a finish after another was taken back',
      [...finished, undone(1, 1, 'finish', 10.05), ended(1, 'served', 10.08)],
      advisor,
      takeBack,
      soon,
      [undone(1, 1, 'finish', now)],
    ],
    [
      'a ticket whose priority was set and unset: it is as it was left',
      [...passedOn, prioritised(1, 10.02), prioritised(1, 10.03, false)],
      advisor,
      takeBack,
      soon,
      [undone(1, 1, 'transfer', now)],
    ],
    [
      'what happened here, whatever the colleague does',
      [...finished, called(2, 2, 10.02), started(2, 2, 10.03)],
      advisor,
      takeBack,
      soon,
      [undone(1, 1, 'finish', now)],
    ],
  ]);
});

describe('undo comes with nothing to take back', () => {
  tellAll([
    ['at a closed day', [...finished, closed(10.05)], advisor, takeBack, soon, 'day-closed'],
    ['where nothing was', two, advisor, takeBack, soon, 'nothing-to-undo'],
    [
      'twice',
      [...finished, undone(1, 1, 'finish', 10.05)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'twice, and the ticket has gone since',
      [...missedOnce, undone(1, 1, 'no-show', 10.05), ended(1, 'left', 10.08)],
      advisor,
      takeBack,
      soon,
      'nothing-to-undo',
    ],
    ['a parking', [...serving, parked(1, 10)], advisor, takeBack, soon, 'nothing-to-undo'],
    [
      'after other themes',
      [...finished, signedIn(1, 'advisor', 10.05, ['training'])],
      advisor,
      takeBack,
      soon,
      'nothing-to-undo',
    ],
    [
      'after another came and went',
      [...finished, called(2, 1, 10.02), ended(2, 'left', 10.05)],
      advisor,
      takeBack,
      soon,
      'nothing-to-undo',
    ],
    [
      'signed out',
      [...finished, signedOut(1, 10.05)],
      advisor,
      takeBack,
      soon,
      'island-not-signed-in',
    ],
    [
      'signed out and in again',
      [...finished, signedOut(1, 10.05), signedIn(1, 'advisor', 10.06)],
      advisor,
      takeBack,
      soon,
      'nothing-to-undo',
    ],
    ["at a colleague's island", finished, colleague, takeBack, soon, 'not-your-island'],
  ]);
});

describe('undo is too late', () => {
  tellAll([
    ['when its time is over', finished, advisor, takeBack, { minute: 10.2 }, 'undo-too-late'],
    ['on a break', [...finished, onBreak(1, 10.05)], advisor, takeBack, soon, 'undo-too-late'],
    [
      'with another ticket',
      [...finished, called(2, 1, 10.05)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'with the same one, called again',
      [...missedOnce, called(1, 1, 10.05)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when another island has called it',
      [...passedOn, called(1, 2, 10.05)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when it missed that call too',
      [...passedOn, called(1, 2, 10.05), missed(1, 10.08)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when another island took its own call back by passing it on',
      [...passedOn, called(1, 2, 10.02), transferred(1, 10.05, 'mobility')],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when it was returned',
      [...missedOut, returned(1, 10.05)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when it is parked',
      [...missedOnce, parked(1, 10.05)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when it was parked and is back, no longer at the head',
      [...missedOnce, parked(1, 10.05), returned(1, 10.08)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when it has left',
      [...passedOn, ended(1, 'left', 10.05)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when it has priority now',
      [...passedOn, prioritised(1, 10.05)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when it was corrected',
      [...missedOnce, corrected(1, 10.05, 'training')],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when it was a double',
      [...missedOnce, merged(1, 2, 10.05)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when the visitor turns out to hold another number',
      [...finished, renumbered(1, 503, 10.05, 0.5)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when its time at the head is over, whether the clock has come by or not',
      [...calling, missed(1, 10, 10.08)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
    [
      'when the clock has closed it',
      [...calling, missed(1, 10, 10.08), ended(1, 'no-show', 10.08)],
      advisor,
      takeBack,
      soon,
      'undo-too-late',
    ],
  ]);

  it.each([
    [9_999, true],
    [10_000, false],
  ])('from the tenth second on: after %i ms', (later, may) => {
    const decision = decide(stateAfter(finished), takeBack, advisor, {
      now: at(10) + later,
      today: '2026-03-02',
      settings: defaultSettings,
      newId: () => 'no-id-foreseen',
    });
    expect(decision.ok).toBe(may);
  });
});

describe('two at once', () => {
  const callNext = (island: number): ReceptionCommand => ({
    kind: 'call-next',
    payload: { island },
  });

  it('one takes the transfer back first, and the other is called someone else', () => {
    const decision = decideAfter(
      [...passedOn, undone(1, 1, 'transfer', 10.05)],
      callNext(2),
      colleague,
      {
        minute: 10.06,
        ids: ['call-2'],
      },
    );
    expect(decision).toMatchObject({ ok: true, value: { answer: { ticketId: 't2' } } });
  });

  it('the other calls it first, and it stays with the other', () => {
    const given = [...passedOn, called(1, 2, 10.05)];
    expect(decideAfter(given, takeBack, advisor, soon)).toMatchObject({
      ok: false,
      refusal: { code: 'undo-too-late' },
    });
    expect(stateAfter(given).islands.get(2)?.ticketId).toBe('t1');
  });
});
