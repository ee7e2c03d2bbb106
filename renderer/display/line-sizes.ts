import type { DisplaySession } from '#protocol/workshops/views.js';

/** Titles longer than this are written smaller, and smaller again, both languages alike, characters. */
const LONG_TITLE = 42;
const LONGEST_TITLE = 75;

/** Rooms whose name is longer than this are written smaller; longer still, they take a second line, characters. */
const LONG_ROOM = 16;
const LONGEST_ROOM = 22;

export type TitleSize = 'short' | 'long' | 'longest';

export function titleSize({ fr, nl }: DisplaySession['title']): TitleSize {
  const letters = Math.max(fr.length, nl.length);
  if (letters > LONGEST_TITLE) return 'longest';
  return letters > LONG_TITLE ? 'long' : 'short';
}

export function isLongRoom(room: string): boolean {
  return room.length > LONG_ROOM && room.length <= LONGEST_ROOM;
}

/**
 * Lines of workshops on one page: few, to be read from ten metres, and fewer where one of them is high.
 * A screen that stands upright has more room; a notice takes some.
 */
export function linesOnPage(
  upright: boolean,
  sessions: readonly Pick<DisplaySession, 'room'>[],
  withNotice: boolean,
): number {
  const high = sessions.some(({ room }) => room.length > LONGEST_ROOM);
  const most = upright ? (high ? 4 : 6) : high ? 2 : 3;
  return withNotice ? most - 1 : most;
}
