import type { CommandPayload } from '#protocol/commands.js';

import type { JobsEvent } from './jobs-visit.js';

/** What one visit has made of the jobs directory so far: numbers, nothing of what was looked at. */
export type DirectoryUse = CommandPayload<'count-directory'>;

/** It was opened, and nothing done in it. */
export const openedOnly: DirectoryUse = { occupation: 0, printed: 0, nothing: 0 };

/** Most of each that the server takes; a visit that comes there is one of somebody who plays. */
const MOST: DirectoryUse = { occupation: 200, printed: 50, nothing: 200 };

export function directoryUseAfter(use: DirectoryUse, event: JobsEvent): DirectoryUse {
  switch (event.type) {
    case 'job-chosen':
      return withOneMore(use, 'occupation');
    case 'printed':
      return withOneMore(use, 'printed');
    case 'found-nothing':
      return withOneMore(use, 'nothing');
    case 'typed':
    case 'went':
    case 'interest-touched':
    case 'part-turned':
    case 'comparison-begun':
    case 'went-back':
      return use;
  }
}

function withOneMore(use: DirectoryUse, kind: keyof DirectoryUse): DirectoryUse {
  return { ...use, [kind]: Math.min(use[kind] + 1, MOST[kind]) };
}
