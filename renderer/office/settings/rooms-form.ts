import type { Room } from '#protocol/workshops/programme.js';

/** A room as typed. Its id stays when its name changes: sessions know it by that. */
export interface RoomForm {
  readonly id: string;
  readonly name: string;
  readonly capacity: string;
}

/** Shown in the fields of a new room; nothing is known of the centre's. */
const FIRST_CAPACITY = '20';

export function roomsFormOf(rooms: readonly Room[]): readonly RoomForm[] {
  return rooms.map(({ id, name, capacity }) => ({ id, name, capacity: String(capacity) }));
}

/** One room more, without a name yet, under an id that no other has. */
export function withRoom(rooms: readonly RoomForm[]): readonly RoomForm[] {
  const taken = new Set(rooms.map(({ id }) => id));
  let number = rooms.length + 1;
  while (taken.has(`room-${number}`)) number += 1;
  return [...rooms, { id: `room-${number}`, name: '', capacity: FIRST_CAPACITY }];
}

/** What the schema is given; not a number stays not a number: it refuses it. */
export function storedRooms(rooms: readonly RoomForm[]): readonly Room[] {
  return rooms.map(({ id, name, capacity }) => ({
    id,
    name,
    capacity: /^\d+$/.test(capacity.trim()) ? Number(capacity) : Number.NaN,
  }));
}

/** Places of the rooms whose name another one before them has: visitors could not tell them apart. */
export function namedTwice(rooms: readonly RoomForm[]): readonly number[] {
  const names = rooms.map(({ name }) => name.trim().toLowerCase());
  return names.flatMap((name, index) =>
    name !== '' && names.indexOf(name) < index ? [index] : [],
  );
}
