import { expect, it } from 'vitest';

import { exampleSession } from '../testing/example-programme.js';
import { peopleOf, seatsLeft, seatsTaken } from './people.js';

it.each([
  [0, 0, 0, 0, 0, 12],
  [7, 2, 0, 9, 9, 3],
  [3, 9, 4, 12, 16, 0],
  // counted in while the capacity was larger
  [13, 0, 0, 13, 13, 0],
])('%i booked, %i present, %i waiting', (booked, present, waiting, taken, people, left) => {
  const session = exampleSession('one', {}, { booked, present, waiting });
  expect(seatsTaken(session)).toBe(taken);
  expect(peopleOf(session)).toBe(people);
  expect(seatsLeft(session)).toBe(left);
});
