import { setPriority } from 'node:os';

import { builtInFolder } from './importing/built-in.js';
import type { Report } from './importing/messages.js';
import { orderSchema } from './importing/messages.js';
import { openParts } from './importing/open-parts.js';
import { runJob } from './importing/run-job.js';

/*
 * One import, in a process of its own that the server forks: reading and matching take seconds of a whole
 * processor, and the reception must not wait for them. It gets one order, tells how far it is, and ends.
 */

/** Behind the server's turn on a machine with few processors. */
const LOW_PRIORITY = 10;

function tell(report: Report): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(report, undefined, undefined, () => resolve());
  });
}

process.once('message', (message) => {
  const { job, root } = orderSchema.parse(message);
  void openParts(root, builtInFolder(), {
    told: (progress) => void tell({ say: 'progress', progress }),
    problem: (file, reason) => void tell({ say: 'problem', file, reason }),
  })
    .then((parts) => runJob(job, parts))
    .then((outcome) => tell({ say: 'done', outcome }))
    .then(() => process.exit(0));
});
// Without the server nobody would hear what came of it; nothing counts until it is done.
process.once('disconnect', () => process.exit(1));

try {
  setPriority(LOW_PRIORITY);
} catch {
  // not allowed here: it runs like any other
}
