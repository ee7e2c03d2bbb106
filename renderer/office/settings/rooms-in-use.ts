import type { Room } from '#protocol/workshops/programme.js';
import type { ProgrammeSession } from '#protocol/workshops/views.js';

/** A room that is about to go, and how many sessions are still planned in it. */
export interface RoomInUse {
  readonly name: string;
  readonly sessions: number;
}

/**
 * @param stored the rooms as they are
 * @param kept ids of those that stay
 * @param sessions from today on; cancelled ones and those that are over need no room
 */
export function roomsInUse(
  stored: readonly Room[],
  kept: readonly string[],
  sessions: readonly Pick<ProgrammeSession, 'plan' | 'signUp'>[],
): readonly RoomInUse[] {
  const needed = sessions.filter(({ signUp }) => signUp !== 'cancelled' && signUp !== 'over');
  return stored
    .filter(({ id }) => !kept.includes(id))
    .map(({ id, name }) => ({
      name,
      sessions: needed.filter(({ plan }) => plan.room === id).length,
    }))
    .filter((room) => room.sessions > 0);
}
