import type { Settings } from '#protocol/settings.js';

/** Name of a room; one that was taken out of the settings is still called by its id. */
export function roomName(room: string, { rooms }: Pick<Settings, 'rooms'>): string {
  return rooms.find(({ id }) => id === room)?.name ?? room;
}
