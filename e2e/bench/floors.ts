/**
 * What the bench compares with, each in a process of its own: Socket.IO as it comes, and behind it
 *
 * echo        nothing
 * synced      a line appended and synced (fdatasync) before the answer
 * lowdb       a day's 300 visits written by lowdb's own file adapter before the answer (not synced)
 * lowdb-sync  the same, file and folder synced: the durability of the others
 */
export const FLOORS = ['echo', 'synced', 'lowdb', 'lowdb-sync'] as const;
export type Floor = (typeof FLOORS)[number];
