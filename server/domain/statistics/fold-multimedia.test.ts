import { expect, it } from 'vitest';

import type { Channel, HelpKind, SeatKind } from '#protocol/vocabulary.js';

import type { ReceptionEvent } from '../reception/events.js';
import { at, closed, opened, stateAfter } from '../reception/testing/story.js';
import { summarise } from './fold.js';

const settings = { timeZone: 'Europe/Brussels', serviceLevelMinutes: 25 };
const noHelp = {
  computer: 0,
  tablet: 0,
  'training-terminal': 0,
  documents: 0,
  software: 0,
  'copier-printer': 0,
};

const took = (
  useId: string,
  kind: SeatKind,
  number: number,
  minute: number,
  channel: Channel = 'kiosk',
): ReceptionEvent => ({
  type: 'seat-taken',
  at: at(minute),
  useId,
  kind,
  number,
  code: 'ACDE34',
  channel,
  until: at(minute + 60),
});
const left = (useId: string, minute: number): ReceptionEvent => ({
  type: 'seat-freed',
  at: at(minute),
  useId,
});
const helped = (kind: HelpKind, change: 1 | -1 = 1): ReceptionEvent => ({
  type: 'help-logged',
  at: at(1),
  kind,
  change,
});
const multimediaAfter = (...events: readonly ReceptionEvent[]) =>
  summarise(stateAfter([opened, ...events]), settings).multimedia;

it('counts a visit for each use of a place, in the hour in which it began', () => {
  const figures = multimediaAfter(
    took('u1', 'computer', 4, 50),
    took('u2', 'tablet', 1, 55, 'desk'),
    left('u1', 70),
    // the same place again is another visit; this one still lasts
    took('u3', 'computer', 4, 75),
  );
  expect(figures).toEqual({
    visits: 3,
    byKind: { computer: 2, tablet: 1 },
    byChannel: { kiosk: 2, desk: 1 },
    byHour: Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 2 : hour === 10 ? 1 : 0)),
    help: noHelp,
  });
});

it('counts help as often as it was given and not taken back', () => {
  const figures = multimediaAfter(
    helped('software'),
    helped('software'),
    helped('documents'),
    helped('documents', -1),
  );
  expect(figures).toMatchObject({ visits: 0, help: { ...noHelp, software: 2 } });
});

it('keeps the day’s figures over its close, and starts the next day from nothing', () => {
  const events = [took('u1', 'computer', 1, 0), helped('tablet'), left('u1', 60), closed(60)];
  expect(multimediaAfter(...events)).toMatchObject({ visits: 1, help: { tablet: 1 } });
  const nextDay: ReceptionEvent = { ...opened, at: at(24 * 60), date: '2026-03-03' };
  expect(multimediaAfter(...events, nextDay)).toMatchObject({ visits: 0, help: noHelp });
});
