import { expect, it } from 'vitest';

import { evolve } from './evolve.js';
import { roomIndexOf } from './room-index.js';
import { at, atTen, END, opened, planned, START, stateAfter } from './testing/story.js';

const DAY = 1440;
const hour = { startsAt: at(START), endsAt: at(END) };

function ids(found: Iterable<{ readonly id: string }>): string[] {
  return [...found].map(({ id }) => id);
}

it('finds those of the room on that day and no others', () => {
  const elsewhere = planned('elsewhere', { room: 'room-2' });
  const tomorrow = planned('tomorrow', {}, START + DAY, END + DAY);
  const index = roomIndexOf(stateAfter([...opened, elsewhere, tomorrow]));
  expect(ids(index.near('room-1', hour))).toEqual(['ten']);
  expect(ids(index.near('room-3', hour))).toEqual([]);
});

it('finds one that goes on past midnight of the calendar it is kept by', () => {
  const index = roomIndexOf(stateAfter([...opened, planned('late', {}, DAY - 600, DAY - 400)]));
  const after = { startsAt: at(DAY - 450), endsAt: at(DAY - 300) };
  expect(ids(index.near('room-1', after))).toContain('late');
});

it('hears of what is planned, and of what gets another room or date', () => {
  const state = stateAfter(opened);
  const index = roomIndexOf(state);
  const next = { startsAt: at(START + DAY), endsAt: at(END + DAY) };
  const events = [
    planned('new', { room: 'room-2' }),
    {
      type: 'session-changed',
      at: at(5),
      sessionId: 'ten',
      plan: { ...atTen, date: '2026-03-03' },
      ...next,
      moved: true,
    } as const,
  ];
  for (const event of events) {
    evolve(state, event);
    index.note(event);
  }
  expect(ids(index.near('room-2', hour))).toEqual(['new']);
  expect(ids(index.near('room-1', next))).toEqual(['ten']);
});
