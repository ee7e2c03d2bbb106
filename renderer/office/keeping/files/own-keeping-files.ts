import { readSession } from '../../../shared/staff/staff-session.js';
import { thisTab } from '../../../shared/staff/tab-storage.js';
import type { KeepingFiles } from './keeping-files.js';
import { keepingFiles } from './keeping-files.js';

/** Backups and past years for who is signed in at this tab. */
export function ownKeepingFiles(): KeepingFiles {
  return keepingFiles((address, init) => fetch(address, init), readSession(thisTab)?.token ?? '');
}
