import { describe, expect, it } from 'vitest';

import { namedTwice, roomsFormOf, storedRooms, withRoom } from './rooms-form.js';

const ROOMS = [
  { id: 'room-1', name: 'Atomium', capacity: 20 },
  { id: 'room-3', name: '2', capacity: 8 },
];

describe('rooms as typed', () => {
  it('give back what they were made of', () => {
    expect(storedRooms(roomsFormOf(ROOMS))).toEqual(ROOMS);
  });

  it('take one more under an id of its own', () => {
    const more = withRoom(roomsFormOf(ROOMS));
    expect(more.at(-1)).toEqual({ id: 'room-4', name: '', capacity: '20' });
    expect(withRoom([]).map(({ id }) => id)).toEqual(['room-1']);
  });

  it.each(['', 'many', '1.5', '-3'])('keep %j places from passing for a number', (capacity) => {
    expect(storedRooms([{ id: 'a', name: 'A', capacity }])[0]?.capacity).toBeNaN();
  });

  it('tell which have the name of another', () => {
    const named = ['Atomium', '', ' atomium ', '', '2'];
    expect(namedTwice(named.map((name, at) => ({ id: `${at}`, name, capacity: '1' })))).toEqual([
      2,
    ]);
  });
});
