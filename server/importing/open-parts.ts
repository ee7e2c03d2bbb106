import { defaultSettings } from '#protocol/settings.js';
import type { ImportProgress } from '#protocol/jobs/harvest.js';

import { layoutOf } from '../storage/data-folder.js';
import { nodeDisk } from '../storage/disk.js';
import { DocumentFile } from '../storage/document-file.js';
import { jobsLayout } from '../storage/jobs-layout.js';
import { JobsLibrary } from '../storage/jobs-library.js';
import { readSettings } from '../storage/settings-reading.js';
import { currentDocument } from './current-document.js';
import type { JobParts } from './run-job.js';

/**
 * Opens a centre's data folder for an import. A server may be running on it: of its documents only the
 * settings are read, for the centre's time zone.
 * @param root absolute folder
 * @param builtIn folder of the built-in directory
 */
export async function openParts(
  root: string,
  builtIn: string,
  hears: Pick<JobParts, 'problem'> & { told(progress: ImportProgress): void },
): Promise<JobParts> {
  const folder = layoutOf(root);
  const settings = new DocumentFile(
    {
      disk: nodeDisk,
      file: folder.document('settings'),
      interpret: readSettings,
      // the server tells of it already
      onProblem: () => undefined,
    },
    defaultSettings,
  );
  return {
    library: new JobsLibrary(nodeDisk, folder.jobs),
    current: currentDocument(jobsLayout(folder.jobs).current, ({ file, reason }) =>
      hears.problem(file, reason),
    ),
    builtIn,
    clock: { now: Date.now },
    timeZone: (await settings.read()).timeZone,
    told: (progress) => hears.told(progress),
    problem: (file, reason) => hears.problem(file, reason),
  };
}
