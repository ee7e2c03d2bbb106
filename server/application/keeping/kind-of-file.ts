import type { KeptKind } from '#protocol/keeping.js';

/** Where each kind lies in the data folder, with `/`; the first that fits. */
const PLACES: readonly (readonly [RegExp, KeptKind])[] = [
  [/^(?:before-restore-[^/]+|restore|received)\//, 'backups'],
  [/^journal\//, 'tickets'],
  [/^documents\/snapshot\.json/, 'tickets'],
  [/^feedback\/\d{4}\/\d{4}-\d{2}-\d{2}\.json/, 'portraits'],
  [/^feedback\//, 'feedback-counts'],
  [/^workshops\//, 'bookings'],
  [/^documents\/booking-key\.json/, 'bookings'],
  [/^(?:statistics|roll-ups)\//, 'figures'],
  [/^workshop-statistics\//, 'workshop-figures'],
  [/^audit\//, 'audit'],
  [/^documents\/devices\.json/, 'devices'],
  [/^documents\/(?:staff|sessions|wrong-tries)\.json/, 'staff'],
];

/** `undefined` for what tells of nobody: settings, the jobs directory. */
export function kindOfFile(path: string): KeptKind | undefined {
  return PLACES.find(([place]) => place.test(path))?.[1];
}
