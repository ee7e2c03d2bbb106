import { basename } from 'node:path';

import { currentJobsSchema, noJobs } from '../application/jobs/current.js';
import type { CurrentJobs } from '../application/jobs/current.js';
import type { DocumentStore } from '../application/ports.js';
import { nodeDisk } from '../storage/disk.js';
import { DocumentFile } from '../storage/document-file.js';
import { wholly } from '../storage/interpret.js';
import type { DocumentProblem } from '../storage/json-file.js';

/** `current.json`. Reading it throws `DocumentDamaged` where neither it nor its copy can be read. */
export interface CurrentDocument extends DocumentStore<CurrentJobs> {
  /** Whether it was read itself the last time: its copy may be older, and name less than there is. */
  wasItself(): boolean;
}

/**
 * Opens the document that says what counts. It cannot be begun anew: all that was imported would be taken
 * for what no longer counts.
 * @param file absolute path
 */
export function currentDocument(
  file: string,
  onProblem: (problem: DocumentProblem) => void,
): CurrentDocument {
  let isItself = true;
  const document = new DocumentFile<CurrentJobs>(
    {
      disk: nodeDisk,
      file,
      interpret: wholly(currentJobsSchema),
      irreplaceable: true,
      onProblem(problem) {
        if (problem.file === basename(file)) isItself = false;
        onProblem(problem);
      },
    },
    noJobs,
  );
  return {
    read() {
      isItself = true;
      return document.read();
    },
    write: (value) => document.write(value),
    remove: () => document.remove(),
    wasItself: () => isItself,
  };
}
