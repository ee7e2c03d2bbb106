import { keptFiles } from './kept-files.js';
import { keepLibrary } from './library-keeper.js';
import type { ToWorker } from './worker-messages.js';

/** A server that takes longer for a file is taken for one that is away, ms. */
const FETCHED_WITHIN = 60_000;

/** The worker of the jobs directory: holds the whole of it, so that no touch of the page waits for it. */
const keeper = keepLibrary(
  keptFiles((path) => fetch(path, { signal: AbortSignal.timeout(FETCHED_WITHIN) })),
  (message) => postMessage(message),
);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => void keeper.hear(data));
