import { readSession } from '../../../shared/staff/staff-session.js';
import { thisTab } from '../../../shared/staff/tab-storage.js';
import type { ProgrammeFiles } from './programme-files.js';
import { programmeFiles } from './programme-files.js';

/** The programme's files for who is signed in at this tab. */
export function ownProgrammeFiles(): ProgrammeFiles {
  return programmeFiles((address, init) => fetch(address, init), readSession(thisTab)?.token ?? '');
}
